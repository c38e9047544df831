package org.minkang.benefit.settle;

import org.minkang.benefit.rules.Situation;
import org.minkang.benefit.rules.Value;

/** The numbers of the pack that hold for the visit being settled, and the first one that was needed and is not there. */
final class Numbers {

    private final Situation situation;
    private Missing missing;

    Numbers(Situation situation) {
        this.situation = situation;
    }

    /** Forgets what was missing for the layer before. */
    void begin() {
        missing = null;
    }

    Missing missing() {
        return missing;
    }

    /** The case that holds; null, and {@link #missing} from then on, when there is none or it is open. */
    Value.Case of(Value value) {
        Value.Case found = value.in(situation);
        if (found != null && !found.open()) {
            return found;
        }
        if (missing == null) {
            missing = found == null ? new Missing(Missing.Why.NO_CASE, value.path())
                    : new Missing(Missing.Why.OPEN_VALUE, value.path(), found.clause());
        }
        return null;
    }

    /** As {@link #of}, where no case means that the rule does not hold; only an open one is missing. */
    Value.Case ifAny(Value value) {
        return value.in(situation) == null ? null : of(value);
    }
}
