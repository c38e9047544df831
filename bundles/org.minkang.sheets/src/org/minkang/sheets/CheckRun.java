package org.minkang.sheets;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.minkang.base.Cancelled;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.sheets.SheetCheck.KindCount;
import org.minkang.sheets.internal.CellTexts;
import org.minkang.sheets.internal.FirstRows;
import org.minkang.sheets.internal.ProblemLog;
import org.minkang.sheets.internal.RawRow;
import org.minkang.sheets.internal.RowSource;

/** One check of a whole file, and what must be remembered of it: a bit per row and the problems, packed. */
final class CheckRun<T, C> {

    private static final Text TEXT = Text.of(CheckRun.class);

    private record Read<T>(RawRow raw, SheetEntry<T> entry, boolean skipped) {
    }

    private final SheetProfile<T, C> profile;
    private final C caller;
    private final List<Heading> headings;
    private final BitSet bad = new BitSet();
    private final BitSet skipped = new BitSet();
    private final ProblemLog log = new ProblemLog();
    private final Map<String, long[]> counts = new LinkedHashMap<>();
    private final List<PreviewRow> preview = new ArrayList<>();
    private final List<PreviewRow> problemRows = new ArrayList<>();
    private final List<CellProblem> problems = new ArrayList<>();
    private final List<Repair> repairs = new ArrayList<>();
    private final List<Read<T>> chunk = new ArrayList<>();
    private long rows;
    private int trailing;

    CheckRun(SheetProfile<T, C> profile, C caller, List<Heading> headings) {
        this.profile = profile;
        this.caller = caller;
        this.headings = headings;
    }

    void run(RowSource source, RowReading<T> reading, int headingRow, Progress progress) {
        FirstRows context = new FirstRows(progress);
        long read = 0;
        for (RawRow raw; (raw = source.next()) != null;) {
            if (++read % SheetImport.CHUNK == 0) {
                progress.check();
                progress.step(read);
            }
            if (raw.row() <= headingRow) {
                continue;
            }
            if (reading.isNoData(raw)) {
                chunk.add(new Read<>(raw, null, true));
                trailing++;
                continue;
            }
            trailing = 0;
            chunk.add(new Read<>(raw, reading.read(raw, this::repair), false));
            if (chunk.size() >= SheetImport.CHUNK) {
                finishChunk(context);
            }
        }
        while (trailing > 0 && !chunk.isEmpty() && chunk.get(chunk.size() - 1).raw().isBlank()) {
            // formatted but empty lines below the data are nothing to speak of
            chunk.remove(chunk.size() - 1);
            trailing--;
        }
        finishChunk(context);
        log.finish();
        progress.step(read);
    }

    private void repair(Repair repair) {
        if (repairs.size() < SheetImport.PROBLEMS) {
            repairs.add(repair);
        }
    }

    private void finishChunk(FirstRows context) {
        List<SheetEntry<T>> good = new ArrayList<>(chunk.size());
        for (Read<T> read : chunk) {
            if (!read.skipped() && read.entry().good() && read.entry().value() != null) {
                good.add(read.entry());
            }
        }
        if (!good.isEmpty()) {
            check(good, context);
        }
        chunk.forEach(this::keep);
        chunk.clear();
    }

    private void check(List<SheetEntry<T>> good, FirstRows context) {
        try {
            profile.check(caller, List.copyOf(good), context);
        } catch (Refused | Cancelled e) {
            throw e;
        } catch (RuntimeException e) {
            RowReading.logFailure(profile.id(), good.get(0).row(), e);
            good.forEach(entry -> entry.error("", ProblemKinds.FAILED, TEXT.get("failed")));
        }
    }

    private void keep(Read<T> read) {
        int row = read.raw().row();
        if (read.skipped()) {
            skipped.set(row);
            show(preview, read, List.of());
            return;
        }
        rows++;
        List<CellProblem> found = read.entry().problems();
        boolean isBad = !read.entry().good() || read.entry().value() == null;
        if (isBad) {
            bad.set(row);
            show(problemRows, read, found);
        }
        show(preview, read, found);
        if (!found.isEmpty()) {
            log.add(row, found);
            for (CellProblem problem : found) {
                long[] count = counts.computeIfAbsent(problem.kind(), k -> new long[2]);
                count[0]++;
                count[1] |= problem.note() ? 0 : 1;
                if (problems.size() < SheetImport.PROBLEMS) {
                    problems.add(problem);
                }
            }
        }
    }

    private void show(List<PreviewRow> list, Read<T> read, List<CellProblem> found) {
        if (list.size() < SheetImport.PREVIEW) {
            list.add(preview(read.raw(), headings, found, read.skipped()));
        }
    }

    static PreviewRow preview(RawRow raw, List<Heading> headings, List<CellProblem> problems, boolean skipped) {
        List<String> cells = new ArrayList<>(headings.size());
        for (Heading heading : headings) {
            cells.add(CellTexts.clean(raw.cell(heading.index()).text()));
        }
        return new PreviewRow(raw.row(), cells, problems, skipped);
    }

    SheetCheck result(String fileName, String sheet, String fingerprint) {
        List<KindCount> kinds = new ArrayList<>();
        counts.forEach((kind, count) -> kinds.add(new KindCount(kind, label(kind), count[0], count[1] == 0)));
        kinds.sort((a, b) -> a.note() == b.note() ? Long.compare(b.count(), a.count()) : a.note() ? 1 : -1);
        return new SheetCheck(fileName, sheet, fingerprint, rows, rows - bad.cardinality(), bad.cardinality(), skipped.cardinality(),
                List.copyOf(kinds), List.copyOf(preview), List.copyOf(problemRows), List.copyOf(problems), List.copyOf(repairs));
    }

    private String label(String kind) {
        return kind.startsWith("sheet.") ? TEXT.get("kind." + kind) : profile.kindLabel(kind);
    }

    boolean isBad(int row) {
        return bad.get(row);
    }

    boolean isSkipped(int row) {
        return skipped.get(row);
    }

    ProblemLog.Reader problems() {
        return log.reader();
    }
}
