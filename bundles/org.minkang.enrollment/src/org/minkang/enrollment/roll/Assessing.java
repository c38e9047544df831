package org.minkang.enrollment.roll;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Progress;
import org.minkang.base.Text;
import org.minkang.enrollment.Campaign;
import org.minkang.enrollment.Campaigns;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.enrollment.Rights;
import org.minkang.register.PersonRange;
import org.minkang.register.Roll;
import org.minkang.register.RollEntry;
import org.minkang.store.InList;
import org.minkang.store.Row;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * Reckons anew what is due for the persons of a year, after marks have come or ended. Only what differs is written; each
 * portion is permanent by itself.
 */
public class Assessing {

    private static final Text TEXT = Text.of(EnrollmentModule.class);
    private static final int PORTION = 20_000;

    private final Store store;
    private final Access access;
    private final Journal journal;
    private final Campaigns campaigns;
    private final Clock clock;

    public Assessing(Store store, Access access, Journal journal, Campaigns campaigns, Clock clock) {
        this.store = store;
        this.access = access;
        this.journal = journal;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** Everybody on the roll of a year; returns for how many something else is due now. */
    public long all(Actor actor, int year, Progress progress) {
        Row ends = store.read(s -> {
            access.require(s, actor, Rights.CAMPAIGN);
            Campaigns.requireCounty(actor);
            return s.rows("select min(person_id), max(person_id), count(*) from enrollment_member where plan_year = ?", year).get(0);
        });
        if (ends.isNull(1)) {
            return 0;
        }
        progress.begin(TEXT.get("assessing", year), ends.number(3));
        long last = ends.number(2);
        long changed = 0;
        long seen = 0;
        for (long first = ends.number(1); first <= last;) {
            progress.check();
            long from = first;
            long to = store.read(s -> s.rows("select person_id from enrollment_member where person_id >= ? and plan_year = ? order by person_id offset "
                    + (PORTION - 1) + " rows fetch next 1 rows only", from, year).stream().findFirst().map(row -> row.number(1)).orElse(last));
            changed += store.write(s -> range(s, actor, campaigns.require(s, year), new PersonRange(from, to)));
            seen = Math.min(seen + PORTION, ends.number(3));
            progress.step(seen);
            first = to + 1;
        }
        return changed;
    }

    private long range(Session s, Actor actor, Campaign campaign, PersonRange range) {
        Dues dues = new Dues(campaigns.pack(s, campaign), campaign.cover().from(), Enlisting.marksOn(campaign, LocalDate.now(clock)));
        Map<Long, RollEntry> roll = Roll.of(s, range);
        Map<Due, List<Long>> changed = new HashMap<>();
        s.rows(row -> {
            RollEntry person = roll.get(row.number(2));
            Due before = new Due(row.number(4), row.number(5), row.number(6), row.number(7), row.isNull(8) ? "" : row.text(8));
            String tier = row.isNull(3) ? "" : row.text(3);
            Due after = person == null ? before : dues.of(person, tier);
            if (person != null && after.pays() > before.pays() && MemberState.valueOf(row.text(9)) == MemberState.ENROLLED) {
                // a mark that ended after all was paid takes no cover away; one that was wrong all along does
                after = dues.of(person, tier, row.isNull(10) ? marksOn(campaign) : row.day(10));
            }
            if (!after.equals(before)) {
                changed.computeIfAbsent(after, due -> new ArrayList<>()).add(row.number(1));
            }
        }, "select id, person_id, tier, pays_fen, help_fen, refund_fen, government_fen, help_mark, state, paid_on from enrollment_member where plan_year = ?"
                + " and person_id between ? and ?", campaign.year(), range.first(), range.last());
        changed.forEach((due, members) -> InList.execute(s, members, "update enrollment_member set pays_fen = ?, help_fen = ?, refund_fen = ?,"
                + " government_fen = ?, help_mark = ?, paid_on = case when paid_fen >= ? then paid_on else null end,"
                + " state = case when state = 'EXEMPT' then 'EXEMPT' when paid_fen >= ? then 'ENROLLED' else 'OPEN' end,"
                + " row_version = row_version + 1 where id in (?)", due.pays(), due.help(), due.refund(), due.government(),
                due.mark().isEmpty() ? null : due.mark(), due.pays(), due.pays()));
        long count = changed.values().stream().mapToLong(List::size).sum();
        if (count > 0) {
            journal.record(s, actor, JournalEntry.of("enrollment.assessed", "enrollment", campaign.year()).change("persons", null, count));
        }
        return count;
    }

    /** For whom everything is borne: today, and from the last day of the campaign on that day. */
    private LocalDate marksOn(Campaign campaign) {
        LocalDate today = LocalDate.now(clock);
        return Enlisting.marksOn(campaign, today.isAfter(campaign.closesOn()) ? campaign.closesOn() : today);
    }
}
