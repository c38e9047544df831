package org.minkang.chronic;

import java.time.LocalDate;

import org.minkang.casework.type.Deadline;

/**
 * Whether a person can apply on a day, told before anything is filled in.
 *
 * @param easyMark   kind of the mark that opens the easy path; empty without one
 * @param within     the limit the easy path brings; null when it brings none
 * @param nextSeason when the next season begins, for who cannot apply on that day; null for who can
 */
public record Reach(String easyMark, Deadline within, LocalDate nextSeason) {

    public boolean easy() {
        return !easyMark.isEmpty();
    }
}
