package org.minkang.register;

import java.time.LocalDate;
import java.util.List;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.base.Period;
import org.minkang.store.Session;

/** The dated marks of persons. Right: {@code persons.edit}. */
public final class Marks {

    private final Access access;
    private final Journal journal;

    public Marks(Access access, Journal journal) {
        this.access = access;
        this.journal = journal;
    }

    /**
     * Adds a mark. Refused when the person has the same kind in an overlapping time
     * ({@code register.mark-overlap}), or without a source.
     */
    public Mark add(Session s, Actor actor, long personId, String kind, Period period, String source) {
        throw new UnsupportedOperationException();
    }

    /** Ends an open mark (or shortens one) on its last day. */
    public Mark end(Session s, Actor actor, long markId, LocalDate lastDay, String reason) {
        throw new UnsupportedOperationException();
    }

    /** The marks valid on the day; checks no right. */
    public List<Mark> on(Session s, long personId, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** All marks, newest first; checks no right. */
    public List<Mark> of(Session s, long personId) {
        throw new UnsupportedOperationException();
    }
}
