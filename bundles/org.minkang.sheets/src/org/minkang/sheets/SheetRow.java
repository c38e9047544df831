package org.minkang.sheets;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.minkang.base.IdNumber;
import org.minkang.base.Money;
import org.minkang.base.Outcome;
import org.minkang.base.Sex;
import org.minkang.base.Text;
import org.minkang.sheets.internal.CellTexts;
import org.minkang.sheets.internal.DayReader;

/**
 * One row of the file, seen through the mapping: cells are asked for by column key. A typed getter that cannot read its cell reports the
 * problem at that cell and returns nothing; the profile need not report it again. An empty cell is nothing and no problem (required
 * columns are checked before).
 */
public final class SheetRow {

    private static final Text TEXT = Text.of(SheetRow.class);
    private static final Pattern ZEROS = Pattern.compile("\\d{15}0{3}");
    private static final Pattern EXPONENT = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d+");

    private final int row;
    private final Map<String, SheetCell> cells;
    private final RowProblems problems;

    /** For this room and for tests of profiles. */
    public SheetRow(int row, Map<String, SheetCell> cells, RowProblems problems) {
        this.row = row;
        this.cells = cells;
        this.problems = problems;
    }

    /** Row number as the spreadsheet program shows it, from 1. */
    public int row() {
        return row;
    }

    /** Whether the column is mapped and its cell filled. */
    public boolean has(String column) {
        return !cell(column).isEmpty();
    }

    /** The cell itself; an empty cell when the column is not in the file. */
    public SheetCell cell(String column) {
        return cells.getOrDefault(column, SheetCell.EMPTY);
    }

    /** The text, without blanks at both ends; "" when empty. A number is given as its plain digits. */
    public String text(String column) {
        SheetCell cell = cell(column);
        return switch (cell.kind()) {
            case EMPTY, ERROR, UNCALCULATED -> "";
            default -> CellTexts.clean(cell.text());
        };
    }

    /** A day, from an Excel date or from any usual way of writing one. */
    public Optional<LocalDate> day(String column) {
        SheetCell cell = cell(column);
        if (cell.kind() == SheetCell.Kind.DATE) {
            return Optional.of(cell.when().toLocalDate());
        }
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Outcome<LocalDate> day = DayReader.read(text);
        day.problems().forEach(p -> problems.error(column, p.code(), p.message()));
        return Optional.ofNullable(day.orElse(null));
    }

    /** A decimal number; thousands separators and full-width digits are accepted. */
    public Optional<BigDecimal> number(String column) {
        SheetCell cell = cell(column);
        if (cell.kind() == SheetCell.Kind.NUMBER) {
            return Optional.of(cell.number());
        }
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
        if (cell.kind() == SheetCell.Kind.TEXT && plain.matches("[-+]?(\\d{1,20}(\\.\\d{0,15})?|\\.\\d{1,15})")) {
            return Optional.of(new BigDecimal(plain));
        }
        problems.error(column, ProblemKinds.NUMBER, TEXT.get("number.form", text));
        return Optional.empty();
    }

    /** A whole number. */
    public OptionalInt integer(String column) {
        Optional<BigDecimal> number = number(column);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(number.get().intValueExact());
        } catch (ArithmeticException e) {
            problems.error(column, ProblemKinds.NUMBER, TEXT.get("number.whole", text(column)));
            return OptionalInt.empty();
        }
    }

    /** An amount in yuan with at most two decimals. */
    public Optional<Money> money(String column) {
        SheetCell cell = cell(column);
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            boolean number = cell.kind() == SheetCell.Kind.NUMBER || cell.kind() == SheetCell.Kind.TEXT;
            return Optional.of(Money.parse(number ? Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s¥¥]", "") : ""));
        } catch (NumberFormatException e) {
            problems.error(column, ProblemKinds.MONEY, TEXT.get("money.form", text));
            return Optional.empty();
        }
    }

    /** A valid identity number; what Excel did to it is said. */
    public Optional<IdNumber> idNumber(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Outcome<IdNumber> number = IdNumber.parse(text);
        boolean zeros = ZEROS.matcher(text).matches();
        if (EXPONENT.matcher(text).matches() || zeros && (cell(column).kind() == SheetCell.Kind.NUMBER || !number.isDone())) {
            problems.error(column, ProblemKinds.ID_ROUNDED, TEXT.get("id.rounded", text));
            return Optional.empty();
        }
        number.problems().forEach(p -> problems.error(column, ProblemKinds.ID_NUMBER, p.message()));
        return Optional.ofNullable(number.orElse(null));
    }

    /** 男, 女, 1, 2, M, F … */
    public Optional<Sex> sex(String column) {
        String text = text(column);
        Optional<Sex> sex = switch (Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)) {
            case "男", "男性", "1", "m", "male" -> Optional.of(Sex.MALE);
            case "女", "女性", "2", "f", "female" -> Optional.of(Sex.FEMALE);
            default -> Optional.empty();
        };
        if (sex.isEmpty() && !text.isEmpty()) {
            problems.error(column, ProblemKinds.SEX, TEXT.get("sex.form", text));
        }
        return sex;
    }

    /** 是, 否, √, ×, 有, 无, Y, N, 1, 0 … */
    public Optional<Boolean> yesNo(String column) {
        String text = text(column);
        Optional<Boolean> answer = switch (Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)) {
            case "是", "有", "√", "✓", "✔", "y", "yes", "true", "1", "对" -> Optional.of(true);
            case "否", "无", "没有", "×", "✗", "✘", "x", "n", "no", "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
        if (answer.isEmpty() && !text.isEmpty()) {
            problems.error(column, ProblemKinds.YES_NO, TEXT.get("yes-no.form", text));
        }
        return answer;
    }
}
