package org.minkang.register;

import java.util.List;
import org.minkang.base.Problem;
import org.minkang.store.Session;

/**
 * What a room or module keeps about persons, so that it goes along when two entries are merged. A
 * module contributes it; what it never names in {@link #columns()} stays with the merged entry.
 */
public interface PersonReferences {

    /** Stable, for instance the id of the module; the merge remembers who has given over its rows. */
    String id();

    /** Where ids of persons stand. The merge itself moves them, and back. */
    List<PersonColumn> columns();

    /**
     * What would be wrong if everything of one person belonged to another: two that must be one, a key
     * that would break. Finished sentences that say what to do. Changes nothing.
     */
    default List<Problem> against(Session s, long from, long to) {
        return List.of();
    }

    /**
     * After the ids have moved: changes what is derived from the person, such as a name that a list
     * shows or a key with the id in it. Every change goes through {@link PersonMove#set}, which remembers it.
     */
    default void follow(Session s, PersonMove move) {
        // many tables hold nothing but the id
    }
}
