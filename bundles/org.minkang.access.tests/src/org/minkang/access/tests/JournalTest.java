package org.minkang.access.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.AccessEntities;
import org.minkang.access.journal.Change;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalAnchor;
import org.minkang.access.journal.JournalEntry;
import org.minkang.access.journal.JournalReport;
import org.minkang.access.journal.JournalRow;
import org.minkang.base.IdNumber;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;
import org.minkang.testing.TestStore;

@ParameterizedClass
@EnumSource
class JournalTest {

    @Parameter
    Database database;

    private TestStore store;
    private Journal journal;

    @BeforeEach
    void open() {
        store = database.open(new AccessEntities());
        journal = new Journal(store.clock());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void write(String subject) {
        store.run(s -> journal.recordSystem(s, "test", JournalEntry.of("thing.done", "thing", subject)));
    }

    private JournalReport verify() {
        return journal.verify(store, Progress.NONE);
    }

    @Test
    void isIntactWhenEmpty() {
        JournalReport report = verify();
        assertTrue(report.intact());
        assertEquals(0, report.entries());
    }

    @Test
    void givesBackWhatWasRecorded() {
        TestAccounts people = new TestAccounts(store, store.clock());
        String awkward = "a\"b\\c\nd\te\u0000f\u0001 𠮷 \ud800 é […]";
        String kept = "a\"b\\c\nd\te\u0000f\u0001 𠮷 \ufffd é […]";
        store.run(s -> journal.record(
                s,
                people.admin(),
                JournalEntry.of("case.decided", "case", "4711")
                        .reason("符合标准 𠮷\u0000\udc00")
                        .change("text", null, awkward)
                        .change("same", 1, 1L)
                        .change("money", new BigDecimal("1E+3"), null)
                        .change("day", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3))
                        .change("", "", " ")));
        List<JournalRow> rows = store.read(s -> journal.of(s, "case", "4711"));
        assertEquals(1, rows.size());
        JournalRow row = rows.get(0);
        assertEquals("case.decided", row.action());
        assertEquals("符合标准 𠮷\ufffd\ufffd", row.reason());
        assertEquals("admin", row.account());
        assertEquals("administrator", row.roles());
        assertEquals(people.admin().accountId(), row.accountId());
        assertEquals(Instant.parse("2026-03-02T01:00:00Z"), row.at());
        assertEquals(
                List.of(
                        new Change("text", null, kept),
                        new Change("money", "1000", null),
                        new Change("day", "2026-03-02", "2026-03-03"),
                        new Change("", "", " ")),
                row.changes());
        assertTrue(verify().intact());
    }

    @Test
    void masksIdNumbersThatPeopleTypeOrPutIntoTheNamesOfFiles() {
        String seventeen = "43109919600501001";
        String number = seventeen + IdNumber.checkDigit(seventeen);
        String masked = IdNumber.mask(number);
        String wrong = seventeen + (IdNumber.checkDigit(seventeen) == '0' ? '1' : '0');
        String hash = "a" + number + "b";
        store.run(s -> journal.recordSystem(s, "test", JournalEntry.of("file.read", "workbook", "申报" + number + ".csv")
                .reason("本人(" + number.toLowerCase(Locale.ROOT) + ")申请").change("file", null, number).change("sha", hash, wrong)));
        JournalRow row = store.read(s -> journal.of(s, "workbook", "申报" + masked + ".csv")).get(0);
        assertEquals("本人(" + IdNumber.mask(number.toLowerCase(Locale.ROOT)) + ")申请", row.reason());
        assertEquals(List.of(new Change("file", null, masked), new Change("sha", hash, wrong)), row.changes());
        assertTrue(verify().intact());
    }

    @Test
    void keepsTheOrderWithinASessionAndPagesBackwards() {
        store.run(s -> IntStream.range(0, 5)
                .forEach(i -> journal.recordSystem(s, "test", JournalEntry.of("a", "thing", "s" + i))));
        List<JournalRow> first = store.read(s -> journal.page(s, Long.MAX_VALUE, 2));
        assertEquals(List.of("s4", "s3"), first.stream().map(JournalRow::subjectId).toList());
        List<JournalRow> next = store.read(s -> journal.page(s, first.get(1).sequence(), 10));
        assertEquals(List.of("s2", "s1", "s0"), next.stream().map(JournalRow::subjectId).toList());
    }

    @Test
    void writesWhatIsRecordedJustBeforeTheCommit() {
        store.run(s -> {
            journal.recordSystem(s, "test", JournalEntry.of("a", "thing", "first"));
            s.beforeCommit(late -> journal.recordSystem(late, "test", JournalEntry.of("a", "thing", "late")));
        });
        assertEquals(2, verify().entries());
        assertTrue(verify().intact());
    }

    @Test
    void leavesNoEntryOfWhatWasRolledBack() {
        write("kept");
        assertThrows(IllegalStateException.class, () -> store.run(s -> {
            journal.recordSystem(s, "test", JournalEntry.of("a", "thing", "lost"));
            throw new IllegalStateException();
        }));
        assertThrows(IllegalStateException.class, () -> store.run(s -> {
            journal.recordSystem(s, "test", JournalEntry.of("a", "thing", "lost"));
            s.beforeCommit(late -> {
                throw new IllegalStateException();
            });
        }));
        write("kept");
        assertEquals(2, verify().entries());
        assertTrue(verify().intact());
    }

    @Test
    void refusesALookWithoutAReasonAndEntriesWhileReading() {
        TestAccounts people = new TestAccounts(store, store.clock());
        Refused refused = assertThrows(
                Refused.class, () -> store.run(s -> journal.look(s, people.admin(), 5, " ")));
        assertTrue(refused.has("journal.reason-missing"));
        store.run(s -> journal.look(s, people.admin(), 5, "接到本人来电"));
        assertEquals("person.looked-at", store.read(s -> journal.of(s, "person", "5")).get(0).action());
        assertThrows(
                IllegalStateException.class,
                () -> store.read(s -> {
                    journal.recordSystem(s, "x", JournalEntry.of("a", "b", "c"));
                    return null;
                }));
    }

    @Test
    void refusesAReasonThatIsTooLongToKeep() {
        String longest = "长".repeat(JournalEntry.REASON_LENGTH);
        store.run(s -> journal.recordSystem(s, "x", JournalEntry.of("a", "b", "c").reason(longest)));
        Refused refused = assertThrows(
                Refused.class,
                () -> store.run(
                        s -> journal.recordSystem(s, "x", JournalEntry.of("a", "b", "c").reason(longest + "长"))));
        assertTrue(refused.has("journal.reason-long"));
        assertTrue(verify().intact());
    }

    @Test
    void staysIntactUnderEightWritersWhileItIsVerified() throws Exception {
        int writers = 8;
        int each = 200;
        ExecutorService pool = Executors.newFixedThreadPool(writers + 1);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            String name = "writer-" + writer;
            work.add(() -> {
                for (int i = 0; i < each; i++) {
                    write(name);
                }
                return true;
            });
        }
        work.add(() -> {
            boolean intact = true;
            for (int i = 0; i < 10; i++) {
                intact &= verify().intact();
            }
            return intact;
        });
        for (Future<Boolean> result : pool.invokeAll(work)) {
            assertTrue(result.get());
        }
        pool.shutdown();
        JournalReport report = verify();
        assertEquals(writers * each, report.entries());
        assertTrue(report.intact(), () -> report.faults().toString());
        for (int writer = 0; writer < writers; writer++) {
            String name = "writer-" + writer;
            assertEquals(each, store.read(s -> journal.of(s, "thing", name)).size());
        }
    }

    @Test
    void readsAnAnchorInTheFormItIsPrinted() {
        write("a");
        JournalAnchor anchor = verify().anchor();
        assertEquals(anchor, JournalAnchor.parse("  " + anchor.toString().toUpperCase() + "\n"));
        assertTrue(assertThrows(Refused.class, () -> JournalAnchor.parse("7")).has("journal.anchor"));
        write("b");
        assertTrue(journal.verify(store, Optional.of(anchor), Progress.NONE).intact());
        assertFalse(journal.verify(
                        store, Optional.of(new JournalAnchor(1, "0".repeat(64))), Progress.NONE)
                .intact());
    }
}
