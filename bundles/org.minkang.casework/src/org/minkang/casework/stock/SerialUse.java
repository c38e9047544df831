package org.minkang.casework.stock;

import org.minkang.base.Money;

/**
 * What a piece was used for.
 *
 * @param usedFor key of the sort of thing, such as {@code payment}
 * @param id      which one
 * @param text    what was printed or is to be shown, such as a number; not more than 200 characters
 * @param amount  the amount it was written for, or null where it carries none
 */
public record SerialUse(String usedFor, long id, String text, Money amount) {

    private static final int LONGEST = 200;

    public SerialUse {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(text.length() + " characters");
        }
    }

    /** For what carries no amount. */
    public static SerialUse of(String usedFor, long id, String text) {
        return new SerialUse(usedFor, id, text, null);
    }

    /** The same thing with the same text, whatever the amount. */
    SerialUse withoutAmount() {
        return new SerialUse(usedFor, id, text, null);
    }
}
