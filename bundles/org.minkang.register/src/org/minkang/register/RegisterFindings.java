package org.minkang.register;

import java.util.ArrayList;
import java.util.List;
import org.minkang.base.Bilingual;
import org.minkang.base.IdNumber;
import org.minkang.base.Text;

/** What the register itself finds wrong with its persons. */
enum RegisterFindings implements PersonFindings {

    /** The number is no number: a character that cannot be, or a check digit that does not fit. */
    NUMBER("p.id_number IS NOT NULL AND NOT (" + digits() + " AND SUBSTR('" + IdNumber.CHECK + "', "
            + "CASE WHEN " + digits() + " THEN MOD(" + weighted() + ", 11) + 1 ELSE 1 END, 1) = SUBSTR(p.id_number, 18, 1))"),
    BIRTH("p.id_number IS NOT NULL AND SUBSTR(p.id_number, 7, 8) <> " + day()),
    SEX("p.id_number IS NOT NULL AND p.sex <> CASE WHEN SUBSTR(p.id_number, 17, 1) IN ('1', '3', '5', '7', '9') THEN 'MALE'"
            + " ELSE 'FEMALE' END"),
    NO_AREA("p.area_code IS NULL"),
    AREA_UNKNOWN("p.area_code IS NOT NULL AND NOT EXISTS (SELECT 1 FROM mk_area a WHERE a.area_code = p.area_code)"),
    DIED_BEFORE_BIRTH("p.died_on < p.born_on");

    private static final int DIGITS = 17;

    static final List<PersonFindings> ALL = List.of(values());

    private static final Text TEXT = Text.of(RegisterFindings.class);

    private final String condition;

    RegisterFindings(String condition) {
        this.condition = condition;
    }

    @Override
    public String id() {
        return "register." + name();
    }

    @Override
    public Bilingual label() {
        return TEXT.both("problem." + name());
    }

    @Override
    public Bilingual advice() {
        return TEXT.both("problem." + name() + ".advice");
    }

    @Override
    public String condition() {
        return condition;
    }

    /** Seventeen digits, so that they may be read as numbers. */
    private static String digits() {
        List<String> parts = new ArrayList<>(List.of("LENGTH(p.id_number) = 18"));
        for (int i = 1; i <= DIGITS; i++) {
            parts.add("SUBSTR(p.id_number, " + i + ", 1) IN ('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')");
        }
        return "(" + String.join(" AND ", parts) + ")";
    }

    /** The sum of GB 11643. */
    private static String weighted() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < DIGITS; i++) {
            parts.add("CAST(SUBSTR(p.id_number, " + (i + 1) + ", 1) AS INTEGER) * " + IdNumber.weight(i));
        }
        return String.join(" + ", parts);
    }

    /** The birth as it stands in a number. */
    private static String day() {
        String iso = "CAST(p.born_on AS CHAR(10))";
        return "(SUBSTR(" + iso + ", 1, 4) || SUBSTR(" + iso + ", 6, 2) || SUBSTR(" + iso + ", 9, 2))";
    }
}
