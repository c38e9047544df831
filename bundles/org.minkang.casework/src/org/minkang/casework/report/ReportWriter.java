package org.minkang.casework.report;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.minkang.base.Progress;

/** Puts a report into a file, a workbook or a paper by the file's ending; the file is there as a whole or not at all. */
public interface ReportWriter {

    /** Reads the rows behind figures, some at a time. */
    interface Details {
        void each(RowSource source, List<Long> ids, Consumer<ReportRow> row);
    }

    void write(MadeReport report, Details details, Path file, Progress progress);
}
