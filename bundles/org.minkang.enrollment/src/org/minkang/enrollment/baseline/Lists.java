package org.minkang.enrollment.baseline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Period;
import org.minkang.enrollment.Campaign;
import org.minkang.enrollment.Campaigns;
import org.minkang.enrollment.EnrollmentRules.ListRule;
import org.minkang.enrollment.EnrollmentRules.Says;
import org.minkang.enrollment.EnrollmentRules;
import org.minkang.enrollment.Rights;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.register.BulkPersons;
import org.minkang.store.BulkWriter;
import org.minkang.store.InList;
import org.minkang.store.Session;

/**
 * The lists of the baseline: each is compared with the roll as it comes, and what it says of the persons is kept until it
 * comes again.
 */
public class Lists {

    private static final int PORTION = 20_000;

    private final Access access;
    private final Journal journal;
    private final Campaigns campaigns;
    private final BulkPersons bulk;
    private final Clock clock;

    public Lists(Access access, Journal journal, Campaigns campaigns, BulkPersons bulk, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.campaigns = campaigns;
        this.bulk = bulk;
        this.clock = clock;
    }

    /**
     * A list as it was last imported.
     *
     * @param rows    in the file
     * @param matched persons of the roll who are on it for certain
     * @param open    findings that are still to be settled
     */
    public record Imported(String key, LocalDate asOf, String fileName, int rows, int matched, long open, String by, Instant at) {
    }

    /** The lists of a year that were imported, in the order in which they came. */
    public List<Imported> all(Session s, Actor actor, int year) {
        access.require(s, actor, Rights.READ);
        return s.rows("select l.list_key, l.as_of, l.file_name, l.rows_read, l.rows_matched, l.imported_by, l.imported_at,"
                + " (select count(*) from enrollment_finding f where f.plan_year = l.plan_year and f.list_key = l.list_key"
                + " and f.settlement is null) from enrollment_list l where l.plan_year = ? order by l.imported_at", year).stream()
                .map(row -> new Imported(row.text(1), row.day(2), row.text(3), (int) row.number(4), (int) row.number(5), row.number(8),
                        row.text(6), row.instant(7))).toList();
    }

    /** The persons of a year who are on a list for certain, by the ids of their members; empty when it never came. */
    public Set<Long> on(Session s, int year, String list) {
        Set<Long> members = new HashSet<>();
        s.rows("select first_member, members from enrollment_list where plan_year = ? and list_key = ?", year, list)
                .forEach(row -> unpacked(row.bytes(2)).stream().forEach(bit -> members.add(row.number(1) + bit)));
        return members;
    }

    /** The keys of the lists that a person of a year is on. */
    public List<String> of(Session s, int year, long memberId) {
        return s.rows("select list_key, first_member, members from enrollment_list where plan_year = ? order by imported_at", year).stream()
                .filter(row -> memberId >= row.number(2) && unpacked(row.bytes(3)).get((int) (memberId - row.number(2))))
                .map(row -> row.text(1)).toList();
    }

    /** What an import did. */
    public record Done(int rows, int matched, int found, int marks) {
    }

    /** Compares a list with the roll and keeps what it says, in place of what the same list said before. */
    Done take(Session s, Actor actor, int year, ListRule list, LocalDate asOf, String fileName, Iterator<ListRow> rows) {
        access.require(s, actor, Rights.BASELINE);
        access.require(s, actor, BaseRights.IMPORT_RUN);
        Campaigns.requireCounty(actor);
        Campaign campaign = campaigns.lock(s, year);
        RollIndex index = RollIndex.of(s, year);
        Matcher matcher = new Matcher(index, list);
        Set<String> said = new HashSet<>();
        int count = 0;
        int found = 0;
        while (rows.hasNext()) {
            for (int i = 0; i < PORTION && rows.hasNext(); i++) {
                matcher.match(rows.next());
                count++;
            }
            found += write(s, year, list, index, matcher.found(s), said);
        }
        gone(s, year, list, said);
        Set<Long> members = new HashSet<>();
        matcher.matched().stream().forEach(at -> members.add(index.member(at)));
        keep(s, actor, year, list, asOf, fileName, count, members);
        int marks = list.says() == Says.MARKED ? mark(s, actor, list, asOf, campaign, index, matcher.matched()) : 0;
        if (list.says() == Says.PRESENT || list.says() == Says.PUPIL) {
            present(s, campaign);
        }
        journal.record(s, actor, JournalEntry.of("enrollment.list-imported", "enrollment", year).reason(fileName)
                .change("list", null, list.key()).change("rows", null, count).change("matched", null, members.size())
                .change("findings", null, found).change("marks", null, marks));
        return new Done(count, members.size(), found, marks);
    }

    private int write(Session s, int year, ListRule list, RollIndex index, List<Found> found, Set<String> said) {
        Map<String, Found> byKey = new HashMap<>();
        found.forEach(one -> byKey.putIfAbsent(one.key(index), one));
        said.addAll(byKey.keySet());
        List<Object[]> also = new ArrayList<>();
        List<Long> again = new ArrayList<>();
        InList.rows(s, byKey.keySet(), row -> {
            byKey.remove(row.text(2));
            boolean ours = row.text(3).equals(list.key());
            if (!row.isNull(5) && row.text(5).equals(Settlement.GONE.name())) {
                again.add(row.number(1));
            } else if (!ours && row.isNull(5) && (row.isNull(4) || !List.of(row.text(4).split(",")).contains(list.key()))) {
                also.add(new Object[] {row.isNull(4) ? list.key() : row.text(4) + "," + list.key(), row.number(1)});
            }
        }, "select id, finding_key, list_key, also_on, settlement from enrollment_finding where plan_year = ? and finding_key in (?)", year);
        // nobody settled it: it went with a list that did not say it
        InList.execute(s, again, "update enrollment_finding set settlement = null, settled_at = null, list_key = ?, also_on = null,"
                + " row_version = row_version + 1 where id in (?)", list.key());
        also.forEach(values -> s.execute("update enrollment_finding set also_on = ? where id = ?", values));
        try (BulkWriter rows = s.bulk("enrollment_finding", "id", "row_version", "plan_year", "finding_kind", "finding_key", "list_key",
                "row_no", "area_code", "person_id", "id_number", "name", "born_on", "written_area", "detail", "event_day", "score", "evidence")) {
            byKey.forEach((key, one) -> {
                ListRow row = one.row();
                String area = one.place() < 0 ? row.area() : index.area(one.place());
                rows.add(s.nextId(), 1, year, one.kind(), key, list.key(), row.row(), area.isEmpty() ? null : area,
                        one.place() < 0 ? null : index.person(one.place()), shortened(row.written(), 30), shortened(row.name(), 120),
                        row.number() == null ? row.birth() : row.number().birth(), row.area().isEmpty() ? null : row.area(),
                        shortened(row.detail(), 300), row.day(), one.score(), shortened(one.evidence(), 300));
            });
        }
        return byKey.size() + again.size();
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** What a newer list does not say any more is settled by that. */
    private void gone(Session s, int year, ListRule list, Set<String> said) {
        List<Long> gone = new ArrayList<>();
        s.rows(row -> {
            if (!said.contains(row.text(2))) {
                gone.add(row.number(1));
            }
        }, "select id, finding_key from enrollment_finding where plan_year = ? and list_key = ? and settlement is null and also_on is null", year,
                list.key());
        InList.execute(s, gone, "update enrollment_finding set settlement = 'GONE', settled_at = ? where id in (?)", clock.instant());
    }

    private void keep(Session s, Actor actor, int year, ListRule list, LocalDate asOf, String fileName, int rows, Set<Long> members) {
        long first = members.stream().mapToLong(Long::longValue).min().orElse(0);
        BitSet bits = new BitSet();
        members.forEach(member -> bits.set(Math.toIntExact(member - first)));
        s.execute("delete from enrollment_list where plan_year = ? and list_key = ?", year, list.key());
        s.execute("insert into enrollment_list (id, plan_year, list_key, as_of, file_name, rows_read, rows_matched, first_member, members,"
                + " imported_by, imported_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", s.nextId(), year, list.key(), asOf,
                shortened(fileName, 200), rows, members.size(), first, packed(bits), actor.displayName(), clock.instant());
    }

    /** Whoever is on the list and has no such mark on its day gets one from that day on. */
    private int mark(Session s, Actor actor, ListRule list, LocalDate asOf, Campaign campaign, RollIndex index, BitSet matched) {
        Set<Long> have = new HashSet<>();
        s.rows(row -> have.add(row.number(1)), "select person_id from mk_mark where mark_kind = ? and voided_at is null"
                + " and (valid_to is null or valid_to >= ?)", list.mark(), asOf);
        List<Long> persons = matched.stream().mapToObj(index::person).filter(person -> !have.contains(person)).sorted().toList();
        if (!persons.isEmpty()) {
            bulk.load(s, actor, list.name().zh(), load -> persons.forEach(person -> load.mark(person, list.mark(), Period.from(asOf), list.name().zh())));
        }
        return persons.size();
    }

    /**
     * Who is on no list of those who really live here is registered only; a list of pupils adds to one of residents and says
     * nothing by itself. Of whom somebody found that they do not live here, no list says otherwise.
     */
    private void present(Session s, Campaign campaign) {
        EnrollmentRules rules = campaigns.rules(s, campaign);
        List<String> came = s.rows("select list_key from enrollment_list where plan_year = ?", campaign.year()).stream().map(row -> row.text(1)).toList();
        if (rules.lists().stream().noneMatch(l -> l.says() == Says.PRESENT && came.contains(l.key()))) {
            return;
        }
        Set<Long> here = new HashSet<>();
        rules.lists().stream().filter(l -> l.says() == Says.PRESENT || l.says() == Says.PUPIL)
                .forEach(l -> here.addAll(on(s, campaign.year(), l.key())));
        List<Long> come = new ArrayList<>();
        List<Long> left = new ArrayList<>();
        s.rows(row -> {
            boolean is = here.contains(row.number(1));
            boolean settled = row.text(3).equals(MemberState.EXEMPT.name()) && !row.isNull(4)
                    && rules.reason(row.text(4)).filter(EnrollmentRules.Reason::absent).isPresent();
            if (!settled && is != (row.number(2) == 1)) {
                (is ? come : left).add(row.number(1));
            }
        }, "select id, present, state, reason from enrollment_member where plan_year = ?", campaign.year());
        InList.execute(s, come, "update enrollment_member set present = 1, row_version = row_version + 1 where id in (?)");
        InList.execute(s, left, "update enrollment_member set present = 0, row_version = row_version + 1 where id in (?)");
    }

    private static byte[] packed(BitSet bits) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
            out.write(bits.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static BitSet unpacked(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return BitSet.valueOf(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
