package org.minkang.sheets.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.DateUtil;
import org.minkang.sheets.SheetCell;
import org.minkang.sheets.SheetCell.Kind;

/** Turns the numbers of a workbook into cells; which number is a date is told by its format only. */
final class ExcelValues {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final MathContext EXCEL_DIGITS = new MathContext(15);

    private final boolean since1904;
    private final Map<String, Boolean> dateFormats = new HashMap<>();

    ExcelValues(boolean since1904) {
        this.since1904 = since1904;
    }

    SheetCell number(BigDecimal number, int formatId, String format, String formula) {
        if (number.signum() >= 0 && isDate(formatId, format)) {
            LocalDateTime when = moment(number);
            if (when != null) {
                return new SheetCell(Kind.DATE, text(when), number, when, formula);
            }
        }
        return new SheetCell(Kind.NUMBER, text(number), number, null, formula);
    }

    private boolean isDate(int formatId, String format) {
        if (format == null || format.isEmpty() || "General".equals(format)) {
            return false;
        }
        return dateFormats.computeIfAbsent(format, f -> DateUtil.isADateFormat(formatId, f));
    }

    private LocalDateTime moment(BigDecimal number) {
        return DateUtil.isValidExcelDate(number.doubleValue())
                ? DateUtil.getLocalDateTime(number.doubleValue(), since1904, true) : null;
    }

    static String text(LocalDateTime when) {
        return when.toLocalTime().equals(LocalTime.MIDNIGHT) ? when.toLocalDate().toString() : MOMENT.format(when);
    }

    /** Whole numbers with all digits that the file has, fractions to the 15 digits that Excel shows. */
    static String text(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > 0) {
            plain = plain.round(EXCEL_DIGITS).stripTrailingZeros();
        }
        return plain.precision() - plain.scale() > 40 ? number.toString() : plain.toPlainString();
    }
}
