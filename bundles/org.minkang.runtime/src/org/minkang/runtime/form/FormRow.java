package org.minkang.runtime.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minkang.base.Bilingual;
import org.minkang.base.Text;
import org.minkang.policy.PackCell;
import org.minkang.sheets.RowProblems;
import org.minkang.sheets.SheetCell;
import org.minkang.sheets.SheetRow;

/** A row of the form as it came back, with the place of each of its cells. */
record FormRow(SheetRow cells, RowProblems problems) {

    private static final Text TEXT = Text.of(FormRow.class);

    String path() {
        return cells.text(FormSheet.PATH);
    }

    String text(String column) {
        return cells.text(column);
    }

    /** Whether a cell says the same as a text that was written into it: blanks at the ends and invisible characters are no difference. */
    boolean says(String column, String written) {
        return text(column).equals(new SheetRow(0, Map.of(column, SheetCell.text(written)), new RowProblems(0, Map.of())).text(column));
    }

    void wrong(String column, String code, Object... args) {
        problems.error(column, code, TEXT.get(code, args));
    }

    /** A word that has an English name has a Chinese one. */
    void requireChineseName() {
        if (text("zh").isEmpty() && !text("en").isEmpty()) {
            wrong("zh", "form.no-zh");
        }
    }

    boolean isOpen(String column) {
        return saysWord(column, TEXT.both("form.open"));
    }

    boolean isKept(String column) {
        return saysWord(column, TEXT.both("form.kept"));
    }

    boolean isTakenOut(String column) {
        return saysWord(column, TEXT.both("form.taken-out"));
    }

    private boolean saysWord(String column, Bilingual word) {
        return List.of(word.zh(), word.en()).contains(text(column));
    }

    /** The number in a cell, without zeros at its end; percent are made a share. Empty when it is none. */
    Optional<BigDecimal> number(String column) {
        SheetCell.Kind kind = cells.cell(column).kind();
        String text = Normalizer.normalize(text(column), Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
        boolean percent = text.endsWith("%");
        if (kind != SheetCell.Kind.NUMBER && kind != SheetCell.Kind.TEXT || !text.matches("-?\\d{1,18}(\\.\\d{1,18})?%?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(percent ? text.substring(0, text.length() - 1) : text);
        return Optional.of(new BigDecimal((percent ? number.movePointLeft(2) : number).stripTrailingZeros().toPlainString()));
    }

    /** What the cell of a number says beside "open"; empty and told when the pack cannot have it. */
    Optional<Object> value(String column, PackCell cell) {
        Optional<BigDecimal> number = number(column);
        if (text(column).isEmpty()) {
            wrong(column, "form.empty");
        } else if (cell.isDecimal() && number.isEmpty()) {
            wrong(column, "form.no-number", text(column));
        } else {
            String entered = cell.isDecimal() ? number.get().toPlainString() : text(column);
            Optional<String> fault = cell.fault(entered);
            fault.ifPresent(sentence -> problems.error(column, "form.value", sentence));
            return fault.isPresent() ? Optional.empty() : Optional.of(cell.isDecimal() ? number.get() : entered);
        }
        return Optional.empty();
    }
}
