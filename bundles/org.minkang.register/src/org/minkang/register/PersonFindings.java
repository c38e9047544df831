package org.minkang.register;

import java.time.LocalDate;
import java.util.List;
import org.minkang.base.Bilingual;

/**
 * Something that a module finds wrong with persons and that somebody has to put in order, for the list of data problems.
 */
public interface PersonFindings {

    /** Stable and unique, with the module's short name first. */
    String id();

    /** A few words, the name of the list. */
    Bilingual label();

    /** What is wrong and what to do, in a sentence or two. */
    Bilingual advice();

    /** An SQL condition on {@code mk_person p}, portable, with question marks for {@link #values}. */
    String condition();

    /** The values of the condition. */
    default List<Object> values(LocalDate today) {
        return List.of();
    }
}
