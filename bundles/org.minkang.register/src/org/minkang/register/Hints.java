package org.minkang.register;

import java.util.List;

/**
 * Who is likely the same person as somebody who is being entered.
 *
 * @param persons most likely first, masked
 * @param outside how many more there are outside of the actor's area; of them nothing is told but that they exist
 */
public record Hints(List<Hint> persons, int outside) {

    /** Nobody. */
    public static final Hints NONE = new Hints(List.of(), 0);

    /** One of them. */
    public record Hint(PersonRow person, Likeness likeness) {
    }

    public Hints {
        persons = List.copyOf(persons);
    }
}
