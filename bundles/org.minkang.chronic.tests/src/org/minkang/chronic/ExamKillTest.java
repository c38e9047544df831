package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.base.Progress;
import org.minkang.testing.ChildJvm;

/**
 * The program is killed while it takes a hospital's results in: at the next start all of them are there or none, the journal
 * holds, and the same file a second time neither doubles nor loses one. {@code -Dminkang.test.seed} repeats a run.
 */
class ExamKillTest {

    private static final int KILLS = 3;
    private static final int ROWS = 12;
    private static final long SEED = Long.getLong("minkang.test.seed", System.nanoTime());

    @TempDir
    Path temp;

    @Test
    void aSheetThatWasInterruptedIsWholeOrNotThereAndItsSecondReturnIsRight() throws Exception {
        Path data = temp.resolve("data");
        try (KilledOffice office = new KilledOffice(data)) {
            office.furnish(County.TWO_STEP);
        }
        Random random = new Random(SEED);
        long usual = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path sheet = temp.resolve("back" + kill + ".csv");
            try (KilledOffice office = new KilledOffice(data)) {
                office.writeResults(sheet, ROWS);
            }
            byte[] came = Files.readAllBytes(sheet);
            boolean told;
            try (ChildJvm child = KilledOffice.start(data, sheet, "results")) {
                child.awaitLine("checked");
                long checked = System.nanoTime();
                if (kill == 0) {
                    child.awaitLine("returned " + ROWS);
                    usual = System.nanoTime() - checked;
                } else {
                    TimeUnit.NANOSECONDS.sleep((long) (random.nextDouble() * usual));
                }
                child.kill();
                told = child.lines().contains("returned " + ROWS);
            }
            try (KilledOffice office = new KilledOffice(data)) {
                String context = "seed " + SEED + ", kill " + kill + ": ";
                assertTrue(office.journal.verify(office.store, Progress.NONE).intact(), context);
                int there = results(office, kill);
                assertTrue(there == ROWS || there == 0 && !told, context + there + " results");
                assertEquals(ROWS - there, office.takeResults(sheet), context + "what was lost is entered, and nothing twice");
                assertEquals(ROWS, results(office, kill), context);
                assertEquals((kill + 1L) * ROWS, number(office, "select count(*) from mk_journal where action = 'chronic.exam-result'"), context);
                assertEquals((kill + 1L) * ROWS, number(office, "select count(*) from mk_case where step = 'approval'"), context);
                assertEquals(0, office.takeResults(sheet), context);
                assertTrue(office.journal.verify(office.store, Progress.NONE).intact(), context);
            }
            assertEquals(came.length, Files.size(sheet));
        }
    }

    /** Of the last sheet: those before it are whole. */
    private static int results(KilledOffice office, int before) {
        return (int) number(office, "select count(*) from chronic_exam_result") - before * ROWS;
    }

    private static long number(KilledOffice office, String sql) {
        return office.store.read(s -> s.rows(sql)).get(0).number(1);
    }
}
