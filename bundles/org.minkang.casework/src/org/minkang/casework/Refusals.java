package org.minkang.casework;

import java.util.Optional;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;

/** The sentences the engine answers with. */
final class Refusals {

    static final Text TEXT = Text.of(Cases.class);

    private Refusals() {
    }

    static Problem problem(String code, Object... args) {
        return Problem.of("casework." + code, TEXT.get("refuse." + code, args));
    }

    /** A problem at a place, e.g. an item or a finding. */
    static Problem at(String place, String code, Object... args) {
        return new Problem("casework." + code, place, TEXT.get("refuse." + code, args));
    }

    static Refused of(String code, Object... args) {
        return new Refused(problem(code, args));
    }

    /** Refuses when something stands against it. */
    static void refuse(Optional<Problem> against) {
        against.ifPresent(problem -> {
            throw new Refused(problem);
        });
    }
}
