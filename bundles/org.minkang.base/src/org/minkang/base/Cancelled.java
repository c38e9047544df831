package org.minkang.base;

/** The person stopped a long operation; whatever it had begun was rolled back. */
public class Cancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Cancelled() {
        super("cancelled");
    }
}
