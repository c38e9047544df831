package org.minkang.chronic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.Cases;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Provider;
import org.minkang.register.Providers;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Keeps the pool of experts (专家库). Every method asks for {@link Rights#EXPERTS}. */
public class Experts {

    private static final Text TEXT = Text.of(Experts.class);
    private static final int LONGEST_NOTE = 500;

    private final Access access;
    private final Journal journal;
    private final Providers providers;
    private final CountyRules county;
    private final Cases cases;
    private final Clock clock;

    public Experts(Access access, Journal journal, Providers providers, PolicyPacks packs, Cases cases, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.providers = providers;
        this.county = new CountyRules(() -> packs);
        this.cases = cases;
        this.clock = clock;
    }

    /** Takes an account with the right to give opinions into the pool. */
    public Expert add(Session session, Actor actor, String account, ExpertEntry entry) {
        access.require(session, actor, Rights.EXPERTS);
        ExpertAccount who = ExpertAccount.named(session, account).filter(ExpertAccount::able)
                .orElseThrow(() -> Refused.of("chronic.expert-account", TEXT.get("chronic.expert-account", account)));
        if (Expert.of(session, who.id()).isPresent()) {
            throw Refused.of("chronic.expert-twice", TEXT.get("chronic.expert-twice", who.name()));
        }
        Expert expert = new Expert(session.nextId(), who.id(), entry, checked(session, entry, who));
        session.add(expert);
        journal.record(session, actor, changes(JournalEntry.of("chronic.expert-added", "expert", expert.id())
                .change("account", null, who.account()), null, expert));
        return expert;
    }

    /**
     * Changes an entry. Places for opinions that the expert may not hold any more are taken away and drawn anew.
     *
     * @param version what the person who changes it saw
     * @param reason  needed when the expert leaves the pool
     */
    public Expert change(Session session, Actor actor, long id, int version, ExpertEntry entry, String reason) {
        access.require(session, actor, Rights.EXPERTS);
        Expert expert = session.require(Expert.class, id);
        if (expert.version() != version) {
            throw Refused.of("chronic.expert-changed", TEXT.get("chronic.expert-changed"));
        }
        if (expert.active() && !entry.active() && (reason == null || reason.isBlank())) {
            throw new Refused(problem("reason", "chronic.expert-reason"));
        }
        ExpertAccount who = ExpertAccount.of(session, expert.accountId()).orElseThrow();
        Provider hospital = checked(session, entry, who);
        ExpertEntry before = new ExpertEntry(expert.specialties(), expert.hospital(), expert.active(), expert.time().from(),
                expert.time().to(), expert.note());
        expert.take(entry, hospital);
        session.flush();
        journal.record(session, actor, changes(JournalEntry.of("chronic.expert-changed", "expert", id).reason(reason), before,
                expert));
        heldBy(session, expert.accountId()).forEach(caseId -> cases.callJudges(session, actor, caseId));
        return expert;
    }

    private static JournalEntry changes(JournalEntry entry, ExpertEntry before, Expert now) {
        return entry
                .change("specialties", before == null ? null : String.join(",", new TreeSet<>(before.specialties())),
                        String.join(",", now.specialties()))
                .change("hospital", before == null ? null : before.hospital(), now.hospital())
                .change("active", before == null ? null : before.active(), now.active())
                .change("from", before == null ? null : before.from(), now.time().from())
                .change("to", before == null ? null : before.to(), now.time().to())
                .change("note", before == null ? null : before.note(), now.note());
    }

    /** Everything wrong with an entry at once, or the hospital it means. */
    private Provider checked(Session session, ExpertEntry entry, ExpertAccount who) {
        List<Problem> problems = new ArrayList<>();
        List<Specialty> known = specialties(session);
        if (entry.specialties().isEmpty()) {
            problems.add(problem("specialties", "chronic.expert-specialty"));
        }
        for (String key : new TreeSet<>(entry.specialties())) {
            if (known.stream().noneMatch(s -> s.key().equals(key))) {
                problems.add(problem("specialties", "chronic.unknown-specialty", key,
                        String.join(", ", known.stream().map(Specialty::key).toList())));
            }
        }
        if (entry.from() == null || entry.to() != null && entry.to().isBefore(entry.from())) {
            problems.add(problem("from", "chronic.expert-days"));
        }
        if (entry.note().length() > LONGEST_NOTE) {
            problems.add(problem("note", "chronic.expert-note", LONGEST_NOTE));
        }
        String named = entry.hospital().isEmpty() ? who.organisation() : entry.hospital();
        Optional<Provider> hospital = providers.byCode(session, named).or(() -> providers.byName(session, named));
        if (hospital.isEmpty()) {
            problems.add(problem("hospital", "chronic.expert-hospital", named));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return hospital.orElseThrow();
    }

    private static Problem problem(String place, String code, Object... args) {
        return new Problem(code, TEXT.get("expert-field." + place), TEXT.get(code, args));
    }

    /** The specialties of the pack in force today. */
    public List<Specialty> specialties(Session session) {
        return county.find(session, LocalDate.now(clock)).flatMap(p -> p.optional(ChronicRules.class))
                .map(ChronicRules::specialties).orElse(List.of());
    }

    private static List<Long> heldBy(Session session, long account) {
        return session.rows("select distinct case_id from mk_task where holder_id = ? and status = 'OPEN' and slot > 0"
                + " and type_key = ? order by case_id", account, Certification.CASE_TYPE).stream().map(r -> r.number(1)).toList();
    }

    // ---- lists --------------------------------------------------------------------------------------------------------

    private static final String ROWS = "select e.id, e.row_version, e.account_id, a.name, a.display_name, e.hospital,"
            + " e.from_on, e.to_on, e.active, e.note";
    private static final String FROM = " from chronic_expert e join mk_account a on a.id = e.account_id where 1 = 1";

    /**
     * The experts by name.
     *
     * @param specialty only those of this one; null for all
     * @param text      the beginning of a name, account or hospital; empty for all
     */
    public List<ExpertRow> list(Session session, Actor actor, String specialty, String text, int first, int max) {
        access.require(session, actor, Rights.EXPERTS);
        List<Object> values = new ArrayList<>();
        String where = where(specialty, text, values);
        values.addAll(List.of(first, max));
        return session.rows(ROWS + FROM + where + " order by a.display_name, e.id offset ? rows fetch next ? rows only",
                values.toArray()).stream().map(row -> row(session, row)).toList();
    }

    public long count(Session session, Actor actor, String specialty, String text) {
        access.require(session, actor, Rights.EXPERTS);
        List<Object> values = new ArrayList<>();
        String where = where(specialty, text, values);
        return session.rows("select count(*)" + FROM + where, values.toArray()).get(0).number(1);
    }

    private static String where(String specialty, String text, List<Object> values) {
        StringBuilder where = new StringBuilder();
        if (specialty != null && !specialty.isEmpty()) {
            where.append(" and exists (select 1 from chronic_expert_specialty s where s.expert_id = e.id and s.specialty = ?)");
            values.add(specialty);
        }
        if (text != null && !text.isBlank()) {
            String begins = ", 1, " + text.strip().length() + ") = ?";
            where.append(" and (substr(a.display_name" + begins + " or substr(a.name" + begins + " or substr(e.hospital"
                    + begins + ")");
            values.addAll(Collections.nCopies(3, text.strip()));
        }
        return where.toString();
    }

    private ExpertRow row(Session session, Row row) {
        Expert expert = session.require(Expert.class, row.number(1));
        boolean able = ExpertAccount.of(session, expert.accountId()).filter(ExpertAccount::able).isPresent();
        return new ExpertRow(expert.id(), expert.version(), expert.accountId(), row.text(4), row.text(5), expert.hospital(),
                List.copyOf(expert.specialties()), expert.time(), expert.active(), able && expert.inUse(LocalDate.now(clock)),
                expert.note());
    }

    /** The accounts that can be taken into the pool: those with the right that are not in it, by name. */
    public List<ExpertAccount> candidates(Session session, Actor actor) {
        access.require(session, actor, Rights.EXPERTS);
        return ExpertAccount.withTheRight(session).stream().filter(a -> Expert.of(session, a.id()).isEmpty()).toList();
    }
}
