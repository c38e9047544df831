package org.minkang.policy;

import java.util.List;
import org.minkang.base.Problem;

/** Collects what is wrong with a pack while it is read to its end. */
public final class PackProblems {

    PackProblems() {
    }

    /**
     * Something wrong with a value.
     *
     * @param node     the map that holds it
     * @param key      the key of the value in it; null when the map as a whole is meant
     * @param code     kind of problem, for instance {@code chronic.unknown-paper}
     * @param sentence what is wrong and what was expected; place and clause are added
     */
    public void add(PackNode node, String key, String code, String sentence) {
        throw new UnsupportedOperationException();
    }

    public boolean isEmpty() {
        throw new UnsupportedOperationException();
    }

    /** In the order of the file. */
    public List<Problem> all() {
        throw new UnsupportedOperationException();
    }
}
