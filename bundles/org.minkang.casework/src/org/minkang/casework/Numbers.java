package org.minkang.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minkang.store.Row;
import org.minkang.store.Session;

/**
 * Running numbers by pattern, e.g. <code>MB{yy}-{seq:5}</code>: {@code {yyyy}}, {@code {yy}}, {@code {mm}} and exactly
 * one {@code {seq:width}}. Counting starts again when the dated part changes. The counter's row is locked until the
 * transaction ends: a number is never given twice, and a rolled-back transaction leaves no gap.
 */
public final class Numbers {

    private static final Pattern SEQUENCE = Pattern.compile("\\{seq:(\\d)}");
    private static final Pattern PATTERN =
            Pattern.compile("(?:[^{}]|\\{yyyy}|\\{yy}|\\{mm})*\\{seq:[1-9]}(?:[^{}]|\\{yyyy}|\\{yy}|\\{mm})*");

    /** Whether the text is a pattern that numbers can be made with. */
    public static boolean isPattern(String pattern) {
        return PATTERN.matcher(pattern).matches();
    }

    /** The next number of a scope (e.g. a case type). */
    public String next(Session session, String pattern, String scope, LocalDate day) {
        return next(session, pattern, scope, day, 1).get(0);
    }

    /** The next {@code count} numbers, in order. */
    public List<String> next(Session session, String pattern, String scope, LocalDate day, int count) {
        if (!isPattern(pattern)) {
            throw new IllegalArgumentException(pattern);
        }
        String dated = dated(pattern, day);
        long last = reserve(session, scope, dated, count);
        List<String> numbers = new ArrayList<>(count);
        for (long n = last - count + 1; n <= last; n++) {
            numbers.add(fill(dated, n));
        }
        return numbers;
    }

    private static long reserve(Session session, String scope, String period, int count) {
        if (count(session, scope, period, count) == 0) {
            // the first number of a year: one seat at a time may make the counter, the others then find it
            session.execute("update mk_number set last_no = last_no + 1 where scope = '' and period = ''");
            if (count(session, scope, period, count) == 0) {
                session.execute("insert into mk_number (scope, period, last_no) values (?, ?, ?)", scope, period, count);
            }
        }
        List<Row> rows = session.rows("select last_no from mk_number where scope = ? and period = ?", scope, period);
        return rows.get(0).number(1);
    }

    private static int count(Session session, String scope, String period, int count) {
        return session.execute("update mk_number set last_no = last_no + ? where scope = ? and period = ?", count, scope,
                period);
    }

    private static String dated(String pattern, LocalDate day) {
        String year = String.format("%04d", day.getYear());
        return pattern.replace("{yyyy}", year).replace("{yy}", year.substring(2))
                .replace("{mm}", String.format("%02d", day.getMonthValue()));
    }

    /** A number that outgrows its width gets longer; it is never cut. */
    private static String fill(String dated, long number) {
        Matcher sequence = SEQUENCE.matcher(dated);
        if (!sequence.find()) {
            throw new IllegalStateException(dated);
        }
        String digits = String.format("%0" + sequence.group(1) + "d", number);
        return dated.substring(0, sequence.start()) + digits + dated.substring(sequence.end());
    }
}
