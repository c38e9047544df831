package org.minkang.access.journal;

import java.util.List;
import java.util.Optional;
import org.minkang.base.Progress;
import org.minkang.base.Text;
import org.minkang.store.Row;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * Reads the journal from the first entry to the last and hands it to the {@link ChainCheck}. It reads page by page,
 * each in a session of its own, so that neither memory nor locks grow with the journal.
 */
final class Verification {

    private static final int PAGE = 1000;

    private final Store store;
    private final Progress progress;
    private final ChainCheck check;
    private long last = Long.MIN_VALUE;
    private long entries;

    Verification(Store store, Optional<JournalAnchor> anchor, Progress progress) {
        this.store = store;
        this.progress = progress;
        this.check = new ChainCheck(anchor);
    }

    JournalReport run() {
        long total = store.read(Verification::head).map(JournalAnchor::sequence).orElse(0L);
        progress.begin(Text.of(Journal.class).get("journal.progress"), total);
        readUpTo(Long.MAX_VALUE);
        // the head comes after the entries: one that stands behind it now was not written through the program
        Optional<JournalAnchor> head = store.read(Verification::head);
        head.ifPresent(seen -> readUpTo(seen.sequence()));
        return check.finish(entries, head, this::hashAt);
    }

    private void readUpTo(long limit) {
        List<Row> page;
        do {
            progress.check();
            page = store.read(session -> session.rows(
                    "SELECT " + Line.COLUMNS + " FROM mk_journal WHERE sequence_no > ? AND sequence_no <= ?"
                            + " ORDER BY sequence_no FETCH FIRST " + PAGE + " ROWS ONLY",
                    last,
                    limit));
            for (Row row : page) {
                last = row.number("sequence_no");
                check.next(last, row.text("previous_hash"), row.text("hash"), Line.of(row));
            }
            entries += page.size();
            progress.step(entries);
        } while (page.size() == PAGE);
    }

    private static Optional<JournalAnchor> head(Session session) {
        List<Row> rows = session.rows("SELECT last_sequence, last_hash FROM mk_journal_head WHERE id = 1");
        return rows.stream().findFirst().map(row -> new JournalAnchor(row.number(1), row.text(2)));
    }

    private Optional<String> hashAt(long sequence) {
        if (sequence == 0) {
            return Optional.of(Line.NO_HASH);
        }
        return store.read(session -> session
                .rows("SELECT hash FROM mk_journal WHERE sequence_no = ?", sequence)
                .stream()
                .findFirst()
                .map(row -> row.text(1)));
    }
}
