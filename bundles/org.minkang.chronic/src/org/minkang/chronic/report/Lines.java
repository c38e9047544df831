package org.minkang.chronic.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.minkang.base.Text;
import org.minkang.casework.report.Figure;
import org.minkang.casework.report.FigureColumn;
import org.minkang.casework.report.FigureLine;
import org.minkang.casework.report.FigureTable;
import org.minkang.casework.report.RowSource;

/**
 * A table that counts things by something they have: one line per value, one column per condition, and a total line.
 *
 * @param <T> what is counted
 */
final class Lines<T> {

    private static final Text TEXT = Text.of(Lines.class);

    /** A column: which of the things, and as what rows they are counted, each row once. */
    private record Column<T>(String heading, boolean adds, RowSource source, Predicate<T> which, Function<T, Long> row) {

        Figure figure(List<T> things) {
            return Figure.count(source, things.stream().filter(which).map(row).distinct().toList());
        }
    }

    private final List<Column<T>> columns = new ArrayList<>();

    /** Counts rows that stand in one line only. */
    Lines<T> adding(String heading, RowSource source, Predicate<T> which, Function<T, Long> row) {
        columns.add(new Column<>(TEXT.get("column." + heading), true, source, which, row));
        return this;
    }

    /** Counts rows that may stand in several lines. */
    Lines<T> counting(String heading, RowSource source, Predicate<T> which, Function<T, Long> row) {
        columns.add(new Column<>(TEXT.get("column." + heading), false, source, which, row));
        return this;
    }

    /** Groups in the order of their keys. */
    static <T> Map<String, List<T>> sorted(List<T> things, Function<T, String> key) {
        Map<String, List<T>> groups = new TreeMap<>();
        things.forEach(t -> groups.computeIfAbsent(key.apply(t), k -> new ArrayList<>()).add(t));
        return groups;
    }

    /** Groups with the largest first. */
    static <T> Map<String, List<T>> largest(List<T> things, Function<T, String> key) {
        Map<String, List<T>> groups = sorted(things, key);
        Map<String, List<T>> ordered = new LinkedHashMap<>();
        groups.keySet().stream().sorted(Comparator.comparing((String k) -> -groups.get(k).size()))
                .forEach(k -> ordered.put(k, groups.get(k)));
        return ordered;
    }

    /** @param bars the column that is drawn as bars; -1 for none */
    FigureTable table(String id, List<T> all, Map<String, List<T>> groups, UnaryOperator<String> label, int bars) {
        List<FigureLine> lines = new ArrayList<>();
        groups.forEach((key, things) -> lines.add(line(label.apply(key), things, false)));
        lines.add(line(TEXT.get("total"), all, true));
        return new FigureTable(id, TEXT.get("table." + id), TEXT.get("line." + id),
                columns.stream().map(c -> new FigureColumn(c.heading(), c.adds())).toList(), lines, bars);
    }

    private FigureLine line(String label, List<T> things, boolean total) {
        return new FigureLine(label, columns.stream().map(c -> c.figure(things)).toList(), total);
    }
}
