package org.minkang.chronic;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.chronic.CertificateEvent.Kind;
import org.minkang.chronic.CertificateEvent.Why;
import org.minkang.register.Provider;
import org.minkang.store.Session;

/** The institutions where a certificate is used (定点), chosen by the holder and changed on request. */
public class FixedProviders {

    private static final Text TEXT = Text.of(FixedProviders.class);

    private final CertificateLife life;

    public FixedProviders(CertificateLife life) {
        this.life = life;
    }

    /** Where a certificate is used on a day. */
    public List<FixedProvider> on(Session session, Actor actor, long certificateId, LocalDate day) {
        return of(session, actor, certificateId).stream().filter(p -> p.period().contains(day)).toList();
    }

    /** All that were ever chosen, with their days. */
    public List<FixedProvider> of(Session session, Actor actor, long certificateId) {
        life.within(session, actor, certificateId, BaseRights.PERSONS_SEARCH);
        return of(session, certificateId);
    }

    /**
     * From a day on the certificate is used at these institutions and no longer at the others.
     *
     * @param from   not before the certificate began, not before those of today began
     * @param reason why they are changed; not needed for the first choice
     */
    public void choose(Session session, Actor actor, long certificateId, List<Long> providerIds, LocalDate from,
            String reason) {
        Certificate certificate = life.changeable(session, actor, certificateId, Kind.PROVIDERS, Rights.CERTIFICATES);
        CertificateRules rules = life.rules(session);
        Set<Long> wanted = new LinkedHashSet<>(providerIds);
        if (rules.providers() == 0) {
            throw Refused.of("chronic.no-fixed-providers", TEXT.get("chronic.no-fixed-providers"));
        }
        if (wanted.isEmpty() || wanted.size() > rules.providers()) {
            throw Refused.of("chronic.providers-count", TEXT.get("chronic.providers-count", rules.providers()));
        }
        List<FixedProvider> now = lasting(session, certificateId);
        if (from.isBefore(certificate.firstDay()) || certificate.overOn(from)
                || now.stream().anyMatch(p -> p.period().from().isAfter(from))) {
            throw Refused.of("chronic.provider-day", TEXT.get("chronic.provider-day", from));
        }
        if (now.stream().map(FixedProvider::providerId).collect(Collectors.toSet()).equals(wanted)) {
            throw Refused.of("chronic.same-providers", TEXT.get("chronic.same-providers"));
        }
        if (!now.isEmpty()) {
            CertificateLife.needed(reason);
            notTooOften(session, certificate, rules, from);
        }
        exchange(session, certificate, now, wanted, from);
        life.record(session, actor, certificate, Kind.PROVIDERS, from, null, new Why("", reason == null ? "" : reason.strip()),
                certificate.status(), names(now.stream().map(FixedProvider::name).toList()),
                names(wanted.stream().map(id -> session.require(Provider.class, id).name()).toList()));
    }

    private static void exchange(Session session, Certificate certificate, List<FixedProvider> now, Set<Long> wanted,
            LocalDate from) {
        for (FixedProvider provider : now) {
            if (!wanted.contains(provider.providerId())) {
                if (provider.period().from().equals(from)) {
                    // it was never used there; that it was chosen stands in the events
                    session.remove(provider);
                } else {
                    provider.endsOn(from.minusDays(1));
                }
            }
        }
        for (long id : wanted) {
            if (now.stream().noneMatch(p -> p.providerId() == id)) {
                session.add(new FixedProvider(session.nextId(), certificate.id(), id,
                        session.require(Provider.class, id).name(), from));
            }
        }
    }

    private static void notTooOften(Session session, Certificate certificate, CertificateRules rules, LocalDate from) {
        if (rules.providerChanges().isEmpty()) {
            return;
        }
        LocalDate newYear = from.withDayOfYear(1);
        long changes = session.rows("select count(*) from chronic_certificate_event where certificate_id = ?"
                + " and kind = 'PROVIDERS' and detail_before <> '' and effect_on >= ? and effect_on < ?", certificate.id(),
                newYear, newYear.plusYears(1)).get(0).number(1);
        if (changes >= rules.providerChanges().get()) {
            throw Refused.of("chronic.provider-changes", TEXT.get("chronic.provider-changes", certificate.number(),
                    rules.providerChanges().get(), String.valueOf(from.getYear())));
        }
    }

    private static String names(List<String> names) {
        return String.join("、", names);
    }

    private static List<FixedProvider> of(Session session, long certificateId) {
        return session.list(FixedProvider.class,
                "select f from FixedProvider f where f.certificateId = ?1 order by f.from, f.id", certificateId);
    }

    /** Those whose end is not fixed yet, also when they begin later. */
    static List<FixedProvider> lasting(Session session, long certificateId) {
        return of(session, certificateId).stream().filter(p -> p.period().isOpen()).toList();
    }

    /** The names to be printed on a certificate: those in force today, or the first ones when it has not begun. */
    static String printed(Session session, long certificateId, LocalDate today) {
        return of(session, certificateId).stream()
                .filter(p -> p.period().isOpen() || !p.period().to().isBefore(today)).map(FixedProvider::name)
                .collect(Collectors.joining("、"));
    }
}
