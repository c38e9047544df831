package org.minkang.enrollment.roll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.AreaScope;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.IdNumber;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.enrollment.Because;
import org.minkang.enrollment.Campaign;
import org.minkang.enrollment.Campaigns;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.enrollment.EnrollmentRules;
import org.minkang.enrollment.Rights;
import org.minkang.register.PersonRange;
import org.minkang.register.Roll;
import org.minkang.store.InList;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** The persons of the years: found, and said why somebody need not be enrolled or is not. */
public class Members {

    private static final Text TEXT = Text.of(EnrollmentModule.class);
    /** Who belongs to no household comes last in a village, each by themselves. */
    private static final long ALONE = Long.MAX_VALUE;
    private static final String HOUSEHOLD = "coalesce(m.household_id, " + ALONE + ")";
    private static final String ORDER = " order by m.area_code, m.household_id, p.born_on, m.id";

    private final Access access;
    private final Journal journal;
    private final Campaigns campaigns;

    public Members(Access access, Journal journal, Campaigns campaigns) {
        this.access = access;
        this.journal = journal;
        this.campaigns = campaigns;
    }

    /** How many there are of what the filter asks for. */
    public long count(Session s, Actor actor, MemberFilter filter) {
        access.require(s, actor, Rights.READ);
        Where where = where(actor, filter);
        return s.rows("select count(*) from enrollment_member m " + (filter.text().isBlank() ? "" : "join mk_person p on p.id = m.person_id ")
                + "where " + where.sql, where.values.toArray()).get(0).number(1);
    }

    /** A section of them: by village and household, the oldest of a household first. */
    public List<MemberRow> page(Session s, Actor actor, MemberFilter filter, int first, int max) {
        access.require(s, actor, Rights.READ);
        Where where = where(actor, filter);
        where.values.addAll(List.of(first, max));
        return rows(s, "where " + where.sql + ORDER + " offset ? rows fetch next ? rows only",
                where.values.toArray());
    }

    /** The members of a household in a year, the oldest first; those the actor may see. */
    public List<MemberRow> household(Session s, Actor actor, int year, long householdId) {
        access.require(s, actor, Rights.READ);
        Where where = where(actor, MemberFilter.of(year, ""));
        where.values.add(householdId);
        return rows(s, "where " + where.sql + " and p.household_id = ? order by p.born_on, m.id", where.values.toArray());
    }

    /** A person in a year as lists show them; empty when not on the roll, or not for the actor to see. */
    public Optional<MemberRow> row(Session s, Actor actor, int year, long personId) {
        access.require(s, actor, Rights.READ);
        Where where = where(actor, MemberFilter.of(year, ""));
        where.values.add(personId);
        return rows(s, "where " + where.sql + " and m.person_id = ?", where.values.toArray()).stream().findFirst();
    }

    /** How many come before a person in the order of {@link #page}. */
    public long before(Session s, Actor actor, MemberFilter filter, long memberId) {
        access.require(s, actor, Rights.READ);
        Where where = where(actor, filter);
        Row at = at(s, memberId);
        where.values.addAll(List.of(at.text(1), at.text(1), at.number(2), at.number(2), at.day(3), at.day(3), memberId));
        return s.rows("select count(*) from enrollment_member m join mk_person p on p.id = m.person_id where " + where.sql
                + " and (m.area_code < ? or m.area_code = ? and (" + HOUSEHOLD + " < ? or " + HOUSEHOLD + " = ?"
                + " and (p.born_on < ? or p.born_on = ? and m.id < ?)))", where.values.toArray()).get(0).number(1);
    }

    /** The first open person of the next household of an area that has one, behind that of a person; from the top again after the last. */
    public Optional<MemberRow> nextOpen(Session s, Actor actor, int year, String area, long memberId) {
        access.require(s, actor, Rights.READ);
        Row at = at(s, memberId);
        boolean alone = at.number(2) == ALONE;
        Where where = where(actor, MemberFilter.of(year, area).with(MemberState.OPEN));
        List<Object> top = new ArrayList<>(where.values);
        where.values.addAll(List.of(at.text(1), at.text(1), at.number(2), alone ? 1 : 0, at.number(2), at.day(3), at.day(3), memberId));
        return rows(s, "where " + where.sql + " and (m.area_code > ? or m.area_code = ? and (" + HOUSEHOLD + " > ? or 1 = ? and " + HOUSEHOLD
                + " = ? and (p.born_on > ? or p.born_on = ? and m.id > ?)))" + ORDER + " fetch next 1 rows only", where.values.toArray()).stream()
                .findFirst().or(() -> {
                    top.addAll(List.of(at.number(2), memberId));
                    return rows(s, "where " + where.sql + " and (" + (alone ? "1 = 1 or " : "") + HOUSEHOLD + " <> ?) and m.id <> ?" + ORDER
                            + " fetch next 1 rows only", top.toArray()).stream().findFirst();
                });
    }

    private static Row at(Session s, long memberId) {
        return s.rows("select m.area_code, " + HOUSEHOLD + ", p.born_on from enrollment_member m join mk_person p on p.id = m.person_id"
                + " where m.id = ?", memberId).get(0);
    }

    /** A person in a year. */
    public Optional<Member> find(Session s, int year, long personId) {
        return s.list(Member.class, "select m from EnrollmentMember m where m.year = ?1 and m.personId = ?2", year, personId).stream().findFirst();
    }

    /** The years of a person, the newest first; checks no right. */
    public List<Member> ofPerson(Session s, long personId) {
        return s.list(Member.class, "select m from EnrollmentMember m where m.personId = ?1 order by m.year desc", personId);
    }

    /**
     * Says that somebody need not be enrolled here, or why it has not come about.
     *
     * @param version as it was seen
     * @param reason  key of a reason of the pack
     * @param note    what was looked at
     * @throws Refused {@code store.conflict}, {@code enrollment.no-reason}, {@code enrollment.outside}
     */
    public Member because(Session s, Actor actor, long memberId, int version, String reason, String note) {
        access.require(s, actor, Rights.VISIT);
        Member member = seen(s, actor, memberId, version);
        EnrollmentRules.Reason rule = campaigns.rules(s, campaigns.require(s, member.year())).reason(reason)
                .orElseThrow(() -> refused("enrollment.no-reason", reason));
        String before = member.state() + " " + member.reason();
        if (rule.exempts()) {
            member.exempt(rule.key(), !rule.absent());
        } else {
            member.expect(rule.key());
        }
        journal.record(s, actor, JournalEntry.of("enrollment.reason", "member", memberId).reason(note == null ? "" : note.strip())
                .change("state", before, member.state() + " " + member.reason()));
        return member;
    }

    /** Chooses a tier for a person; what is due is reckoned anew. Refused {@code enrollment.no-tier}. */
    public Member choose(Session s, Actor actor, long memberId, int version, String tier) {
        access.require(s, actor, Rights.COLLECT);
        Member member = seen(s, actor, memberId, version);
        Campaign campaign = campaigns.require(s, member.year());
        Dues dues = new Dues(campaigns.pack(s, campaign), campaign.cover().from(), campaign.closesOn());
        if (dues.tierTerms().stream().noneMatch(term -> term.key().equals(tier))) {
            throw refused("enrollment.no-tier", tier);
        }
        String before = member.tier();
        PersonRange person = PersonRange.of(member.personId());
        member.assess(tier, dues.of(Roll.of(s, person).get(member.personId()), tier));
        journal.record(s, actor, JournalEntry.of("enrollment.tier", "member", memberId).change("tier", before, tier)
                .change("pays", null, member.due().pays()));
        return member;
    }

    private Member seen(Session s, Actor actor, long memberId, int version) {
        Member member = s.require(Member.class, memberId);
        if (!AreaScope.contains(actor, member.area())) {
            throw refused("enrollment.outside");
        }
        if (member.version() != version) {
            throw Refused.of("store.conflict", TEXT.get("enrollment.meanwhile"));
        }
        return member;
    }

    /**
     * Takes somebody off the roll who stands there twice, so that the two entries of the register can be merged.
     *
     * @param version as it was seen
     * @throws Refused {@code store.conflict}, {@code enrollment.outside}, {@code enrollment.reason}, {@code enrollment.has-money} when
     *     anything was ever paid, claimed or refunded for the person: then it is the other entry that goes
     */
    public void takeOff(Session s, Actor actor, long memberId, int version, String reason) {
        access.require(s, actor, Rights.BASELINE);
        String why = Because.of(reason);
        Member member = seen(s, actor, memberId, version);
        lock(s, member.year(), List.of(memberId));
        for (String table : List.of("enrollment_posting", "enrollment_payment", "enrollment_refund")) {
            if (!s.rows("select member_id from " + table + " where member_id = ? fetch first 1 rows only", memberId).isEmpty()) {
                throw refused("enrollment.has-money");
            }
        }
        s.remove(member);
        s.flush();
        journal.record(s, actor, JournalEntry.of("enrollment.taken-off", "person", member.personId()).reason(why)
                .change("year", member.year(), null).change("state", member.state(), null));
    }

    /** Of some persons of a year those who died before its cover begins, by the ids of their members, with the day. */
    public Map<Long, LocalDate> dead(Session s, Campaign campaign, Collection<Long> memberIds) {
        Map<Long, LocalDate> dead = new HashMap<>();
        InList.rows(s, memberIds, row -> dead.put(row.number(1), row.day(2)), "select m.id, p.died_on from enrollment_member m"
                + " join mk_person p on p.id = m.person_id where p.died_on < ? and m.id in (?)", campaign.cover().from());
        return dead;
    }

    /** Makes sessions that book for the same persons wait for each other, and returns how they stand now. */
    public List<MemberRow> lock(Session s, int year, Collection<Long> memberIds) {
        List<Long> ordered = memberIds.stream().distinct().sorted().toList();
        InList.execute(s, ordered, "update enrollment_member set row_version = row_version where id in (?)");
        return of(s, year, ordered);
    }

    /** Some persons of a year by the ids of their members, without those of other years; checks no right. */
    public List<MemberRow> of(Session s, int year, Collection<Long> memberIds) {
        List<MemberRow> rows = new ArrayList<>();
        InList.rows(s, memberIds, row -> rows.add(row(row)), SELECT + "where m.plan_year = ? and m.id in (?)", year);
        return rows;
    }

    // ---- rows ------------------------------------------------------------------------------------------------------------

    private static final String SELECT = "select m.id, m.row_version, m.person_id, p.name, p.id_number, p.born_on, p.household_id,"
            + " h.household_number, m.area_code, m.state, m.reason, m.present, m.tier, m.pays_fen, m.help_fen, m.refund_fen,"
            + " m.government_fen, m.help_mark, m.paid_fen, m.paid_on, c.receipt from enrollment_member m join mk_person p on p.id = m.person_id"
            + " left join mk_household h on h.id = p.household_id left join enrollment_collection c on c.id = m.collection_id ";

    private record Where(String sql, List<Object> values) {
    }

    private static Where where(Actor actor, MemberFilter filter) {
        StringBuilder sql = new StringBuilder("m.plan_year = ?");
        List<Object> values = new ArrayList<>(List.of(filter.year()));
        AreaScope scope = AreaScope.of(actor, "m.area_code", filter.area());
        sql.append(scope.sql());
        values.addAll(scope.values());
        if (filter.state() != null) {
            sql.append(" and m.state = ?");
            values.add(filter.state());
        }
        if (filter.reason() != null) {
            sql.append(filter.reason().isEmpty() ? " and m.reason is null" : " and m.reason = ?");
            if (!filter.reason().isEmpty()) {
                values.add(filter.reason());
            }
        }
        String text = filter.text().strip();
        if (!text.isEmpty()) {
            IdNumber number = IdNumber.parse(text).orElse(null);
            sql.append(number == null ? " and p.name like ? escape '!'" : " and p.id_number = ?");
            values.add(number == null ? text.toUpperCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%" : number.text());
        }
        return new Where(sql.toString(), values);
    }

    private static List<MemberRow> rows(Session s, String where, Object... values) {
        return s.rows(SELECT + where, values).stream().map(Members::row).toList();
    }

    private static MemberRow row(Row row) {
        return new MemberRow(row.number(1), (int) row.number(2), row.number(3), row.text(4), IdNumber.mask(row.text(5)), row.day(6),
                row.isNull(7) ? 0 : row.number(7), text(row, 8), row.text(9), MemberState.valueOf(row.text(10)), text(row, 11),
                row.number(12) == 1, text(row, 13), new Due(row.number(14), row.number(15), row.number(16), row.number(17), text(row, 18)),
                row.number(19), row.day(20), text(row, 21));
    }

    private static String text(Row row, int column) {
        return row.isNull(column) ? "" : row.text(column);
    }

    private static Refused refused(String code, Object... args) {
        return Refused.of(code, TEXT.get(code, args));
    }
}
