package org.minkang.ui.widgets;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as text that Excel pastes into cells. */
final class Tsv {

    private Tsv() {
    }

    static <R> String of(List<PagedTable.Column<R>> columns, List<R> rows) {
        String head = columns.stream().map(c -> cell(c.heading())).collect(Collectors.joining("\t"));
        return head + "\n" + rows.stream()
                .map(r -> columns.stream().map(c -> cell(c.text().apply(r))).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n")) + "\n";
    }

    /** One line per row whatever the cell holds, and nothing that a spreadsheet would take for a formula. */
    static String cell(String text) {
        String plain = text == null ? "" : text.replaceAll("[\\t\\r\\n]+", " ");
        return !plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
    }
}
