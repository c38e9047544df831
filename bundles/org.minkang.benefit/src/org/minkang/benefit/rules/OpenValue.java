package org.minkang.benefit.rules;

/** A number that is needed is open in the pack, or none of its cases fits. */
public final class OpenValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param path of the value */
    OpenValue(String path) {
        super(path);
    }
}
