package org.minkang.base;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Working days in China: Monday to Friday, less the public holidays, plus the weekends that are
 * worked instead (调休). The State Council publishes both for one year at a time; for years that
 * are not known yet only the weekends are free, and {@link #knows} says so.
 */
public final class WorkingCalendar {

    /** One day that is not what its weekday says. @param holiday free, or else worked @param name of the feast, may be empty */
    public record Day(LocalDate date, boolean holiday, String name) {
    }

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Map<String, Boolean> KINDS = Map.of("holiday", true, "放假", true, "休", true,
            "workday", false, "上班", false, "班", false);

    private final Set<LocalDate> holidays;
    private final Set<LocalDate> workedWeekends;
    private final Set<Integer> years;

    public WorkingCalendar(Set<LocalDate> holidays, Set<LocalDate> workedWeekends) {
        this.holidays = Set.copyOf(holidays);
        this.workedWeekends = Set.copyOf(workedWeekends);
        this.years = holidays.stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    public static WorkingCalendar of(Collection<Day> days) {
        return new WorkingCalendar(days.stream().filter(Day::holiday).map(Day::date).collect(Collectors.toSet()),
                days.stream().filter(d -> !d.holiday()).map(Day::date).collect(Collectors.toSet()));
    }

    /**
     * Reads lines {@code 2026-01-01,holiday,元旦} or {@code 2026-01-04,workday,元旦}, also as a spreadsheet writes them:
     * {@code 2026/1/1,放假,元旦}. Lines that are empty or begin with #, and a line of headings, are passed over.
     *
     * @throws Refused naming each line that is wrong, or whose day has been read already
     */
    public static List<Day> days(Reader csv) throws IOException {
        Map<LocalDate, Day> days = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        BufferedReader lines = new BufferedReader(csv);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String plain = line.replace("\ufeff", "").strip();
            if (plain.isEmpty() || plain.startsWith("#") || number == 1 && plain.chars().noneMatch(Character::isDigit)) {
                continue;
            }
            Optional<Day> day = day(plain);
            if (day.isEmpty()) {
                problems.add(badLine(number, "calendar.line", plain.length() > 60 ? plain.substring(0, 60) + "…" : plain));
            } else if (days.put(day.get().date(), day.get()) != null) {
                problems.add(badLine(number, "calendar.twice", day.get().date().toString()));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return List.copyOf(days.values());
    }

    private static Optional<Day> day(String line) {
        String[] parts = line.split("[,，\t]", 4);
        Matcher date = DATE.matcher(parts[0].strip());
        Boolean holiday = parts.length > 1 ? KINDS.get(parts[1].strip().toLowerCase(Locale.ROOT)) : null;
        if (!date.matches() || holiday == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Day(LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)),
                    Integer.parseInt(date.group(3))), holiday, parts.length > 2 ? parts[2].strip() : ""));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Problem badLine(int number, String code, String what) {
        return Problem.of(code, Text.of(WorkingCalendar.class).get(code, number, what));
    }

    /** Whether holidays of that year are known. */
    public boolean knows(int year) {
        return years.contains(year);
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
