package org.minkang.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A day typed into a field. */
public final class TypedDay {

    private TypedDay() {
    }

    /** The day that was typed, also as 20260305 or 2026.3.5; empty when it is none. */
    public static Optional<LocalDate> of(String typed) {
        String t = typed.strip().replace('.', '-').replace('/', '-').replace('年', '-').replace('月', '-').replace("日", "");
        if (t.matches("\\d{8}")) {
            t = t.substring(0, 4) + '-' + t.substring(4, 6) + '-' + t.substring(6);
        }
        String[] parts = t.split("-");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
