package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.access.journal.JournalReport;
import org.minkang.base.Progress;
import org.minkang.store.Row;
import org.minkang.store.Session;
import org.minkang.testing.ChildJvm;

/**
 * The program is killed at random moments of import and of work on the cases; the next start finds every workbook whole
 * or not at all, every act that was finished and none twice, and work goes on. {@code -Dminkang.kills=50} kills more
 * often, {@code -Dminkang.test.seed} repeats a run.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("minkang.kills", Integer.getInteger("minkang.test.kills", 6));
    private static final long SEED = Long.getLong("minkang.test.seed", System.nanoTime());
    private static final int ROWS = 20;

    private static final List<String> DISEASES = List.of("DM", "HTN");
    /** The step and seat of each act, intake first. */
    private static final List<String> PATH =
            List.of("intake0", "review0", "experts1", "experts2", "approval0", "certificate0");
    /** Where a case stands after so many acts. */
    private static final List<String> STANDS = List.of("review OPEN", "experts OPEN", "experts OPEN", "approval OPEN",
            "certificate OPEN", "certificate CLOSED");

    private final Random random = new Random(SEED);
    /** Each workbook's people. */
    private final Map<Path, List<String>> workbooks = new LinkedHashMap<>();
    /** How many acts on a case the killed programs said they had finished. */
    private final Map<Long, Integer> finished = new HashMap<>();
    private final Map<String, Integer> hits = new TreeMap<>();

    /** How long the transaction of an import took the last time it was not killed, in nanoseconds. */
    private long importTime;

    @TempDir
    Path temp;

    @Test
    void killedAtAnyMomentItLosesNothingAndDoublesNothing() throws InterruptedException {
        Path data = temp.resolve("data");
        try (KilledOffice office = new KilledOffice(data)) {
            office.furnish();
        }
        Path workbook = null;
        boolean imported = false;
        for (int i = 0; i < KILLS; i++) {
            try (KilledOffice office = new KilledOffice(data)) {
                if (i > 0) {
                    examine(office, workbook, imported);
                }
                workbook = temp.resolve("township-" + i + ".csv");
                workbooks.put(workbook, office.write(workbook, ROWS));
            }
            imported = kill(data, workbook, i % 2 == 1);
        }
        try (KilledOffice office = new KilledOffice(data)) {
            examine(office, workbook, imported);
            finish(office);
        }
        System.out.println(KILLS + " kills with seed " + SEED + ": " + hits);
    }

    /** Returns whether the program said that the workbook is in. */
    private boolean kill(Path data, Path workbook, boolean early) throws InterruptedException {
        try (ChildJvm child = KilledOffice.start(data, workbook)) {
            child.awaitLine("checked");
            long checked = System.nanoTime();
            if (early) {
                TimeUnit.NANOSECONDS.sleep((long) (random.nextDouble(1.5) * importTime));
            } else {
                child.awaitLine("imported");
                importTime = System.nanoTime() - checked;
                Thread.sleep(random.nextInt(3000));
            }
            child.kill();
            List<String> said = child.lines();
            said.stream().filter(line -> line.startsWith("acted "))
                    .forEach(line -> finished.merge(Long.parseLong(line.substring("acted ".length())), 1, Integer::sum));
            assertTrue(said.stream().noneMatch(line -> line.contains("Exception")), child.output());
            return said.contains("imported " + ROWS);
        }
    }

    private void examine(KilledOffice office, Path workbook, boolean imported) {
        JournalReport journal = office.journal.verify(office.store, Progress.NONE);
        assertTrue(journal.intact(), context() + journal.faults());
        boolean there = office.store.read(s -> {
            workbooks.forEach((file, numbers) -> {
                int rows = applications(s, numbers);
                boolean whole = file.equals(workbook) && !imported ? rows == 0 || rows == ROWS : rows == ROWS;
                assertTrue(whole, context() + file + " has " + rows + " applications");
            });
            examineCases(s);
            examineCertificates(s);
            examineJournal(s);
            return applications(s, workbooks.get(workbook)) > 0;
        });
        // from the end of its check to its commit an import is one transaction
        hits.merge(imported ? "at work" : there ? "imported, not yet said" : "in the import", 1, Integer::sum);
        if (!there) {
            assertEquals(ROWS, office.take(workbook), context());
        }
    }

    private static int applications(Session s, List<String> numbers) {
        return numbers.stream().mapToInt(number -> s.rows("select a.id from chronic_application a"
                + " join mk_person p on p.id = a.person_id where p.id_number = ?", number).size()).sum();
    }

    /** Each case has the decisions of its first acts and no others, and stands where these lead. */
    private void examineCases(Session s) {
        Map<Long, List<String>> decided = new HashMap<>();
        for (Row row : s.rows("select case_id, step, slot, item_key from mk_decision where item_key is not null")) {
            decided.computeIfAbsent(row.number(1), id -> new ArrayList<>())
                    .add(row.text(2) + row.number(3) + row.text(4));
        }
        assertEquals(0, count(s, "select count(*) from mk_decision a join mk_decision b on a.case_id = b.case_id"
                + " and a.account_id = b.account_id where a.step = 'experts' and b.step = 'experts'"
                + " and a.slot < b.slot"), context() + "an expert has judged twice");
        Set<String> numbers = new HashSet<>();
        int unsaid = 0;
        for (Row row : s.rows("select id, case_no, step, status from mk_case")) {
            long caseId = row.number(1);
            List<String> found = decided.getOrDefault(caseId, List.of());
            int acts = found.size() / DISEASES.size() - 1;
            String where = context() + "case " + row.text(2) + " after " + acts + " acts: ";
            List<String> expected = PATH.stream().limit(acts + 1)
                    .flatMap(step -> DISEASES.stream().map(disease -> step + disease)).sorted().toList();
            assertEquals(expected, found.stream().sorted().toList(), where);
            assertEquals(STANDS.get(acts), row.text(3) + " " + row.text(4), where);
            assertTrue(numbers.add(row.text(2)), where);
            examineDiseases(s, caseId, acts, where);
            unsaid += acts - finished.getOrDefault(caseId, 0);
            assertTrue(acts >= finished.getOrDefault(caseId, 0), where + "the program had finished more");
        }
        assertTrue(unsaid <= workbooks.size(), context() + unsaid + " acts more than were said");
    }

    private void examineDiseases(Session s, long caseId, int acts, String where) {
        String outcome = acts < 4 ? "PENDING" : acts < 5 ? "APPROVED" : "CERTIFIED";
        assertEquals(List.of(outcome, outcome), s.rows("select d.outcome from chronic_application_disease d"
                + " join chronic_application a on a.id = d.application_id where a.case_id = ?", caseId).stream()
                .map(row -> row.text(1)).toList(), where);
        assertEquals(acts < 5 ? 0 : DISEASES.size(),
                count(s, "select count(*) from chronic_certificate where case_id = ?", caseId), where);
        assertEquals(acts < 5 ? acts == 1 ? 2 : 1 : 0,
                count(s, "select count(*) from mk_task where status = 'OPEN' and case_id = ?", caseId), where);
    }

    /** What was done is in the journal, once. */
    private void examineJournal(Session s) {
        assertEquals(count(s, "select count(*) from mk_case"), entries(s, "case.opened"), context());
        assertEquals(count(s, "select count(distinct act_id) from mk_decision where step = 'experts'"),
                entries(s, "case.opinion"), context());
        assertEquals(count(s, "select count(*) from chronic_certificate"),
                entries(s, "chronic.certificate-issued"), context());
    }

    private static long entries(Session s, String action) {
        return count(s, "select count(*) from mk_journal where action = ?", action);
    }

    /** No number twice, and none lost with a certificate that was not issued. */
    private void examineCertificates(Session s) {
        LongSummaryStatistics numbers = s.rows("select distinct number from chronic_certificate").stream()
                .mapToLong(row -> Long.parseLong(row.text(1))).summaryStatistics();
        assertEquals(count(s, "select count(*) from chronic_certificate"), numbers.getCount(), context());
        if (numbers.getCount() > 0) {
            assertEquals(numbers.getCount(), numbers.getMax() - numbers.getMin() + 1, context());
        }
    }

    private static long count(Session s, String sql, Object... params) {
        return s.rows(sql, params).get(0).number(1);
    }

    private String context() {
        return "seed " + SEED + ", kill " + workbooks.size() + ": ";
    }

    /** All that is left to do can be done. */
    private void finish(KilledOffice office) {
        for (List<Long> open = office.open(); !open.isEmpty(); open = office.open()) {
            open.forEach(caseId -> {
                office.act(caseId);
                finished.merge(caseId, 1, Integer::sum);
            });
        }
        assertTrue(office.journal.verify(office.store, Progress.NONE).intact(), context());
        office.store.run(s -> {
            examineCases(s);
            examineCertificates(s);
            examineJournal(s);
        });
    }
}
