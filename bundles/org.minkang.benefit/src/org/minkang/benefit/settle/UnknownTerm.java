package org.minkang.benefit.settle;

/** A visit names something that the pack of its day has no word for. */
public final class UnknownTerm extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String invoice;
    private final String key;

    UnknownTerm(String invoice, String key) {
        super("the pack does not know " + key);
        this.invoice = invoice;
        this.key = key;
    }

    /** Number of the visit. */
    public String invoice() {
        return invoice;
    }

    /** What it names. */
    public String key() {
        return key;
    }
}
