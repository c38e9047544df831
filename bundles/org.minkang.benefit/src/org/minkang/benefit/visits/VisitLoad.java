package org.minkang.benefit.visits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Problem;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.visits.RecordedSettlement.Cause;
import org.minkang.benefit.visits.VisitTables.NewVisit;
import org.minkang.policy.PolicyPack;
import org.minkang.register.Person;
import org.minkang.register.PersonRange;
import org.minkang.register.Persons;
import org.minkang.store.Session;

/**
 * Enters very many visits at once, for instance a year from the settlement system. Each is checked as at the counter;
 * when all are entered, the years of their persons are settled once. One journal entry tells the load.
 */
public final class VisitLoad {

    private static final Text TEXT = Text.of(BenefitSection.class);

    private final Access access;
    private final Journal journal;
    private final Persons persons;
    private final YearAnew years;
    private final CountyYear county;
    private final Clock clock;

    public VisitLoad(Access access, Journal journal, Persons persons, YearAnew years, CountyYear county, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.persons = persons;
        this.years = years;
        this.county = county;
        this.clock = clock;
    }

    /**
     * A visit with what it refers to.
     *
     * @param providerId of the register; null when it is not in it
     */
    public record Candidate(VisitEntry entry, Person person, Long providerId) {
    }

    /** What was entered. */
    public record Loaded(long visits, long persons) {
    }

    /**
     * The problems of each visit, as {@link Visits#enter} would refuse it. What one of them takes from another is for the
     * caller to see. Refused {@code visit.no-rules} never: a day without rules is a problem of its visit.
     */
    public List<List<Problem>> check(Session s, Actor actor, List<Candidate> candidates) {
        access.require(s, actor, Visits.ENTER);
        EntryCheck check = new EntryCheck(LocalDate.now(clock),
                VisitTables.taken(s, candidates.stream().map(c -> c.entry().invoice()).toList(), null));
        Map<LocalDate, PolicyPack> byDay = new HashMap<>();
        List<List<Problem>> problems = new ArrayList<>();
        for (Candidate candidate : candidates) {
            problems.add(problems(s, actor, candidate, check, byDay));
        }
        return problems;
    }

    /** The problem of a person whom the actor's area limit does not let be seen. */
    public Optional<Problem> outside(Actor actor, Person person) {
        return actor.area().isEmpty() || person.area().map(actor.area().get()::contains).orElse(false) ? Optional.empty()
                : Optional.of(new Problem("visit.other-area", "person", TEXT.get("visit.other-area")));
    }

    private List<Problem> problems(Session s, Actor actor, Candidate candidate, EntryCheck check, Map<LocalDate, PolicyPack> byDay) {
        Optional<Problem> outside = outside(actor, candidate.person());
        if (outside.isPresent()) {
            return List.of(outside.get());
        }
        try {
            return check.problems(candidate.entry(), pack(s, byDay, candidate.entry()).section(BenefitRules.class), candidate.person());
        } catch (Refused e) {
            return e.problems().stream().map(p -> new Problem(p.code(), "to", p.message())).toList();
        }
    }

    private PolicyPack pack(Session s, Map<LocalDate, PolicyPack> byDay, VisitEntry entry) {
        return byDay.computeIfAbsent(entry.to(), day -> years.pack(s, day));
    }

    /**
     * Enters all visits and settles, within the open transaction.
     *
     * @param source   where they come from, for the journal
     * @param portions read once, in order
     * @throws Refused when one cannot be entered (any more); it names the invoices
     */
    public Loaded enter(Session s, Actor actor, String source, Iterable<List<Candidate>> portions, Progress progress) {
        access.require(s, actor, BaseRights.IMPORT_RUN);
        SortedMap<Integer, SortedSet<Long>> touched = new TreeMap<>();
        long visits = 0;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (List<Candidate> portion : portions) {
            refuseBad(portion, check(s, actor, portion));
            lock(s, portion.stream().map(c -> c.person().id()).sorted().distinct().toList());
            Map<LocalDate, PolicyPack> byDay = new HashMap<>();
            List<NewVisit> fresh = new ArrayList<>();
            for (Candidate one : portion) {
                int year = Visits.year(pack(s, byDay, one.entry()), one.entry());
                fresh.add(new NewVisit(new RecordedVisit(s.nextId(), 1, year, one.entry(), false, actor.displayName(), now), one.providerId()));
                touched.computeIfAbsent(year, y -> new TreeSet<>()).add(one.person().id());
            }
            VisitTables.add(s, fresh);
            visits += fresh.size();
            s.flushAndClear(); // persons that were read need not be kept
        }
        for (Map.Entry<Integer, SortedSet<Long>> one : touched.entrySet()) {
            settle(s, actor, one.getKey(), one.getValue(), progress);
        }
        long concerned = touched.values().stream().flatMap(SortedSet::stream).distinct().count();
        journal.record(s, actor, JournalEntry.of("visits.loaded", "visits", "import").reason(source)
                .change("visits", null, visits).change("persons", null, concerned));
        return new Loaded(visits, concerned);
    }

    private void lock(Session s, List<Long> ids) {
        if (persons.lock(s, ids) < ids.size()) {
            ids.forEach(id -> persons.lock(s, id)); // refused at the one who was merged into another since the row was read
        }
    }

    private static void refuseBad(List<Candidate> portion, List<List<Problem>> problems) {
        List<Problem> all = new ArrayList<>();
        for (int i = 0; i < portion.size(); i++) {
            String invoice = portion.get(i).entry().invoice();
            problems.get(i).forEach(p -> all.add(new Problem(p.code(), invoice, p.message())));
        }
        if (!all.isEmpty()) {
            throw new Refused(all);
        }
    }

    private void settle(Session s, Actor actor, int year, SortedSet<Long> touched, Progress progress) {
        SortedSet<Long> wanted = years.circles(s, touched, year);
        progress.begin(TEXT.get("visit.settling", year), wanted.size());
        long done = 0;
        for (PersonRange range : PersonRange.covering(wanted)) {
            progress.check();
            done += county.settle(s, actor, range, wanted::contains, year, Cause.ENTERED).persons();
            progress.step(done);
        }
    }
}
