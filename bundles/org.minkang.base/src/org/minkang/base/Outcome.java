package org.minkang.base;

import java.util.List;
import java.util.function.Function;

/**
 * A value, or the problems that kept it from coming about. Used where a bad value is an everyday
 * event (a cell of a workbook, a field of a form) and not an exception.
 */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {
    }

    record Failed<T>(List<Problem> problems) implements Outcome<T> {
        public Failed {
            problems = List.copyOf(problems);
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> failed(Problem... problems) {
        return new Failed<>(List.of(problems));
    }

    default boolean isDone() {
        return this instanceof Done;
    }

    /** The problems; empty when done. */
    default List<Problem> problems() {
        return this instanceof Failed<T> failed ? failed.problems() : List.of();
    }

    /** The value, or a {@link Refused} with the problems. */
    default T orRefuse() {
        if (this instanceof Done<T> done) {
            return done.value();
        }
        throw new Refused(problems());
    }

    default T orElse(T other) {
        return this instanceof Done<T> done ? done.value() : other;
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> f) {
        return this instanceof Done<T> done ? new Done<>(f.apply(done.value())) : new Failed<>(problems());
    }
}
