package org.minkang.casework;

import java.time.LocalDate;
import java.util.List;

import org.minkang.store.Session;

/**
 * Running numbers by pattern, e.g. <code>MB{yy}-{seq:5}</code>: {@code {yyyy}}, {@code {yy}}, {@code {mm}} and exactly one
 * {@code {seq:width}}. Counting starts again when the dated part changes. The counter's row is locked until the transaction
 * ends: a number is never given twice, and a rolled-back transaction leaves no gap.
 */
public final class Numbers {

    /** The next number of a scope (e.g. a case type). */
    public String next(Session session, String pattern, String scope, LocalDate day) {
        return next(session, pattern, scope, day, 1).get(0);
    }

    /** The next {@code count} numbers, in order. */
    public List<String> next(Session session, String pattern, String scope, LocalDate day, int count) {
        throw new UnsupportedOperationException();
    }
}
