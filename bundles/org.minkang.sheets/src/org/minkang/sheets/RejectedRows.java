package org.minkang.sheets;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.minkang.base.Text;
import org.minkang.sheets.internal.CellTexts;
import org.minkang.sheets.internal.RawRow;

/** Writes rows back as they came, with the reasons beside them. */
final class RejectedRows implements AutoCloseable {

    private static final int REASON_WIDTH = 60;

    private final List<Heading> headings = new ArrayList<>();
    private final Map<Integer, SheetColumn> byIndex = new HashMap<>();
    private final Map<Integer, Map<String, String>> corrections;
    private final Map<String, String> names = new HashMap<>();
    private final SheetWriter writer;

    RejectedRows(Path target, List<SheetColumn> profile, Map<String, Heading> mapping, List<Heading> all,
            Map<Integer, Map<String, String>> corrections) {
        var reason = Text.of(RejectedRows.class).both("reject.reason");
        this.corrections = corrections;
        for (SheetColumn column : profile) {
            Heading heading = mapping.get(column.key());
            names.put(column.key(), heading == null ? column.heading().text() : heading.text());
            if (heading != null) {
                byIndex.put(heading.index(), column);
            }
        }
        List<SheetColumn> columns = new ArrayList<>();
        for (Heading heading : all) {
            boolean oldReason = heading.index() == all.size() - 1 && !byIndex.containsKey(heading.index())
                    && (heading.text().equals(reason.zh()) || heading.text().equals(reason.en()));
            if (!oldReason) {
                headings.add(heading);
                SheetColumn known = byIndex.get(heading.index());
                columns.add(new SheetColumn(heading.letter(), org.minkang.base.Bilingual.of(heading.text(), heading.text()), List.of(), false,
                        known == null ? ColumnKind.TEXT : known.kind(), known == null ? 12 : known.width()));
            }
        }
        columns.add(SheetColumn.text("reason", reason.zh(), reason.en()).wide(REASON_WIDTH));
        writer = new SheetWriter(target, "", "", LocalDateTime.MIN, columns);
        writer.keepTextAsText();
    }

    void add(RawRow raw, List<CellProblem> problems) {
        Object[] values = new Object[headings.size() + 1];
        Map<String, String> corrected = corrections.getOrDefault(raw.row(), Map.of());
        for (int i = 0; i < headings.size(); i++) {
            int index = headings.get(i).index();
            SheetColumn column = byIndex.get(index);
            String correction = column == null ? null : corrected.get(column.key());
            values[i] = correction != null ? correction : value(raw.cell(index), column);
        }
        values[headings.size()] = problems.stream().filter(p -> !p.note())
                .map(p -> p.column().isEmpty() ? p.message() : names.getOrDefault(p.column(), p.column()) + ": " + p.message())
                .collect(Collectors.joining("\n"));
        writer.row(values);
    }

    private static Object value(SheetCell cell, SheetColumn column) {
        boolean digits = column != null && (column.kind() == ColumnKind.ID_NUMBER || column.kind() == ColumnKind.TEXT);
        return switch (cell.kind()) {
            case EMPTY, ERROR, UNCALCULATED -> null;
            case DATE -> cell.when().toLocalTime().equals(LocalTime.MIDNIGHT) ? cell.when().toLocalDate() : cell.when();
            case NUMBER -> digits || cell.number().precision() > 15 ? cell.text() : (BigDecimal) cell.number();
            default -> CellTexts.clean(cell.text());
        };
    }

    Path finish() {
        return writer.finish();
    }

    @Override
    public void close() {
        writer.close();
    }
}
