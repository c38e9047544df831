package org.minkang.house;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.AreaScope;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Journal;
import org.minkang.base.Bilingual;
import org.minkang.base.Problem;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.register.Person;
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
 * A list of persons to be visited, put on the list of a household check. Whom the register does not know is listed all the
 * same, with a doubt that must be settled.
 */
public final class HouseListProfile implements SheetProfile<ListRow, Actor> {

    private static final Text TEXT = Text.of(HouseListProfile.class);
    /** The end of the id of the profile, behind that of the kind. */
    private static final String LIST = "-list";

    /** The services it stands on. */
    public record Uses(Store store, Access access, Journal journal, HouseChecks checks, HouseLists lists) {
    }

    private final Uses uses;
    private final HouseCheckKind kind;
    private final Long checkId;

    public HouseListProfile(Uses uses, HouseCheckKind kind) {
        this(uses, kind, null);
    }

    private HouseListProfile(Uses uses, HouseCheckKind kind, Long checkId) {
        this.uses = uses;
        this.kind = kind;
        this.checkId = checkId;
    }

    /** The id of the profile of a kind; behind a colon the id of the household check. */
    public static String id(String kindId) {
        return kindId + LIST;
    }

    /** @param subject the id of the household check */
    @Override
    public SheetProfile<ListRow, Actor> about(String subject) {
        return new HouseListProfile(uses, kind, Long.valueOf(subject));
    }

    @Override
    public String id() {
        return id(kind.id());
    }

    @Override
    public Bilingual name() {
        return called(kind, "profile.list");
    }

    /** What belongs to a kind is called after it, in either language. */
    static Bilingual called(HouseCheckKind kind, String key) {
        return Bilingual.of(TEXT.both(key, kind.name().zh()).zh(), TEXT.both(key, kind.name().en()).en());
    }

    @Override
    public List<SheetColumn> columns() {
        List<SheetColumn> columns = new ArrayList<>(List.of(
                SheetColumn.text("number", "序号", "No.", "编号").wide(6),
                SheetColumn.text("name", "姓名", "Name", "患者姓名", "人员姓名").needed().wide(10),
                SheetColumn.idNumber("idNumber", "身份证号", "ID number", "身份证号码", "公民身份号码", "证件号码").needed(),
                SheetColumn.text("township", "乡镇", "Township", "乡(镇)", "街道", "所属乡镇"),
                SheetColumn.text("village", "村", "Village", "村(居)", "行政村", "村(社区)"),
                SheetColumn.text("group", "村民小组", "Group", "组", "小组", "村组"),
                SheetColumn.text("door", "门牌号", "Door", "住址", "门牌", "详细地址").wide(20)));
        kind.about().ifPresent(columns::add);
        kind.reportedBy().ifPresent(columns::add);
        return columns;
    }

    @Override
    public ListRow read(SheetRow row, RowProblems problems) {
        return row.idNumber("idNumber").map(n -> new ListRow(row.text("name"), n, row.text("township"), row.text("village"),
                row.text("group"), row.text("door"), kind.about().map(c -> row.text(c.key())).orElse(""),
                kind.reportedBy().map(c -> row.text(c.key())).orElse(""))).orElse(null);
    }

    @Override
    public void check(Actor caller, List<SheetEntry<ListRow>> chunk, CheckContext context) {
        uses.store().read(session -> {
            long id = uses.checks().meant(session, caller, kind, checkId);
            Matched matched = uses.lists().match(session, chunk.stream().map(SheetEntry::value).toList());
            Map<String, Integer> listed = HouseLists.listed(session, id);
            for (SheetEntry<ListRow> entry : chunk) {
                check(entry, caller, matched, listed, context);
            }
            return null;
        });
    }

    private static void check(SheetEntry<ListRow> entry, Actor caller, Matched matched, Map<String, Integer> listed,
            CheckContext context) {
        ListRow row = entry.value();
        Integer there = listed.get(row.number().text());
        if (there != null) {
            error(entry, "idNumber", "house.listed", there);
        }
        if (row.name().length() > 120) {
            error(entry, "name", "house.too-long", 120);
        }
        if (!AreaScope.contains(caller, matched.area(row).orElse(null))) {
            error(entry, "idNumber", "house.other-area");
        }
        if (!entry.good()) {
            return;
        }
        OptionalInt same = context.sameAs("idNumber", row.number().text(), entry.row());
        if (same.isPresent()) {
            error(entry, "idNumber", "house.listed-in-file", same.getAsInt());
        }
        Optional<Person> holder = matched.holder(row);
        if (holder.isEmpty()) {
            note(entry, "idNumber", "house.person-unknown");
        } else if (matched.person(row).isEmpty()) {
            note(entry, "name", "house.name-differs");
        } else {
            holder.flatMap(Person::diedOn).ifPresent(day -> note(entry, "name", "house.died", day));
        }
        if (matched.area(row).isEmpty()) {
            note(entry, "village", "house.village-unknown");
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
            long id = uses.checks().meant(session, caller, kind, checkId);
            uses.access().require(session, caller, BaseRights.IMPORT_RUN);
            HouseCheck check = HouseChecks.lock(session, id);
            List<SheetEntry<ListRow>> entries = new ArrayList<>();
            good.forEach(entries::add);
            requireNew(session, check, entries);
            List<ListRow> rows = entries.stream().map(SheetEntry::value).toList();
            Matched matched = uses.lists().match(session, rows);
            HouseLists.put(session, check, matched, rows);
            progress.check();
            HouseLists.arrange(session, check.id());
            session.flush();
            long known = rows.stream().filter(r -> matched.person(r).isPresent()).count();
            uses.journal().record(session, caller, HouseChecks.entry(kind, "list-imported", check.id())
                    .change("persons", null, entries.size()).change("known", null, known));
            return new ApplyReport(entries.size(), known, 0, List.of());
        });
    }

    /** Another list may have been imported since the check. */
    private static void requireNew(Session session, HouseCheck check, List<SheetEntry<ListRow>> entries) {
        Set<String> before = new HashSet<>(HouseLists.listed(session, check.id()).keySet());
        List<Problem> problems = entries.stream().filter(e -> !before.add(e.value().number().text()))
                .map(e -> new Problem("house.listed", TEXT.get("row", e.row()), TEXT.get("house.listed-since")))
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
