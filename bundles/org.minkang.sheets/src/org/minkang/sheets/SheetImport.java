package org.minkang.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.sheets.internal.Book;
import org.minkang.sheets.internal.Fingerprint;
import org.minkang.sheets.internal.HeadingMatcher;
import org.minkang.sheets.internal.Layout;
import org.minkang.sheets.internal.ProblemLog;
import org.minkang.sheets.internal.RawRow;
import org.minkang.sheets.internal.Refusals;
import org.minkang.sheets.internal.RowSource;

/**
 * The import of one file, step by step: choose a sheet, match headings, {@link #check}, correct in place or {@link #saveRejected}, and
 * {@link #apply}. Nothing is written before {@code apply}. Memory does not grow with the file. For one thread at a time.
 *
 * @param <T> what the profile makes of a row
 * @param <C> who calls
 */
public final class SheetImport<T, C> {

    private static final Text TEXT = Text.of(SheetImport.class);

    private final SheetProfile<T, C> profile;
    private final C caller;
    private final SheetLimits limits;
    private final MappingMemory memory;
    private final SheetFile file;
    private final Map<Integer, Map<String, String>> corrections = new HashMap<>();
    private String sheet;
    private Layout layout;
    private Map<String, Heading> mapping = new LinkedHashMap<>();
    private CheckRun<T, C> checked;
    private SheetCheck check;
    private boolean applied;

    /** Rows given to a profile at once. */
    public static final int CHUNK = 500;
    /** Rows kept for showing. */
    public static final int PREVIEW = 500;
    /** Problems kept for showing. */
    public static final int PROBLEMS = 5000;

    /**
     * Opens the file with the usual limits and without remembered mappings.
     *
     * @throws org.minkang.base.Refused when the file cannot be used; wrong headings are no reason yet, see {@link #missing}
     */
    public SheetImport(SheetProfile<T, C> profile, C caller, Path file) {
        this(profile, caller, file, SheetLimits.STANDARD, MappingMemory.NONE);
    }

    /** Opens the file. */
    public SheetImport(SheetProfile<T, C> profile, C caller, Path file, SheetLimits limits, MappingMemory memory) {
        this.profile = profile;
        this.caller = caller;
        this.limits = limits;
        this.memory = memory;
        this.file = SheetFile.open(file, limits);
        Layout best = null;
        for (String name : this.file.sheets()) {
            Layout found = Layout.find(book(), name, profile.columns());
            if (best == null || found.matched().size() > best.matched().size() || best.headingRow() == 0 && found.headingRow() > 0) {
                best = found;
                sheet = name;
            }
        }
        use(best);
    }

    private Book book() {
        return file.book();
    }

    /** The opened file. */
    public SheetFile file() {
        return file;
    }

    /** The chosen sheet; at first the one whose headings fit best. */
    public String sheet() {
        return sheet;
    }

    /** Chooses another sheet. Mapping and corrections start anew. */
    public void choose(String name) {
        if (!file.sheets().contains(name)) {
            throw new IllegalArgumentException("no sheet " + name);
        }
        sheet = name;
        corrections.clear();
        use(Layout.find(book(), name, profile.columns()));
    }

    /** Row of the headings as the spreadsheet program shows it; title lines may stand above. 0 when the sheet holds nothing. */
    public int headingRow() {
        return layout.headingRow();
    }

    /** Says by hand which row holds the headings. */
    public void headingRow(int row) {
        use(Layout.at(book(), sheet, row, profile.columns()));
    }

    private void use(Layout found) {
        layout = found;
        mapping = new LinkedHashMap<>(found.matched());
        forgetCheck();
        memory.recall(profile.id(), headingsFingerprint()).ifPresent(remembered -> {
            Map<String, Heading> byLabel = headings().stream().collect(Collectors.toMap(this::label, h -> h));
            mapping.clear();
            for (SheetColumn column : profile.columns()) {
                Optional.ofNullable(remembered.get(column.key())).map(byLabel::get).ifPresent(h -> mapping.put(column.key(), h));
            }
        });
    }

    private void forgetCheck() {
        checked = null;
        check = null;
        applied = false;
    }

    private String headingsFingerprint() {
        return Fingerprint.of(headings().stream().map(h -> HeadingMatcher.fold(h.text())).collect(Collectors.joining("\n")));
    }

    /** A heading's text where it is the only one of its kind, else with its column. */
    private String label(Heading heading) {
        boolean only = !heading.text().isEmpty() && headings().stream().filter(h -> h.text().equals(heading.text())).count() == 1;
        return only ? heading.text() : heading.text() + "@" + heading.letter();
    }

    /** The headings of the file. */
    public List<Heading> headings() {
        return layout.headings();
    }

    /** Which heading each column of the profile is read from; a column not in the map is not in the file. */
    public Map<String, Heading> mapping() {
        return Collections.unmodifiableMap(mapping);
    }

    /** Reads a column from another heading; {@code null} reads it from nowhere. A heading serves one column only. */
    public void map(String column, Heading heading) {
        requireColumn(column);
        mapping.remove(column);
        if (heading != null) {
            if (!headings().contains(heading)) {
                throw new IllegalArgumentException("no heading " + heading);
            }
            mapping.values().remove(heading);
            mapping.put(column, heading);
        }
        forgetCheck();
    }

    private void requireColumn(String column) {
        if (profile.columns().stream().noneMatch(c -> c.key().equals(column))) {
            throw new IllegalArgumentException("no column " + column);
        }
    }

    /** Required columns without a heading. While there are any, {@link #check} is refused. */
    public List<SheetColumn> missing() {
        return profile.columns().stream().filter(c -> c.required() && !mapping.containsKey(c.key())).toList();
    }

    /** Replaces a cell's value for this import; the file stays as it is. The next {@link #check} sees it. */
    public void correct(int row, String column, String value) {
        requireColumn(column);
        corrections.computeIfAbsent(row, r -> new HashMap<>()).put(column, value);
        forgetCheck();
    }

    /** Accepts a repair; the same as {@link #correct} with one of its candidates. */
    public void accept(Repair repair, String candidate) {
        correct(repair.row(), repair.column(), candidate);
    }

    /**
     * Reads and checks the whole file; writes nothing.
     *
     * @throws org.minkang.base.Refused   code {@code sheet.headings} when required columns are missing (lists what was expected and what
     *                                    was found); other codes when the file turns out unreadable on the way
     * @throws org.minkang.base.Cancelled when the user stopped
     */
    public SheetCheck check(Progress progress) {
        forgetCheck();
        refuseWrongHeadings();
        progress.begin(TEXT.get("progress.check", fileName()), book().rowCount(sheet));
        String fingerprint = Fingerprint.of(file.path());
        CheckRun<T, C> run = new CheckRun<>(profile, caller, headings());
        try (RowSource source = book().rows(sheet)) {
            run.run(source, reading(), headingRow(), progress);
        }
        checked = run;
        check = run.result(fileName(), sheet, fingerprint);
        return check;
    }

    private void refuseWrongHeadings() {
        if (headingRow() == 0) {
            throw Refusals.file("sheet.no-data", file.path(), sheet);
        }
        List<SheetColumn> missing = missing();
        if (!missing.isEmpty()) {
            String expected = missing.stream().map(c -> c.heading().text()).collect(Collectors.joining("、"));
            String found = headings().stream().map(Heading::text).filter(t -> !t.isEmpty()).collect(Collectors.joining("、"));
            throw Refused.of("sheet.headings", found.isEmpty() ? TEXT.get("sheet.headings-none", expected, sheet)
                    : TEXT.get("sheet.headings", expected, headingRow(), shorten(found)));
        }
    }

    private static String shorten(String text) {
        return text.length() <= 400 ? text : text.substring(0, 400) + "…";
    }

    private String fileName() {
        return String.valueOf(file.path().getFileName());
    }

    private RowReading<T> reading() {
        return new RowReading<>(profile, limits, mapping, headings(), corrections, book().merges(sheet), file.format() == SheetFile.Format.CSV);
    }

    private CheckRun<T, C> requireCheck() {
        if (checked == null) {
            throw Refused.of("sheet.check-first", TEXT.get("sheet.check-first"));
        }
        return checked;
    }

    /** Rows of the file with the problems of the last check, from the {@code first}-th row of data (from 0) on. Reads the file again. */
    public List<PreviewRow> rows(long first, int most, boolean onlyProblems) {
        CheckRun<T, C> run = requireCheck();
        ProblemLog.Reader problems = run.problems();
        List<PreviewRow> rows = new ArrayList<>();
        long at = 0;
        try (RowSource source = book().rows(sheet)) {
            for (RawRow raw; rows.size() < most && (raw = source.next()) != null;) {
                if (raw.row() > headingRow() && !run.isSkipped(raw.row()) && (!onlyProblems || run.isBad(raw.row())) && !raw.isBlank()
                        && at++ >= first) {
                    rows.add(CheckRun.preview(raw, headings(), problems.of(raw.row()), false));
                }
            }
        }
        return rows;
    }

    /**
     * Hands the good rows of the last check to the profile, all or nothing.
     *
     * @throws org.minkang.base.Refused code {@code sheet.check-first} without a valid check, {@code sheet.nothing-good} when no row is
     *                                  good, {@code sheet.applied} the second time, {@code sheet.changed} when the file is no longer the
     *                                  one that was checked, or what the profile refuses
     */
    public ApplyReport apply(Progress progress) {
        CheckRun<T, C> run = requireCheck();
        if (applied) {
            throw Refused.of("sheet.applied", TEXT.get("sheet.applied"));
        }
        if (check.good() == 0) {
            throw Refused.of("sheet.nothing-good", TEXT.get("sheet.nothing-good"));
        }
        if (!Fingerprint.of(file.path()).equals(check.fingerprint())) {
            forgetCheck();
            throw Refusals.file("sheet.changed", file.path());
        }
        progress.begin(TEXT.get("progress.apply", fileName()), check.good());
        ApplyReport report;
        try (GoodRows<T> good = new GoodRows<>(file, sheet, headingRow(), run, reading(), check.fingerprint(), progress)) {
            report = profile.apply(caller, fileName(), good, progress);
        }
        applied = true;
        Map<String, String> labels = new LinkedHashMap<>();
        mapping.forEach((column, heading) -> labels.put(column, label(heading)));
        memory.remember(profile.id(), headingsFingerprint(), labels);
        return report;
    }

    /**
     * Saves the bad rows of the last check as an .xlsx with the headings of the file and a last column with the reasons. It can be
     * corrected and imported; that last column is then ignored.
     *
     * @return the file written
     * @throws org.minkang.base.Refused code {@code sheet.rejected-over} when it would be written over the file that is being imported
     */
    public Path saveRejected(Path target) {
        CheckRun<T, C> run = requireCheck();
        if (isImported(asWorkbook(target))) {
            throw Refusals.file("sheet.rejected-over", asWorkbook(target));
        }
        try (RowSource source = book().rows(sheet);
                RejectedRows rejected = new RejectedRows(asWorkbook(target), profile.columns(), mapping, headings(), corrections)) {
            ProblemLog.Reader problems = run.problems();
            for (RawRow raw; (raw = source.next()) != null;) {
                if (raw.row() > headingRow() && run.isBad(raw.row())) {
                    rejected.add(raw, problems.of(raw.row()));
                }
            }
            return rejected.finish();
        }
    }

    private boolean isImported(Path target) {
        try {
            return Files.exists(target) && Files.isSameFile(target, file.path());
        } catch (IOException e) {
            throw Refusals.writing(target, e);
        }
    }

    /** It is a workbook whatever it was to be called, and a spreadsheet opens it only under a name that says so. */
    private static Path asWorkbook(Path target) {
        String name = target.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? target
                : target.resolveSibling((name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name) + ".xlsx");
    }
}
