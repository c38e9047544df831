package org.minkang.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** What the characters of a value mean, or nothing when they do not mean it. */
final class Scalars {

    private Scalars() {
    }

    static Optional<String> textOf(String written) {
        return written.isBlank() ? Optional.empty() : Optional.of(written);
    }

    static Optional<Integer> integerOf(String written) {
        try {
            return written.matches("-?\\d{1,10}") ? Optional.of(Math.toIntExact(Long.parseLong(written)))
                    : Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    static Optional<Boolean> flagOf(String written) {
        return switch (written) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static Optional<LocalDate> dayOf(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<BigDecimal> decimalOf(String written) {
        return written.matches("-?\\d{1,18}(\\.\\d{1,18})?") ? Optional.of(new BigDecimal(written)) : Optional.empty();
    }
}
