package org.minkang.runtime.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.minkang.base.Bilingual;
import org.minkang.base.Problem;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.runtime.ReadOnlyProfile;
import org.minkang.sheets.CellProblem;
import org.minkang.sheets.Heading;
import org.minkang.sheets.ProblemKinds;
import org.minkang.sheets.RowProblems;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetImport;
import org.minkang.sheets.SheetRow;

/** One sheet of a form that came back. */
final class FormTable {

    private static final Text TEXT = Text.of(FormTable.class);
    /** What looks odd in lists of persons from elsewhere stands in a pack as it was meant: {@code 附件(a)} is no pinyin note. */
    private static final Set<String> ODD = Set.of(ProblemKinds.PINYIN_NOTE, ProblemKinds.BYTE_SHIFT, ProblemKinds.LOST_CHARACTER,
            ProblemKinds.WRONG_DECODING);

    private final String sheet;
    private final Map<String, Heading> headings;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, FormRow> rows = new LinkedHashMap<>();
    private final List<FormRow> added = new ArrayList<>();

    /** Hands on the rows as they are. */
    private static final class Profile extends ReadOnlyProfile<FormRow> {

        private final FormSheet kind;
        private final Consumer<FormRow> each;

        Profile(FormSheet kind, Consumer<FormRow> each) {
            super(FormSheet.name("numbers"));
            this.kind = kind;
            this.each = each;
        }

        @Override
        public List<SheetColumn> columns() {
            return kind.read().stream().map(column -> column.key().equals("key") ? column.needed() : column).toList();
        }

        @Override
        public FormRow read(SheetRow row, RowProblems problems) {
            FormRow read = new FormRow(row, problems);
            each.accept(read);
            return read;
        }
    }

    /**
     * Reads a sheet to its end.
     *
     * @param name  in either language
     * @param known what is made of a row that stands at a place of the pack; it tells what is wrong with the row
     * @throws Refused when there is no such sheet, or it lacks a column
     */
    FormTable(FormWorkbook book, Bilingual name, FormSheet kind, Consumer<FormRow> known) {
        sheet = book.sheet(name);
        List<FormRow> all = new ArrayList<>();
        SheetImport<FormRow, Consumer<FormRow>> rowsOf = new SheetImport<>(new Profile(kind, all::add), row -> { }, book.file());
        rowsOf.choose(sheet);
        for (String column : kind.read().stream().map(SheetColumn::key).toList()) {
            if (!rowsOf.mapping().containsKey(column)) {
                throw Refused.of("form.column", TEXT.get("form.column", sheet, TEXT.get("form.column." + column)));
            }
        }
        headings = Map.copyOf(rowsOf.mapping());
        List<CellProblem> odd = rowsOf.check(Progress.NONE).problems().stream().filter(problem -> ODD.contains(problem.kind())).toList();
        if (!odd.isEmpty()) {
            odd.forEach(problem -> rowsOf.correct(problem.row(), problem.column(), problem.value()));
            all.clear();
            rowsOf.check(Progress.NONE);
        }
        for (FormRow row : all) {
            take(row, kind, known);
            row.problems().list().stream().filter(problem -> !problem.note()).forEach(problem -> problems.add(problem(problem)));
        }
    }

    private void take(FormRow row, FormSheet kind, Consumer<FormRow> known) {
        FormRow before = row.path().isEmpty() ? null : rows.putIfAbsent(row.path(), row);
        if (before != null) {
            row.wrong("", "form.twice", before.cells().row());
        } else if (!row.path().isEmpty()) {
            known.accept(row);
        } else if (kind == FormSheet.TERMS) {
            row.requireChineseName();
            added.add(row);
        } else if (kind == FormSheet.NUMBERS) {
            row.wrong("", "form.no-path");
        }
    }

    private Problem problem(CellProblem found) {
        return new Problem(found.kind(), place(found.row(), found.column()).toString(), found.message());
    }

    /** Where a row stands, and its column where one is meant. */
    FormPlace place(FormRow row, String column) {
        return place(row.cells().row(), column);
    }

    private FormPlace place(int row, String column) {
        Heading heading = headings.get(column);
        return new FormPlace(sheet, row, heading == null ? "" : heading.letter());
    }

    /** Tells of a row that was deleted. */
    void missing(String what) {
        problems.add(new Problem("form.deleted", TEXT.get("form.sheet", sheet), TEXT.get("form.deleted", what)));
    }

    boolean has(String path) {
        return rows.containsKey(path);
    }

    FormRow row(String path) {
        return rows.get(path);
    }

    /** Rows of words that the pack does not have. */
    List<FormRow> added() {
        return added;
    }

    List<Problem> problems() {
        return problems;
    }
}
