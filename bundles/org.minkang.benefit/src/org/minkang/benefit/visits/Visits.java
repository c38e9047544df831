package org.minkang.benefit.visits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.RightInfo;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Money;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.settle.Dated;
import org.minkang.benefit.sheet.LimitSheet;
import org.minkang.benefit.sheet.WhySheet;
import org.minkang.benefit.visits.RecordedSettlement.Cause;
import org.minkang.benefit.visits.VisitTables.NewVisit;
import org.minkang.benefit.visits.YearAnew.Reckoned;
import org.minkang.policy.PolicyPack;
import org.minkang.register.PersonRange;
import org.minkang.register.Persons;
import org.minkang.register.Providers;
import org.minkang.store.Session;

/**
 * The visits of insured persons and what they are paid. A year is always settled as a whole, from its first visit on:
 * whatever is entered, corrected or cancelled, the later visits are settled anew in the same transaction, and what that
 * changes is returned. Settlements are only added.
 */
public final class Visits {

    /** Right to see visits and settlements. */
    public static final String READ = "visits.read";
    /** Right to enter, correct and cancel visits. */
    public static final String ENTER = "visits.enter";
    /** Right to note that settlements were paid. */
    public static final String PAY = "visits.pay";

    /** Right to settle a year of the whole county anew, which may change what thousands are paid. */
    public static final String SETTLE_ALL = "visits.settle-all";

    private static final Text TEXT = Text.of(BenefitSection.class);
    private static final int LONGEST_REASON = 300;

    private final Access access;
    private final Journal journal;
    private final Persons persons;
    private final Providers providers;
    private final YearAnew years;
    private final Clock clock;

    public Visits(Access access, Journal journal, Persons persons, Providers providers, YearAnew years, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.persons = persons;
        this.providers = providers;
        this.years = years;
        this.clock = clock;
    }

    /** The rights with the roles that have them at first. */
    public static List<RightInfo> rights() {
        return List.of(new RightInfo(READ, TEXT.both("right.visits-read"),
                        Set.of("township-clerk", "counter-clerk", "reviewer", "approver", "auditor", "fund-clerk", "policy-admin",
                                "supervisor")),
                new RightInfo(ENTER, TEXT.both("right.visits-enter"), Set.of("counter-clerk", "reviewer")),
                new RightInfo(SETTLE_ALL, TEXT.both("right.visits-settle-all"), Set.of("fund-clerk", "policy-admin")),
                new RightInfo(PAY, TEXT.both("right.visits-pay"), Set.of("fund-clerk")));
    }

    /** What came of a change: the visit, and every amount of the year that is another now. */
    public record Changed(long visitId, List<Difference> differences) {
        public Changed {
            differences = List.copyOf(differences);
        }
    }

    /** Enters a visit and settles the year. Refused with every problem of the entry. */
    public Changed enter(Session s, Actor actor, VisitEntry entry) {
        access.require(s, actor, ENTER);
        persons.requireWithin(s, actor, entry.personId());
        PolicyPack pack = years.pack(s, entry.to());
        Long provider = check(s, entry, pack, null);
        List<Long> circle = lock(s, entry.personId(), year(pack, entry));
        RecordedVisit visit = new RecordedVisit(s.nextId(), 1, year(pack, entry), entry, false, actor.displayName(), now());
        VisitTables.add(s, List.of(new NewVisit(visit, provider)));
        journal.record(s, actor, JournalEntry.of("visit.entered", "visit", visit.id()).change("kind", null, entry.kind())
                .change("days", null, entry.from() + "/" + entry.to()).change("cost", null, cost(entry)));
        return new Changed(visit.id(), settle(s, actor, circle, visit.year(), visit.id(), Cause.ENTERED));
    }

    /**
     * Corrects a visit and settles its year anew, also the year it leaves.
     *
     * @param version the one that was seen; refused {@code visit.changed} when somebody else was faster
     */
    public Changed correct(Session s, Actor actor, long visitId, int version, VisitEntry entry, String reason) {
        access.require(s, actor, ENTER);
        String why = reason(reason);
        RecordedVisit before = within(s, actor, live(s, visitId));
        if (before.entry().personId() != entry.personId()) {
            throw Refused.of("visit.person", TEXT.get("visit.person"));
        }
        PolicyPack pack = years.pack(s, entry.to());
        Long provider = check(s, entry, pack, visitId);
        int yearBefore = before.year();
        int year = year(pack, entry);
        List<Long> circle = lock(s, entry.personId(), year);
        List<Long> circleBefore = yearBefore == year ? circle : lock(s, entry.personId(), yearBefore);
        if (!VisitTables.change(s, visitId, version, entry, provider, year)) {
            throw Refused.of("visit.changed", TEXT.get("visit.changed"));
        }
        journal.record(s, actor, JournalEntry.of("visit.corrected", "visit", visitId).reason(why)
                .change("kind", before.entry().kind(), entry.kind())
                .change("days", before.entry().from() + "/" + before.entry().to(), entry.from() + "/" + entry.to())
                .change("cost", cost(before.entry()), cost(entry)));
        List<Difference> differences = new ArrayList<>();
        if (yearBefore != year) {
            differences.addAll(settle(s, actor, circleBefore, yearBefore, visitId, Cause.CORRECTED));
        }
        differences.addAll(settle(s, actor, circle, year, visitId, Cause.CORRECTED));
        return new Changed(visitId, differences);
    }

    /** Cancels a visit, which stays visible, and settles its year anew. */
    public Changed cancel(Session s, Actor actor, long visitId, int version, String reason) {
        access.require(s, actor, ENTER);
        String why = reason(reason);
        RecordedVisit visit = within(s, actor, live(s, visitId));
        int year = visit.year();
        List<Long> circle = lock(s, visit.entry().personId(), year);
        if (!VisitTables.cancel(s, visitId, version, actor.displayName(), now())) {
            throw Refused.of("visit.changed", TEXT.get("visit.changed"));
        }
        journal.record(s, actor, JournalEntry.of("visit.cancelled", "visit", visitId).reason(why));
        return new Changed(visitId, settle(s, actor, circle, year, visitId, Cause.CANCELLED));
    }

    /** Settles a year anew, for instance after a mark was granted for days gone by; returns what is another now. */
    public List<Difference> settleAnew(Session s, Actor actor, long personId, int year, String reason) {
        access.require(s, actor, ENTER);
        String why = reason(reason);
        persons.requireWithin(s, actor, personId);
        List<Long> circle = lock(s, personId, year);
        journal.record(s, actor, JournalEntry.of("visit.year-settled", "person", personId).reason(why).change("year", null, year));
        return settle(s, actor, circle, year, 0, Cause.CIRCUMSTANCES);
    }

    /** What {@link #settleAnew} would change; changes nothing. */
    public List<Difference> wouldChange(Session s, Actor actor, long personId, int year) {
        access.require(s, actor, READ);
        long standing = standing(s, actor, personId);
        return differences(s, years.reckon(s, years.circle(s, standing, year), year, false), year);
    }

    private static List<Difference> differences(Session s, YearAnew.Result anew, int year) {
        return YearWriter.differences(anew, person -> YearKept.read(s, PersonRange.of(person), year));
    }

    /** All visits of a person, newest first, cancelled ones too. */
    public List<RecordedVisit> of(Session s, Actor actor, long personId) {
        access.require(s, actor, READ);
        return VisitTables.of(s, standing(s, actor, personId));
    }

    /** Every settlement of a visit, the first one first; the last one counts unless the visit is cancelled. */
    public List<RecordedSettlement> settlements(Session s, Actor actor, long visitId) {
        access.require(s, actor, READ);
        within(s, actor, any(s, visitId));
        return VisitTables.ofVisit(s, visitId);
    }

    /** The totals of a person's year as they are kept, by "LAYER key" and "LIMIT key", in fen. */
    public Map<String, Long> totals(Session s, Actor actor, long personId, int year) {
        access.require(s, actor, READ);
        return totals(s, standing(s, actor, personId), year);
    }

    private static Map<String, Long> totals(Session s, long personId, int year) {
        return VisitTables.totals(s, PersonRange.of(personId), year).getOrDefault(personId, Map.of());
    }

    /** Why a visit came to its amounts: reckoned anew, with each step. */
    public WhySheet why(Session s, Actor actor, long visitId) {
        return explain(s, actor, visitId).sheet();
    }

    /** As {@link #why}, with the pack. */
    public Explained explain(Session s, Actor actor, long visitId) {
        access.require(s, actor, READ);
        RecordedVisit visit = within(s, actor, live(s, visitId));
        int year = visit.year();
        Reckoned reckoned = years.reckon(s, years.circle(s, visit.entry().personId(), year), year, true).visits()
                .get(visit.entry().personId()).stream().filter(r -> r.visit().id() == visitId).findFirst().orElseThrow();
        return new Explained(WhySheet.of(reckoned.pack().section(BenefitRules.class), reckoned.person(), reckoned.settlement()),
                reckoned.pack());
    }

    /** All visits of a person with the settlements that count, newest first, cancelled ones too. */
    public List<VisitRow> list(Session s, Actor actor, long personId) {
        access.require(s, actor, READ);
        long standing = standing(s, actor, personId);
        Map<Long, RecordedSettlement> current = VisitTables.current(s, standing);
        return VisitTables.of(s, standing).stream().map(v -> new VisitRow(v, Optional.ofNullable(current.get(v.id())))).toList();
    }

    /**
     * The limits of a person's year that concern the person, with what is used of them: as they stand today, or at the end of
     * a year gone by. Refused {@code visit.no-rules} when no pack applies on that day.
     */
    public List<LimitSheet> limits(Session s, Actor actor, long personId, int year) {
        access.require(s, actor, READ);
        long standing = standing(s, actor, personId);
        LocalDate today = LocalDate.now(clock);
        return years.limits(s, standing, year, year == today.getYear() ? today : LocalDate.of(year, 12, 31));
    }

    /** How a person stands in a year, to try out what one more visit would come to. */
    public Standing standing(Session s, Actor actor, long personId, int year) {
        access.require(s, actor, READ);
        return years.standing(s, standing(s, actor, personId), year);
    }

    /** What a visit of the person can be entered with on a day. Refused {@code visit.no-rules} when no pack applies. */
    public DayRules rules(Session s, Actor actor, long personId, LocalDate on) {
        access.require(s, actor, READ);
        long standing = standing(s, actor, personId);
        return new DayRules(years.pack(s, on), years.facts(s, PersonRange.of(standing), on.getYear()).insured(standing, 1).certified().stream()
                .filter(c -> c.period().contains(on)).map(Dated::key).collect(Collectors.toSet()));
    }

    /**
     * Notes that settlements were paid. Refused {@code visit.not-payable} when one counts no more, is open, or was paid before.
     */
    public void paid(Session s, Actor actor, Collection<Long> settlementIds) {
        access.require(s, actor, PAY);
        SortedSet<Long> paid = VisitTables.personsOf(s, settlementIds);
        paid.forEach(person -> persons.requireWithin(s, actor, person));
        persons.lock(s, paid); // who settles them meanwhile must not take what goes out for still due
        for (long id : settlementIds) {
            if (s.execute("UPDATE mk_settlement SET paid_out_by = ?, paid_out_at = ? WHERE id = ? AND is_current = TRUE"
                    + " AND is_open = FALSE AND paid_out_at IS NULL AND due_fen <> 0", actor.displayName(), now(), id) == 0) {
                throw Refused.of("visit.not-payable", TEXT.get("visit.not-payable"));
            }
            journal.record(s, actor, JournalEntry.of("settlement.paid", "settlement", id));
        }
    }

    /** Whether what is kept of a year is what its visits come to: every difference in words, none when all is equal. */
    public List<String> prove(Session s, Actor actor, long personId, int year) {
        access.require(s, actor, READ);
        long standing = standing(s, actor, personId);
        YearAnew.Result reckoned = years.reckon(s, years.circle(s, standing, year), year, false);
        List<String> faults = new ArrayList<>();
        differences(s, reckoned, year).forEach(d -> faults.add(TEXT.get("visit.proof", d.invoice(), d.layer(),
                Money.ofFen(d.before()), Money.ofFen(d.after()))));
        Map<String, Long> kept = totals(s, standing, year);
        Map<String, Long> anew = reckoned.totals().get(standing);
        Set<String> keys = new TreeSet<>(kept.keySet());
        keys.addAll(anew.keySet());
        keys.stream().filter(k -> !kept.getOrDefault(k, 0L).equals(anew.getOrDefault(k, 0L))).forEach(k -> faults.add(
                TEXT.get("visit.proof-total", year, k, Money.ofFen(kept.getOrDefault(k, 0L)), Money.ofFen(anew.getOrDefault(k, 0L)))));
        return faults;
    }

    // ---- settling --------------------------------------------------------------------------------------------------------

    private List<Difference> settle(Session s, Actor actor, List<Long> circle, int year, long visitId, Cause cause) {
        YearAnew.Result result = years.reckon(s, circle, year, false);
        YearWriter writer = new YearWriter(s, actor, year, now());
        List<Difference> differences = new ArrayList<>();
        result.visits().forEach((person, visits) -> differences.addAll(writer.take(person, visits, result.totals().get(person),
                YearKept.read(s, PersonRange.of(person), year), visitId, cause)));
        writer.send();
        return differences;
    }

    // ---- what is entered ---------------------------------------------------------------------------------------------------

    private Long check(Session s, VisitEntry entry, PolicyPack pack, Long own) {
        List<Problem> problems = new EntryCheck(LocalDate.now(clock), VisitTables.taken(s, List.of(entry.invoice()), own))
                .problems(entry, pack.section(BenefitRules.class), persons.require(s, entry.personId()));
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return entry.provider().isBlank() ? null : providers.require(s, entry.provider()).id();
    }

    private List<Long> lock(Session s, long personId, int year) {
        List<Long> circle = years.circle(s, personId, year);
        circle.forEach(id -> persons.lock(s, id));
        if (!circle.contains(personId)) {
            persons.lock(s, personId); // merged into one of them, and refused
        }
        return circle;
    }

    /** The person, or who the entry was merged into, when the actor may see them. */
    private long standing(Session s, Actor actor, long personId) {
        return persons.requireWithin(s, actor, personId).id();
    }

    private static RecordedVisit any(Session s, long visitId) {
        return VisitTables.byId(s, visitId).orElseThrow(() -> Refused.of("visit.unknown", TEXT.get("visit.unknown")));
    }

    private static RecordedVisit live(Session s, long visitId) {
        RecordedVisit visit = any(s, visitId);
        if (visit.cancelled()) {
            throw Refused.of("visit.cancelled", TEXT.get("visit.cancelled"));
        }
        return visit;
    }

    private RecordedVisit within(Session s, Actor actor, RecordedVisit visit) {
        persons.requireWithin(s, actor, visit.entry().personId());
        return visit;
    }

    /** To which a visit is to be counted. */
    static int year(PolicyPack pack, VisitEntry entry) {
        return (pack.section(BenefitRules.class).yearByEntry() && entry.kind() == VisitKind.STAY ? entry.from() : entry.to()).getYear();
    }

    private static Money cost(VisitEntry entry) {
        return Money.ofFen(entry.costs().stream().mapToLong(c -> c.fen()).sum());
    }

    static String reason(String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Refused.of("visit.reason", TEXT.get("visit.reason", LONGEST_REASON));
        }
        return why;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
