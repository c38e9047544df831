package org.minkang.benefit.visits;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Money;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.visits.RecordedSettlement.Cause;
import org.minkang.register.PersonRange;
import org.minkang.register.Persons;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * Settles a year of everybody anew, for instance under a pack that was released for days gone by. It goes by portions, each
 * with all visits of its persons and permanent by itself: whoever stops it, or loses power, begins again and only what is
 * left is written.
 */
public final class CountyYear {

    private static final Text TEXT = Text.of(BenefitSection.class);

    private final Store store;
    private final Access access;
    private final Journal journal;
    private final Persons persons;
    private final YearAnew years;
    private final Clock clock;
    private final int visitsAtOnce;

    public CountyYear(Store store, Access access, Journal journal, Persons persons, YearAnew years, Clock clock) {
        this(store, access, journal, persons, years, clock, Portions.USUAL);
    }

    CountyYear(Store store, Access access, Journal journal, Persons persons, YearAnew years, Clock clock, int visitsAtOnce) {
        this.store = store;
        this.access = access;
        this.journal = journal;
        this.persons = persons;
        this.years = years;
        this.clock = clock;
        this.visitsAtOnce = visitsAtOnce;
    }

    /**
     * What was done.
     *
     * @param visits  looked at
     * @param settled those with a new settlement
     * @param changed those of them that are paid another amount now
     * @param more    what is paid more in all; below zero when it is less
     */
    public record Done(long persons, long visits, long settled, long changed, Money more) {

        static final Done NONE = new Done(0, 0, 0, 0, Money.ZERO);

        Done and(Done other) {
            return new Done(persons + other.persons, visits + other.visits, settled + other.settled, changed + other.changed,
                    more.plus(other.more));
        }
    }

    /** Settles the year of all persons. Refused {@code visit.whole-county} for who sees only a part of the county. */
    public Done settle(Actor actor, int year, String reason, Progress progress) {
        String why = Visits.reason(reason);
        long all = store.read(s -> {
            access.require(s, actor, Visits.SETTLE_ALL);
            requireWhole(actor);
            return VisitTables.count(s, year);
        });
        progress.begin(TEXT.get("visit.settling", year), all);
        Done done = Done.NONE;
        for (PersonRange range : new Portions(store, year, visitsAtOnce)) {
            progress.check();
            done = done.and(store.writeRepeatable(s -> portion(s, actor, range, year, why)));
            progress.step(done.visits());
        }
        return done;
    }

    private Done portion(Session s, Actor actor, PersonRange range, int year, String why) {
        Done done = settle(s, actor, range, person -> true, year, Cause.CIRCUMSTANCES);
        if (done.settled() > 0) {
            journal.record(s, actor, JournalEntry.of("visits.settled", "year", year).reason(why).change("persons", null, done.persons())
                    .change("settled", null, done.settled()).change("changed", null, done.changed()).change("more", null, done.more()));
        }
        return done;
    }

    /** Settles the year of those persons of a range who are wanted; of a household that shares limits one is enough. */
    Done settle(Session s, Actor actor, PersonRange range, LongPredicate wanted, int year, Cause cause) {
        List<Long> locked = VisitTables.persons(s, range, year).stream().filter(wanted::test).toList();
        persons.lock(s, locked);
        Set<Long> settled = Set.copyOf(locked);
        Circles circles = new Circles(s, years, range, year, false);
        LongFunction<YearKept> kept = kept(s, range, year);
        YearAnew.Reckoning reckoning = years.new Reckoning(s, year, false);
        YearWriter writer = new YearWriter(s, actor, year, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Count count = new Count();
        for (List<Long> circle : circles.all()) {
            if (circle.stream().noneMatch(settled::contains)) {
                continue; // not wanted; or a first visit came meanwhile, and whoever entered it has settled it
            }
            YearAnew.Result result = reckoning.of(circle, circles::facts);
            result.visits().forEach((person, visits) -> {
                count.persons += visits.isEmpty() ? 0 : 1;
                count.visits += visits.size();
                count.add(writer.take(person, visits, result.totals().get(person), kept.apply(person), 0, cause));
            });
        }
        count.settled = writer.waiting();
        writer.send();
        return count.done();
    }

    private static LongFunction<YearKept> kept(Session s, PersonRange range, int year) {
        YearKept inside = YearKept.read(s, range, year);
        return person -> range.contains(person) ? inside : YearKept.read(s, PersonRange.of(person), year);
    }

    static void requireWhole(Actor actor) {
        if (actor.area().isPresent()) {
            throw Refused.of("visit.whole-county", TEXT.get("visit.whole-county"));
        }
    }

    private static final class Count {
        private long persons;
        private long visits;
        private long settled;
        private long more;
        private final Set<Long> changed = new TreeSet<>();

        void add(List<Difference> differences) {
            for (Difference difference : differences) {
                changed.add(difference.visitId());
                more += difference.after() - difference.before();
            }
        }

        Done done() {
            return new Done(persons, visits, settled, changed.size(), Money.ofFen(more));
        }
    }
}
