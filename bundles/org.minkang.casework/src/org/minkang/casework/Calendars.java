package org.minkang.casework;

import java.io.Reader;
import java.time.LocalDate;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.base.WorkingCalendar;
import org.minkang.store.Session;

/**
 * The official working calendar (holidays and 调休 make-up days). One is shipped; a newer list that a bureau imports wins, year
 * by year. Beyond the last known year only weekends are free, and {@link #knows} says so.
 */
public final class Calendars {

    public static final String EDIT_RIGHT = "calendar.edit";

    public Calendars(Access access, Journal journal) {
    }

    /** The calendar in force, read once per session. */
    public WorkingCalendar of(Session session) {
        throw new UnsupportedOperationException();
    }

    /** Whether the official list covers the year of the day. */
    public boolean knows(Session session, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /**
     * Imports a list {@code date,kind[,name]} with kind {@code holiday} or {@code workday}; every year in it replaces that year.
     *
     * @return the number of days read
     * @throws org.minkang.base.Refused with every faulty line
     */
    public int importCsv(Session session, Actor actor, String fileName, Reader csv) {
        throw new UnsupportedOperationException();
    }
}
