package org.minkang.chronic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.base.Text;
import org.minkang.policy.PolicyPacks;
import org.minkang.store.Session;

/** The certificates' room: who waits for what. Counting and paging happen in the database. */
public class CertificateLists {

    /** What one looks for. */
    public enum View {
        /** Never printed under its number. */
        TO_PRINT,
        /** Printed and not signed for. */
        TO_HAND_OVER,
        /** Its time ends soon, or a review is due, and nothing was done about it. */
        TO_RENEW,
        /** Its time is over and it was not renewed. */
        EXPIRED,
        /** All. */
        ALL;

        /** In the current language. */
        public String text() {
            return Text.of(CertificateLists.class).get("view." + name());
        }
    }

    /**
     * What is listed.
     *
     * @param area   a township or village and everything in it; null for all the actor may see
     * @param text   beginning of a number, also of one that was replaced, or of a name, or a whole ID number; empty for all
     * @param issuedFrom first day of issue; null for any
     * @param issuedTo   last day of issue; null for any
     */
    public record Filter(View view, String area, String text, LocalDate issuedFrom, LocalDate issuedTo) {
        public static Filter of(View view) {
            return new Filter(view, null, "", null, null);
        }

        public Filter in(String newArea) {
            return new Filter(view, newArea, text, issuedFrom, issuedTo);
        }

        public Filter text(String typed) {
            return new Filter(view, area, typed == null ? "" : typed.strip(), issuedFrom, issuedTo);
        }

        public Filter issued(LocalDate from, LocalDate to) {
            return new Filter(view, area, text, from, to);
        }
    }

    /** Of {@code chronic_certificate c}: the right is there. */
    static final String HELD = "c.status in ('LIVE', 'LOST', 'SUSPENDED')";
    private static final String NOT_APPLIED = "not exists (select 1 from chronic_application a"
            + " join chronic_application_disease d on d.application_id = a.id where a.person_id = c.person_id"
            + " and d.code = c.code and d.pending_key is not null)";

    private final Access access;
    private final CountyRules county;
    private final Clock clock;

    public CertificateLists(Access access, PolicyPacks packs, Clock clock) {
        this.access = access;
        this.county = new CountyRules(() -> packs);
        this.clock = clock;
    }

    /** How many there are. */
    public long count(Session session, Actor actor, Filter filter) {
        return query(session, actor, filter).map(q -> q.count(session)).orElse(0L);
    }

    /** A section of them, in the order of work: by village and name where something is handed out, else by number. */
    public List<CertificateRow> page(Session session, Actor actor, Filter filter, int first, int max) {
        String order = switch (filter.view()) {
            case TO_HAND_OVER -> "p.area_code, p.name_key, c.number";
            case TO_RENEW -> "p.area_code, p.name_key, c.person_id, c.number";
            case EXPIRED -> "c.valid_to desc, c.number";
            case TO_PRINT -> "c.number";
            default -> "c.number desc";
        };
        return query(session, actor, filter).map(q -> q.page(session, order, first, max)).orElse(List.of());
    }

    private Optional<CertificateQuery> query(Session session, Actor actor, Filter filter) {
        access.require(session, actor, BaseRights.PERSONS_SEARCH);
        LocalDate today = LocalDate.now(clock);
        CertificateQuery query = new CertificateQuery(today, today).within(filter.area(), actor);
        switch (filter.view()) {
            case TO_PRINT -> query.and("c.prints = 0 and c.status in ('LIVE', 'LOST')").and("p.died_on is null");
            case TO_HAND_OVER -> query.and("c.prints > 0 and c.handed_on is null and c.status = 'LIVE'"
                    + " and (c.application_id is not null or c.printed_before > 0)").and("p.died_on is null");
            case TO_RENEW -> {
                Optional<CertificateRules.Renewal> renewal = renewal(session);
                if (renewal.isEmpty()) {
                    return Optional.empty();
                }
                LocalDate until = today.plusDays(renewal.get().remindDays());
                query.and(HELD + " and p.died_on is null and c.live_key is not null")
                        .and("(c.valid_to between ? and ? or c.review_due <= ? and (c.valid_to is null or c.valid_to >= ?))",
                                today, until, until, today)
                        .and(NOT_APPLIED);
            }
            case EXPIRED -> query.and(HELD + " and c.live_key is not null and p.died_on is null and c.valid_to < ?", today);
            default -> {
                // all of them
            }
        }
        if (!filter.text().isEmpty()) {
            String text = filter.text().replaceAll("[%_]", "");
            query.and("(c.number like ? or p.name like ? or p.id_number = ? or c.id in (select o.certificate_id from"
                    + " chronic_old_number o where o.number like ?))", text + "%", text + "%",
                    text.toUpperCase(java.util.Locale.ROOT), text + "%");
        }
        if (filter.issuedFrom() != null) {
            query.and("c.issued_on >= ?", filter.issuedFrom());
        }
        if (filter.issuedTo() != null) {
            query.and("c.issued_on <= ?", filter.issuedTo());
        }
        return Optional.of(query);
    }

    private Optional<CertificateRules.Renewal> renewal(Session session) {
        return county.find(session, LocalDate.now(clock)).flatMap(pack -> pack.optional(ChronicRules.class))
                .flatMap(rules -> rules.certificates().renewal());
    }

    /** What an application that renews a certificate begins with. */
    public RenewalDraft draft(Session session, Actor actor, long certificateId) {
        access.require(session, actor, Rights.INTAKE);
        Certificate certificate = session.require(Certificate.class, certificateId);
        CertificateLife.requireArea(session, actor, certificate);
        Optional<Application> application =
                certificate.applicationId().map(id -> session.require(Application.class, id));
        String used = FixedProviders.lasting(session, certificateId).stream().findFirst().map(FixedProvider::name).orElse("");
        return new RenewalDraft(certificate.personId(), certificate.code(),
                application.map(Application::providerName).orElse(used), application.map(Application::doctor).orElse(""));
    }
}
