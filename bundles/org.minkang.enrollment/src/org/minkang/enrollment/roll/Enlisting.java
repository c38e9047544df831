package org.minkang.enrollment.roll;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import org.minkang.store.BulkWriter;
import org.minkang.store.Row;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * Puts the persons of the register on the roll of a year: everybody alive when its cover begins. Who is on it already stays as
 * they are, so it can be done again when people have come. Each portion is permanent by itself.
 */
public class Enlisting {

    private static final Text TEXT = Text.of(EnrollmentModule.class);
    private static final int PORTION = 20_000;
    private static final String[] COLUMNS = {"id", "row_version", "plan_year", "person_id", "household_id", "area_code", "present", "state", "reason", "tier", "help_mark", "pays_fen", "help_fen", "refund_fen", "government_fen", "paid_fen", "helped_fen"};

    private final Store store;
    private final Access access;
    private final Journal journal;
    private final Campaigns campaigns;
    private final Clock clock;

    public Enlisting(Store store, Access access, Journal journal, Campaigns campaigns, Clock clock) {
        this.store = store;
        this.access = access;
        this.journal = journal;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /**
     * Everybody in the register who is not on the roll of the year yet.
     *
     * @return how many came
     */
    public long all(Actor actor, int year, Progress progress) {
        Row ends = store.read(s -> {
            access.require(s, actor, Rights.CAMPAIGN);
            Campaigns.requireCounty(actor);
            return s.rows("select min(id), max(id), count(*) from mk_person").get(0);
        });
        if (ends.isNull(1)) {
            return 0;
        }
        long last = ends.number(2);
        progress.begin(TEXT.get("enlisting", year), ends.number(3));
        long came = 0;
        long seen = 0;
        for (long first = ends.number(1); first <= last;) {
            progress.check();
            long from = first;
            // ids have gaps, so a portion is so many persons and not so many ids
            long to = store.read(s -> s.rows("select id from mk_person where id >= ? order by id offset " + (PORTION - 1)
                    + " rows fetch next 1 rows only", from).stream().findFirst().map(row -> row.number(1)).orElse(last));
            came += store.write(s -> {
                access.require(s, actor, Rights.CAMPAIGN);
                // two who enlist at once enlist nobody twice
                long count = range(s, campaigns.lock(s, year), new PersonRange(from, to));
                if (count > 0) {
                    journal.record(s, actor, JournalEntry.of("enrollment.enlisted", "enrollment", year).change("persons", null, count));
                }
                return count;
            });
            seen += PORTION;
            progress.step(Math.min(seen, ends.number(3)));
            first = to + 1;
        }
        return came;
    }

    /** Some persons, for whoever has asked for the right; returns how many came. */
    public long some(Session s, int year, Collection<Long> personIds) {
        Campaign campaign = campaigns.lock(s, year);
        return PersonRange.covering(new TreeSet<>(personIds)).stream()
                .mapToLong(range -> range(s, campaign, range, new HashSet<>(personIds))).sum();
    }

    private long range(Session s, Campaign campaign, PersonRange range) {
        return range(s, campaign, range, null);
    }

    /** @param only null for all of the range */
    private long range(Session s, Campaign campaign, PersonRange range, Set<Long> only) {
        Set<Long> there = new HashSet<>();
        s.rows(row -> there.add(row.number(1)), "select person_id from enrollment_member where plan_year = ? and person_id between ? and ?",
                campaign.year(), range.first(), range.last());
        Set<Long> dead = new HashSet<>();
        s.rows(row -> dead.add(row.number(1)), "select id from mk_person where id between ? and ? and died_on < ?", range.first(), range.last(),
                campaign.cover().from());
        Dues dues = new Dues(campaigns.pack(s, campaign), campaign.cover().from(), marksOn(campaign, LocalDate.now(clock)));
        long came = 0;
        Map<Long, RollEntry> roll = Roll.of(s, range);
        try (BulkWriter rows = s.bulk("enrollment_member", COLUMNS)) {
            for (RollEntry person : roll.values()) {
                if (!there.contains(person.id()) && !dead.contains(person.id()) && (only == null || only.contains(person.id()))) {
                    add(rows, s.nextId(), campaign.year(), person, dues);
                    came++;
                }
            }
        }
        return came;
    }

    private static void add(BulkWriter rows, long id, int year, RollEntry person, Dues dues) {
        Due due = dues.of(person, null);
        rows.add(id, 1, year, person.id(), person.household().orElse(null), person.area() == null ? "" : person.area(), 1,
                due.pays() == 0 ? MemberState.ENROLLED : MemberState.OPEN, null, null, due.mark().isEmpty() ? null : due.mark(), due.pays(),
                due.help(), due.refund(), due.government(), 0L, 0L);
    }

    /** The day on which marks count: today, within the campaign. */
    static LocalDate marksOn(Campaign campaign, LocalDate today) {
        return today.isBefore(campaign.opensOn()) ? campaign.opensOn() : today.isAfter(campaign.cover().to()) ? campaign.cover().to() : today;
    }
}
