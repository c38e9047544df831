package org.minkang.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.minkang.base.Cancelled;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.sheets.internal.CellTexts;
import org.minkang.sheets.internal.EncodingFaults;
import org.minkang.sheets.internal.Merge;
import org.minkang.sheets.internal.MergeSweep;
import org.minkang.sheets.internal.RawRow;

/** Makes entries of the rows of a sheet, in ascending order. The same rules serve the check and the applying. */
final class RowReading<T> {

    private static final System.Logger LOG = System.getLogger(RowReading.class.getName());
    private static final Text TEXT = Text.of(RowReading.class);
    private static final Pattern FOOT = Pattern.compile(
            "(合\\s*计|总\\s*计|小\\s*计|填表|填报|制表|审核|复核|经办|负责人|单位[(\\uFF08]|盖章|备注[:：]|说明[:：]|注[:：]).*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

    private record Mapped(SheetColumn column, Heading heading) {
    }

    private final SheetProfile<T, ?> profile;
    private final SheetLimits limits;
    private final List<Mapped> mapping = new ArrayList<>();
    private final Map<Integer, Map<String, String>> corrections;
    private final List<Heading> headings;
    private final MergeSweep merges;
    private final boolean countFields;

    RowReading(SheetProfile<T, ?> profile, SheetLimits limits, Map<String, Heading> mapped, List<Heading> headings,
            Map<Integer, Map<String, String>> corrections, List<Merge> merges, boolean countFields) {
        this.profile = profile;
        this.limits = limits;
        this.headings = headings;
        this.corrections = corrections;
        this.merges = new MergeSweep(merges);
        this.countFields = countFields;
        for (SheetColumn column : profile.columns()) {
            if (mapped.containsKey(column.key())) {
                mapping.add(new Mapped(column, mapped.get(column.key())));
            }
        }
    }

    /** Blank lines, lines of sums and signatures, headings repeated on each printed page, and numbered lines that nobody filled. */
    boolean isNoData(RawRow row) {
        int filled = 0;
        int required = 0;
        int headingAgain = 0;
        String last = "";
        for (Mapped mapped : mapping) {
            SheetCell cell = cell(row, mapped);
            if (!cell.isEmpty()) {
                filled++;
                required += mapped.column.required() ? 1 : 0;
                last = cell.text();
                headingAgain += last.strip().equals(mapped.heading.text()) ? 1 : 0;
            }
        }
        if (filled == 0 || filled == 1 && required == 0 && NUMBER.matcher(last.strip()).matches() || headingAgain > 1 && headingAgain * 2 > filled) {
            return true;
        }
        return required <= 1 && filled <= 2 && FOOT.matcher(first(row)).matches();
    }

    private static String first(RawRow row) {
        return row.cells().stream().filter(c -> !c.isEmpty()).findFirst().map(c -> CellTexts.clean(c.text())).orElse("");
    }

    /** Reads a row of data; encoding faults are also given to {@code repairs}. */
    SheetEntry<T> read(RawRow row, Consumer<Repair> repairs) {
        Map<String, SheetCell> cells = new HashMap<>();
        for (Mapped mapped : mapping) {
            cells.put(mapped.column.key(), cell(row, mapped));
        }
        RowProblems problems = new RowProblems(row.row(), cells);
        List<Merge> touching = merges.at(row.row());
        for (Mapped mapped : mapping) {
            look(row, mapped, touching, cells.get(mapped.column.key()), problems, repairs);
        }
        if (countFields && row.width() > headings.size()) {
            problems.error("", ProblemKinds.FIELDS, TEXT.get("fields", row.width(), headings.size()));
        }
        return new SheetEntry<>(row.row(), value(row, cells, problems), problems);
    }

    private T value(RawRow row, Map<String, SheetCell> cells, RowProblems problems) {
        try {
            return profile.read(new SheetRow(row.row(), cells, problems), problems);
        } catch (Refused | Cancelled e) {
            throw e;
        } catch (RuntimeException e) {
            logFailure(profile.id(), row.row(), e);
            problems.error("", ProblemKinds.FAILED, TEXT.get("failed"));
            return null;
        }
    }

    /** The message of such an exception may quote a person's data and therefore does not go to the log. */
    static void logFailure(String profile, int row, RuntimeException e) {
        StackTraceElement[] trace = e.getStackTrace();
        LOG.log(System.Logger.Level.ERROR, "profile {0}, row {1}: {2} at {3}", profile, row, e.getClass().getName(),
                trace.length == 0 ? "?" : trace[0]);
    }

    private SheetCell cell(RawRow row, Mapped mapped) {
        String corrected = correction(row, mapped.column);
        return corrected != null ? SheetCell.text(corrected) : row.cell(mapped.heading.index());
    }

    /** What a person typed instead of the cell; null when nothing. */
    private String correction(RawRow row, SheetColumn column) {
        return corrections.isEmpty() ? null : corrections.getOrDefault(row.row(), Map.of()).get(column.key());
    }

    private void look(RawRow row, Mapped mapped, List<Merge> touching, SheetCell cell, RowProblems problems, Consumer<Repair> repairs) {
        SheetColumn column = mapped.column;
        Heading heading = mapped.heading;
        String key = column.key();
        boolean corrected = correction(row, column) != null;
        for (Merge merge : touching) {
            if (!corrected && merge.covers(row.row(), heading.index())) {
                problems.error(key, ProblemKinds.MERGED, TEXT.get("merged", merge.text(), heading.text()));
            }
        }
        switch (cell.kind()) {
            case ERROR -> problems.error(key, ProblemKinds.ERROR_VALUE, TEXT.get("error-value", cell.text()));
            case UNCALCULATED -> problems.error(key, ProblemKinds.UNCALCULATED, TEXT.get("uncalculated"));
            default -> lookAtText(key, cell, problems, repairs, corrected);
        }
        if (column.required() && cell.isEmpty()) {
            problems.error(key, ProblemKinds.EMPTY, TEXT.get("empty", column.heading().text()));
        }
    }

    private void lookAtText(String key, SheetCell cell, RowProblems problems, Consumer<Repair> repairs, boolean corrected) {
        if (cell.formula() != null) {
            problems.note(key, ProblemKinds.FORMULA, TEXT.get("formula", cell.text()));
        }
        if (cell.text().length() > limits.cellLength()) {
            problems.error(key, ProblemKinds.TOO_LONG, TEXT.get("too-long", cell.text().length(), limits.cellLength()));
        } else if (cell.kind() == SheetCell.Kind.TEXT && !corrected) {
            Optional<EncodingFaults.Fault> fault = EncodingFaults.find(cell.text());
            fault.ifPresent(f -> {
                String first = f.candidates().isEmpty() ? "" : f.candidates().get(0);
                problems.error(key, f.kind(), TEXT.get(f.kind().substring("sheet.".length()), first));
                repairs.accept(new Repair(problems.row(), key, cell.text(), f.candidates()));
            });
        }
    }
}
