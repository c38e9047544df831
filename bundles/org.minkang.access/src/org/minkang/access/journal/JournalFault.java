package org.minkang.access.journal;

import org.minkang.base.Text;

/**
 * A place where the journal is not what it was when it was written.
 *
 * @param kind     what happened to it
 * @param sequence number of the entry; for several in a row that were removed or inserted, the first
 * @param last     number of the last of them; the same as {@code sequence} for one
 */
public record JournalFault(Kind kind, long sequence, long last) {

    /** What can happen to a journal. */
    public enum Kind {
        /** An entry does not have the content it was written with. */
        CHANGED,
        /** Entries that were written are not there. */
        REMOVED,
        /** Entries are there that nobody wrote through the program. */
        INSERTED,
        /** The note of the last entry does not fit the last entry. */
        HEAD,
        /** The entry noted down outside the database has another hash now: everything up to it may be rewritten. */
        ANCHOR
    }

    /** A finished sentence about it in the current language. */
    public String message() {
        String key = "journal.fault." + kind + (sequence == last ? "" : ".several");
        return Text.of(Journal.class).get(key, sequence, last);
    }
}
