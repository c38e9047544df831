package org.minkang.sheets.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.minkang.sheets.Heading;
import org.minkang.sheets.SheetColumn;

/** Matches headings as people write them to a profile's columns. */
public final class HeadingMatcher {

    private final List<SheetColumn> columns;
    private final Map<String, String> exact = new HashMap<>();

    public HeadingMatcher(List<SheetColumn> columns) {
        this.columns = columns;
        // a column's own name goes before another column's synonym
        for (SheetColumn column : columns) {
            exact.putIfAbsent(fold(column.heading().zh()), column.key());
            exact.putIfAbsent(fold(column.heading().en()), column.key());
        }
        for (SheetColumn column : columns) {
            column.alsoCalled().forEach(also -> exact.putIfAbsent(fold(also), column.key()));
        }
    }

    /** Column key to heading, for what can be matched without asking. */
    public Map<String, Heading> match(List<Heading> headings) {
        Map<String, Heading> found = new HashMap<>();
        List<Heading> left = new ArrayList<>();
        for (Heading heading : headings) {
            String key = exact.get(fold(heading.text()));
            if (key == null || found.putIfAbsent(key, heading) != null) {
                left.add(heading);
            }
        }
        for (Heading heading : left) {
            String key = exact.get(fold(withoutNote(heading.text())));
            if (key != null) {
                found.putIfAbsent(key, heading);
            }
        }
        Map<String, Heading> ordered = new LinkedHashMap<>();
        for (SheetColumn column : columns) {
            if (found.containsKey(column.key())) {
                ordered.put(column.key(), found.get(column.key()));
            }
        }
        return ordered;
    }

    /** "身份证号(18位)" → "身份证号". */
    private static String withoutNote(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC).replaceAll("[(\\[【〔{][^)\\]】〕}]*[)\\]】〕}]", "");
    }

    /** Letters and digits only, in one width and case: blanks, line breaks, stars and punctuation do not matter. */
    public static String fold(String heading) {
        String plain = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
