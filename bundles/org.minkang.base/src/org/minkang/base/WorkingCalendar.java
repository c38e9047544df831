package org.minkang.base;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Set;

/**
 * Working days in China: Monday to Friday, less the public holidays, plus the weekends that are
 * worked instead (调休). The State Council publishes both for one year at a time; for years that
 * are not known yet only the weekends are free, and {@link #knows} says so.
 */
public final class WorkingCalendar {

    private final Set<LocalDate> holidays;
    private final Set<LocalDate> workedWeekends;
    private final int firstYear;
    private final int lastYear;

    public WorkingCalendar(Set<LocalDate> holidays, Set<LocalDate> workedWeekends) {
        this.holidays = Set.copyOf(holidays);
        this.workedWeekends = Set.copyOf(workedWeekends);
        this.firstYear = holidays.stream().mapToInt(LocalDate::getYear).min().orElse(Integer.MAX_VALUE);
        this.lastYear = holidays.stream().mapToInt(LocalDate::getYear).max().orElse(Integer.MIN_VALUE);
    }

    /**
     * Reads lines {@code 2026-01-01,holiday,元旦} or {@code 2026-01-04,workday,元旦}; lines that are
     * empty or begin with # are passed over.
     *
     * @throws Refused naming each line that is wrong
     */
    public static WorkingCalendar read(Reader csv) throws IOException {
        Set<LocalDate> holidays = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        java.util.List<Problem> problems = new java.util.ArrayList<>();
        BufferedReader lines = csv instanceof BufferedReader b ? b : new BufferedReader(csv);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String plain = line.replace("\ufeff", "").strip();
            if (plain.isEmpty() || plain.startsWith("#")) {
                continue;
            }
            String[] parts = plain.split(",");
            try {
                LocalDate day = LocalDate.parse(parts[0].strip());
                switch (parts.length > 1 ? parts[1].strip() : "") {
                    case "holiday" -> holidays.add(day);
                    case "workday" -> worked.add(day);
                    default -> problems.add(badLine(number, plain));
                }
            } catch (DateTimeParseException e) {
                problems.add(badLine(number, plain));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return new WorkingCalendar(holidays, worked);
    }

    private static Problem badLine(int number, String line) {
        return new Problem("calendar.line", String.valueOf(number),
                Text.of(WorkingCalendar.class).get("calendar.line", number, line));
    }

    /** Whether holidays of that year are known. */
    public boolean knows(int year) {
        return year >= firstYear && year <= lastYear;
    }

    public boolean isWorkingDay(LocalDate day) {
        if (workedWeekends.contains(day)) {
            return true;
        }
        return !isWeekend(day) && !holidays.contains(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /**
     * The last day of a term of working days. The day of the event is not counted (Civil Code, art. 201):
     * one working day from a Friday is the following Monday.
     *
     * @param days not negative; 0 gives the day itself
     */
    public LocalDate plusWorkingDays(LocalDate day, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("negative term: " + days);
        }
        LocalDate result = day;
        for (int left = days; left > 0;) {
            result = result.plusDays(1);
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }

    /** Working days after {@code from} up to and with {@code to}; negative when {@code to} lies before. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }

    /** The day itself when it is a working day, otherwise the next one (Civil Code, art. 203). */
    public LocalDate sameOrNextWorkingDay(LocalDate day) {
        LocalDate result = day;
        while (!isWorkingDay(result)) {
            result = result.plusDays(1);
        }
        return result;
    }
}
