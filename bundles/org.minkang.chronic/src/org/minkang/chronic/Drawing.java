package org.minkang.chronic;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The arithmetic of a draw, so plain that it can be done again by hand: the SHA-256 of the seed's text, read as one number,
 * divided by the number of candidates; the remainder is the candidate's place in the list, from 0.
 */
final class Drawing {

    private Drawing() {
    }

    /** The text a draw starts from. All of it is known before anybody knows who could be drawn. */
    static String seed(String caseNumber, long stay, int slot, int turn, String fingerprint) {
        return caseNumber + "/" + stay + "/" + slot + "/" + turn + "/" + fingerprint;
    }

    /** @param count at least 1 */
    static int index(String seed, int count) {
        return new BigInteger(1, sha256(seed)).mod(BigInteger.valueOf(count)).intValueExact();
    }

    static String checksum(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One line of a list: who, and why left out (empty for a candidate). */
    record Line(long expertId, String account, String why) {

        static List<Line> read(String text) {
            return text.lines().map(line -> line.split("\t", -1))
                    .map(parts -> new Line(Long.parseLong(parts[0]), parts[1], parts[2])).toList();
        }

        static String write(List<Line> lines) {
            StringBuilder text = new StringBuilder();
            lines.forEach(l -> text.append(l.expertId).append('\t').append(l.account).append('\t').append(l.why).append('\n'));
            return text.toString();
        }
    }
}
