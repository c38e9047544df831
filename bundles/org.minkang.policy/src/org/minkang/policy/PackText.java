package org.minkang.policy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;

/** From the bytes of a file to text, with a sentence for what is not a text this program can trust. */
final class PackText {

    /** In characters: the packs of real counties have some 50,000. */
    static final int LONGEST = 2_000_000;

    private static final Text TEXT = Text.of(PackText.class);

    private PackText() {
    }

    static String decode(String fileName, byte[] bytes) {
        if (bytes.length > 4L * LONGEST) {
            throw refused(fileName, 0, "policy.too-large", LONGEST);
        }
        if (bytes.length > 1 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            throw refused(fileName, 1, "policy.encoding-other", "UTF-16");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        java.nio.CharBuffer out = java.nio.CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw reads(bytes, Charset.forName("GB18030")) ? refused(fileName, line, "policy.encoding-other", "GB18030")
                    : refused(fileName, line, "policy.encoding");
        }
        return out.flip().toString();
    }

    /** The text without byte-order mark; refused when it is too long or was decoded wrongly before it came here. */
    static String check(String fileName, String given) {
        String text = given.startsWith("\ufeff") ? given.substring(1) : given;
        if (text.length() > LONGEST) {
            throw refused(fileName, 0, "policy.too-large", LONGEST);
        }
        if (text.isBlank()) {
            throw refused(fileName, 1, "policy.empty");
        }
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (c == '\ufffd') {
                throw refused(fileName, line, "policy.encoding");
            }
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == '\u007f' || loneSurrogate(text, i)) {
                throw refused(fileName, line, "policy.control", String.format("U+%04X", (int) c));
            }
        }
        return text;
    }

    private static boolean loneSurrogate(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c) && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1)))
                || Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static boolean reads(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Refused refused(String fileName, int line, String code, Object... args) {
        return new Refused(new Problem(code, line == 0 ? fileName : fileName + ":" + line, TEXT.get(code, args)));
    }
}
