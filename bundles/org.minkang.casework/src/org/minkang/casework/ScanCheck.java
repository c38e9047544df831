package org.minkang.casework;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.minkang.base.Problem;

/**
 * Looks at the first bytes of a file before it is kept: a scan is what its ending says, and a picture is no larger than a seat can
 * show. A picture of a few kilobytes can claim to be as large as a football field.
 */
final class ScanCheck {

    /** A page of A4 at 600 dots per inch has 35 million. */
    static final long MOST_PIXELS = 60_000_000;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private ScanCheck() {
    }

    /** What speaks against keeping a file; kinds that are not shown are only kept. */
    static Optional<Problem> against(String fileName, String mime, byte[] content) {
        return against(fileName, fileName.toLowerCase(Locale.ROOT), mime, content);
    }

    /** The same of a copy, which has the name of its scan and may be of another kind. */
    static Optional<Problem> againstCopy(String fileName, String mime, byte[] content) {
        return against(fileName, "", mime, content);
    }

    private static Optional<Problem> against(String fileName, String name, String mime, byte[] content) {
        boolean pdf = name.endsWith(".pdf") || "application/pdf".equals(mime);
        boolean picture = name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg")
                || mime != null && mime.startsWith("image/");
        boolean png = begins(content, 0, PNG);
        if (pdf ? !begins(content, 0, PDF) || picture : picture && !png && !begins(content, 0, JPEG)) {
            return Optional.of(Refusals.problem("file-kind", fileName));
        }
        long pixels = !picture ? 0 : png ? pixels(content, 16, 4) : jpeg(content);
        return pixels >= 0 && pixels <= MOST_PIXELS ? Optional.empty()
                : Optional.of(Refusals.problem(pixels < 0 ? "file-kind" : "file-pixels", fileName, MOST_PIXELS / 1_000_000));
    }

    private static boolean begins(byte[] content, int at, byte[] with) {
        return content.length >= at + with.length && Arrays.equals(content, at, at + with.length, with, 0, with.length);
    }

    /** Two numbers one after the other, multiplied; -1 when they are cut off. */
    private static long pixels(byte[] content, int at, int bytes) {
        return content.length < at + 2 * bytes ? -1 : number(content, at, bytes) * number(content, at + bytes, bytes);
    }

    private static long number(byte[] content, int at, int bytes) {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | content[at + i] & 0xff;
        }
        return number;
    }

    /** Walks from marker to marker up to the frame, which has height and width. */
    private static long jpeg(byte[] content) {
        int at = 2;
        while (at + 4 <= content.length && (content[at] & 0xff) == 0xff) {
            int marker = content[at + 1] & 0xff;
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                return pixels(content, at + 5, 2);
            }
            // a byte that fills up is not a marker, and has no length
            at += marker == 0xff ? 1 : 2 + (int) number(content, at + 2, 2);
        }
        return -1;
    }
}
