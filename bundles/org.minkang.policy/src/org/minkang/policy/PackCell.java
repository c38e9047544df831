package org.minkang.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minkang.base.Text;

/**
 * A single value of a pack that may be changed in a table.
 *
 * @param path      where it stands, see {@link PackEdit}
 * @param where     where it stands, in words
 * @param condition when it holds, in words; empty without
 * @param value     as the pack writes it; null when it is left open or not there
 * @param clause    the clause it is taken from; empty without
 * @param wording   the words of the clause; empty without
 * @param line      in the text, from 1
 * @param kinds     what the schema says a value may be
 */
public record PackCell(Kind kind, String path, String where, String condition, String value, String clause, String wording, int line,
        List<Map<String, Object>> kinds) {

    /** What can be done with it. */
    public enum Kind {
        /** A number, or a share such as 1/12; where the pack may leave it open, it may be open. */
        NUMBER,
        /** A text or a day. */
        TEXT,
        /** It is there with what belongs to it, and may be taken out. */
        KEPT
    }

    private static final Text TEXT = Text.of(PackCell.class);

    /** What it counts; empty without. */
    public String unit() {
        return kinds.stream().map(one -> one.get(PackTables.UNIT)).filter(unit -> unit != null).map(Object::toString).findFirst().orElse("");
    }

    /** Whether it is written as a decimal number. */
    public boolean isDecimal() {
        return kind == Kind.NUMBER && kinds.stream().anyMatch(PackCell::isNumber);
    }

    public boolean mayBeOpen() {
        return kinds.stream().anyMatch(one -> "null".equals(one.get("type")));
    }

    private static boolean isNumber(Map<String, Object> one) {
        return "number".equals(one.get("type")) || "integer".equals(one.get("type"));
    }

    /** Why the value cannot stand here, as a sentence; empty when it can. */
    public Optional<String> fault(String entered) {
        Map<String, Object> number = kinds.stream().filter(PackCell::isNumber).findFirst().orElse(null);
        if (number != null) {
            return Scalars.decimalOf(entered).filter(value -> isWithin(value, number)).isPresent() ? Optional.empty()
                    : Optional.of(expected(number, entered));
        }
        for (Map<String, Object> one : kinds) {
            Object most = one.getOrDefault("maxLength", PackText.LONGEST);
            if (entered.matches(one.getOrDefault("pattern", "(?s).*").toString()) && entered.length() <= (Integer) most) {
                return Optional.empty();
            }
        }
        String example = kinds.stream().filter(one -> one.containsKey("examples"))
                .map(one -> ((List<?>) one.get("examples")).get(0).toString()).findFirst().orElse(value);
        return Optional.of(TEXT.get("policy.cell-form", example, entered));
    }

    private static boolean isWithin(BigDecimal value, Map<String, Object> number) {
        return value.stripTrailingZeros().scale() <= decimals(number)
                && (!number.containsKey("minimum") || value.compareTo(end(number, "minimum")) >= 0)
                && (!number.containsKey("maximum") || value.compareTo(end(number, "maximum")) <= 0);
    }

    private static String expected(Map<String, Object> number, String entered) {
        String form = TEXT.get(decimals(number) == 0 ? "policy.cell-whole" : "policy.cell-decimal", decimals(number));
        if (number.containsKey("minimum") && number.containsKey("maximum")) {
            return TEXT.get("policy.cell-range", form, end(number, "minimum").toPlainString(), end(number, "maximum").toPlainString(), entered);
        }
        return number.containsKey("minimum") ? TEXT.get("policy.cell-least", form, end(number, "minimum").toPlainString(), entered)
                : TEXT.get("policy.cell-number", form, entered);
    }

    private static BigDecimal end(Map<String, Object> number, String which) {
        return new BigDecimal(number.get(which).toString());
    }

    /** How many decimals a number may have. */
    private static int decimals(Map<String, Object> number) {
        return "integer".equals(number.get("type")) ? 0 : (Integer) number.getOrDefault("x-decimals", 2);
    }
}
