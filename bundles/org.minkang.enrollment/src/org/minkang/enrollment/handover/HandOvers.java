package org.minkang.enrollment.handover;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.AreaScope;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.AreaCode;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.enrollment.Because;
import org.minkang.enrollment.Campaigns;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.enrollment.Rights;
import org.minkang.register.Areas;
import org.minkang.store.Session;

/**
 * Hands villages over: the forms go from hand to hand, each time it is written down who has them now; the village is accepted
 * when household, person, money, receipt and form agree, by somebody who took no money in it.
 */
public class HandOvers {

    private static final Text TEXT = Text.of(EnrollmentModule.class);
    private static final int LONGEST = 100;
    private static final int NOTE = 300;

    private final Access access;
    private final Journal journal;
    private final Campaigns campaigns;
    private final Areas areas;
    private final Clock clock;

    public HandOvers(Access access, Journal journal, Campaigns campaigns, Areas areas, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.campaigns = campaigns;
        this.areas = areas;
        this.clock = clock;
    }

    /** Where the forms went. @param forms how many */
    public record Custody(long id, String from, String to, LocalDate on, int forms, String note, String by, Instant at) {
    }

    /** An accepted village. @param reopenedBy empty while it is done */
    public record HandOver(long id, String area, String givenBy, LocalDate givenOn, String acceptedBy, Instant acceptedAt, long households,
            long persons, long fen, long receipts, long forms, String reopenedBy, String reopenReason) {
    }

    /** Whether the five agree in a village. */
    public FiveWay match(Session s, Actor actor, int year, String area) {
        access.require(s, actor, Rights.READ);
        requireWithin(actor, area);
        return FiveWay.of(s, year, area, campaigns.rules(s, campaigns.require(s, year)).receiptStock());
    }

    /**
     * Writes down that the forms of a village went from one hand to another.
     *
     * @param from who had them, as 村会计 李某; when somebody had them by the last line, only that one can give them away
     * @throws Refused {@code enrollment.custody} with what is wrong at its field: {@code from}, {@code to}, {@code on}, {@code forms}
     */
    public void pass(Session s, Actor actor, int year, String area, String from, String to, LocalDate on, int forms, String note) {
        access.require(s, actor, Rights.COLLECT);
        requireWithin(actor, area);
        campaigns.lock(s, year);
        String giver = line("from", from);
        String taker = line("to", to);
        Optional<Custody> last = custody(s, actor, year, area).stream().findFirst();
        if (last.isPresent() && !last.get().to().equals(giver)) {
            throw problem("from", "enrollment.custody-other", last.get().to());
        }
        if (on == null || on.isAfter(LocalDate.now(clock)) || last.isPresent() && on.isBefore(last.get().on())) {
            throw problem("on", "enrollment.custody-day");
        }
        if (forms < 1) {
            throw problem("forms", "enrollment.custody-forms");
        }
        if (note != null && note.strip().length() > NOTE) {
            throw problem("note", "enrollment.long", NOTE);
        }
        long id = s.nextId();
        s.execute("insert into enrollment_custody (id, plan_year, area_code, from_party, to_party, passed_on, forms, note, account_id, account_name,"
                + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", id, year, area, giver, taker, on, forms, note == null ? "" : note.strip(),
                actor.accountId(), actor.displayName(), clock.instant());
        journal.record(s, actor, JournalEntry.of("enrollment.forms-passed", "village", year + "/" + area).change("holder", giver, taker)
                .change("forms", null, forms));
    }

    /** Who had the forms of a village, the latest first. */
    public List<Custody> custody(Session s, Actor actor, int year, String area) {
        access.require(s, actor, Rights.READ);
        requireWithin(actor, area);
        return s.rows("select id, from_party, to_party, passed_on, forms, note, account_name, recorded_at from enrollment_custody where plan_year = ?"
                + " and area_code = ? order by passed_on desc, id desc", year, area).stream().map(row -> new Custody(row.number(1), row.text(2),
                        row.text(3), row.day(4), (int) row.number(5), row.text(6), row.text(7), row.instant(8))).toList();
    }

    /**
     * Accepts a village: from now on nothing is taken in it with a form.
     *
     * @param givenBy who gives it
     * @throws Refused {@code enrollment.five} with the differences, {@code enrollment.accept-own} when the actor took money in it,
     *     {@code enrollment.accepted} when it is done
     */
    public HandOver accept(Session s, Actor actor, int year, String area, String givenBy, LocalDate on) {
        access.require(s, actor, Rights.ACCEPT);
        requireWithin(actor, area);
        campaigns.lock(s, year);
        if (areas.find(s, new AreaCode(area)).isEmpty()) {
            throw problem("area", "enrollment.no-area", area);
        }
        String giver = line("givenBy", givenBy);
        // who is taking money there is waited for, and is counted
        s.execute("update enrollment_member set row_version = row_version where plan_year = ? and area_code = ?", year, area);
        if (HandedOver.villages(s, year).contains(area)) {
            throw refused("enrollment.accepted");
        }
        if (!s.rows("select e.id from enrollment_entry e join enrollment_collection c on c.entry_id = e.id where c.plan_year = ? and c.area_code = ?"
                + " and e.account_id = ? fetch first 1 rows only", year, area, actor.accountId()).isEmpty()) {
            throw refused("enrollment.accept-own");
        }
        FiveWay match = match(s, actor, year, area);
        if (!match.agrees()) {
            throw new Refused(match.differences().stream().map(difference -> new Problem("enrollment.five", area, difference)).toList());
        }
        long id = s.nextId();
        s.execute("insert into enrollment_handover (id, plan_year, area_code, given_by, given_on, accepted_by, acceptor_id, accepted_at, households,"
                + " persons, fen, receipts, forms) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", id, year, area, giver, on, actor.displayName(),
                actor.accountId(), clock.instant(), match.households(), match.persons(), match.fen(), match.receipts(), match.forms());
        journal.record(s, actor, JournalEntry.of("enrollment.accepted", "village", year + "/" + area).change("givenBy", null, giver)
                .change("households", null, match.households()).change("persons", null, match.persons()).change("fen", null, match.fen()));
        return of(s, actor, year).stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    }

    /** Opens an accepted village again, to put something right. Refused {@code enrollment.reason}, {@code enrollment.not-accepted}. */
    public void reopen(Session s, Actor actor, int year, String area, String reason) {
        access.require(s, actor, Rights.ACCEPT);
        requireWithin(actor, area);
        String why = Because.of(reason);
        if (s.execute("update enrollment_handover set reopened_by = ?, reopened_at = ?, reopen_reason = ? where plan_year = ? and area_code = ?"
                + " and reopened_at is null", actor.displayName(), clock.instant(), why, year, area) == 0) {
            throw refused("enrollment.not-accepted");
        }
        journal.record(s, actor, JournalEntry.of("enrollment.reopened", "village", year + "/" + area).reason(why));
    }

    /** The hand-overs of a year the actor may see, also those that were opened again, by village and time. */
    public List<HandOver> of(Session s, Actor actor, int year) {
        access.require(s, actor, Rights.READ);
        return s.rows("select id, area_code, given_by, given_on, accepted_by, accepted_at, households, persons, fen, receipts, forms, reopened_by,"
                + " reopen_reason from enrollment_handover where plan_year = ? order by area_code, accepted_at", year).stream()
                .map(row -> new HandOver(row.number(1), row.text(2), row.text(3), row.day(4), row.text(5), row.instant(6), row.number(7), row.number(8),
                        row.number(9), row.number(10), row.number(11), row.isNull(12) ? "" : row.text(12), row.isNull(13) ? "" : row.text(13)))
                .filter(one -> AreaScope.contains(actor, one.area())).toList();
    }

    private static void requireWithin(Actor actor, String area) {
        if (!AreaScope.contains(actor, area)) {
            throw refused("enrollment.outside");
        }
    }

    private static String line(String field, String text) {
        if (text == null || text.isBlank() || text.strip().length() > LONGEST) {
            throw problem(field, "enrollment.custody-who");
        }
        return text.strip();
    }

    private static Refused problem(String field, String code, Object... args) {
        return new Refused(new Problem(code, field, TEXT.get(code, args)));
    }

    private static Refused refused(String code) {
        return Refused.of(code, TEXT.get(code));
    }
}
