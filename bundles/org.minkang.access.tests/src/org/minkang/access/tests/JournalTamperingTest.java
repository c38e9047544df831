package org.minkang.access.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.AccessEntities;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalAnchor;
import org.minkang.access.journal.JournalEntry;
import org.minkang.access.journal.JournalReport;
import org.minkang.base.Progress;
import org.minkang.store.Row;
import org.minkang.store.Session;
import org.minkang.testing.Database;
import org.minkang.testing.TestStore;

/**
 * Somebody with the password of the database tampers with a journal of ten entries. The forger computes hashes from
 * the documented form, not with the code under test.
 */
@ParameterizedClass
@EnumSource
class JournalTamperingTest {

    @Parameter
    Database database;

    private static TestStore store;

    private Journal journal;
    private JournalAnchor anchor;

    @BeforeParameterizedClassInvocation
    static void open(Database database) {
        store = database.open(new AccessEntities());
    }

    @AfterParameterizedClassInvocation
    static void close() {
        store.close();
    }

    @BeforeEach
    void writeTenEntries() {
        store.run(s -> {
            s.execute("DELETE FROM mk_journal");
            s.execute("DELETE FROM mk_journal_head");
            s.execute(
                    "INSERT INTO mk_journal_head (id, last_sequence, last_hash) VALUES (1, 0, ?)", "0".repeat(64));
        });
        journal = new Journal(store.clock());
        for (int i = 1; i <= 10; i++) {
            String subject = "s" + i;
            store.run(s -> journal.recordSystem(
                    s, "test", JournalEntry.of("thing.done", "thing", subject).change("n", null, subject)));
        }
        anchor = journal.verify(store, Progress.NONE).anchor();
    }

    private void tamper(Consumer<Session> forgery) {
        store.run(forgery);
    }

    private List<String> faults() {
        JournalReport report = journal.verify(store, Progress.NONE);
        assertEquals(report.faults().isEmpty(), report.intact());
        return report.faults().stream()
                .map(fault -> {
                    assertFalse(fault.message().contains("!"), fault.message());
                    return fault.kind() + " " + fault.sequence()
                            + (fault.last() == fault.sequence() ? "" : "-" + fault.last());
                })
                .toList();
    }

    @Test
    void findsNothingWhereNothingWasDone() {
        assertEquals(List.of(), faults());
    }

    @Test
    void namesAnEntryWhateverFieldOfItWasChanged() {
        for (String change : List.of(
                "account = 'other'",
                "account_id = 7",
                "role_ids = 'x'",
                "action = 'thing.undone'",
                "kind = 'thin'",
                "subject_id = 'gs5'",
                "reason = 'why'",
                "changes = '[]'",
                "noted_at = CURRENT_TIMESTAMP",
                "previous_hash = '" + "a".repeat(64) + "'",
                "hash = '" + "a".repeat(64) + "'")) {
            List<Row> before = store.read(s -> s.rows("SELECT * FROM mk_journal WHERE sequence_no = 5"));
            tamper(s -> s.execute("UPDATE mk_journal SET " + change + " WHERE sequence_no = 5"));
            assertEquals(List.of("CHANGED 5"), faults(), change);
            tamper(s -> s.execute("DELETE FROM mk_journal WHERE sequence_no = 5"));
            tamper(s -> insert(s, before.get(0), 5, before.get(0).text("previous_hash"), before.get(0).text("hash")));
            assertEquals(List.of(), faults(), change + " put right");
        }
    }

    @Test
    void tellsMovedTextFromOneFieldToTheNext() {
        tamper(s -> s.execute("UPDATE mk_journal SET kind = 'thi', subject_id = 'ngs5' WHERE sequence_no = 5"));
        assertEquals(List.of("CHANGED 5"), faults());
    }

    @Test
    void namesTheFirstAndTheLastEntryWhenTheyWereChanged() {
        tamper(s -> s.execute("UPDATE mk_journal SET reason = 'why' WHERE sequence_no IN (1, 10)"));
        assertEquals(List.of("CHANGED 1", "CHANGED 10"), faults());
    }

    @Test
    void namesTwoNeighboursThatWereChanged() {
        tamper(s -> s.execute("UPDATE mk_journal SET reason = 'why' WHERE sequence_no IN (5, 6)"));
        assertEquals(List.of("CHANGED 5", "CHANGED 6"), faults());
    }

    @Test
    void namesAnEntryThatWasRewrittenWithAFreshHash() {
        tamper(s -> rewrite(s, 5));
        assertEquals(List.of("CHANGED 5"), faults());
    }

    @Test
    void namesTheFirstEntryWhenItWasRewrittenWithAFreshHash() {
        tamper(s -> rewrite(s, 1));
        assertEquals(List.of("CHANGED 1"), faults());
    }

    @Test
    void namesAnEntryThatWasTiedToAnotherWithAFreshHash() {
        tamper(s -> rewrite(s, 5, "b".repeat(64)));
        assertEquals(List.of("CHANGED 5"), faults());
    }

    @Test
    void seesThatTheLastEntryWasRewrittenByTheHead() {
        tamper(s -> rewrite(s, 10));
        assertEquals(List.of("HEAD 10"), faults());
    }

    @Test
    void namesWhereARewrittenPieceOfTheChainEnds() {
        tamper(s -> {
            for (int i = 4; i <= 7; i++) {
                rewrite(s, i);
            }
        });
        assertEquals(List.of("CHANGED 7"), faults());
    }

    @Test
    void namesEntriesThatWereRemoved() {
        tamper(s -> s.execute("DELETE FROM mk_journal WHERE sequence_no IN (3, 6, 7)"));
        assertEquals(List.of("REMOVED 3", "REMOVED 6-7"), faults());
    }

    @Test
    void namesTheFirstEntryWhenItWasRemoved() {
        tamper(s -> s.execute("DELETE FROM mk_journal WHERE sequence_no = 1"));
        assertEquals(List.of("REMOVED 1"), faults());
    }

    @Test
    void namesAnEntryThatWasRemovedAndTheRestRenumbered() {
        tamper(s -> {
            s.execute("DELETE FROM mk_journal WHERE sequence_no = 4");
            renumber(s, 5, 10, -1);
        });
        assertEquals(List.of("REMOVED 4"), faults());
        tamper(s -> s.execute("UPDATE mk_journal_head SET last_sequence = 9 WHERE id = 1"));
        assertEquals(List.of("REMOVED 4"), faults());
    }

    @Test
    void namesSeveralEntriesThatWereRemovedAndTheRestRenumbered() {
        tamper(s -> {
            s.execute("DELETE FROM mk_journal WHERE sequence_no IN (2, 3, 4)");
            renumber(s, 5, 10, -3);
        });
        assertEquals(List.of("REMOVED 2-4"), faults());
    }

    @Test
    void seesThatTheEndWasCutOff() {
        tamper(s -> s.execute("DELETE FROM mk_journal WHERE sequence_no > 8"));
        assertEquals(List.of("REMOVED 9-10"), faults());
    }

    @Test
    void seesThatEverythingWasRemoved() {
        tamper(s -> s.execute("DELETE FROM mk_journal"));
        assertEquals(List.of("REMOVED 1-10"), faults());
    }

    @Test
    void seesByTheAnchorThatTheEndWasCutOffAndTheHeadSetBack() {
        tamper(s -> {
            s.execute("DELETE FROM mk_journal WHERE sequence_no > 8");
            setHead(s, 8);
        });
        assertEquals(List.of(), faults(), "without an anchor nobody can know");
        JournalReport report = journal.verify(store, Optional.of(anchor), Progress.NONE);
        assertEquals("[ANCHOR 10]", kinds(report));
    }

    @Test
    void seesByTheAnchorThatTheWholeChainWasRewritten() {
        tamper(s -> {
            s.execute("UPDATE mk_journal SET reason = 'why' WHERE sequence_no = 5");
            for (int i = 5; i <= 10; i++) {
                rewrite(s, i);
            }
            setHead(s, 10);
        });
        assertEquals(List.of(), faults(), "without an anchor nobody can know");
        JournalReport report = journal.verify(store, Optional.of(anchor), Progress.NONE);
        assertEquals("[ANCHOR 10]", kinds(report));
    }

    private static String kinds(JournalReport report) {
        return report.faults().stream().map(f -> f.kind() + " " + f.sequence()).toList().toString();
    }

    @Test
    void namesAnEntryThatWasAddedAtTheEnd() {
        tamper(s -> insert(s, entry(s, 10), 11, entry(s, 10).text("hash"), "c".repeat(64)));
        assertEquals(List.of("INSERTED 11"), faults());
    }

    @Test
    void namesASoundEntryThatWasAddedAtTheEnd() {
        tamper(s -> forge(s, 11, entry(s, 10).text("hash")));
        assertEquals(List.of("INSERTED 11"), faults());
    }

    @Test
    void namesAnEntryThatWasAddedBeforeTheFirst() {
        tamper(s -> forge(s, 0, "0".repeat(64)));
        assertEquals(List.of("INSERTED 0"), faults());
    }

    @Test
    void namesASoundEntryThatWasSlippedInBetween() {
        tamper(s -> {
            renumber(s, 5, 10, 1);
            forge(s, 5, entry(s, 4).text("hash"));
        });
        assertEquals(List.of("INSERTED 5"), faults());
        tamper(s -> s.execute("UPDATE mk_journal_head SET last_sequence = 11 WHERE id = 1"));
        assertEquals(List.of("INSERTED 5"), faults());
    }

    @Test
    void namesUnsoundEntriesThatWereSlippedInBetween() {
        tamper(s -> {
            renumber(s, 5, 10, 2);
            insert(s, entry(s, 4), 5, entry(s, 4).text("hash"), "d".repeat(64));
            insert(s, entry(s, 4), 6, "d".repeat(64), "e".repeat(64));
        });
        assertEquals(List.of("INSERTED 5-6"), faults());
    }

    @Test
    void namesAnEntrySlippedInAsTheFirst() {
        tamper(s -> {
            renumber(s, 1, 10, 1);
            forge(s, 1, "0".repeat(64));
        });
        assertEquals(List.of("INSERTED 1"), faults());
    }

    @Test
    void namesEveryOneOfSeveralFaults() {
        tamper(s -> {
            s.execute("UPDATE mk_journal SET reason = 'why' WHERE sequence_no = 2");
            s.execute("DELETE FROM mk_journal WHERE sequence_no = 4");
            rewrite(s, 7);
            forge(s, 11, entry(s, 10).text("hash"));
        });
        assertEquals(List.of("CHANGED 2", "REMOVED 4", "CHANGED 7", "INSERTED 11"), faults());
    }

    @Test
    void namesTwoEntriesThatWereExchanged() {
        tamper(s -> {
            renumber(s, 4, 4, 100);
            renumber(s, 6, 6, -2);
            renumber(s, 104, 104, -98);
        });
        List<String> faults = faults();
        assertFalse(faults.isEmpty());
        assertTrue(faults.stream().anyMatch(fault -> fault.endsWith(" 4") || fault.contains(" 4-")), faults::toString);
    }

    @Test
    void seesThatTheHeadWasChangedOrRemoved() {
        tamper(s -> s.execute("UPDATE mk_journal_head SET last_hash = ? WHERE id = 1", "a".repeat(64)));
        assertEquals(List.of("HEAD 10"), faults());
        tamper(s -> s.execute("DELETE FROM mk_journal_head"));
        assertEquals(List.of("HEAD 10"), faults());
    }

    private static Row entry(Session s, long sequence) {
        return s.rows("SELECT * FROM mk_journal WHERE sequence_no = ?", sequence).get(0);
    }

    private static void setHead(Session s, long sequence) {
        s.execute(
                "UPDATE mk_journal_head SET last_sequence = ?, last_hash = ? WHERE id = 1",
                sequence,
                entry(s, sequence).text("hash"));
    }

    /** One by one in the direction in which no number is taken. */
    private static void renumber(Session s, int first, int last, int by) {
        for (int i = 0; i <= last - first; i++) {
            int number = by > 0 ? last - i : first + i;
            s.execute("UPDATE mk_journal SET sequence_no = ? WHERE sequence_no = ?", number + by, number);
        }
    }

    private static void insert(Session s, Row like, long sequence, String previous, String hash) {
        s.execute(
                "INSERT INTO mk_journal (sequence_no, noted_at, account_id, account, role_ids, action, kind,"
                        + " subject_id, reason, changes, previous_hash, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                sequence,
                like.instant("noted_at"),
                like.number("account_id"),
                like.text("account"),
                like.text("role_ids"),
                like.text("action"),
                like.text("kind"),
                like.text("subject_id"),
                like.text("reason"),
                like.text("changes"),
                previous,
                hash);
    }

    /** An entry nobody wrote, with a hash that is right for its place. */
    private static void forge(Session s, long sequence, String previous) {
        Row like = s.rows("SELECT * FROM mk_journal ORDER BY sequence_no").get(0);
        insert(s, like, sequence, previous, hash(like, sequence, previous, like.text("reason")));
    }

    /** Gives an entry another reason and the hash that goes with it, tied to the entry that is before it now. */
    private static void rewrite(Session s, long sequence) {
        rewrite(s, sequence, sequence == 1 ? "0".repeat(64) : entry(s, sequence - 1).text("hash"));
    }

    private static void rewrite(Session s, long sequence, String previous) {
        s.execute(
                "UPDATE mk_journal SET reason = 'forged', previous_hash = ?, hash = ? WHERE sequence_no = ?",
                previous,
                hash(entry(s, sequence), sequence, previous, "forged"),
                sequence);
    }

    private static String hash(Row row, long sequence, String previous, String reason) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, "minkang-journal-1");
            out.writeLong(sequence);
            text(out, previous);
            Instant at = row.instant("noted_at");
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            out.writeLong(row.number("account_id"));
            for (String column : List.of("account", "role_ids", "action", "kind", "subject_id")) {
                text(out, row.text(column));
            }
            text(out, reason);
            text(out, row.text("changes"));
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
