package org.minkang.register;

import java.util.List;
import java.util.function.Consumer;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.base.Period;
import org.minkang.store.Session;

/**
 * Loads very many persons through the bulk writer, for a first filling of the register: every row
 * is checked as at the counter, but there is one journal entry for the whole load, with its
 * counts, and not one for each person. Right: {@code import.run}.
 */
public final class BulkPersons {

    private final Access access;
    private final Journal journal;

    public BulkPersons(Access access, Journal journal) {
        this.access = access;
        this.journal = journal;
    }

    /** What a load wrote. */
    public record Counts(long persons, long households, long marks) {
    }

    /** Open during a load. Ids it returns are valid at once for the further rows of the same load. */
    public interface Load {

        /**
         * A household with its members, the first of them its head.
         *
         * @return the members' ids, in their order
         * @throws org.minkang.base.Refused with the problems of the first bad member; nothing of the household is written
         */
        List<Long> household(String number, String areaCode, List<NewPerson> members);

        /** A person outside of a household of this load. */
        long person(NewPerson p);

        /** A mark of a person. */
        void mark(long personId, String kind, Period period, String source);
    }

    /**
     * Runs a load inside the open transaction.
     *
     * @param source where the rows come from, for the journal
     */
    public Counts load(Session s, Actor actor, String source, Consumer<Load> rows) {
        throw new UnsupportedOperationException();
    }
}
