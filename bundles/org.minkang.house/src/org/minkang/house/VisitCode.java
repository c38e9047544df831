package org.minkang.house;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.minkang.base.CheckDigits;

/**
 * Names a row of a list on paper and in a workbook, and how many visits it had when that was written: what comes back is
 * compared with what has happened meanwhile. Two check digits show whether somebody typed over it.
 */
record VisitCode(long checkId, int rowNo, int visits) {

    private static final Pattern FORM = Pattern.compile("([0-9A-Z]{1,12})-(\\d{1,8})-(\\d{1,5})-(\\d{2})");

    @Override
    public String toString() {
        return Long.toString(checkId, 36).toUpperCase(Locale.ROOT) + "-" + rowNo + "-" + visits + "-"
                + String.format("%02d", check());
    }

    private int check() {
        return CheckDigits.of(checkId, rowNo, visits);
    }

    /** Empty when it is none, or when a figure of it was changed. */
    static Optional<VisitCode> read(String written) {
        Matcher parts = FORM.matcher(written.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        VisitCode code = new VisitCode(Long.parseLong(parts.group(1), 36), Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)));
        return code.check() == Integer.parseInt(parts.group(4)) ? Optional.of(code) : Optional.empty();
    }
}
