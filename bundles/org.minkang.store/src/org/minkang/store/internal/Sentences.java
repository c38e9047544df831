package org.minkang.store.internal;

import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.store.Stores;

/** What the store says to people. */
final class Sentences {

    private Sentences() {}

    static String get(String key, Object... args) {
        return Text.of(Stores.class).get(key, args);
    }

    /** A refusal whose code is also the key of its sentence. */
    static Refused refuse(String code, Object... args) {
        return Refused.of(code, get(code, args));
    }

    static Refused refuse(Throwable cause, String code, Object... args) {
        return Refused.of(code, get(code, args), cause);
    }
}
