package org.minkang.enrollment.village;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minkang.base.CheckDigits;

/** Names a person of a year in a workbook. Two check digits show whether somebody typed over it. */
record MemberCode(long member) {

    private static final Pattern FORM = Pattern.compile("([0-9A-Z]{1,12})-(\\d{2})");

    @Override
    public String toString() {
        return Long.toString(member, 36).toUpperCase(Locale.ROOT) + "-" + String.format("%02d", CheckDigits.of(member));
    }

    /** Empty when it is none, or when something of it was changed. */
    static Optional<MemberCode> read(String written) {
        Matcher parts = FORM.matcher(written.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        MemberCode code = new MemberCode(Long.parseLong(parts.group(1), 36));
        return code.toString().endsWith(parts.group(2)) ? Optional.of(code) : Optional.empty();
    }
}
