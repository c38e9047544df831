package org.minkang.casework;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.minkang.access.Access;
import org.minkang.access.Actor;
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

    public static final String EDIT_RIGHT = "calendar.edit";

    private static final int LONGEST_FILE = 1_000_000;

    private final Access access;
    private final Journal journal;
    private final List<Day> shipped = shipped();

    private record Day(LocalDate date, String kind, String name) {

        boolean holiday() {
            return kind.equals("holiday");
        }
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

    private WorkingCalendar read(Session session) {
        List<Day> imported = new ArrayList<>();
        session.rows(row -> imported.add(new Day(row.day(1), row.text(2), "")),
                "select day_on, kind from mk_calendar_day");
        Set<Integer> newer = imported.stream().map(d -> d.date().getYear()).collect(Collectors.toSet());
        Set<LocalDate> holidays = new HashSet<>();
        Set<LocalDate> workdays = new HashSet<>();
        for (Day day : imported) {
            (day.holiday() ? holidays : workdays).add(day.date());
        }
        for (Day day : shipped) {
            if (!newer.contains(day.date().getYear())) {
                (day.holiday() ? holidays : workdays).add(day.date());
            }
        }
        return new WorkingCalendar(holidays, workdays);
    }

    /**
     * Imports a list {@code date,kind[,name]} with kind {@code holiday} or {@code workday}; every year in it replaces
     * that year.
     *
     * @return the number of days read
     * @throws Refused with every faulty line
     */
    public int importCsv(Session session, Actor actor, String fileName, Reader csv) {
        access.require(session, actor, EDIT_RIGHT);
        List<Day> days = parse(text(csv));
        if (days.isEmpty()) {
            throw Refused.of("casework.calendar-empty", Text.of(Calendars.class).get("calendar-empty", fileName));
        }
        Set<Integer> years = days.stream().map(d -> d.date().getYear()).collect(Collectors.toCollection(TreeSet::new));
        for (int year : years) {
            session.execute("delete from mk_calendar_day where day_on >= ? and day_on <= ?", LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 12, 31));
        }
        try (BulkWriter writer = session.bulk("mk_calendar_day", "day_on", "kind", "name")) {
            days.forEach(d -> writer.add(d.date(), d.kind(), d.name()));
        }
        journal.record(session, actor, JournalEntry.of("calendar.imported", "calendar", fileName)
                .change("years", null, years.toString()).change("days", null, days.size()));
        return days.size();
    }

    private static List<Day> parse(String text) {
        try {
            WorkingCalendar.read(new StringReader(text)); // tells every faulty line
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Day> days = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (String line : text.lines().map(l -> l.replace("\ufeff", "").strip()).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(",", 3);
            LocalDate date = LocalDate.parse(parts[0].strip());
            if (!seen.add(date)) {
                throw Refused.of("casework.calendar-twice", Text.of(Calendars.class).get("calendar-twice", date));
            }
            String name = parts.length > 2 ? parts[2].strip() : "";
            days.add(new Day(date, parts[1].strip(), name.substring(0, Math.min(100, name.length()))));
        }
        return days;
    }

    private static String text(Reader csv) {
        try {
            StringWriter out = new StringWriter();
            char[] buffer = new char[8192];
            for (int n = csv.read(buffer); n >= 0 && out.getBuffer().length() < LONGEST_FILE; n = csv.read(buffer)) {
                out.write(buffer, 0, n);
            }
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Day> shipped() {
        try (Reader in = new BufferedReader(new InputStreamReader(
                Calendars.class.getResourceAsStream("working-calendar.csv"), StandardCharsets.UTF_8))) {
            return parse(text(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
