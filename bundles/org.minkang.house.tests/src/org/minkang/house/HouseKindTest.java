package org.minkang.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.AccessEntities;
import org.minkang.access.Actor;
import org.minkang.base.Bilingual;
import org.minkang.base.IdNumber;
import org.minkang.base.Problem;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.house.HouseOutcome.Needs;
import org.minkang.policy.PolicyEntities;
import org.minkang.register.Areas;
import org.minkang.register.NewArea;
import org.minkang.register.NewPerson;
import org.minkang.register.Persons;
import org.minkang.register.RegisterEntities;
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetImport;
import org.minkang.store.Session;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;
import org.minkang.testing.TestStore;

/** What a kind of household check adds to what all of them do, with two kinds in one county. */
@ParameterizedClass
@EnumSource
class HouseKindTest {

    private static final String VILLAGE = "431099101201";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** Wells that are looked at. A well that is dry is proven by its number and closes the tap of the person. */
    private static final class Wells implements HouseCheckKind {

        private final List<String> told = new ArrayList<>();

        @Override
        public String id() {
            return "water.well";
        }

        @Override
        public Bilingual name() {
            return Bilingual.of("水井走访", "Wells");
        }

        @Override
        public String right() {
            return "water.walk";
        }

        @Override
        public HouseOutcomes outcomes(Session session, LocalDate today) {
            return new HouseOutcomes(List.of(new HouseOutcome("wet", Bilingual.of("有水", "Wet"), true, Needs.NOTHING),
                    new HouseOutcome("dry", Bilingual.of("干了", "Dry"), true, Needs.REMARK),
                    new HouseOutcome("away", Bilingual.of("外出", "Away"), false, Needs.NEXT_DAY)));
        }

        @Override
        public Optional<SheetColumn> about() {
            return Optional.of(SheetColumn.text("depth", "井深", "Depth"));
        }

        @Override
        public Optional<SheetColumn> detail() {
            return Optional.of(SheetColumn.text("well", "井号", "Well"));
        }

        @Override
        public HouseProof prove(Session session, HouseCheck check, ListedPerson row, NewVisit visit, HouseOutcome outcome,
                List<Problem> problems) {
            if (outcome.code().equals("dry") && visit.detail().isEmpty()) {
                problems.add(new Problem("water.no-well", "detail", "which well?"));
            }
            return new HouseProof(visit.detail().isEmpty() ? null : visit.detail(), null);
        }

        @Override
        public void recorded(Session session, Actor actor, ListedPerson row, HouseVisit visit) {
            told.add(row.name() + " " + visit.outcome());
            if (visit.remark().equals("stop")) {
                throw Refused.of("water.stop", "not now");
            }
        }

        @Override
        public String problemTitle(String code) {
            return "no well named";
        }
    }

    /** One that says nothing beyond what must be said. */
    private static final class Roofs implements HouseCheckKind {

        @Override
        public String id() {
            return "roof.leak";
        }

        @Override
        public Bilingual name() {
            return Bilingual.of("屋顶走访", "Roofs");
        }

        @Override
        public String right() {
            return "roof.walk";
        }

        @Override
        public HouseOutcomes outcomes(Session session, LocalDate today) {
            return new HouseOutcomes(List.of(new HouseOutcome("whole", Bilingual.of("完好", "Whole"), true, Needs.NOTHING)));
        }
    }

    @Parameter
    Database database;
    @TempDir
    Path folder;
    private final Wells wells = new Wells();
    private TestStore store;
    private TestAccounts people;
    private Persons persons;
    private HouseChecks checks;
    private HouseLists lists;
    private HouseVisits visits;
    private HouseSheets sheets;
    private Actor walker;
    private Actor roofer;
    private int count;

    @BeforeEach
    void open() {
        store = database.open(new AccessEntities(), new RegisterEntities(), new PolicyEntities(), new HouseEntities());
        store.clock().set(TODAY);
        people = new TestAccounts(store, store.clock());
        persons = new Persons(store, people.access(), people.journal(), store.clock());
        Areas areas = new Areas(people.access(), people.journal());
        Actor registrar = people.withRights("persons.edit", "settings.edit");
        store.write(s -> areas.load(s, registrar, List.of(new NewArea("43", "某省"), new NewArea("4310", "某市"),
                new NewArea("431099", "测试县"), new NewArea("431099101", "青山镇"), new NewArea(VILLAGE, "石桥村")), "test"));
        checks = new HouseChecks(people.access(), people.journal(), areas, () -> List.of(wells, new Roofs()), store.clock());
        lists = new HouseLists(people.journal(), persons, areas, checks);
        visits = new HouseVisits(people.journal(), persons, areas, checks, store.clock());
        sheets = new HouseSheets(store, people.access(), people.journal(), checks, lists, visits, store.clock());
        walker = people.withRights("water.walk", "persons.edit", "import.run");
        roofer = people.withRights("roof.walk", "import.run");
    }

    private HouseCheck opened(Actor actor, String kind, String name) {
        return store.write(s -> checks.open(s, actor, kind, name, "村组反映", TODAY.plusDays(20)));
    }

    private ListRow known(String name) {
        String seventeen = "43109919600501" + String.format("%03d", ++count);
        IdNumber number = IdNumber.parse(seventeen + IdNumber.checkDigit(seventeen)).orRefuse();
        store.write(s -> persons.create(s, walker, NewPerson.of(number.text(), name, VILLAGE)));
        return new ListRow(name, number, "", "", "一组", count + "号", "12 米", "");
    }

    private List<VisitRow> rows(Actor actor, HouseCheck check) {
        return store.read(s -> visits.page(s, actor, VisitFilter.left(check.id()).state(VisitFilter.State.ALL), 0, 100));
    }

    private static NewVisit found(String outcome) {
        return NewVisit.of(TODAY, "王组长", outcome);
    }

    private void record(VisitRow row, NewVisit visit) {
        store.write(s -> visits.record(s, walker, row.id(), row.visits(), visit));
    }

    private static List<String> problems(Executable attempt) {
        return assertThrows(Refused.class, attempt).problems().stream().map(p -> p.place() + " " + p.code()).toList();
    }

    @Test
    void whoeverIsThereAlreadyIsPassedOverWhenAModuleListsPersons() {
        HouseCheck check = opened(walker, "water.well", "一季度");
        List<ListRow> first = List.of(known("李某"), known("王某"));
        int listed = store.write(s -> lists.add(s, walker, check.id(), first));
        assertEquals(2, listed);
        List<ListRow> more = List.of(first.get(1), known("张某"), first.get(0));
        int added = store.write(s -> lists.add(s, walker, check.id(), more));
        assertEquals(1, added);
        assertEquals(List.of(1, 2, 3), rows(walker, check).stream().map(VisitRow::rowNo).toList());
        assertEquals(List.of("12 米"), rows(walker, check).stream().map(VisitRow::about).distinct().toList());
        assertEquals(3, store.read(s -> checks.one(s, walker, check.id())).left());
        long person = rows(walker, check).get(0).personId();
        assertEquals(1, store.read(s -> visits.ofPerson(s, walker, "water.well", person)).size());
    }

    @Test
    void aKindProvesAnOutcomeAndHearsOfItInTheSameTransaction() {
        HouseCheck check = opened(walker, "water.well", "一季度");
        List<ListRow> two = List.of(known("李某"), known("王某"));
        store.write(s -> lists.add(s, walker, check.id(), two));
        VisitRow row = rows(walker, check).get(0);
        assertEquals(List.of("remark house.visit-remark", "detail water.no-well"), problems(() -> record(row, found("dry"))));
        assertEquals(List.of(), wells.told);
        assertEquals(List.of(" water.stop"), problems(() -> record(row, found("dry").remark("stop").detail("W-7"))));
        assertEquals(0, rows(walker, check).get(0).visits(), "what the kind refuses is not kept");
        record(row, found("dry").remark("塌了").detail("W-7"));
        assertEquals(List.of("李某 dry", "李某 dry"), wells.told);
        HouseVisit kept = store.read(s -> visits.history(s, walker, row.id())).get(0);
        assertEquals(Optional.of("W-7"), kept.proof());
        assertEquals(Map.of("dry", 1L, "", 1L), store.read(s -> checks.board(s, walker, check.id())).total().byOutcome());
        assertEquals(1, store.read(s -> s.rows("select sequence_no from mk_journal where action = 'water.well-recorded'")).size());
    }

    @Test
    void twoKindsKnowNothingOfEachOther() {
        HouseCheck well = opened(walker, "water.well", "一季度");
        HouseCheck roof = opened(roofer, "roof.leak", "一季度");
        ListRow person = known("李某");
        store.write(s -> lists.add(s, walker, well.id(), List.of(person)));
        store.write(s -> lists.add(s, roofer, roof.id(), List.of(person)));
        assertEquals(List.of("water.well"), store.read(s -> checks.list(s, walker, "water.well")).stream()
                .map(HouseCheckRow::kind).toList());
        for (Executable attempt : List.<Executable>of(() -> store.read(s -> checks.one(s, walker, roof.id())),
                () -> rows(walker, roof), () -> store.read(s -> checks.board(s, walker, roof.id())),
                () -> store.write(s -> lists.add(s, walker, roof.id(), List.of(person))),
                () -> store.run(s -> checks.close(s, walker, roof.id())),
                () -> record(rows(roofer, roof).get(0), found("whole")),
                () -> sheets.write(walker, VisitFilter.left(roof.id()), folder.resolve("x.xlsx"), HouseSheets.Split.NONE))) {
            assertTrue(assertThrows(Refused.class, attempt).has("access.denied"));
        }
        // the import of one kind is not a way into the lists of another, even for who may do both
        Actor both = people.withRights("roof.walk", "water.walk", "import.run");
        assertEquals(List.of(" house.check-unknown"), problems(() -> new SheetImport<>(
                sheets.list("water.well").about(Long.toString(roof.id())), both, list()).check(Progress.NONE)));
    }

    private Path list() throws IOException {
        return Files.write(folder.resolve("list" + ++count + ".csv"), List.of("身份证号,姓名,村民小组,井深",
                known("龙某").number().text() + ",龙某,三组,8 米"));
    }

    @Test
    void workbooksHaveTheColumnsOfTheirKind() throws IOException {
        HouseCheck check = opened(walker, "water.well", "一季度");
        SheetImport<?, Actor> in = new SheetImport<>(sheets.list("water.well"), walker, list());
        assertEquals(1, in.check(Progress.NONE).good(), "the only one that is open is meant");
        in.apply(Progress.NONE);
        VisitRow row = rows(walker, check).get(0);
        assertEquals("8 米", row.about());
        assertEquals(List.of("code", "village", "home", "name", "maskedId", "depth", "last", "outcome", "on", "visitor", "remark",
                "nextOn", "well"), HouseSheets.columns(wells).stream().map(SheetColumn::key).toList());
        assertEquals(List.of("code", "village", "home", "name", "maskedId", "last", "outcome", "on", "visitor", "remark", "nextOn"),
                HouseSheets.columns(new Roofs()).stream().map(SheetColumn::key).toList());
        assertEquals("water.well-list", new HouseTemplate(wells).id());
        assertEquals(Bilingual.of("水井走访名单", "Wells: list"), new HouseTemplate(wells).name());
        assertTrue(new HouseTemplate(wells).docx().readAllBytes().length > 1_000);
        assertTrue(new HouseTemplate(new Roofs()).docx().readAllBytes().length > 1_000);

        Path back = Files.write(folder.resolve("back.csv"), List.of("核查号,姓名,身份证号,核查结果,入户日期,入户人,情况说明,井号",
                String.join(",", row.code(), row.name(), row.maskedId(), "干了", "2026-03-01", "王组长", "塌了", "")));
        SheetCheck bad = new SheetImport<>(sheets.returned("water.well"), walker, back).check(Progress.NONE);
        assertEquals(List.of("well water.no-well"), bad.problems().stream().map(p -> p.column() + " " + p.kind()).toList());
        assertEquals("no well named", bad.counts().get(0).label());
        Files.writeString(back, Files.readString(back).replace("塌了,", "塌了,W-9"));
        SheetImport<?, Actor> good = new SheetImport<>(sheets.returned("water.well"), walker, back);
        assertEquals(1, good.check(Progress.NONE).good());
        assertEquals(1, good.apply(Progress.NONE).created());
        assertEquals("dry", rows(walker, check).get(0).outcome());
    }
}
