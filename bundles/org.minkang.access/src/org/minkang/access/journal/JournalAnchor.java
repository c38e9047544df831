package org.minkang.access.journal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minkang.base.Refused;
import org.minkang.base.Text;

/**
 * An entry noted down outside the database, on paper for example: whoever can write to the database can rewrite the
 * whole chain, but not this.
 *
 * @param sequence number of the entry, 0 for the empty journal
 * @param hash     64 hexadecimal digits, lower case
 */
public record JournalAnchor(long sequence, String hash) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /**
     * Reads {@code SEQ:HASH}.
     *
     * @throws Refused {@code journal.anchor} when it is not that
     */
    public static JournalAnchor parse(String text) {
        Matcher matcher = FORM.matcher(text.strip().toLowerCase(java.util.Locale.ROOT));
        if (!matcher.matches()) {
            throw Refused.of("journal.anchor", Text.of(Journal.class).get("journal.anchor", text));
        }
        return new JournalAnchor(Long.parseLong(matcher.group(1)), matcher.group(2));
    }

    @Override
    public String toString() {
        return sequence + ":" + hash;
    }
}
