package org.minkang.sheets.internal;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.DateUtil;
import org.minkang.base.Outcome;
import org.minkang.base.Problem;
import org.minkang.base.Text;
import org.minkang.sheets.ProblemKinds;
import org.minkang.sheets.SheetFile;

/** Reads a day from the many ways in which people write one. Never guesses: what could be two days is a problem. */
public final class DayReader {

    private static final Text TEXT = Text.of(SheetFile.class);
    private static final String TIME = "(?:[T ]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})\\s*[-/.年\\\\]\\s*(\\d{1,2})\\s*[-/.月\\\\]\\s*(\\d{1,2})\\s*[日号]?" + TIME);
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("[1-7]\\d{4}(?:\\.\\d+)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{4})" + TIME);
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*[日号]?");
    private static final Pattern NO_DAY = Pattern.compile("\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*月?|\\d{6}");
    private static final Pattern HAN = Pattern.compile("([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]");
    private static final String HAN_DIGITS = "〇一二三四五六七八九";

    private DayReader() {
    }

    /** Fails with {@link ProblemKinds#DAY} or {@link ProblemKinds#DAY_UNSURE}. */
    public static Outcome<LocalDate> read(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return day(m.group(1), m.group(2), m.group(3), written);
        }
        m = DIGITS.matcher(text);
        if (m.matches()) {
            return day(m.group(1), m.group(2), m.group(3), written);
        }
        if (SERIAL.matcher(text).matches()) {
            return Outcome.done(DateUtil.getLocalDateTime(Double.parseDouble(text)).toLocalDate());
        }
        m = YEAR_LAST.matcher(text);
        if (m.matches()) {
            return yearLast(m, written);
        }
        m = HAN.matcher(text);
        if (m.matches()) {
            return day(hanYear(m.group(1)), hanNumber(m.group(2)), hanNumber(m.group(3)), written);
        }
        if (SHORT_YEAR.matcher(text).matches()) {
            return failed(ProblemKinds.DAY_UNSURE, "day.short-year", written);
        }
        return failed(ProblemKinds.DAY, NO_DAY.matcher(text).matches() ? "day.no-day" : "day.form", written);
    }

    private static Outcome<LocalDate> yearLast(Matcher m, String written) {
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(2));
        if (first <= 12 && second <= 12 && first != second) {
            return failed(ProblemKinds.DAY_UNSURE, "day.unsure", written);
        }
        return first > 12 ? day(m.group(3), m.group(2), m.group(1), written) : day(m.group(3), m.group(1), m.group(2), written);
    }

    private static Outcome<LocalDate> day(String y, String m, String d, String written) {
        int year = Integer.parseInt(y);
        int month = Integer.parseInt(m);
        int day = Integer.parseInt(d);
        if (year < 1850 || year > 2200) {
            return failed(ProblemKinds.DAY, "day.year", written, year);
        }
        if (month < 1 || month > 12) {
            return failed(ProblemKinds.DAY, "day.month", written, month);
        }
        try {
            return Outcome.done(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            String key = month == 2 && day == 29 && !Year.isLeap(year) ? "day.leap" : "day.none";
            return failed(ProblemKinds.DAY, key, written, year, month, day, YearMonth.of(year, month).lengthOfMonth());
        }
    }

    private static Outcome<LocalDate> failed(String kind, String key, Object... args) {
        return Outcome.failed(Problem.of(kind, TEXT.get(key, args)));
    }

    private static String hanYear(String han) {
        StringBuilder year = new StringBuilder();
        for (char c : han.replace('零', '〇').replace('○', '〇').toCharArray()) {
            year.append(HAN_DIGITS.indexOf(c));
        }
        return year.toString();
    }

    /** 一 to 三十一. */
    private static String hanNumber(String han) {
        int ten = han.indexOf('十');
        if (ten < 0) {
            return han.length() == 1 ? String.valueOf(HAN_DIGITS.indexOf(han)) : "0";
        }
        int tens = ten == 0 ? 1 : HAN_DIGITS.indexOf(han.charAt(0));
        int ones = ten == han.length() - 1 ? 0 : HAN_DIGITS.indexOf(han.charAt(ten + 1));
        return String.valueOf(tens * 10 + ones);
    }
}
