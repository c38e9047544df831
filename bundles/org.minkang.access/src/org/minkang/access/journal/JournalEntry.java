package org.minkang.access.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Something worth keeping for good. Immutable; the methods return a fuller copy.
 *
 * <p>Values of changes may be text, numbers, truth values, days, moments, enums or null; they are kept as they print.
 */
public final class JournalEntry {

    /** Longest reason, in characters. */
    public static final int REASON_LENGTH = 2000;

    private final String action;
    private final String kind;
    private final String subjectId;
    private final String reason;
    private final List<Change> changes;

    private JournalEntry(String action, String kind, String subjectId, String reason, List<Change> changes) {
        this.action = Objects.requireNonNull(action);
        this.kind = Objects.requireNonNull(kind);
        this.subjectId = Objects.requireNonNull(subjectId);
        this.reason = reason;
        this.changes = List.copyOf(changes);
    }

    /**
     * @param action    what was done, such as {@code case.decided}
     * @param kind      what it was done to, such as {@code case}
     * @param subjectId which one
     */
    public static JournalEntry of(String action, String kind, String subjectId) {
        return new JournalEntry(action, kind, subjectId, "", List.of());
    }

    /** {@link #of(String, String, String)} for a subject with a number. */
    public static JournalEntry of(String action, String kind, long subjectId) {
        return of(action, kind, Long.toString(subjectId));
    }

    /** Why, in the person's words; null is the same as nothing. */
    public JournalEntry reason(String why) {
        return new JournalEntry(action, kind, subjectId, why == null ? "" : why, changes);
    }

    /** Adds a value before and after; nothing is added when they are equal. */
    public JournalEntry change(String field, Object before, Object after) {
        Change change = new Change(field, Change.print(before), Change.print(after));
        if (Objects.equals(change.before(), change.after())) {
            return this;
        }
        List<Change> more = new ArrayList<>(changes);
        more.add(change);
        return new JournalEntry(action, kind, subjectId, reason, more);
    }

    public String action() {
        return action;
    }

    public String kind() {
        return kind;
    }

    public String subjectId() {
        return subjectId;
    }

    public String reason() {
        return reason;
    }

    public List<Change> changes() {
        return changes;
    }
}
