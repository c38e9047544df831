package org.minkang.letters.internal;

/** A file that is no usable DOCX; the key names the sentence that says what is wrong with it. */
public final class BrokenDocx extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;

    BrokenDocx(String key, Throwable cause) {
        super(key, cause);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
