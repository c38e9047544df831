package org.minkang.letters;

import java.util.Objects;

/**
 * A text to be printed as a QR code (UTF-8, error correction M).
 *
 * @param text what a scanner reads; at most 2,000 bytes in UTF-8
 */
public record Qr(String text) {
    public Qr {
        Objects.requireNonNull(text, "text");
    }
}
