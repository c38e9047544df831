package org.minkang.benefit.example;

import java.util.Optional;
import org.minkang.policy.PackNode;

/** A map of an example, and the one of its group that says what it leaves out. */
record Fallback(PackNode own, Optional<PackNode> group) {

    /** Where the value of the key stands. */
    PackNode of(String key) {
        return own.has(key) || group.isEmpty() || !group.get().has(key) ? own : group.get();
    }

    boolean has(String key) {
        return own.has(key) || group.map(g -> g.has(key)).orElse(false);
    }

    String text(String key, String otherwise) {
        return of(key).optionalText(key).orElse(otherwise);
    }
}
