package org.minkang.casework.report;

import java.time.LocalDate;
import java.util.Optional;

import org.minkang.access.Actor;
import org.minkang.base.Bilingual;
import org.minkang.store.Session;

/**
 * A report (报表) that a module contributes: tables of figures for some days and an area. Who may see it, which days and
 * which area may be asked for, that its sums agree, how it is printed and exported is the same for all and kept by
 * {@link Reports}.
 */
public interface Report {

    /** The days a report is usually made for. */
    enum Span {
        /** Any days; the year so far when nothing is said. */
        DAYS,
        /** Whole months, the last one when nothing is said. */
        MONTH
    }

    /** Unique, with the module's short name first, e.g. {@code grants.statistic}. */
    String id();

    Bilingual name();

    /** What it is for, in a sentence or two. */
    Bilingual purpose();

    /** Who may see it. */
    String right();

    Span span();

    /** By when the report of a period has to be out; empty when it is due on no day. */
    default Optional<LocalDate> due(Session session, ReportQuestion question) {
        return Optional.empty();
    }

    /**
     * Counts.
     *
     * @param question one that {@link Reports} has admitted: its area is the actor's own or lies in it
     */
    FigureSheet make(Session session, Actor actor, ReportQuestion question);
}
