package org.minkang.chronic.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.casework.CaseAct;
import org.minkang.casework.CaseView;
import org.minkang.casework.Cases;
import org.minkang.casework.QueueFilter;
import org.minkang.casework.QueueFilter.Scope;
import org.minkang.casework.QueueRow;
import org.minkang.chronic.Certification;
import org.minkang.chronic.NewApplication;
import org.minkang.chronic.PaperKind;
import org.minkang.register.Persons;
import org.minkang.runtime.Minkang;
import org.minkang.store.Store;

/**
 * One user of a measurement: does what the pages of the workbench ask of the services when somebody works with them, and
 * writes down each action: {@code account,action,outcome,microseconds,case}. What a page would show as an error is one here.
 */
final class SeatUser {

    private static final int THINK = 2_000;
    private static final int PAGE = 60;
    private static final int OFFERED = 12;
    private static final int MOST = 64;
    private static final int SOME = 1_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What a user does all day. */
    private enum Desk { CLERK, REVIEWER, JUDGE, APPROVER }

    private static final List<Desk> DESKS = List.of(Desk.CLERK, Desk.REVIEWER, Desk.JUDGE, Desk.CLERK, Desk.REVIEWER,
            Desk.APPROVER, Desk.CLERK, Desk.REVIEWER, Desk.JUDGE, Desk.REVIEWER);

    private final Store store;
    private final Cases cases;
    private final Persons persons;
    private final Certification certification;
    private final Desk desk;
    private final Actor actor;
    private final Random random;
    private final List<String> lines;
    private final List<Long> applicants;
    private final Set<String> papers;
    private final List<Long> someCases;
    private final int people;
    private final int waiting;
    private boolean counts;
    private long last;

    private SeatUser(Minkang minkang, Certification certification, Desk desk, Actor actor, int number, List<Long> applicants,
            List<String> lines) {
        this.store = minkang.service(Store.class);
        this.cases = minkang.service(Cases.class);
        this.persons = minkang.service(Persons.class);
        this.certification = certification;
        this.desk = desk;
        this.actor = actor;
        this.random = new Random(number);
        this.applicants = applicants;
        this.lines = lines;
        this.papers = store.read(s -> certification.rules(s, LocalDate.now(ZONE))).orElseThrow().papers().stream()
                .map(PaperKind::key).collect(Collectors.toSet());
        this.someCases = numbers(store, "select id from mk_case fetch next " + SOME + " rows only");
        this.people = (int) (long) numbers(store, "select count(*) from mk_person").get(0);
        this.waiting = (int) Math.max(1, cases.queueCount(actor, QueueFilter.of(Scope.GROUP)));
    }

    private static List<Long> numbers(Store store, String sql) {
        return store.read(s -> s.rows(sql)).stream().map(row -> row.number(1)).collect(Collectors.toList());
    }

    /** @param number which user of all seats together */
    static SeatUser of(Minkang minkang, Certification certification, int number, List<String> lines) {
        Desk desk = DESKS.get(number % DESKS.size());
        String account = desk.name().toLowerCase(Locale.ROOT) + (1 + number / DESKS.size() * 4 + DESKS.subList(0, number
                % DESKS.size()).stream().filter(d -> d == desk).count());
        Actor actor = minkang.service(Accounts.class).signIn(account, BenchCounty.PASSWORD.toCharArray());
        List<Long> mine = numbers(minkang.service(Store.class), "select id from mk_person p where not exists"
                + " (select 1 from chronic_application a where a.person_id = p.id) and mod(id, " + MOST + ") = " + number
                + " fetch next 500 rows only");
        return new SeatUser(minkang, certification, desk, actor, number, mine, lines);
    }

    /** What a seat has loaded after its first minutes. */
    void warmUp() {
        for (int i = 0; i < 3; i++) {
            act();
        }
    }

    void workFor(int seconds) {
        counts = true;
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            try {
                Thread.sleep(random.nextInt(2 * THINK));
            } catch (InterruptedException e) {
                return;
            }
            act();
        }
    }

    private void act() {
        int what = random.nextInt(10);
        if (what == 0) {
            timed("bare", 0, this::bare);
        } else if (what == 1) {
            timed("queue", 0, () -> list(QueueFilter.of(Scope.GROUP)));
        } else if (what == 2) {
            timed("filter", 0, () -> list(QueueFilter.of(Scope.GROUP).area(BenchCounty.township(random.nextInt(BenchCounty.TOWNSHIPS)))));
        } else if (what == 3) {
            timed("scroll", 0, () -> cases.queue(actor, QueueFilter.of(Scope.GROUP), random.nextInt(waiting), PAGE, waiting));
        } else if (what == 4) {
            timed("start page", 0, () -> cases.counts(actor));
        } else if (desk == Desk.CLERK) {
            atTheWindow(what);
        } else {
            atTheDesk();
        }
    }

    private List<QueueRow> list(QueueFilter filter) {
        cases.queueCount(actor, filter);
        return cases.queue(actor, filter, 0, PAGE);
    }

    /** As much as any action needs at least: one row read by its key and one written, in a transaction. */
    private Void bare() {
        store.run(s -> {
            s.rows("select case_no from mk_case where id = ?", someCases.get(random.nextInt(someCases.size())));
            s.execute("insert into bench_bare (id, note) values (?, ?)", s.nextId(), "a line of ordinary length");
        });
        return null;
    }

    private void atTheWindow(int what) {
        int i = random.nextInt(people);
        if (what < 7) {
            timed("search by name", 0, () -> persons.search(actor, BenchCounty.name(i), OFFERED));
        } else if (what == 7) {
            timed("search by number", 0, () -> persons.search(actor, BenchCounty.number(i), OFFERED));
        } else if (!applicants.isEmpty()) {
            long person = applicants.remove(0);
            LocalDate today = LocalDate.now(ZONE);
            timed("person", 0, () -> persons.card(actor, person));
            NewApplication application = NewApplication.atTheWindow(person, List.of("HTN"), BenchCounty.HOSPITAL,
                    today.minusDays(10), papers, today).coverConfirmed("bench");
            timed("accept", 0, () -> store.write(s -> certification.accept(s, actor, application)));
        }
    }

    private void atTheDesk() {
        Long caseId = timed("next", 0, () -> cases.nextDue(actor, QueueFilter.of(Scope.GROUP), last).orElse(0L));
        if (caseId == null || caseId == 0) {
            return;
        }
        last = caseId;
        if (desk == Desk.JUDGE) {
            judge(caseId);
            return;
        }
        CaseView view = timed("open", caseId, () -> open(caseId));
        if (view != null) {
            timed("decide", caseId, () -> store.write(s -> cases.act(s, actor, CaseAct.pass(caseId, view.version()))));
            store.run(s -> cases.leave(s, actor, caseId));
        }
    }

    private CaseView open(long caseId) {
        store.run(s -> cases.enter(s, actor, caseId));
        return store.read(s -> {
            cases.allowed(s, actor, caseId);
            return cases.view(s, actor, caseId);
        });
    }

    private void judge(long caseId) {
        Optional<QueueRow> row = list(QueueFilter.of(Scope.GROUP)).stream().filter(r -> r.caseId() == caseId).findFirst();
        if (row.isPresent()) {
            timed("opinion", caseId, () -> {
                store.run(s -> Yes.to(s, cases, certification, actor, row.get()));
                return null;
            });
        }
    }

    /** A colleague who was quicker is told as such, and is no error; everything else is. */
    private <T> T timed(String action, long caseId, Callable<T> work) {
        long begin = System.nanoTime();
        String outcome = "ok";
        T result = null;
        try {
            result = work.call();
        } catch (Refused e) {
            outcome = e.has("casework.changed-by") || e.has("casework.held") || e.has("casework.not-here")
                    || e.has("casework.task-done") || e.has("casework.opinion-taken") ? "quicker" : "refused " + e.problems();
        } catch (Exception e) {
            outcome = "error " + e;
        }
        if (counts) {
            lines.add(String.join("\t", actor.account(), action, outcome.replaceAll("\\s+", " "),
                    Long.toString((System.nanoTime() - begin) / 1000), Long.toString(caseId)));
        }
        return result;
    }
}
