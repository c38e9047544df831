package org.minkang.policy;

import org.minkang.base.Text;

/**
 * One place where two packs do not say the same.
 *
 * @param section the top-level key of the file
 * @param where   the way to the place inside the section, as a person reads it; empty for the section itself
 * @param before  what stood there, ready to be read; empty for what was added
 * @param after   what stands there now, ready to be read; empty for what was removed
 * @param clause  the clause of what stands there now; empty without
 * @param line    where it stands in the new file, or in the old one when it was removed; from 1
 */
public record PackChange(Kind kind, String section, String where, String before, String after, String clause, int line) {

    /** What happened to a value, or to an element of a list; a list whose elements only changed places has moved. */
    public enum Kind {
        CHANGED, ADDED, REMOVED, MOVED
    }

    /** What is added or removed is written out only while it can be taken in at a glance. */
    private static final int GLANCE = 80;
    private static final Text TEXT = Text.of(PackChange.class);

    /** The change in the current language, with the clause. */
    public String sentence() {
        String place = where.isEmpty() ? TEXT.get("policy.diff-section") : where;
        String said = switch (kind) {
            case CHANGED -> TEXT.get("policy.diff-changed", place, before, after);
            case MOVED -> TEXT.get("policy.diff-moved", place, before, after);
            case ADDED -> after.length() > GLANCE ? TEXT.get("policy.diff-added-line", place, line)
                    : TEXT.get("policy.diff-added", place, after);
            case REMOVED -> before.length() > GLANCE ? TEXT.get("policy.diff-removed-line", place, line)
                    : TEXT.get("policy.diff-removed", place, before);
        };
        return clause.isEmpty() ? said : TEXT.get("policy.with-clause", said, clause);
    }
}
