package org.minkang.letters;

import java.util.Objects;

/** One letter to be written: its template and its values. */
public record Letter(LetterTemplate template, LetterData data) {
    public Letter {
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(data, "data");
    }
}
