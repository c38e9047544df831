package org.minkang.runtime.form;

import java.util.List;
import java.util.stream.Stream;
import org.minkang.base.Bilingual;
import org.minkang.base.Text;
import org.minkang.sheets.ColumnKind;
import org.minkang.sheets.SheetColumn;

/** The kinds of sheet that a form has, with their columns and those of them that a person fills in. */
enum FormSheet {

    HEAD(List.of("value"), "item", "value", "path"),
    NUMBERS(List.of("value"), "where", "condition", "value", "unit", "clause", "wording", "path"),
    TERMS(List.of("zh", "en"), "key", "zh", "en", "path");

    private static final Text TEXT = Text.of(FormSheet.class);
    /** Where a row stands in the pack; a person does not see it. */
    static final String PATH = "path";
    private static final List<String> WIDE = List.of("where", "wording", "zh", "en");

    private final List<String> filled;
    private final String[] keys;

    FormSheet(List<String> filled, String... keys) {
        this.filled = filled;
        this.keys = keys;
    }

    List<String> filled() {
        return filled;
    }

    List<SheetColumn> columns() {
        return Stream.of(keys).map(FormSheet::column).toList();
    }

    /** Those that are read back. */
    List<SheetColumn> read() {
        return Stream.of(keys).filter(key -> key.equals(PATH) || key.equals("key") || filled.contains(key)).map(FormSheet::column).toList();
    }

    private static SheetColumn column(String key) {
        Bilingual heading = TEXT.both("form.column." + key);
        return new SheetColumn(key, heading, List.of(), false, ColumnKind.TEXT, WIDE.contains(key) ? 40 : 18);
    }

    /** Name of the sheet; what a person should know stands behind it in the title. */
    static Bilingual name(String key) {
        return TEXT.both("form.sheet." + key);
    }
}
