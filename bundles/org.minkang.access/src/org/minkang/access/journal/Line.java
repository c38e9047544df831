package org.minkang.access.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minkang.base.IdNumber;
import org.minkang.store.Row;

/**
 * An entry exactly as it is kept and hashed.
 *
 * @param changes JSON, see {@link ChangesJson}
 */
record Line(
        Instant at,
        long accountId,
        String account,
        String roles,
        String action,
        String kind,
        String subjectId,
        String reason,
        String changes) {

    /** What the first entry has for the hash of the one before. */
    static final String NO_HASH = "0".repeat(64);

    static final String COLUMNS = "sequence_no, noted_at, account_id, account, role_ids, action, kind, subject_id,"
            + " reason, changes, previous_hash, hash";

    private static final int NUMBER_LENGTH = 18;
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z])\\d{17}[0-9Xx](?![0-9A-Za-z])");

    private static final String FORMAT = "minkang-journal-1";

    static Line of(Row row) {
        return new Line(
                row.instant("noted_at"),
                row.number("account_id"),
                row.text("account"),
                row.text("role_ids"),
                row.text("action"),
                row.text("kind"),
                row.text("subject_id"),
                row.text("reason"),
                row.text("changes"));
    }

    /**
     * SHA-256 over the entry at its place in the chain. Every text goes in with its length before it, so that no two
     * different entries have the same bytes.
     */
    String hash(long sequence, String previousHash) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            write(out, FORMAT);
            out.writeLong(sequence);
            write(out, previousHash);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            out.writeLong(accountId);
            for (String text : new String[] {account, roles, action, kind, subjectId, reason, changes}) {
                write(out, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(sha256().digest(bytes.toByteArray()));
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    JournalRow toRow(long sequence) {
        return new JournalRow(
                sequence, at, accountId, account, roles, action, kind, subjectId, reason, ChangesJson.read(changes));
    }

    /** ID numbers in the names of files and in reasons that people type: who reads the journal need not learn them. */
    static String masked(String text) {
        return text.length() < NUMBER_LENGTH ? text : NUMBER.matcher(text).replaceAll(found -> {
            boolean number = IdNumber.parse(found.group()).orElse(null) != null;
            return Matcher.quoteReplacement(number ? IdNumber.mask(found.group()) : found.group());
        });
    }

    /** The text without what a database would refuse or give back changed: NUL and halves of characters. */
    static String storable(String text) {
        if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
