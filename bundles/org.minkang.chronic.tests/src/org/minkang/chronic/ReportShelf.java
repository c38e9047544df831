package org.minkang.chronic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.minkang.base.Progress;
import org.minkang.casework.report.FigureList;
import org.minkang.casework.report.MadeReport;
import org.minkang.casework.report.ReportRow;
import org.minkang.casework.report.ReportWriter;

/** Keeps what would be written: the report, and the rows of its lists. */
final class ReportShelf implements ReportWriter {

    final List<MadeReport> reports = new ArrayList<>();
    final List<ReportRow> rows = new ArrayList<>();

    @Override
    public void write(MadeReport report, Details details, Path file, Progress progress) {
        reports.add(report);
        rows.clear();
        for (FigureList list : report.sheet().lists()) {
            details.each(list.source(), list.rows(), rows::add);
        }
    }
}
