package org.minkang.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minkang.base.Period;

/**
 * What is asked most of a person when very many are looked at.
 *
 * @param area  code; null for none
 * @param marks those that were not entered by mistake
 */
public record RollEntry(long id, LocalDate birth, Optional<Long> household, String area, List<Marked> marks) {

    /** A mark and the time it counts. */
    public record Marked(String kind, Period period) {
    }

    RollEntry(long id, LocalDate birth, Optional<Long> household, String area) {
        this(id, birth, household, area, new ArrayList<>(1));
    }
}
