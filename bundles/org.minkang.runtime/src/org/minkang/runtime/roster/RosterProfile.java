package org.minkang.runtime.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.AreaScope;
import org.minkang.access.BaseRights;
import org.minkang.base.Bilingual;
import org.minkang.base.IdNumber;
import org.minkang.base.Masking;
import org.minkang.base.Outcome;
import org.minkang.base.Period;
import org.minkang.base.PlainText;
import org.minkang.base.Problem;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.register.Areas;
import org.minkang.register.BulkPersons;
import org.minkang.register.MarkKinds;
import org.minkang.register.NewPerson;
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
 * The roll of a county or a part of it from a workbook, one row for each person, households in any order. Whoever is
 * registered already stays as registered, marks and all; everybody else is entered. Right: {@code import.run}.
 */
public final class RosterProfile implements SheetProfile<RosterRow, Actor> {

    /** The id of the profile. */
    public static final String ID = "register.roster";

    private static final Text TEXT = Text.of(RosterProfile.class);
    private static final int PORTION = 1_000;
    /** Which column a field of a person stands in, where it has another name. */
    private static final Map<String, String> COLUMN = Map.of("idNumber", "number", "areaCode", "village", "householdId", "household");
    private static final Set<String> HEADS = Set.of("户主", "本人", "head");
    private static final Set<String> NO_MARK = Set.of("", "无", "否", "普通", "一般", "普通居民", "一般居民", "none");

    private final Uses uses;

    /** What it works with. */
    public record Uses(Store store, Access access, Persons persons, Areas areas, BulkPersons bulk) {
    }

    public RosterProfile(Uses uses) {
        this.uses = uses;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Bilingual name() {
        return TEXT.both("profile");
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(SheetColumn.text("name", "姓名", "Name", "参保人姓名").needed().wide(10),
                SheetColumn.idNumber("number", "身份证号", "ID number", "身份证号码", "公民身份号码", "证件号码"),
                SheetColumn.text("sex", "性别", "Sex"), SheetColumn.day("birth", "出生日期", "Birth", "出生年月日"),
                SheetColumn.text("household", "户号", "Household", "户编号", "家庭编号"),
                SheetColumn.text("relation", "与户主关系", "Relation", "户主关系", "关系"),
                SheetColumn.text("township", "乡镇", "Township", "乡(镇)", "街道"),
                SheetColumn.text("village", "村", "Village", "村(居)", "行政村", "村(社区)", "区划代码").wide(14),
                SheetColumn.text("phone", "联系电话", "Phone", "电话", "手机号", "手机"),
                SheetColumn.text("marks", "身份标识", "Marks", "人员类别", "困难类别", "参保身份").wide(14),
                SheetColumn.day("from", "标识起始日期", "Marks from", "认定日期", "标识日期"),
                SheetColumn.text("source", "标识来源", "Marks source", "来源"), SheetColumn.text("note", "备注", "Note", "说明").wide(16));
    }

    @Override
    public RosterRow read(SheetRow row, RowProblems problems) {
        IdNumber number = row.idNumber("number").orElse(null);
        NewPerson person = new NewPerson(number == null ? null : number.text(), row.text("name"), row.sex("sex").orElse(null),
                row.day("birth").orElse(null), null, null, row.text("phone"), row.text("note"));
        List<String> marks = readMarks(row.text("marks"), problems);
        LocalDate from = row.day("from").orElse(null);
        if (!marks.isEmpty() && from == null) {
            problems.error("from", "roster.from", TEXT.get("roster.from"));
        }
        if (problems.bad()) {
            return null;
        }
        uses.bulk().check(person).forEach(p -> problems.error(column(p), p.code(), p.message()));
        return new RosterRow(number, person, row.text("township"), row.text("village"), row.text("household"),
                HEADS.contains(PlainText.caseless(row.text("relation"))), marks, from, row.text("source"));
    }

    private static List<String> readMarks(String written, RowProblems problems) {
        List<String> keys = new ArrayList<>();
        for (String word : written.split("[、,,;;/+]")) {
            Optional<String> key = MarkKinds.parse(word);
            key.ifPresent(keys::add);
            if (key.isEmpty() && !NO_MARK.contains(PlainText.caseless(word))) {
                problems.error("marks", "roster.mark", TEXT.get("roster.mark", word.strip(), MarkKinds.standard().stream()
                        .map(known -> MarkKinds.name(known).text()).collect(Collectors.joining(TEXT.get("roster.and")))));
            }
        }
        return keys.stream().distinct().toList();
    }

    private static String column(Problem p) {
        return COLUMN.getOrDefault(p.place(), p.place());
    }

    @Override
    public void check(Actor caller, List<SheetEntry<RosterRow>> chunk, CheckContext context) {
        RosterPlaces places = context.attachment(RosterPlaces.class, () -> new RosterPlaces(uses.areas()));
        HouseholdNotes households = context.attachment(HouseholdNotes.class, HouseholdNotes::new);
        uses.store().read(s -> {
            uses.access().require(s, caller, BaseRights.IMPORT_RUN);
            Map<String, Person> registered = registered(s, chunk);
            for (SheetEntry<RosterRow> entry : chunk) {
                String area = area(s, caller, places, entry);
                checkTwice(entry, context, area);
                Person known = entry.value().number() == null ? null : registered.get(entry.value().number().text());
                if (known != null) {
                    checkRegistered(entry, known);
                } else if (entry.good()) {
                    checkNew(s, entry, area);
                    households.check(entry, area);
                }
            }
            return null;
        });
    }

    private Map<String, Person> registered(Session s, List<SheetEntry<RosterRow>> entries) {
        return uses.persons().byNumbers(s, entries.stream().map(e -> e.value().number()).filter(Objects::nonNull).toList());
    }

    /** The code of the area the row names; null when it names none or a problem was reported. */
    private static String area(Session s, Actor caller, RosterPlaces places, SheetEntry<RosterRow> entry) {
        Outcome<String> area = places.find(s, entry.value().township(), entry.value().village());
        area.problems().forEach(p -> entry.error("village", p.code(), p.message()));
        String code = area.orElse(null);
        if (area.isDone() && !AreaScope.contains(caller, code)) {
            entry.error("village", "roster.outside", TEXT.get("roster.outside"));
        }
        return code;
    }

    private static void checkTwice(SheetEntry<RosterRow> entry, CheckContext context, String area) {
        RosterRow row = entry.value();
        String same = row.number() != null ? row.number().text() : PlainText.plain(row.person().name()) + row.person().birth() + area;
        context.sameAs("roster", same, entry.row()).ifPresent(first -> entry.error(row.number() == null ? "name" : "number", "roster.twice",
                TEXT.get("roster.twice", first)));
    }

    private static void checkRegistered(SheetEntry<RosterRow> entry, Person known) {
        if (PlainText.same(known.name(), entry.value().person().name())) {
            entry.note("number", "roster.known", TEXT.get("roster.known"));
        } else {
            entry.error("name", "roster.other-name", TEXT.get("roster.other-name", Masking.name(known.name())));
        }
    }

    /** Somebody without a number is told from others by name, birth and village. */
    private void checkNew(Session s, SheetEntry<RosterRow> entry, String area) {
        if (entry.value().number() == null) {
            uses.persons().check(s, at(entry.value().person(), area)).forEach(p -> entry.error(column(p), p.code(), p.message()));
        }
        if (!entry.value().household().isEmpty()) {
            uses.bulk().checkHousehold(entry.value().household()).forEach(p -> entry.error("household", p.code(), p.message()));
        }
    }

    private static NewPerson at(NewPerson p, String area) {
        return new NewPerson(p.idNumber(), p.name(), p.sex(), p.birth(), p.householdId(), area, p.phone(), p.note());
    }

    /** What is odd about the households of a file and no reason to leave a row out. */
    private static final class HouseholdNotes {

        private final Map<String, String> areas = new HashMap<>();
        private final Map<String, Integer> heads = new HashMap<>();

        void check(SheetEntry<RosterRow> entry, String area) {
            String household = entry.value().household();
            if (household.isEmpty()) {
                return;
            }
            String first = areas.putIfAbsent(household, area == null ? "" : area);
            if (first != null && !first.equals(area == null ? "" : area)) {
                entry.note("household", "roster.household-area", TEXT.get("roster.household-area", household));
            }
            Integer head = entry.value().head() ? heads.putIfAbsent(household, entry.row()) : null;
            if (head != null) {
                entry.note("relation", "roster.two-heads", TEXT.get("roster.two-heads", head));
            }
        }
    }

    @Override
    public ApplyReport apply(Actor caller, String fileName, Iterable<SheetEntry<RosterRow>> good, Progress progress) {
        long[] known = {0};
        BulkPersons.Counts counts = uses.store().write(s -> {
            RosterPlaces places = new RosterPlaces(uses.areas());
            return uses.bulk().load(s, caller, fileName, load -> {
                Entering entering = new Entering(s, caller, load, places, fileName, new HashSet<>());
                portions(good.iterator(), portion -> {
                    Map<String, Person> registered = registered(s, portion);
                    for (SheetEntry<RosterRow> entry : portion) {
                        if (entry.value().number() != null && registered.containsKey(entry.value().number().text())) {
                            known[0]++;
                        } else {
                            entering.enter(entry);
                        }
                    }
                });
            });
        });
        return new ApplyReport(counts.persons(), 0, known[0], List.of());
    }

    private static void portions(Iterator<SheetEntry<RosterRow>> rows, Consumer<List<SheetEntry<RosterRow>>> work) {
        while (rows.hasNext()) {
            List<SheetEntry<RosterRow>> portion = new ArrayList<>(PORTION);
            while (portion.size() < PORTION && rows.hasNext()) {
                portion.add(rows.next());
            }
            work.accept(portion);
        }
    }

    /** Rows on their way into the register. */
    private record Entering(Session s, Actor caller, BulkPersons.Load load, RosterPlaces places, String fileName,
            Set<Long> headed) {

        void enter(SheetEntry<RosterRow> entry) {
            RosterRow row = entry.value();
            // the village may be gone since the check: then the whole file is refused
            String area = area(s, caller, places, entry);
            refuseLost(entry);
            Long household = row.household().isEmpty() ? null : Long.valueOf(load.openHousehold(row.household(), area));
            long id = load.person(at(row.person(), area).inHousehold(household));
            if (household != null && row.head() && headed.add(household)) {
                load.head(household, id);
            }
            String source = Optional.of(row.source()).filter(written -> !written.isEmpty()).orElse(fileName);
            row.marks().forEach(mark -> load.mark(id, mark, Period.from(row.from()), source));
        }

        private static void refuseLost(SheetEntry<RosterRow> entry) {
            if (!entry.good()) {
                throw new Refused(entry.problems().stream().filter(p -> !p.note())
                        .map(p -> new Problem(p.kind(), TEXT.get("roster.row", p.row()), p.message())).toList());
            }
        }
    }

    @Override
    public String kindLabel(String kind) {
        return TEXT.get("kind." + (kind.startsWith("roster.") ? kind : kind.startsWith("area.") ? "area" : "person"));
    }
}
