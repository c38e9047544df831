package org.minkang.sheets.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds a text file's encoding by decoding all of it strictly. UTF-8 is hardly ever valid by chance; the exception, short GB18030 text
 * whose pairs happen to be two-byte UTF-8, is recognised because such UTF-8 has letters of other scripts and no Han character.
 */
final class TextScan {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Charset charset;
    private final long rows;
    private final boolean zeros;
    private final long firstBadLine;

    private TextScan(Charset charset, long rows, boolean zeros, long firstBadLine) {
        this.charset = charset;
        this.rows = rows;
        this.zeros = zeros;
        this.firstBadLine = firstBadLine;
    }

    /** The encoding; null when it is none of those that are read. */
    Charset charset() {
        return charset;
    }

    /** Rows, with line breaks inside quotes not counted. */
    long rows() {
        return rows;
    }

    boolean hasZeros() {
        return zeros;
    }

    /** The first line with bytes that fit no encoding, from 1. */
    long firstBadLine() {
        return firstBadLine;
    }

    static TextScan of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4);
        }
        if (head.length >= 2 && ((head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE || (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF)) {
            Trial utf16 = new Trial(StandardCharsets.UTF_16);
            feed(file, utf16);
            return new TextScan(utf16.failed ? null : StandardCharsets.UTF_16, utf16.rows(), false, utf16.badLine());
        }
        Trial utf8 = new Trial(StandardCharsets.UTF_8);
        Trial gb = new Trial(GB18030);
        feed(file, utf8, gb);
        boolean zeros = utf8.zeros || gb.zeros;
        Trial winner = utf8.failed ? gb : !gb.failed && utf8.foreign > 0 && utf8.han == 0 && gb.han > 0 ? gb : utf8;
        long bad = Math.max(utf8.badLine(), gb.badLine());
        return new TextScan(winner.failed || zeros ? null : winner.charset, winner.rows(), zeros, bad);
    }

    private static void feed(Path file, Trial... trials) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n; (n = in.read(buffer)) > 0;) {
                for (Trial trial : trials) {
                    trial.add(buffer, n);
                }
            }
        }
        for (Trial trial : trials) {
            trial.end();
        }
    }

    /** The attempt to read the file in one encoding. */
    private static final class Trial {
        final Charset charset;
        final CharsetDecoder decoder;
        final CharBuffer chars = CharBuffer.allocate(1 << 16);
        ByteBuffer bytes = ByteBuffer.allocate((1 << 16) + 16);
        boolean failed;
        boolean zeros;
        boolean quoted;
        boolean lineUsed;
        long rows;
        long lines = 1;
        long han;
        long foreign;

        Trial(Charset charset) {
            this.charset = charset;
            this.decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        void add(byte[] buffer, int length) {
            if (!failed) {
                bytes.put(buffer, 0, length);
                decode(false);
            }
        }

        void end() {
            if (!failed) {
                decode(true);
                rows += lineUsed ? 1 : 0;
            }
        }

        private void decode(boolean last) {
            bytes.flip();
            CoderResult result;
            do {
                chars.clear();
                result = decoder.decode(bytes, chars, last);
                chars.flip();
                count();
                if (result.isError()) {
                    failed = true;
                    return;
                }
            } while (result.isOverflow());
            bytes.compact();
        }

        private void count() {
            char[] array = chars.array();
            for (int i = 0; i < chars.limit(); i++) {
                char c = array[i];
                if (c == '\n') {
                    lines++;
                    rows += quoted ? 0 : 1;
                    lineUsed = false;
                } else {
                    lineUsed = true;
                    quoted ^= c == '"';
                    zeros |= c == 0;
                    han += c >= 0x4E00 && c <= 0x9FFF ? 1 : 0;
                    foreign += c >= 0x80 && c <= 0x7FF ? 1 : 0;
                }
            }
        }

        long rows() {
            return rows;
        }

        long badLine() {
            return failed ? lines : 0;
        }
    }
}
