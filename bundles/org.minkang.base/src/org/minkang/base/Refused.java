package org.minkang.base;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was asked for cannot be done, and the reasons can be told to the person who asked.
 * Everything that is not a {@code Refused} is a fault of the program.
 */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public Refused(Problem... problems) {
        this(List.of(problems), null);
    }

    public Refused(List<Problem> problems) {
        this(problems, null);
    }

    public Refused(List<Problem> problems, Throwable cause) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), cause);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs at least one problem");
        }
        this.problems = List.copyOf(problems);
    }

    public static Refused of(String code, String message) {
        return new Refused(Problem.of(code, message));
    }

    public static Refused of(String code, String message, Throwable cause) {
        return new Refused(List.of(Problem.of(code, message)), cause);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Whether one of the problems has this code. */
    public boolean has(String code) {
        return problems.stream().anyMatch(p -> p.code().equals(code));
    }
}
