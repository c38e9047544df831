package org.minkang.access.journal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.minkang.access.Actor;
import org.minkang.base.Progress;
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

    public Journal(Clock clock) {}

    /** Notes what a person did. Only in a write. */
    public void record(Session session, Actor actor, JournalEntry entry) {
        throw new UnsupportedOperationException("being built");
    }

    /**
     * Notes what happened without somebody who had signed in.
     *
     * @param who as what, such as {@code sign-in} or {@code set-up}
     */
    public void recordSystem(Session session, String who, JournalEntry entry) {
        throw new UnsupportedOperationException("being built");
    }

    /**
     * Notes that somebody looked at the full data of a person.
     *
     * @throws org.minkang.base.Refused {@code journal.reason-missing} without a reason
     */
    public void look(Session session, Actor actor, long personId, String reason) {
        throw new UnsupportedOperationException("being built");
    }

    /** What happened to one subject, oldest first. Without what this session has not committed yet. */
    public List<JournalRow> of(Session session, String kind, String subjectId) {
        throw new UnsupportedOperationException("being built");
    }

    /**
     * A section of the journal, newest first.
     *
     * @param before only entries with a smaller number; {@link Long#MAX_VALUE} to begin with the last
     */
    public List<JournalRow> page(Session session, long before, int max) {
        throw new UnsupportedOperationException("being built");
    }

    /** {@link #verify(Store, Optional, Progress)} without an anchor. */
    public JournalReport verify(Store store, Progress progress) {
        return verify(store, Optional.empty(), progress);
    }

    /** Reads the whole journal, in bounded memory and while others write, and names every fault. */
    public JournalReport verify(Store store, Optional<JournalAnchor> anchor, Progress progress) {
        throw new UnsupportedOperationException("being built");
    }
}
