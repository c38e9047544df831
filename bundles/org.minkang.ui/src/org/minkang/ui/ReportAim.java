package org.minkang.ui;

import java.time.LocalDate;
import java.util.Optional;

import org.minkang.casework.report.FigureTable;
import org.minkang.casework.report.MadeReport;
import org.minkang.casework.report.ReportQuestion;

/**
 * What the reports page is opened with: a report for some days and, if wanted, one of its figures, whose rows are shown
 * at once.
 *
 * @param table  id of the table; "" for the report alone
 * @param line   from 0; negative counts from the last one, which is -1
 * @param column from 0
 */
public record ReportAim(String reportId, LocalDate from, LocalDate to, String table, int line, int column) {

    public static ReportAim at(String reportId, LocalDate from, LocalDate to) {
        return new ReportAim(reportId, from, to, "", 0, 0);
    }

    public ReportAim figure(String ofTable, int atLine, int atColumn) {
        return new ReportAim(reportId, from, to, ofTable, atLine, atColumn);
    }

    /** As the argument of the page. */
    public String argument() {
        return String.join(" ", reportId, from.toString(), to.toString(), Integer.toString(line), Integer.toString(column), table);
    }

    public static Optional<ReportAim> of(String argument) {
        String[] parts = argument.split(" ", 6);
        return parts.length < 6 ? Optional.empty() : Optional.of(new ReportAim(parts[0], LocalDate.parse(parts[1]),
                LocalDate.parse(parts[2]), parts[5], Integer.parseInt(parts[3]), Integer.parseInt(parts[4])));
    }

    public ReportQuestion question() {
        return ReportQuestion.of(from, to);
    }

    /** The table that is meant, when the report has it and the figure in it. */
    public Optional<FigureTable> in(MadeReport made) {
        return made.sheet().tables().stream().filter(t -> t.id().equals(table))
                .filter(t -> place(t) >= 0 && place(t) < t.lines().size() && column < t.columns().size()).findFirst();
    }

    /** The line counted from the first one. */
    public int place(FigureTable in) {
        return line < 0 ? in.lines().size() + line : line;
    }
}
