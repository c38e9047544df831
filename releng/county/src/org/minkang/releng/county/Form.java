package org.minkang.releng.county;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;

/** How one township fills the form in: which headings, which way of writing a day, which separator, which kind of file. */
final class Form {

    /** The kind of file. */
    enum Kind {
        XLSX, XLS, CSV
    }

    /** How days are written; null means as real date cells. */
    private static final String[] DAYS = {"uuuu-MM-dd", "uuuu/M/d", "uuuu年M月d日", "uuuuMMdd", "uuuu.M.d", null};

    final Kind kind;
    final String title;
    final String note;
    final String foot;
    final String separator;
    final Map<Row.Column, String> headings = new EnumMap<>(Row.Column.class);
    private final DateTimeFormatter days;

    Form(int township, String name, Dice dice) {
        kind = township == 7 ? Kind.XLS : township == 14 ? Kind.CSV : Kind.XLSX;
        boolean plain = township % 5 == 4;
        title = plain ? "" : "示例县" + name + "2026年门诊慢特病申报花名册";
        note = plain || kind == Kind.CSV ? "" : "填报单位: " + name + "人民政府    填报日期: 2026-03-05";
        foot = plain || kind == Kind.CSV ? "" : "填表人:            审核人:            (盖章)";
        separator = dice.of("、", "、", "\uff0c", "+", "\uff1b");
        String pattern = DAYS[kind == Kind.CSV ? township % 5 : township % DAYS.length];
        days = pattern == null ? null : DateTimeFormatter.ofPattern(pattern);
        for (Row.Column column : Row.Column.values()) {
            headings.put(column, township % 3 == 0 ? column.headings.get(0) : dice.of(column.headings));
        }
    }

    /** A day as this township writes it; the day itself for a date cell. */
    Object day(LocalDate day) {
        return days == null ? day : days.format(day);
    }
}
