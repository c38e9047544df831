package org.minkang.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.IdNumber;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.enrollment.baseline.FindingKind;
import org.minkang.enrollment.baseline.FindingRow;
import org.minkang.enrollment.baseline.Findings;
import org.minkang.enrollment.baseline.Settlement;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.register.Fact;
import org.minkang.register.NewPerson;
import org.minkang.sheets.SheetImport;
import org.minkang.testing.Database;

@ParameterizedClass
@EnumSource
class BaselineTest {

    @Parameter
    Database database;
    @TempDir
    Path temp;
    private Bureau bureau;
    private List<Long> stone;
    private List<Long> pool;

    @BeforeEach
    void open() {
        bureau = new Bureau(database);
        stone = bureau.household(Bureau.STONE, 3);
        pool = bureau.household(Bureau.POOL, 2);
        bureau.opened();
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private String number(long person) {
        return bureau.store.read(s -> bureau.persons.require(s, person).number().orElseThrow().text());
    }

    private void take(String list, String... rows) {
        Path file = temp.resolve(list + ".csv");
        List<String> lines = new ArrayList<>(List.of("身份证号,姓名,村,日期,备注"));
        lines.addAll(List.of(rows));
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SheetImport<?, Actor> sheet = new SheetImport<>(bureau.listProfile.about(Bureau.YEAR + "/" + list + "/2026-10-01"),
                bureau.desk, file);
        sheet.check(Progress.NONE);
        sheet.apply(Progress.NONE);
    }

    private List<FindingRow> open(FindingKind kind) {
        return bureau.store.read(s -> bureau.findings.page(s, bureau.desk, new Findings.Filter(Bureau.YEAR, "", kind, true), 0, 100));
    }

    private String row(long person, String village) {
        return number(person) + ",李某某," + village + ",,";
    }

    @Test
    void whoeverAgreesInNumberAndNameIsOnTheListAndNothingIsFound() {
        take("police", row(stone.get(0), "石桥村"), row(stone.get(1), "石桥村"), row(pool.get(0), "431099102201"));
        assertEquals(Map.of(), bureau.store.read(s -> bureau.findings.open(s, bureau.desk, Bureau.YEAR)));
        assertEquals(3, bureau.store.read(s -> bureau.lists.on(s, Bureau.YEAR, "police")).size());
        assertEquals(List.of("police"), bureau.store.read(s -> bureau.lists.of(s, Bureau.YEAR, bureau.member(pool.get(0)).id())));
        assertEquals(List.of(), bureau.store.read(s -> bureau.lists.of(s, Bureau.YEAR, bureau.member(pool.get(1)).id())));
    }

    @Test
    void theDeadTheEmployeesAndThoseInsuredElsewhereAreFoundAndNeedNotBeEnrolled() {
        take("deaths", number(stone.get(0)) + ",李某某,石桥村,2026-05-04,");
        take("employees", number(stone.get(1)) + ",李某某,,2025-01-01,县水泥厂");
        take("province", number(pool.get(0)) + ",李某某,,,邻县");
        List<FindingRow> dead = open(FindingKind.DEAD);
        assertEquals(1, dead.size());
        assertEquals(100, dead.get(0).score());
        assertTrue(open(FindingKind.EMPLOYEE).get(0).detail().contains("水泥厂"));
        bureau.store.run(s -> bureau.findings.settle(s, bureau.desk, List.of(dead.get(0).id()), Settlement.EXEMPT, "死亡证明"));
        assertEquals(MemberState.EXEMPT, bureau.member(stone.get(0)).state());
        assertEquals("dead", bureau.member(stone.get(0)).reason());
        assertEquals(LocalDate.of(2026, 5, 4), bureau.store.read(s -> bureau.persons.require(s, stone.get(0)).diedOn().orElseThrow()));
        assertTrue(assertThrows(Refused.class, () -> bureau.store.run(s -> bureau.findings.settle(s, bureau.desk, List.of(dead.get(0).id()),
                Settlement.REJECT, "错了"))).has("enrollment.settled"));
        assertTrue(assertThrows(Refused.class, () -> bureau.take(bureau.collector, Map.of(bureau.member(stone.get(0)).id(), 40_000L), "0001"))
                .has("enrollment.exempt"), "no payment for the dead");
    }

    @Test
    void somebodyInTwoPlacesIsFoundOnceWhateverTheNumberOfLists() {
        take("police", row(stone.get(0), "龙潭村"));
        take("health", row(stone.get(0), "龙潭村"));
        List<FindingRow> found = open(FindingKind.PLACES);
        assertEquals(1, found.size());
        assertEquals(Bureau.POOL, found.get(0).writtenArea());
        assertEquals("health", found.get(0).alsoOn());
        bureau.store.run(s -> bureau.findings.settle(s, bureau.desk, List.of(found.get(0).id()), Settlement.MOVE, "电话核实,已搬到龙潭村"));
        assertEquals(Bureau.POOL, bureau.member(stone.get(0)).area());
        take("police", row(stone.get(0), "龙潭村"));
        assertEquals(List.of(), open(FindingKind.PLACES), "what was settled is not asked again");
    }

    @Test
    void aNumberWithAnotherNameAndANameWithAWrongNumberAreToldApart() {
        String right = number(stone.get(1));
        String mistyped = right.substring(0, 15) + (right.charAt(15) - '0' + 1) % 10 + right.charAt(16);
        String wrong = mistyped + IdNumber.checkDigit(mistyped);
        take("police", number(stone.get(0)) + ",王某某,石桥村,,", wrong + ",李某某,石桥村,,", "431099196005010,赵某某,石桥村,,");
        List<FindingRow> conflict = open(FindingKind.CONFLICT);
        assertEquals(1, conflict.size());
        assertEquals(stone.get(0).longValue(), conflict.get(0).personId());
        List<FindingRow> likely = open(FindingKind.NUMBER);
        assertEquals(1, likely.size());
        assertTrue(likely.get(0).score() >= 50 && !likely.get(0).evidence().isEmpty(), likely.toString());
        assertEquals("赵某某", open(FindingKind.UNKNOWN).get(0).name());
    }

    @Test
    void somebodyNobodyKnewIsEnteredAndPutOnTheRoll() {
        String number = Bureau.number().text();
        take("police", number + ",周某某,石桥村,,");
        List<FindingRow> unknown = open(FindingKind.UNKNOWN);
        bureau.store.run(s -> bureau.findings.settle(s, bureau.desk, List.of(unknown.get(0).id()), Settlement.CREATE, "户口簿"));
        long person = bureau.store.read(s -> bureau.persons.byNumber(s, IdNumber.parse(number).orRefuse()).orElseThrow().id());
        assertEquals(MemberState.OPEN, bureau.member(person).state());
        assertEquals(Bureau.STONE, bureau.member(person).area());
    }

    @Test
    void aNewerListSettlesWhatItDoesNotSayAnyMore() {
        take("employees", row(stone.get(0), ""), row(stone.get(1), ""));
        assertEquals(2, open(FindingKind.EMPLOYEE).size());
        take("employees", row(stone.get(1), ""));
        assertEquals(1, open(FindingKind.EMPLOYEE).size());
        assertEquals(1, bureau.store.read(s -> bureau.lists.on(s, Bureau.YEAR, "employees")).size());
    }

    @Test
    void aListOfAGroupGivesItsMarkAndTheRollOfThoseWhoLiveHereTellsWhoIsOnlyRegistered() {
        take("low-income", row(stone.get(0), "石桥村"));
        assertEquals(1, bureau.store.read(s -> bureau.persons.marks(s, stone.get(0), Bureau.TODAY)).size());
        take("low-income", row(stone.get(0), "石桥村"));
        assertEquals(1, bureau.store.read(s -> bureau.persons.marks(s, stone.get(0), Bureau.TODAY)).size());
        take("health", row(stone.get(0), "石桥村"), row(pool.get(0), "龙潭村"));
        assertTrue(bureau.member(stone.get(0)).present());
        assertTrue(!bureau.member(stone.get(1)).present());
        var counts = bureau.store.read(s -> bureau.progress.of(s, bureau.desk, Bureau.YEAR)).whole();
        assertEquals(5, counts.registered());
        assertEquals(2, counts.present());
    }

    @Test
    void aListOfTheDeadNamesNobodyWhoIsNotOnTheRoll() {
        take("deaths", Bureau.number().text() + ",钱某某,石桥村,2026-05-04,");
        assertEquals(Map.of(), bureau.store.read(s -> bureau.findings.open(s, bureau.desk, Bureau.YEAR)));
    }

    private void settle(Actor actor, long finding, Settlement way) {
        bureau.store.run(s -> bureau.findings.settle(s, actor, List.of(finding), way, "核实"));
    }

    @Test
    void whatANewerListSaysAgainIsAskedAgain() {
        take("employees", row(stone.get(0), ""), row(stone.get(1), ""));
        take("employees", row(stone.get(1), ""));
        assertEquals(1, open(FindingKind.EMPLOYEE).size());
        take("employees", row(stone.get(0), ""), row(stone.get(1), ""));
        assertEquals(2, open(FindingKind.EMPLOYEE).size());
    }

    @Test
    void twoStrangersOfOneNameWithoutNumbersAreBothFound() {
        take("police", ",周某某,石桥村,,", ",周某某,龙潭村,,");
        assertEquals(2, open(FindingKind.UNKNOWN).size());
    }

    @Test
    void whoeverIsInTheRegisterAndNotOnTheRollIsPutOnItAndNotEnteredTwice() {
        String number = Bureau.number().text();
        long newcomer = bureau.store.write(s -> bureau.persons.create(s, bureau.setUp, NewPerson.of(number, "郑某某", Bureau.STONE)).id());
        take("police", number + ",郑某某,石桥村,,");
        settle(bureau.desk, open(FindingKind.UNKNOWN).get(0).id(), Settlement.CREATE);
        assertEquals(MemberState.OPEN, bureau.member(newcomer).state());
    }

    @Test
    void oneRowThatCannotBeEnteredIsNamedAndNoneIsSettled() {
        take("police", Bureau.number().text() + ",周某某,石桥村,,", "431099196005010,吴某某,石桥村,,");
        List<FindingRow> unknown = open(FindingKind.UNKNOWN);
        FindingRow bad = unknown.stream().filter(row -> row.name().equals("吴某某")).findFirst().orElseThrow();
        Refused refused = assertThrows(Refused.class, () -> bureau.store.run(s -> bureau.findings.settle(s, bureau.desk,
                unknown.stream().map(FindingRow::id).toList(), Settlement.CREATE, "户口簿")));
        assertEquals(String.valueOf(bad.id()), refused.problems().get(0).place());
        assertTrue(refused.getMessage().contains("吴某某"), refused.getMessage());
        assertEquals(2, open(FindingKind.UNKNOWN).size());
    }

    @Test
    void nobodyIsMovedOutOfTheAreaOfTheAccount() {
        take("police", row(stone.get(0), "龙潭村"));
        Actor clerk = bureau.people.inArea(new AreaCode("431099101"), "enrollment-desk");
        long found = open(FindingKind.PLACES).get(0).id();
        assertTrue(assertThrows(Refused.class, () -> settle(clerk, found, Settlement.MOVE)).has("enrollment.outside"));
        settle(clerk, found, Settlement.KEEP);
        assertEquals(Integer.valueOf(0), bureau.store.write(s -> bureau.findings.settle(s, clerk, List.of(), Settlement.KEEP, "核实")));
    }

    @Test
    void whoeverDiesOrFindsWorkInTheYearWasCoveredUntilThen() {
        bureau.take(bureau.collector, bureau.dues(stone), "0001");
        bureau.clock.set(LocalDate.of(2027, 6, 1));
        take("deaths", number(stone.get(0)) + ",李某某,石桥村,2027-03-04,");
        take("employees", number(stone.get(1)) + ",李某某,,2027-03-04,县水泥厂");
        settle(bureau.desk, open(FindingKind.DEAD).get(0).id(), Settlement.EXEMPT);
        settle(bureau.desk, open(FindingKind.EMPLOYEE).get(0).id(), Settlement.EXEMPT);
        bureau.store.run(s -> {
            assertTrue(bureau.facts.ask(s, Fact.INSURED, stone.get(0), LocalDate.of(2027, 3, 4)).isYes());
            assertTrue(bureau.facts.ask(s, Fact.INSURED, stone.get(0), LocalDate.of(2027, 3, 5)).isNo());
            assertTrue(bureau.facts.ask(s, Fact.INSURED, stone.get(1), LocalDate.of(2027, 3, 3)).isYes());
            assertTrue(bureau.facts.ask(s, Fact.INSURED, stone.get(1), LocalDate.of(2027, 3, 4)).isNo());
        });
    }

    @Test
    void aListOfResidentsBringsNoDeadBackAndPupilsLiveHere() {
        take("deaths", number(stone.get(0)) + ",李某某,石桥村,2026-05-04,");
        settle(bureau.desk, open(FindingKind.DEAD).get(0).id(), Settlement.EXEMPT);
        take("schools", row(stone.get(1), ""));
        assertTrue(bureau.member(stone.get(2)).present(), "a list of pupils alone says nothing of others");
        take("health", row(stone.get(0), "石桥村"));
        assertTrue(!bureau.member(stone.get(0)).present(), "dead");
        assertTrue(bureau.member(stone.get(1)).present());
        take("schools", row(stone.get(1), ""), row(pool.get(1), ""));
        assertTrue(bureau.member(pool.get(1)).present(), "a pupil whom the list of residents forgot");
    }
}
