package org.minkang.chronic.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.AreaScope;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.chronic.Rights;
import org.minkang.register.Areas;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Household checks: opened with a name, a source and a day, and closed when nobody is left (清零). */
public class Campaigns {

    private static final Text TEXT = Text.of(Campaigns.class);

    private final Access access;
    private final Journal journal;
    private final Areas areas;
    private final Clock clock;

    public Campaigns(Access access, Journal journal, Areas areas, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * Opens one, as yet without persons.
     *
     * @throws Refused naming each field that is wrong: {@code name}, {@code source}, {@code dueOn}
     */
    public Campaign open(Session session, Actor actor, String name, String source, LocalDate dueOn) {
        access.require(session, actor, Rights.VISIT);
        requireCounty(actor);
        LocalDate today = LocalDate.now(clock);
        List<Problem> problems = new ArrayList<>();
        line(problems, "name", name, 120);
        line(problems, "source", source, 300);
        if (dueOn == null || dueOn.isBefore(today)) {
            problems.add(problem("dueOn", "chronic.campaign-due"));
        }
        if (problems.isEmpty() && !session.rows("select id from chronic_campaign where name = ?", name.strip()).isEmpty()) {
            problems.add(problem("name", "chronic.campaign-twice", name.strip()));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        Campaign campaign = new Campaign(session.nextId(), name.strip(), source.strip(), dueOn, today, actor.displayName());
        session.add(campaign);
        session.flush();
        journal.record(session, actor, JournalEntry.of("chronic.campaign-opened", "campaign", campaign.id())
                .change("name", null, campaign.name()).change("source", null, campaign.source())
                .change("dueOn", null, dueOn));
        return campaign;
    }

    /** What concerns the county as a whole is not for an account of a part of it. */
    private static void requireCounty(Actor actor) {
        if (actor.area().isPresent()) {
            throw Refused.of("chronic.county-only", TEXT.get("chronic.county-only"));
        }
    }

    private static void line(List<Problem> problems, String field, String text, int most) {
        if (text == null || text.isBlank()) {
            problems.add(problem(field, "chronic.campaign-" + field));
        } else if (text.strip().length() > most) {
            problems.add(problem(field, "chronic.too-long", most));
        }
    }

    private static Problem problem(String place, String code, Object... args) {
        return new Problem(code, place, TEXT.get(code, args));
    }

    /** The household checks, those that are open first, the nearest day first. The numbers are those of the actor's area. */
    public List<CampaignRow> list(Session session, Actor actor) {
        access.require(session, actor, Rights.VISIT);
        return rows(session, actor, "");
    }

    /** One of them. */
    public CampaignRow one(Session session, Actor actor, long id) {
        access.require(session, actor, Rights.VISIT);
        return rows(session, actor, " where c.id = ?", id).stream().findFirst().orElseThrow(Campaigns::unknown);
    }

    private static Refused unknown() {
        return Refused.of("chronic.campaign-unknown", TEXT.get("chronic.campaign-unknown"));
    }

    /** The one that is open when there is only one, for whoever did not say which. */
    long onlyOpen(Session session) {
        List<Row> open = session.rows("select id from chronic_campaign where closed_on is null");
        if (open.size() != 1) {
            throw Refused.of("chronic.campaign-which", TEXT.get("chronic.campaign-which", open.size()));
        }
        return open.get(0).number(1);
    }

    private static List<CampaignRow> rows(Session session, Actor actor, String where, Object... values) {
        AreaScope own = AreaScope.of(actor, "r.area_code", null);
        List<Object> all = new ArrayList<>(own.values());
        all.addAll(List.of(values));
        return session.rows("select c.id, c.name, c.source, c.opened_on, c.due_on, c.closed_on, count(r.id),"
                + " sum(case when r.settled = 0 then 1 else 0 end), sum(case when r.row_problem is null then 0 else 1 end)"
                + " from chronic_campaign c left join chronic_visit_row r on r.campaign_id = c.id" + own.sql() + where
                + " group by c.id, c.name, c.source, c.opened_on, c.due_on, c.closed_on"
                + " order by case when c.closed_on is null then 0 else 1 end, c.due_on, c.id", all.toArray())
                .stream().map(Campaigns::row).toList();
    }

    private static CampaignRow row(Row row) {
        long listed = row.number(7);
        // without a row the join yields one that is all null, which is neither settled nor in doubt
        return new CampaignRow(row.number(1), row.text(2), row.text(3), row.day(4), row.day(5), row.day(6), listed,
                listed == 0 ? 0 : row.number(8), listed == 0 ? 0 : row.number(9));
    }

    /** Who is left in the actor's area. */
    public ZeroBoard board(Session session, Actor actor, long campaignId) {
        access.require(session, actor, Rights.VISIT);
        AreaScope own = AreaScope.of(actor, "area_code", null);
        List<Object> values = own.after(campaignId);
        ZeroBoard.Counter counter = new ZeroBoard.Counter();
        Set<String> codes = new HashSet<>();
        session.rows(row -> {
            counter.add(row.text(1), row.isNull(2) ? "" : row.text(2), row.number(3) == 1, row.number(4));
            if (!row.isNull(1)) {
                codes.add(row.text(1));
                codes.add(row.text(1).substring(0, Math.min(9, row.text(1).length())));
            }
        }, "select area_code, outcome, settled, count(*) from chronic_visit_row where campaign_id = ?" + own.sql()
                + " group by area_code, outcome, settled", values.toArray());
        Map<String, String> names = areas.shortNames(session, codes);
        return counter.board(code -> code.isEmpty() ? TEXT.get("no-area") : names.getOrDefault(code, code));
    }

    /** Closes one. Refused {@code chronic.campaign-left} while anybody is left. */
    public void close(Session session, Actor actor, long campaignId) {
        access.require(session, actor, Rights.VISIT);
        requireCounty(actor);
        Campaign campaign = lock(session, campaignId);
        Row count = session.rows("select count(*), sum(case when settled = 0 then 1 else 0 end) from chronic_visit_row"
                + " where campaign_id = ?", campaignId).get(0);
        if (count.number(1) == 0) {
            throw Refused.of("chronic.campaign-empty", TEXT.get("chronic.campaign-empty"));
        }
        if (count.number(2) > 0) {
            throw Refused.of("chronic.campaign-left", TEXT.get("chronic.campaign-left", count.number(2)));
        }
        campaign.close(LocalDate.now(clock), actor.displayName());
        journal.record(session, actor, JournalEntry.of("chronic.campaign-closed", "campaign", campaignId)
                .change("settled", null, count.number(1)));
    }

    /**
     * Makes changes of one list follow one after the other: whoever comes second waits here and then sees what the first
     * has done. Refused when the check is closed.
     */
    static Campaign lock(Session session, long campaignId) {
        if (session.execute("update chronic_campaign set lock_no = lock_no + 1 where id = ?", campaignId) == 0) {
            throw unknown();
        }
        // what this session has read before may be older than the lock
        Row now = session.rows("select name, closed_on from chronic_campaign where id = ?", campaignId).get(0);
        if (!now.isNull(2)) {
            throw Refused.of("chronic.campaign-closed", TEXT.get("chronic.campaign-closed", now.text(1), now.day(2)));
        }
        return session.require(Campaign.class, campaignId);
    }
}
