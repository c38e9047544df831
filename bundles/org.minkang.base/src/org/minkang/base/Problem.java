package org.minkang.base;

import java.util.Objects;

/**
 * One thing that is wrong, said to a person.
 *
 * @param code    stable name of the kind of problem, for instance {@code id.check-digit}; never shown alone
 * @param place   where it is: a field, a file with line, a sheet with row and column; empty when there is no place
 * @param message a finished sentence in the current language that says what is wrong and what to do
 */
public record Problem(String code, String place, String message) {

    public Problem {
        Objects.requireNonNull(code, "code");
        place = place == null ? "" : place;
        Objects.requireNonNull(message, "message");
    }

    public static Problem of(String code, String message) {
        return new Problem(code, "", message);
    }

    /** The same problem, at the given place. */
    public Problem at(String newPlace) {
        return new Problem(code, newPlace, message);
    }

    @Override
    public String toString() {
        return place.isEmpty() ? message : place + ": " + message;
    }
}
