package org.minkang.runtime.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minkang.base.Bilingual;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.policy.PackCell;
import org.minkang.policy.PackEdit;
import org.minkang.policy.PackTables;
import org.minkang.policy.PackTerm;
import org.minkang.policy.PackTerms;
import org.minkang.policy.PolicyPack;

/** Holds a form that came back against the pack it was made of, and changes in the pack's text what was changed in the form. */
final class FormReading {

    private static final Text TEXT = Text.of(FormReading.class);
    private static final String VALUE = "value";

    private final FormWorkbook book;
    private final PackEdit edit;
    private final List<Problem> problems = new ArrayList<>();
    /** Where in the form every place of the pack stands, and those that were changed. */
    private final Map<String, FormPlace> places = new HashMap<>();
    private final Map<String, FormPlace> changed = new LinkedHashMap<>();

    FormReading(FormWorkbook book, PackEdit edit) {
        this.book = book;
        this.edit = edit;
    }

    /**
     * Takes over what was changed.
     *
     * @throws Refused with everything that is wrong with the form
     */
    void read(PolicyPack pack, PackTables tables) {
        // of a form of another pack every row would be wrong, and one sentence says it
        requireSamePack(pack);
        cells(FormSheet.name("head"), FormSheet.HEAD, tables.head());
        tables.numbers().forEach((name, cells) -> cells(name.isEmpty() ? FormSheet.name("numbers") : Bilingual.of(name, name),
                FormSheet.NUMBERS, cells));
        tables.terms().forEach(this::terms);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private void requireSamePack(PolicyPack pack) {
        FormTable head = new FormTable(book, FormSheet.name("head"), FormSheet.HEAD, row -> { });
        if (!head.has(FormWriter.FINGERPRINT)) {
            throw Refused.of("form.no-fingerprint", TEXT.get("form.no-fingerprint", book.file().getFileName()));
        }
        if (!head.row(FormWriter.FINGERPRINT).text(VALUE).equals(pack.fingerprint())) {
            throw Refused.of("form.other-pack", TEXT.get("form.other-pack", book.file().getFileName(), pack.fileName()));
        }
    }

    private void cells(Bilingual name, FormSheet kind, List<PackCell> cells) {
        Map<String, PackCell> byPath = new LinkedHashMap<>();
        cells.forEach(cell -> byPath.put(cell.path(), cell));
        List<String> touched = new ArrayList<>();
        FormTable table = new FormTable(book, name, kind, row -> {
            PackCell cell = byPath.get(row.path());
            if (cell != null && take(row, cell)) {
                touched.add(row.path());
            } else if (cell == null && !row.path().equals(FormWriter.FINGERPRINT)) {
                row.wrong("", "form.other-path");
            }
        });
        byPath.forEach((path, cell) -> {
            if (table.has(path)) {
                places.put(path, table.place(table.row(path), VALUE));
            } else {
                table.missing(cell.condition().isEmpty() ? cell.where() : TEXT.get("form.where", cell.where(), cell.condition()));
            }
        });
        touched.forEach(path -> changed.put(path, places.get(path)));
        problems.addAll(table.problems());
    }

    /** @return whether it was changed */
    private boolean take(FormRow row, PackCell cell) {
        if (cell.kind() == PackCell.Kind.KEPT) {
            boolean out = row.isTakenOut(VALUE);
            if (out) {
                edit.remove(cell.path());
            } else if (!row.isKept(VALUE)) {
                row.wrong(VALUE, "form.kept-or-out", row.text(VALUE));
            }
            return out;
        }
        if (isSame(row, cell)) {
            return false;
        }
        if (row.isOpen(VALUE) && cell.kind() == PackCell.Kind.NUMBER) {
            if (!cell.mayBeOpen()) {
                row.wrong(VALUE, "form.not-open");
                return false;
            }
            edit.set(cell.path(), null);
            return true;
        }
        Optional<Object> value = row.value(VALUE, cell);
        value.ifPresent(entered -> edit.set(cell.path(), entered));
        return value.isPresent();
    }

    private static boolean isSame(FormRow row, PackCell cell) {
        if (cell.value() == null) {
            return cell.kind() == PackCell.Kind.NUMBER ? row.isOpen(VALUE) : row.text(VALUE).isEmpty();
        }
        return cell.isDecimal() ? row.number(VALUE).filter(number -> number.compareTo(new BigDecimal(cell.value())) == 0).isPresent()
                : row.says(VALUE, cell.value());
    }

    private void terms(PackTerms list) {
        Map<String, PackTerm> byPath = new LinkedHashMap<>();
        list.terms().forEach(term -> byPath.put(term.path(), term));
        List<String> touched = new ArrayList<>();
        FormTable table = new FormTable(book, Bilingual.of(list.title(), list.title()), FormSheet.TERMS, row -> {
            PackTerm term = byPath.get(row.path());
            if (term == null) {
                row.wrong("", "form.other-path");
            } else if (take(row, term)) {
                touched.add(row.path());
            }
        });
        byPath.forEach((path, term) -> {
            if (table.has(path)) {
                places.put(path, table.place(table.row(path), ""));
            } else {
                table.missing(term.key());
            }
        });
        touched.forEach(path -> changed.put(path, places.get(path)));
        problems.addAll(table.problems());
        for (FormRow row : table.added()) {
            if (!row.problems().bad()) {
                changed.put(edit.add(list.path(), PackTerm.written(row.text("key"), row.text("zh"), row.text("en"))), table.place(row, ""));
            }
        }
    }

    /** @return whether it was changed */
    private boolean take(FormRow row, PackTerm term) {
        if (!row.says("key", term.key())) {
            row.wrong("key", "form.key", term.key());
            return false;
        }
        String zh = row.says("zh", term.zh()) ? term.zh() : row.text("zh");
        String en = row.says("en", term.en()) ? term.en() : row.text("en");
        for (String name : List.of("zh", "en")) {
            if (row.text(name).isEmpty() && !(name.equals("zh") ? term.zh() : term.en()).isEmpty()) {
                row.wrong(name, "form.emptied");
            }
        }
        row.requireChineseName();
        if (row.problems().bad()) {
            return false;
        }
        term.rename(edit, zh, en);
        return !zh.equals(term.zh()) || !en.equals(term.en());
    }

    /** What was changed: place in the pack to place in the form. */
    Map<String, FormPlace> changed() {
        return changed;
    }

    /** Every place of the pack that stands in the form. */
    Map<String, FormPlace> places() {
        return places;
    }
}
