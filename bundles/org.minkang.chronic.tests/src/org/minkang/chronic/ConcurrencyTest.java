package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.testing.Database;

/** Several seats at once. */
@ParameterizedClass
@EnumSource
class ConcurrencyTest {

    private static final int SEATS = 6;

    @Parameter
    Database database;
    private County county;

    @BeforeEach
    void open() {
        county = County.of(database);
    }

    /** Runs them all at the same moment; whoever is refused yields null. */
    private static <T> List<T> together(List<Callable<T>> works) throws InterruptedException {
        ExecutorService seats = Executors.newFixedThreadPool(works.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> work : works) {
                futures.add(seats.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                try {
                    results.add(future.get());
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof Refused)) {
                        throw new AssertionError(e.getCause());
                    }
                }
            }
            return results;
        } finally {
            seats.shutdownNow();
        }
    }

    @Test
    void certificateNumbersAreUniqueAndWithoutGapsWhenSeveralDesksIssue() throws InterruptedException {
        List<Callable<String>> works = new ArrayList<>();
        List<Long> cases = new ArrayList<>();
        for (int i = 0; i < SEATS; i++) {
            cases.add(county.approved("HTN").caseId());
        }
        for (long caseId : cases) {
            Actor desk = county.people.withRoles("chronic-desk");
            works.add(() -> county.issue(desk, caseId).get(0).number());
        }
        List<String> numbers = together(works);
        // a seat that was refused because the counter was busy has issued nothing and tries again
        for (long caseId : cases) {
            if (county.disease(caseId, "HTN").outcome() == ApplicationDisease.Outcome.APPROVED) {
                numbers.add(county.issue(county.desk, caseId).get(0).number());
            }
        }
        TreeSet<Long> sorted = new TreeSet<>(numbers.stream().map(Long::parseLong).toList());
        assertEquals(SEATS, sorted.size());
        assertEquals(SEATS - 1L, sorted.last() - sorted.first());
    }

    @Test
    void oneOfTwoWindowsTakesTheSameApplicationIn() throws InterruptedException {
        NewApplication application = county.application(county.person(), "HTN");
        List<Callable<Accepted>> works = new ArrayList<>();
        for (int i = 0; i < SEATS; i++) {
            works.add(() -> county.accept(application));
        }
        assertEquals(1, together(works).size());
        assertEquals(1, county.store.read(s -> s.rows("select id from chronic_application where person_id = ?",
                application.personId())).size());
    }

    @Test
    void windowsTogetherDoNotPassTheMostDiseasesOfAPerson() throws InterruptedException {
        // four at the most, and each window sees none of the others' yet
        County limited = County.of(database, "touring-diagnosis.yaml", "limits");
        long person = limited.person();
        List<Callable<Accepted>> works = new ArrayList<>();
        for (String disease : List.of("HTN", "DM", "CHD", "HF", "COPD", "TB")) {
            NewApplication application = limited.application(person, disease);
            works.add(() -> limited.accept(application));
        }
        assertEquals(4, together(works).size());
        assertEquals(4, limited.store.read(s -> s.rows("select d.id from chronic_application_disease d"
                + " join chronic_application a on a.id = d.application_id where a.person_id = ?", person)).size());
    }

    @Test
    void oneOfTwoApproversDecides() throws InterruptedException {
        long caseId = county.judged("HTN").caseId();
        int version = county.version(county.approver, caseId);
        List<Callable<Boolean>> works = new ArrayList<>();
        for (int i = 0; i < SEATS; i++) {
            Actor approver = county.people.withRoles("approver");
            works.add(() -> county.store.write(
                    s -> county.certification.approveAsJudged(s, approver, caseId, version)) != null);
        }
        assertEquals(1, together(works).size());
        assertEquals(1, county.view(county.desk, caseId).timeline().stream()
                .filter(r -> r.step().equals("approval")).count());
    }

    @Test
    void oneOfTwoDesksIssues() throws InterruptedException {
        long caseId = county.approved("HTN", "DM").caseId();
        int version = county.version(county.desk, caseId);
        List<Callable<Integer>> works = new ArrayList<>();
        for (int i = 0; i < SEATS; i++) {
            Actor desk = county.people.withRoles("chronic-desk");
            works.add(() -> county.store.write(s -> county.certification.issue(s, desk, caseId, version)).size());
        }
        assertEquals(List.of(2), together(works));
        assertEquals(2, county.store.read(s -> s.rows("select id from chronic_certificate where case_id = ?", caseId))
                .size());
    }

    @Test
    void twoPrintersLeaveTwoMarks() throws InterruptedException {
        long id = county.issue(county.desk, county.approved("HTN").caseId()).get(0).id();
        List<Callable<Integer>> works = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            works.add(() -> county.store.write(
                    s -> county.certificates.print(s, county.desk, List.of(id), "补打")).get(0).prints());
        }
        int done = together(works).size();
        List<Integer> copies = county.store.read(s -> county.certificates.prints(s, county.desk, id)).stream()
                .map(PrintMark::copyNumber).toList();
        assertEquals(done, copies.size());
        assertTrue(copies.equals(List.of(1)) || copies.equals(List.of(1, 2)), copies.toString());
    }
}
