package org.minkang.sheets.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.minkang.sheets.ProblemKinds;

/**
 * Recognises what goes wrong with Chinese text on its way between offices, and says what it may have been:
 * <ul>
 * <li>a pinyin note behind a character, {@code 醫(yī)} for 醫;
 * <li>a GBK byte shift: the first byte of a character became "?", so that the bytes behind it are paired wrongly until one of them is
 * ASCII: 保患者的醫療 → {@code ?;颊叩尼t療} (保 is B1 A3, 患 is BB BC; A3 BB is a wide semicolon, often folded to a narrow one);
 * <li>UTF-8 read as GBK ({@code 濮撳悕} for 姓名) or GBK read as Latin-1 ({@code ÐÕÃû});
 * <li>a character replaced by "?" or U+FFFD, which nobody can bring back.
 * </ul>
 */
public final class EncodingFaults {

    /**
     * A fault in a text.
     *
     * @param kind       one of {@link ProblemKinds}
     * @param candidates what it may have been, the likeliest first
     */
    public record Fault(String kind, List<String> candidates) {
    }

    /** Stands in a candidate for a character of which a byte is lost. */
    public static final char LOST = '□';

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int MOST_CANDIDATES = 6;
    private static final int SHORT_TEXT = 24;
    private static final String PINYIN = "(?:[bpmfdtnlgkhjqxzcsryw]|[zcs]h)?(?:[iuv]?a(?:i|o|n|ng)?|[iuv]?e(?:i|n|ng|r)?|ou?|ong|iong|i(?:n|ng|u)?|u(?:o|i|n)?|v(?:n)?)";
    private static final Pattern NOTE = Pattern.compile("(?<=\\p{IsHan})\\s?[(\uFF08]([a-zāáǎàōóǒòēéěèīíǐìūúǔùüǖǘǚǜńňǹ\\u0300-\\u030c]{1,9})[)\uFF09]");
    private static final Pattern LEFT_NOTE = Pattern.compile("[a-zāáǎàōóǒòēéěèīíǐìūúǔùüǖǘǚǜ]{1,6}\\)");
    private static final String FOLDED = ";:,.!()";
    private static final Map<Integer, Integer> COMMON = common();
    private static final BitSet UTF8_AS_GBK = utf8AsGbk();

    private EncodingFaults() {
    }

    /** What is wrong with the text; nothing when it looks right. */
    public static Optional<Fault> find(String text) {
        if (isPlain(text)) {
            return Optional.empty();
        }
        String withoutNotes = text.indexOf('(') < 0 && text.indexOf('\uFF08') < 0 ? text : withoutNotes(text);
        if (!withoutNotes.equals(text)) {
            Optional<Fault> more = find(withoutNotes);
            return Optional.of(new Fault(ProblemKinds.PINYIN_NOTE,
                    more.filter(f -> !f.candidates().isEmpty()).map(Fault::candidates).orElse(List.of(withoutNotes))));
        }
        Optional<String> decoded = wrongDecoding(text);
        if (decoded.isPresent()) {
            return Optional.of(new Fault(ProblemKinds.WRONG_DECODING, List.of(decoded.get())));
        }
        Optional<Fault> fault = text.indexOf('?') < 0 ? Optional.empty() : questionMarks(text);
        boolean replaced = text.indexOf('\uFFFD') >= 0 || text.contains("锟斤拷");
        return fault.isEmpty() && replaced ? Optional.of(new Fault(ProblemKinds.LOST_CHARACTER, List.of())) : fault;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The text without pinyin notes; brackets with anything else stay. */
    static String withoutNotes(String text) {
        return NOTE.matcher(text).replaceAll(m -> isPinyin(m.group(1)) ? "" : Matcher.quoteReplacement(m.group()));
    }

    private static boolean isPinyin(String note) {
        String plain = Normalizer.normalize(note, Normalizer.Form.NFD).replace("u\u0308", "v").replaceAll("\\p{M}", "");
        return plain.matches(PINYIN);
    }

    private static Optional<String> wrongDecoding(String text) {
        int first = 0;
        while (text.charAt(first) < 0x80) {
            first++;
        }
        char begin = text.charAt(first);
        if (begin >= 0x100 && !UTF8_AS_GBK.get(begin)) {
            return Optional.empty();
        }
        boolean cut = text.endsWith("?");
        String whole = cut ? text.substring(0, text.length() - 1) : text;
        Optional<String> utf8 = redecode(whole, GB18030, StandardCharsets.UTF_8, cut);
        if (utf8.filter(EncodingFaults::hasHan).filter(read -> isReadable(read) && share(read) > share(text)).isPresent()) {
            return utf8;
        }
        long high = text.chars().filter(c -> c >= 0x80).count();
        if (high >= 4 && text.chars().allMatch(c -> c < 0x100)) {
            return redecode(text, StandardCharsets.ISO_8859_1, GB18030, false)
                    .filter(t -> t.codePoints().filter(c -> c >= 0x80).allMatch(EncodingFaults::isHan));
        }
        return Optional.empty();
    }

    /** Bytes of an ordinary name such as 宓光超 can be taken for UTF-8 too, and are then mostly of a script that nobody here writes. */
    private static boolean isReadable(String text) {
        return text.codePoints().allMatch(c -> c < 0x80 || isHan(c) || isWidePunctuation(c) || c == 0xB7 || c == LOST);
    }

    private static Optional<String> redecode(String text, Charset was, Charset is, boolean cut) {
        try {
            ByteBuffer bytes = was.newEncoder().encode(CharBuffer.wrap(text));
            CharBuffer chars = CharBuffer.allocate(bytes.remaining() + 1);
            boolean failed = is.newDecoder().decode(bytes, chars, false).isError() || bytes.hasRemaining() && !cut;
            chars.flip();
            return failed ? Optional.empty() : Optional.of(cut ? chars.toString() + LOST : chars.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Fault> questionMarks(String text) {
        List<String> candidates = List.of(text);
        boolean shifted = false;
        for (int at = text.lastIndexOf('?'); at >= 0; at = at == 0 ? -1 : text.lastIndexOf('?', at - 1)) {
            Set<String> repaired = new LinkedHashSet<>();
            for (String candidate : candidates) {
                repaired.addAll(unshift(candidate, at));
            }
            if (!repaired.isEmpty()) {
                shifted = true;
                candidates = repaired.stream().limit(MOST_CANDIDATES).toList();
            }
        }
        if (shifted) {
            return Optional.of(new Fault(ProblemKinds.BYTE_SHIFT, candidates));
        }
        boolean lost = hasHan(text) && text.codePointCount(0, text.length()) <= SHORT_TEXT;
        return lost ? Optional.of(new Fault(ProblemKinds.LOST_CHARACTER, List.of())) : Optional.empty();
    }

    /** What the text may have been if the "?" is the lost first byte of a character; empty when that makes no better text. */
    private static List<String> unshift(String text, int question) {
        byte[] bytes = new byte[2 + 2 * SHORT_TEXT];
        int length = 1;
        int i = question + 1;
        Matcher note = LEFT_NOTE.matcher(text).region(i, text.length());
        if (i < text.length() && FOLDED.indexOf(text.charAt(i)) >= 0) {
            bytes[length++] = (byte) 0xA3;
            bytes[length++] = (byte) (text.charAt(i++) | 0x80);
        } else if (note.lookingAt()) {
            i = note.end();
        }
        int from = i;
        boolean resynchronised = false;
        while (i < text.length() && !resynchronised && length + 2 <= bytes.length) {
            int c = text.codePointAt(i);
            byte[] encoded = new String(Character.toChars(c)).getBytes(GB18030);
            resynchronised = encoded.length == 1 && encoded[0] >= 0x40 && encoded[0] < 0x7F;
            if (encoded.length != 2 && !resynchronised) {
                break;
            }
            System.arraycopy(encoded, 0, bytes, length, encoded.length);
            length += encoded.length;
            i += Character.charCount(c);
        }
        if (length < 2) {
            return List.of();
        }
        String rest = decode(bytes, 2, length - 2 & ~1);
        boolean dangling = length % 2 == 1;
        if (rest == null || !better(rest, text.substring(from, i), resynchronised || length > 2)) {
            return List.of();
        }
        int end = dangling && i < text.length() && text.charAt(i) == '?' ? i + 1 : i;
        String tail = rest + (dangling ? String.valueOf(LOST) : "") + text.substring(end);
        List<String> result = new ArrayList<>();
        for (String first : firstCharacters(bytes[1] & 0xFF, length > 2 && (bytes[1] & 0xFF) == 0xA3)) {
            result.add(text.substring(0, question) + first + tail);
        }
        return result;
    }

    /** The characters whose second byte is known, the likeliest first. */
    private static List<String> firstCharacters(int trail, boolean semicolon) {
        List<String> found = new ArrayList<>();
        for (int lead = 0x81; lead <= 0xF7; lead++) {
            String c = decode(new byte[] {(byte) lead, (byte) trail}, 0, 2);
            if (c != null && isHan(c.codePointAt(0))) {
                found.add(c);
            }
        }
        // 保 (B1 A3) is by far the commonest in this field's texts, whatever a list of frequencies says
        found.sort((a, b) -> Integer.compare(rank(a, semicolon), rank(b, semicolon)));
        return found.subList(0, Math.min(MOST_CANDIDATES, found.size()));
    }

    private static int rank(String c, boolean semicolon) {
        return semicolon && c.equals("保") ? -1 : COMMON.getOrDefault(c.codePointAt(0), Integer.MAX_VALUE);
    }

    /** Whether the repaired text reads more like Chinese than what stands there. */
    private static boolean better(String repaired, String standing, boolean enough) {
        if (!enough || repaired.codePoints().anyMatch(c -> c >= 0x80 && !isHan(c) && !isWidePunctuation(c))) {
            return false;
        }
        if (repaired.isEmpty()) {
            return !standing.isEmpty() && share(standing) == 0;
        }
        return share(repaired) > share(standing) + (repaired.length() < 2 ? 0.4 : 0.2);
    }

    private static double share(String text) {
        long all = text.codePoints().count();
        return all == 0 ? 0 : (double) text.codePoints().filter(COMMON::containsKey).count() / all;
    }

    private static String decode(byte[] bytes, int from, int length) {
        try {
            return GB18030.newDecoder().decode(ByteBuffer.wrap(bytes, from, length)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean hasHan(String text) {
        return text.codePoints().anyMatch(EncodingFaults::isHan);
    }

    private static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static boolean isWidePunctuation(int c) {
        return c >= 0x3000 && c <= 0x303F || c >= 0xFF00 && c <= 0xFFEF || c >= 0x2010 && c <= 0x2030;
    }

    /** The characters that the first two bytes of a Han character in UTF-8 make when they are read as GBK; hardly ever met otherwise. */
    private static BitSet utf8AsGbk() {
        BitSet characters = new BitSet();
        for (int lead = 0xE3; lead <= 0xEF; lead++) {
            for (int trail = 0x80; trail <= 0xBF; trail++) {
                String c = decode(new byte[] {(byte) lead, (byte) trail}, 0, 2);
                if (c != null && c.length() == 1) {
                    characters.set(c.charAt(0));
                }
            }
        }
        return characters;
    }

    /** The characters of this field's texts and of names, by frequency. */
    private static Map<Integer, Integer> common() {
        try (InputStream in = EncodingFaults.class.getResourceAsStream("common.txt")) {
            Map<Integer, Integer> ranks = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).codePoints().filter(c -> c > ' ')
                    .forEach(c -> ranks.putIfAbsent(c, ranks.size()));
            return ranks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
