package org.minkang.casework.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.minkang.access.Actor;
import org.minkang.store.Session;

/** Sums that do not add up are named. */
class AddingUpTest {

    private static final RowSource ROWS = new RowSource() {
        @Override
        public String name() {
            return "cases";
        }

        @Override
        public List<RowColumn> columns() {
            return List.of();
        }

        @Override
        public List<ReportRow> read(Session session, Actor actor, List<Long> ids, boolean full) {
            return List.of();
        }
    };

    private static FigureLine line(String label, boolean total, Figure figure) {
        return new FigureLine(label, List.of(figure), total);
    }

    private static List<CrossCheck> faults(FigureColumn column, FigureLine... lines) {
        FigureTable table = new FigureTable("t", "table", "line", List.of(column), List.of(lines), -1);
        return Reports.addedUp(new FigureSheet(List.of(table), List.of(), List.of())).stream().filter(c -> !c.holds())
                .toList();
    }

    private static Figure count(Long... rows) {
        return Figure.count(ROWS, List.of(rows));
    }

    @Test
    void linesThatAddUpToTheTotalHold() {
        assertEquals(List.of(), faults(FigureColumn.adding("n"), line("a", false, count(1L, 2L)),
                line("b", false, count(3L)), line("all", true, count(1L, 2L, 3L))));
    }

    @Test
    void aTotalThatMissesALineIsNamedWithBothNumbers() {
        List<CrossCheck> faults = faults(FigureColumn.adding("n"), line("a", false, count(1L, 2L)),
                line("b", false, count(3L)), line("all", true, count(1L, 2L)));
        assertEquals(1, faults.size());
        assertEquals(2, faults.get(0).expected());
        assertEquals(3, faults.get(0).found());
    }

    @Test
    void aRowCountedTwiceInAFigureIsNamed() {
        assertEquals(1, faults(FigureColumn.plain("n"), line("a", false, count(7L, 7L))).size());
    }

    @Test
    void columnsThatDoNotAddUpAreNotAddedUp() {
        assertEquals(List.of(), faults(FigureColumn.plain("mean"),
                line("a", false, Figure.measure(2.5, ROWS, List.of(1L))),
                line("all", true, Figure.measure(9.0, ROWS, List.of(1L)))));
    }

    @Test
    void aLineNeedsAFigureForEveryColumn() {
        assertThrows(IllegalArgumentException.class, () -> new FigureTable("t", "table", "line",
                List.of(FigureColumn.plain("a"), FigureColumn.plain("b")), List.of(line("x", false, count(1L))), -1));
    }
}
