package org.minkang.benefit.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.replay.Replay;
import org.minkang.benefit.replay.ReplayPerson;
import org.minkang.benefit.replay.ReplayResult;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.register.PersonRange;
import org.minkang.store.Session;
import org.minkang.store.Store;

/** Replays a year of the county under another pack, for instance a draft: changes nothing. */
public final class CountyReplay {

    private static final Text TEXT = Text.of(BenefitSection.class);
    /** So many portions may be read before the first one of them is reckoned. */
    private static final int AHEAD = 8;

    private final Store store;
    private final Access access;
    private final YearAnew years;
    private final int visitsAtOnce;

    public CountyReplay(Store store, Access access, YearAnew years) {
        this(store, access, years, Portions.USUAL);
    }

    CountyReplay(Store store, Access access, YearAnew years, int visitsAtOnce) {
        this.store = store;
        this.access = access;
        this.years = years;
        this.visitsAtOnce = visitsAtOnce;
    }

    /** The years with visits, the last one first. */
    public List<Integer> years(Actor actor) {
        return store.read(s -> {
            access.require(s, actor, Visits.READ);
            return VisitTables.years(s);
        });
    }

    /**
     * Replays a year.
     *
     * @throws Refused {@code visit.whole-county} for who sees only a part of the county; {@code visit.no-rules} when none
     *     are in force on the day of a visit
     */
    public ReplayResult run(Actor actor, int year, BenefitRules other, Progress progress) {
        long all = store.read(s -> {
            access.require(s, actor, Visits.READ);
            CountyYear.requireWhole(actor);
            return VisitTables.count(s, year);
        });
        progress.begin(TEXT.get("visit.replaying", year), all);
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        ExecutorService workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "replay");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return new Run(year, other, threads, workers).all(progress);
        } finally {
            workers.shutdownNow();
        }
    }

    /** One run: reads portion by portion while the last ones are reckoned. */
    private final class Run {

        private final int year;
        private final boolean sharedByOther;
        private final ExecutorService workers;
        private final Map<LocalDate, BenefitRules> inForce = new ConcurrentHashMap<>();
        private final BlockingQueue<Replay> idle;

        Run(int year, BenefitRules other, int threads, ExecutorService workers) {
            this.year = year;
            this.sharedByOther = other.sharesHouseholds();
            this.workers = workers;
            this.idle = new ArrayBlockingQueue<>(threads);
            for (int i = 0; i < threads; i++) {
                idle.add(new Replay(year, inForce::get, other));
            }
        }

        ReplayResult all(Progress progress) {
            List<Future<?>> waiting = new ArrayList<>();
            long visits = 0;
            for (PersonRange range : new Portions(store, year, visitsAtOnce)) {
                progress.check();
                List<List<ReplayPerson>> portion = store.read(s -> read(s, range));
                visits += portion.stream().flatMap(List::stream).mapToLong(p -> p.visits().size()).sum();
                waiting.add(workers.submit(() -> reckon(portion)));
                if (waiting.size() > AHEAD) {
                    end(waiting.remove(0));
                }
                progress.step(visits);
            }
            waiting.forEach(Run::end);
            return idle.stream().reduce(Replay::and).orElseThrow().result();
        }

        private List<List<ReplayPerson>> read(Session s, PersonRange range) {
            Circles circles = new Circles(s, years, range, year, sharedByOther);
            List<List<ReplayPerson>> portion = new ArrayList<>();
            for (List<Long> circle : circles.all()) {
                List<ReplayPerson> members = new ArrayList<>(circle.size());
                for (long person : circle) {
                    YearFacts facts = circles.facts(person);
                    List<RecordedVisit> visits = facts.visits(person);
                    visits.forEach(v -> inForce.computeIfAbsent(v.entry().to(), day -> years.pack(s, day).section(BenefitRules.class)));
                    if (!visits.isEmpty()) {
                        members.add(new ReplayPerson(person, facts.insured(person, circle.size()), facts.area(person),
                                visits.stream().map(v -> v.entry().visit()).toList()));
                    }
                }
                portion.add(members);
            }
            return portion;
        }

        private void reckon(List<List<ReplayPerson>> portion) {
            Replay replay = Optional.ofNullable(idle.poll()).orElseThrow();
            try {
                portion.forEach(replay::add);
            } finally {
                idle.add(replay);
            }
        }

        private static void end(Future<?> task) {
            try {
                task.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            }
        }
    }
}
