package org.minkang.access.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minkang.access.Actor;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.store.BulkWriter;
import org.minkang.store.Row;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * The tamper-evident journal. Entries are written at the end of the session they are recorded in, in the order of
 * recording, and belong to its transaction: what is rolled back leaves none.
 *
 * <p>Each entry holds the hash of the one before, so nobody can change, remove or insert one without breaking the
 * chain from there on; the head row holds the last hash, so the end cannot be cut off unseen either. Only somebody who
 * can write to the database and computes the whole rest of the chain anew escapes this; that is what a
 * {@link JournalAnchor} kept elsewhere is for.
 */
public final class Journal {

    private final Clock clock;

    public Journal(Clock clock) {
        this.clock = clock;
    }

    /** Notes what a person did. Only in a write. */
    public void record(Session session, Actor actor, JournalEntry entry) {
        record(session, actor.accountId(), actor.account(), String.join(",", actor.roles()), entry);
    }

    /**
     * Notes what happened without somebody who had signed in.
     *
     * @param who as what, such as {@code sign-in} or {@code set-up}
     */
    public void recordSystem(Session session, String who, JournalEntry entry) {
        record(session, 0, who, "", entry);
    }

    private void record(Session session, long accountId, String account, String roles, JournalEntry entry) {
        if (!session.writable()) {
            throw new IllegalStateException("the journal is written in a write");
        }
        if (entry.reason().length() > JournalEntry.REASON_LENGTH) {
            throw refused("journal.reason-long", JournalEntry.REASON_LENGTH);
        }
        // databases keep less than nanoseconds, and what is hashed must come back as it was
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        session.attachment(Pending.class, Pending::new)
                .add(session, new Line(
                        at,
                        accountId,
                        Line.storable(account),
                        roles,
                        entry.action(),
                        entry.kind(),
                        Line.storable(Line.masked(entry.subjectId())),
                        Line.storable(Line.masked(entry.reason())),
                        Line.storable(Line.masked(ChangesJson.write(entry.changes())))));
    }

    /**
     * Notes that somebody looked at the full data of a person.
     *
     * @throws Refused {@code journal.reason-missing} without a reason
     */
    public void look(Session session, Actor actor, long personId, String reason) {
        if (reason == null || reason.isBlank()) {
            throw refused("journal.reason-missing");
        }
        record(session, actor, JournalEntry.of("person.looked-at", "person", personId).reason(reason.strip()));
    }

    /** What happened to one subject, oldest first. Without what this session has not committed yet. */
    public List<JournalRow> of(Session session, String kind, String subjectId) {
        return rows(session, " WHERE kind = ? AND subject_id = ? ORDER BY sequence_no", kind, subjectId);
    }

    /** What happened to one subject in this way, oldest first. Without what this session has not committed yet. */
    public List<JournalRow> of(Session session, String action, String kind, String subjectId) {
        return rows(session, " WHERE kind = ? AND subject_id = ? AND action = ? ORDER BY sequence_no", kind, subjectId, action);
    }

    /**
     * A section of the journal, newest first.
     *
     * @param before only entries with a smaller number; {@link Long#MAX_VALUE} to begin with the last
     */
    public List<JournalRow> page(Session session, long before, int max) {
        return rows(
                session,
                " WHERE sequence_no < ? ORDER BY sequence_no DESC FETCH FIRST " + max + " ROWS ONLY",
                before);
    }

    private static List<JournalRow> rows(Session session, String where, Object... params) {
        List<JournalRow> rows = new ArrayList<>();
        session.rows(
                row -> rows.add(Line.of(row).toRow(row.number("sequence_no"))),
                "SELECT " + Line.COLUMNS + " FROM mk_journal" + where,
                params);
        return rows;
    }

    /** {@link #verify(Store, Optional, Progress)} without an anchor. */
    public JournalReport verify(Store store, Progress progress) {
        return verify(store, Optional.empty(), progress);
    }

    /** Reads the whole journal, in bounded memory and while others write, and names every fault. */
    public JournalReport verify(Store store, Optional<JournalAnchor> anchor, Progress progress) {
        return new Verification(store, anchor, progress).run();
    }

    private static Refused refused(String code, Object... args) {
        return Refused.of(code, Text.of(Journal.class).get(code, args));
    }

    /** What one session has recorded and not yet written. */
    private static final class Pending {

        private List<Line> lines = new ArrayList<>();

        void add(Session session, Line line) {
            if (lines.isEmpty()) {
                session.beforeCommit(this::write);
            }
            lines.add(line);
        }

        private void write(Session session) {
            List<Line> batch = lines;
            lines = new ArrayList<>();
            // the update comes first: it locks the head, and others wait here until this session has committed
            int heads = session.execute(
                    "UPDATE mk_journal_head SET last_sequence = last_sequence + ? WHERE id = 1", batch.size());
            if (heads != 1) {
                throw refused("journal.head-missing");
            }
            Row head = session.rows("SELECT last_sequence, last_hash FROM mk_journal_head WHERE id = 1").get(0);
            long sequence = head.number(1) - batch.size();
            String hash = head.text(2);
            try (BulkWriter writer = session.bulk("mk_journal", Line.COLUMNS.split(", *"))) {
                for (Line line : batch) {
                    String previous = hash;
                    hash = line.hash(++sequence, previous);
                    writer.add(
                            sequence,
                            line.at(),
                            line.accountId(),
                            line.account(),
                            line.roles(),
                            line.action(),
                            line.kind(),
                            line.subjectId(),
                            line.reason(),
                            line.changes(),
                            previous,
                            hash);
                }
            }
            session.execute("UPDATE mk_journal_head SET last_hash = ? WHERE id = 1", hash);
        }
    }
}
