package org.minkang.runtime.form;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minkang.base.Text;

/**
 * A place of the form, as a person finds it.
 *
 * @param row    as the spreadsheet program shows it, from 1
 * @param letter of the column; empty when the whole row is meant
 */
record FormPlace(String sheet, int row, String letter) {

    private static final Text TEXT = Text.of(FormPlace.class);

    @Override
    public String toString() {
        return letter.isEmpty() ? TEXT.get("form.row", sheet, row) : TEXT.get("form.cell", sheet, row, letter);
    }

    /** Rows among which something is, where it cannot be said which. */
    static String among(List<FormPlace> places) {
        return places.stream().collect(Collectors.groupingBy(FormPlace::sheet, TreeMap::new, Collectors.summarizingInt(FormPlace::row)))
                .entrySet().stream().map(e -> TEXT.get("form.rows", e.getKey(), e.getValue().getMin(), e.getValue().getMax()))
                .collect(Collectors.joining(TEXT.get("form.and")));
    }
}
