package org.minkang.enrollment.cover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.AreaScope;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Period;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.enrollment.Because;
import org.minkang.enrollment.Campaign;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.enrollment.EnrollmentRules.LateRule;
import org.minkang.enrollment.EnrollmentRules.Start;
import org.minkang.enrollment.Rights;
import org.minkang.register.PersonRange;
import org.minkang.store.Session;

/**
 * When persons are covered: whoever is enrolled in a year, for its days; for other days where that was noted; and to the day
 * of death. What was noted is never changed, only made void and noted anew.
 */
public class Covers {

    /** Why cover ends before the year does. */
    public static final String ENDED = "ended";

    private static final Text TEXT = Text.of(EnrollmentModule.class);

    private final Access access;
    private final Journal journal;
    private final Clock clock;

    public Covers(Access access, Journal journal, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /** The covers of the persons of a range who are enrolled in a year, by person. */
    public static Map<Long, List<Cover>> of(Session s, PersonRange range, int year) {
        Map<Long, List<Period>> noted = new HashMap<>();
        Map<Long, String> grounds = new HashMap<>();
        s.rows(row -> {
            noted.computeIfAbsent(row.number(1), id -> new ArrayList<>(1)).add(new Period(row.day(2), row.day(3)));
            grounds.put(row.number(1), row.text(4));
        }, "select person_id, from_day, to_day, ground from enrollment_cover where plan_year = ? and person_id between ? and ?"
                + " and voided_at is null order by person_id, from_day", year, range.first(), range.last());
        Map<Long, List<Cover>> covers = new HashMap<>();
        s.rows(row -> {
            long person = row.number(1);
            String tier = row.isNull(2) ? "" : row.text(2);
            LocalDate died = row.day(5);
            List<Cover> days = new ArrayList<>(1);
            for (Period period : noted.getOrDefault(person, List.of(new Period(row.day(3), row.day(4))))) {
                if (died == null || !died.isBefore(period.from())) {
                    Period lived = died != null && died.isBefore(period.to()) ? new Period(period.from(), died) : period;
                    days.add(new Cover(year, lived, tier, grounds.getOrDefault(person, "")));
                }
            }
            if (!days.isEmpty()) {
                covers.put(person, days);
            }
        }, "select m.person_id, m.tier, c.cover_from, c.cover_to, p.died_on from enrollment_member m"
                + " join enrollment_campaign c on c.plan_year = m.plan_year join mk_person p on p.id = m.person_id"
                + " where m.plan_year = ? and m.person_id between ? and ? and m.state = 'ENROLLED'", year, range.first(), range.last());
        return covers;
    }

    /** The covers of a person, the newest first. */
    public static List<Cover> ofPerson(Session s, long personId) {
        List<Cover> all = new ArrayList<>();
        s.rows("select plan_year from enrollment_member where person_id = ? order by plan_year desc", personId)
                .forEach(row -> all.addAll(of(s, PersonRange.of(personId), (int) row.number(1)).getOrDefault(personId, List.of())));
        return all;
    }

    /**
     * Notes the days of somebody who paid on a ground after the last day; for whoever takes the money.
     *
     * @param event the day of birth, or of what the ground is about
     * @throws Refused {@code enrollment.ground-late} when it is too late for the ground, {@code enrollment.ground-over} when
     *     nothing of the year is left, {@code enrollment.ground-day} when what it is about is still to come
     */
    public void late(Session s, Actor actor, Campaign campaign, long personId, LateRule rule, LocalDate paidOn, LocalDate event) {
        if (event.isAfter(paidOn)) {
            throw new Refused(new Problem("enrollment.ground-day", "ground", TEXT.get("enrollment.ground-day", event, paidOn)));
        }
        rule.withinDays().filter(days -> paidOn.isAfter(event.plusDays(days))).ifPresent(days -> {
            throw new Refused(new Problem("enrollment.ground-late", "ground",
                    TEXT.get("enrollment.ground-late", rule.name(), days, event, event.plusDays(days))));
        });
        LocalDate start = rule.start() == Start.PAID ? paidOn.plusDays(rule.waitDays()) : event;
        LocalDate from = start.isBefore(campaign.cover().from()) ? campaign.cover().from() : start;
        if (from.isAfter(campaign.cover().to())) {
            throw new Refused(new Problem("enrollment.ground-over", "ground", TEXT.get("enrollment.ground-over", from)));
        }
        // what is still noted belongs to money that was given back since
        forget(s, actor, campaign.year(), List.of(personId), rule.name().zh());
        note(s, actor, campaign.year(), personId, rule.key(), new Period(from, campaign.cover().to()), rule.name().zh());
    }

    /**
     * Ends the cover of somebody who moved away or is insured elsewhere now.
     *
     * @param lastDay within the days of cover
     * @throws Refused {@code enrollment.not-covered} when the person is not covered on that day, {@code enrollment.outside}
     */
    public void end(Session s, Actor actor, int year, long personId, LocalDate lastDay, String reason) {
        access.require(s, actor, Rights.BASELINE);
        String why = Because.of(reason);
        // two who end it at once end it one after the other
        s.execute("update enrollment_member set row_version = row_version where plan_year = ? and person_id = ?", year, personId);
        if (s.rows("select area_code from enrollment_member where plan_year = ? and person_id = ?", year, personId).stream()
                .anyMatch(row -> !AreaScope.contains(actor, row.text(1)))) {
            throw Refused.of("enrollment.outside", TEXT.get("enrollment.outside"));
        }
        Cover cover = of(s, PersonRange.of(personId), year).getOrDefault(personId, List.of()).stream()
                .filter(c -> c.days().contains(lastDay)).findFirst()
                .orElseThrow(() -> new Refused(new Problem("enrollment.not-covered", "lastDay", TEXT.get("enrollment.not-covered", lastDay))));
        s.execute("update enrollment_cover set voided_by = ?, voided_at = ?, void_reason = ? where person_id = ? and plan_year = ?"
                + " and voided_at is null and to_day > ?", actor.displayName(), clock.instant(), why, personId, year, lastDay);
        note(s, actor, year, personId, ENDED, new Period(cover.days().from(), lastDay), why);
    }

    /** Makes void what is noted of the days of some persons, when the money for it goes back; for whoever gives it back. */
    public void forget(Session s, Actor actor, int year, List<Long> persons, String why) {
        for (long person : persons) {
            if (s.execute("update enrollment_cover set voided_by = ?, voided_at = ?, void_reason = ? where person_id = ? and plan_year = ?"
                    + " and voided_at is null", actor.displayName(), clock.instant(), why, person, year) > 0) {
                journal.record(s, actor, JournalEntry.of("enrollment.cover-void", "person", person).reason(why).change("year", null, year));
            }
        }
    }

    private void note(Session s, Actor actor, int year, long personId, String ground, Period days, String reason) {
        s.execute("insert into enrollment_cover (id, person_id, plan_year, ground, from_day, to_day, added_by, added_at, reason)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)", s.nextId(), personId, year, ground, days.from(), days.to(), actor.displayName(),
                clock.instant(), reason);
        journal.record(s, actor, JournalEntry.of("enrollment.cover", "person", personId).reason(reason).change("year", null, year)
                .change("days", null, days).change("ground", null, ground));
    }
}
