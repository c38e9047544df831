package org.minkang.chronic;

import java.util.Set;

import org.minkang.casework.type.Deadline;

/**
 * The easy path (简化流程) of persons with certain marks: taken in on any day, decided within a limit of their own.
 *
 * @param marks     kinds of marks, any of which opens it
 * @param within    limit beside the usual clock; the earlier of both counts. Null when there is none
 * @param anyDay    whether they may apply outside the seasons
 * @param anyNumber whether no limit of diseases holds for them
 * @param source    the clause
 */
public record EasyPath(Set<String> marks, Deadline within, boolean anyDay, boolean anyNumber, String source) {

    public EasyPath {
        marks = Set.copyOf(marks);
    }
}
