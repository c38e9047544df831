package org.minkang.casework;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.base.WorkingCalendar;
import org.minkang.store.BulkWriter;
import org.minkang.store.Session;

/**
 * The official working calendar (holidays and 调休 make-up days). One is shipped; a newer list that a bureau imports
 * wins, year by year. Beyond the last known year only weekends are free, and {@link #knows} says so.
 */
public final class Calendars {

    /** What a county's list of some years never comes near, in bytes. */
    private static final int LONGEST_FILE = 1_000_000;
    private static final int LONGEST_NAME = 100;
    private static final String HOLIDAY = "holiday";
    private static final String WORKDAY = "workday";
    private static final Charset BY_SPREADSHEETS = Charset.forName("GB18030");

    private final Access access;
    private final Journal journal;
    private final List<WorkingCalendar.Day> shipped = shipped();
    private final WorkingCalendar asShipped = WorkingCalendar.of(shipped);

    /** A day of the calendar in force. @param imported by the bureau, else it came with the program */
    public record CalendarDay(WorkingCalendar.Day day, boolean imported) {
    }

    /** Read once per session. */
    private record InForce(WorkingCalendar calendar) {
    }

    public Calendars(Access access, Journal journal) {
        this.access = access;
        this.journal = journal;
    }

    /** The calendar in force, read once per session. */
    public WorkingCalendar of(Session session) {
        return session.attachment(InForce.class, () -> new InForce(read(session))).calendar();
    }

    /** Whether the official list covers the year of the day. */
    public boolean knows(Session session, LocalDate day) {
        return of(session).knows(day.getYear());
    }

    /** Every act on a case counts by it; it is only put together anew where a bureau has imported days of its own. */
    private WorkingCalendar read(Session session) {
        List<CalendarDay> imported = imported(session);
        return imported.isEmpty() ? asShipped : WorkingCalendar.of(withShipped(imported).stream().map(CalendarDay::day).toList());
    }

    private static List<CalendarDay> imported(Session session) {
        List<CalendarDay> days = new ArrayList<>();
        session.rows(row -> days.add(new CalendarDay(new WorkingCalendar.Day(row.day(1), row.text(2).equals(HOLIDAY),
                row.text(3) == null ? "" : row.text(3)), true)), "select day_on, kind, name from mk_calendar_day");
        return days;
    }

    private List<CalendarDay> withShipped(List<CalendarDay> imported) {
        Set<Integer> newer = imported.stream().map(d -> d.day().date().getYear()).collect(Collectors.toSet());
        List<CalendarDay> days = new ArrayList<>(imported);
        shipped.stream().filter(d -> !newer.contains(d.date().getYear())).forEach(d -> days.add(new CalendarDay(d, false)));
        return days;
    }

    /** The days in force, in their order. */
    public List<CalendarDay> days(Session session) {
        List<CalendarDay> days = withShipped(imported(session));
        days.sort(Comparator.comparing(d -> d.day().date()));
        return days;
    }

    /**
     * Imports a list as {@link WorkingCalendar#days} reads it, in UTF-8 or as a spreadsheet saves it (GB18030); every year in
     * it replaces that year. Needs {@link BaseRights#CALENDAR_EDIT}.
     *
     * @return the number of days read
     * @throws Refused with every faulty line, or when the file cannot be read
     */
    public int importFile(Session session, Actor actor, Path file) {
        access.require(session, actor, BaseRights.CALENDAR_EDIT);
        String name = file.getFileName().toString();
        List<WorkingCalendar.Day> days = parse(new StringReader(text(file, name)));
        if (days.isEmpty()) {
            throw refused("calendar-empty", name);
        }
        Set<Integer> years = days.stream().map(d -> d.date().getYear()).collect(Collectors.toCollection(TreeSet::new));
        for (int year : years) {
            session.execute("delete from mk_calendar_day where day_on >= ? and day_on <= ?", LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 12, 31));
        }
        try (BulkWriter writer = session.bulk("mk_calendar_day", "day_on", "kind", "name")) {
            days.forEach(d -> writer.add(d.date(), d.holiday() ? HOLIDAY : WORKDAY,
                    d.name().substring(0, Math.min(LONGEST_NAME, d.name().length()))));
        }
        journal.record(session, actor, JournalEntry.of("calendar.imported", "calendar", name)
                .change("years", null, years.toString()).change("days", null, days.size()));
        return days.size();
    }

    private static Refused refused(String code, Object... args) {
        return Refused.of("casework." + code, Text.of(Calendars.class).get(code, args));
    }

    private static String text(Path file, String name) {
        byte[] bytes;
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw refused("calendar-large", name);
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw refused("calendar-unreadable", name);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, BY_SPREADSHEETS);
        }
    }

    private static List<WorkingCalendar.Day> parse(Reader text) {
        try (text) {
            return WorkingCalendar.days(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<WorkingCalendar.Day> shipped() {
        return parse(new InputStreamReader(Calendars.class.getResourceAsStream("working-calendar.csv"), StandardCharsets.UTF_8));
    }
}
