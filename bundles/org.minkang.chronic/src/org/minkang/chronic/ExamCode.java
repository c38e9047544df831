package org.minkang.chronic;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.minkang.base.CheckDigits;

/** Names a place on a day's list in the workbook that goes to the hospital, so that no row comes back to another day. */
record ExamCode(long dayId, long bookingId) {

    private static final Pattern FORM = Pattern.compile("T([0-9A-Z]{1,12})-([0-9A-Z]{1,12})-(\\d{2})");
    private static final int BASE = 36;

    @Override
    public String toString() {
        return "T" + part(dayId) + "-" + part(bookingId) + "-" + String.format("%02d", CheckDigits.of(dayId, bookingId));
    }

    private static String part(long id) {
        return Long.toString(id, BASE).toUpperCase(Locale.ROOT);
    }

    /** Empty when it is none, or when a figure of it was changed. */
    static Optional<ExamCode> read(String written) {
        Matcher parts = FORM.matcher(written.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        ExamCode code = new ExamCode(Long.parseLong(parts.group(1), BASE), Long.parseLong(parts.group(2), BASE));
        return CheckDigits.of(code.dayId, code.bookingId) == Integer.parseInt(parts.group(3)) ? Optional.of(code)
                : Optional.empty();
    }
}
