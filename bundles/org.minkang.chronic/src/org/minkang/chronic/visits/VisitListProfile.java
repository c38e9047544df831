package org.minkang.chronic.visits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.AreaScope;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Bilingual;
import org.minkang.base.IdNumber;
import org.minkang.base.Problem;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.chronic.Rights;
import org.minkang.register.Areas;
import org.minkang.register.Person;
import org.minkang.register.Persons;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.CheckContext;
import org.minkang.sheets.RowProblems;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetEntry;
import org.minkang.sheets.SheetProfile;
import org.minkang.sheets.SheetRow;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * A list of persons who are said to be ill and to have no card, put on the list of a household check. Whom the register does
 * not know is listed all the same, with a doubt that must be settled.
 */
public class VisitListProfile implements SheetProfile<ListRow, Actor> {

    /** The id of the profile; behind a colon the id of the household check. */
    public static final String ID = "chronic.visit-list";

    private static final Text TEXT = Text.of(VisitListProfile.class);

    /** The services it stands on. */
    public record Uses(Store store, Access access, Journal journal, Persons persons, Areas areas, Campaigns campaigns) {
    }

    private final Uses uses;
    private final Long campaignId;

    public VisitListProfile(Uses uses) {
        this(uses, null);
    }

    private VisitListProfile(Uses uses, Long campaignId) {
        this.uses = uses;
        this.campaignId = campaignId;
    }

    @Override
    public SheetProfile<ListRow, Actor> about(String subject) {
        return new VisitListProfile(uses, Long.valueOf(subject));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Bilingual name() {
        return TEXT.both("profile.visit-list");
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(
                SheetColumn.text("number", "序号", "No.", "编号").wide(6),
                SheetColumn.text("name", "姓名", "Name", "患者姓名", "人员姓名").needed().wide(10),
                SheetColumn.idNumber("idNumber", "身份证号", "ID number", "身份证号码", "公民身份号码", "证件号码").needed(),
                SheetColumn.text("township", "乡镇", "Township", "乡(镇)", "街道", "所属乡镇"),
                SheetColumn.text("village", "村", "Village", "村(居)", "行政村", "村(社区)"),
                SheetColumn.text("group", "村民小组", "Group", "组", "小组", "村组"),
                SheetColumn.text("door", "门牌号", "Door", "住址", "门牌", "详细地址").wide(20),
                SheetColumn.text("disease", "反映病种", "Reported disease", "病种", "疾病名称", "所患疾病", "慢性病病种").wide(20),
                SheetColumn.text("reportedBy", "反映人", "Reported by", "来源", "上报人", "上报单位", "帮扶责任人").wide(16));
    }

    @Override
    public ListRow read(SheetRow row, RowProblems problems) {
        Optional<IdNumber> number = row.idNumber("idNumber");
        return number.map(n -> new ListRow(row.text("name"), n, row.text("township"), row.text("village"), row.text("group"),
                row.text("door"), row.text("disease"), row.text("reportedBy"))).orElse(null);
    }

    private long campaignId(Session session) {
        return campaignId == null ? uses.campaigns().onlyOpen(session) : campaignId;
    }

    @Override
    public void check(Actor caller, List<SheetEntry<ListRow>> chunk, CheckContext context) {
        uses.store().read(session -> {
            uses.access().require(session, caller, Rights.VISIT);
            VisitLists lists = new VisitLists(session, uses.persons(), uses.areas(), chunk);
            Map<String, Integer> listed = listed(session, campaignId(session));
            for (SheetEntry<ListRow> entry : chunk) {
                check(entry, caller, lists, listed, context);
            }
            return null;
        });
    }

    private static Map<String, Integer> listed(Session session, long campaign) {
        Map<String, Integer> listed = new TreeMap<>();
        session.rows(row -> listed.put(row.text(1), (int) row.number(2)),
                "select id_number, row_no from chronic_visit_row where campaign_id = ?", campaign);
        return listed;
    }

    private static void check(SheetEntry<ListRow> entry, Actor caller, VisitLists lists, Map<String, Integer> listed,
            CheckContext context) {
        ListRow row = entry.value();
        Integer there = listed.get(row.number().text());
        if (there != null) {
            error(entry, "idNumber", "chronic.listed", there);
        }
        if (row.name().length() > 120) {
            error(entry, "name", "chronic.too-long", 120);
        }
        if (!AreaScope.contains(caller, lists.area(row).orElse(null))) {
            error(entry, "idNumber", "chronic.other-area");
        }
        if (!entry.good()) {
            return;
        }
        OptionalInt same = context.sameAs("idNumber", row.number().text(), entry.row());
        if (same.isPresent()) {
            error(entry, "idNumber", "chronic.listed-in-file", same.getAsInt());
        }
        Optional<Person> holder = lists.holder(row);
        if (holder.isEmpty()) {
            note(entry, "idNumber", "chronic.person-unknown");
        } else if (lists.person(row).isEmpty()) {
            note(entry, "name", "chronic.name-differs");
        } else {
            holder.flatMap(Person::diedOn).ifPresent(day -> note(entry, "name", "chronic.died", day));
        }
        if (lists.area(row).isEmpty()) {
            note(entry, "village", "chronic.village-unknown");
        }
    }

    private static void error(SheetEntry<ListRow> entry, String column, String kind, Object... args) {
        entry.error(column, kind, TEXT.get(kind, args));
    }

    private static void note(SheetEntry<ListRow> entry, String column, String kind, Object... args) {
        entry.note(column, kind, TEXT.get(kind, args));
    }

    @Override
    public ApplyReport apply(Actor caller, String fileName, Iterable<SheetEntry<ListRow>> good, Progress progress) {
        return uses.store().write(session -> {
            uses.access().require(session, caller, Rights.VISIT);
            uses.access().require(session, caller, BaseRights.IMPORT_RUN);
            Campaign campaign = Campaigns.lock(session, campaignId(session));
            List<SheetEntry<ListRow>> entries = new ArrayList<>();
            good.forEach(entries::add);
            requireNew(session, campaign, entries);
            VisitLists lists = new VisitLists(session, uses.persons(), uses.areas(), entries);
            lists.add(campaign, entries);
            progress.check();
            VisitLists.arrange(session, campaign.id());
            session.flush();
            long known = entries.stream().filter(e -> lists.person(e.value()).isPresent()).count();
            uses.journal().record(session, caller, JournalEntry.of("chronic.visit-list-imported", "campaign", campaign.id())
                    .change("persons", null, entries.size()).change("known", null, known));
            return new ApplyReport(entries.size(), known, 0, List.of());
        });
    }

    /** Another list may have been imported since the check. */
    private static void requireNew(Session session, Campaign campaign, List<SheetEntry<ListRow>> entries) {
        Set<String> before = new HashSet<>(listed(session, campaign.id()).keySet());
        List<Problem> problems = entries.stream().filter(e -> !before.add(e.value().number().text()))
                .map(e -> new Problem("chronic.listed", TEXT.get("row", e.row()), TEXT.get("chronic.listed-since")))
                .toList();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    @Override
    public String kindLabel(String kind) {
        return TEXT.get("kind." + kind);
    }
}
