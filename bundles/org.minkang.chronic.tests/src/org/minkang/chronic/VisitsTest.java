package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.IdNumber;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.chronic.visits.MissingCertificates;
import org.minkang.house.HouseCheck;
import org.minkang.house.HouseCheckRow;
import org.minkang.house.HouseVisit;
import org.minkang.house.ListedPerson;
import org.minkang.house.NewVisit;
import org.minkang.house.VisitFilter;
import org.minkang.house.VisitRow;
import org.minkang.house.ZeroBoard;
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetImport;
import org.minkang.testing.Database;

/** Household checks, from the list to zero. */
@ParameterizedClass
@EnumSource
class VisitsTest {

    @Parameter
    Database database;
    @TempDir
    Path folder;
    private County county;
    private Village village;

    @BeforeEach
    void open() {
        county = County.of(database);
        village = new Village(county);
    }

    private static Refused refused(org.junit.jupiter.api.function.Executable attempt) {
        return assertThrows(Refused.class, attempt);
    }

    private HouseCheck listed(String... lines) {
        HouseCheck campaign = village.campaign();
        village.list(folder, campaign, List.of(lines));
        return campaign;
    }

    private ZeroBoard board(HouseCheck campaign) {
        return county.store.read(s -> village.checks.board(s, village.clerk, campaign.id()));
    }

    private void close(HouseCheck campaign) {
        county.store.run(s -> village.checks.close(s, village.clerk, campaign.id()));
    }

    // ---- F002-5 L74: 391 names, 21 had a card, 98 got one on the spot, 272 were not eligible or did not need one ------------

    @Test
    void threeHundredNinetyOnePersonsComeToZeroAndOnlyThenTheCheckCloses() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 391; i++) {
            lines.add(village.known("王某" + "甲乙丙丁".charAt(i % 4), i % 3 == 0 ? County.OTHER_VILLAGE : County.VILLAGE));
        }
        HouseCheck campaign = listed(lines.toArray(String[]::new));
        List<VisitRow> rows = village.rows(campaign);
        assertEquals(391, rows.size());
        ZeroBoard before = board(campaign);
        assertEquals(391, before.total().left());
        assertEquals(391, before.total().of(""));
        for (int i = 0; i < 391; i++) {
            VisitRow row = rows.get(i);
            if (i < 21) {
                village.certify(row.personId());
                village.record(row, village.found("has-card"));
            } else if (i < 21 + 98) {
                NewApplication application = county.application(row.personId(), "HTN");
                county.store.write(s -> village.door.accept(s, village.clerk, row.id(), 0, application));
            } else if (i < 390) {
                village.record(row, village.found(i % 2 == 0 ? "not-eligible" : "not-needed"));
            }
        }
        Refused early = refused(() -> close(campaign));
        assertEquals(List.of("house.check-left"), Village.codes(early));
        assertTrue(early.getMessage().contains("1 人"), early.getMessage());
        village.record(rows.get(390), village.found("away").next(County.TODAY.plusDays(3)));
        refused(() -> close(campaign));
        village.record(village.row(campaign, 391), village.found("not-needed"));

        ZeroBoard board = board(campaign);
        assertEquals(Map.of("has-card", 21L, "on-the-spot", 98L, "not-eligible", 135L, "not-needed", 137L),
                board.total().byOutcome());
        assertEquals(272, board.total().of("not-eligible") + board.total().of("not-needed"));
        assertEquals(0, board.total().left());
        assertEquals(391, board.total().settled());
        assertEquals(Map.of("431099101", 260L, "431099102", 131L), Map.of(board.townships().get(0).code(),
                board.townships().get(0).listed(), board.townships().get(1).code(), board.townships().get(1).listed()));
        for (List<ZeroBoard.Place> places : List.of(board.townships(), board.villages())) {
            assertEquals(391, places.stream().mapToLong(ZeroBoard.Place::listed).sum());
            board.total().byOutcome().forEach((outcome, count) ->
                    assertEquals(count, places.stream().mapToLong(p -> p.of(outcome)).sum(), outcome));
        }
        close(campaign);
        assertEquals(List.of("house.check-closed"), Village.codes(refused(() ->
                village.record(village.row(campaign, 1), village.found("not-needed")))));
        HouseCheckRow closed = county.store.read(s -> village.checks.one(s, village.clerk, campaign.id()));
        assertEquals(County.TODAY, closed.closedOn());
        assertEquals(391, closed.listed());
    }

    // ---- the list ------------------------------------------------------------------------------------------------------------

    @Test
    void whomTheRegisterDoesNotKnowIsListedWithADoubtAndCanBeSettled() {
        IdNumber unknown = County.number();
        IdNumber other = County.number();
        county.person(other, "赵某", County.VILLAGE);
        HouseCheck campaign = listed(unknown.text() + ",钱某,青山镇,石桥村,,,糖尿病,村医", Village.line(other, "孙某"),
                village.known("李 某某", County.VILLAGE));
        List<VisitRow> rows = village.rows(campaign);
        assertEquals(ListedPerson.Doubt.UNKNOWN, rows.get(0).doubt());
        assertEquals(County.VILLAGE, rows.get(0).areaCode(), "found by the names of township and village");
        assertEquals(ListedPerson.Doubt.NAME, rows.get(1).doubt());
        assertEquals(0, rows.get(1).personId(), "another name is not trusted");
        assertEquals(null, rows.get(2).doubt());
        assertEquals(2, county.store.read(s -> village.checks.one(s, village.clerk, campaign.id())).doubtful());
        Refused nobody = refused(() -> village.record(rows.get(0), village.found("has-card")));
        assertEquals(List.of("chronic.visit-nobody"), Village.codes(nobody));

        county.person(unknown, "钱某", County.VILLAGE);
        int found = county.store.write(s -> village.visits.matchAgain(s, village.clerk, campaign.id()));
        assertEquals(1, found);
        assertTrue(village.row(campaign, 1).personId() != 0);
        long person = county.store.read(s -> county.persons.byNumber(s, other)).orElseThrow().id();
        assertEquals(List.of("house.visit-match-reason"), Village.codes(refused(() -> county.store.run(s ->
                village.visits.match(s, village.clerk, rows.get(1).id(), person, " ")))));
        county.store.run(s -> village.visits.match(s, village.clerk, rows.get(1).id(), person, "户口簿：孙某为赵某曾用名"));
        assertEquals(person, village.row(campaign, 2).personId());
        assertEquals(List.of("house.visit-matched"), Village.codes(refused(() -> county.store.run(s ->
                village.visits.match(s, village.clerk, rows.get(1).id(), person, "户口簿")))));
        village.record(village.row(campaign, 2), village.found("gone").remark("2025 年迁往外省"));
        assertEquals(2, board(campaign).total().left());
    }

    @Test
    void aDoubtfulRowCannotBecomeSomebodyWhoIsListedAlready() {
        IdNumber unknown = County.number();
        HouseCheck campaign = listed(Village.line(unknown, "钱某"), village.known("李某", County.VILLAGE));
        List<VisitRow> rows = village.rows(campaign);
        assertEquals(List.of("house.visit-listed"), Village.codes(refused(() -> county.store.run(s ->
                village.visits.match(s, village.clerk, rows.get(0).id(), rows.get(1).personId(), "户口簿")))));
    }

    @Test
    void everyFaultOfAListIsFoundAtItsCell() {
        IdNumber listed = County.number();
        county.person(listed, "李某", County.VILLAGE);
        HouseCheck campaign = listed(Village.line(listed, "李某"));
        IdNumber dead = County.number();
        county.person(dead, "周某", County.VILLAGE);
        county.store.run(s -> s.execute("update mk_person set died_on = ? where id_number = ?", County.TODAY, dead.text()));
        IdNumber twice = County.number();
        SheetCheck check = village.listSheet(folder, campaign, village.clerk, List.of(Village.line(listed, "李某"),
                "43109919600501000X,吴某,,,,,,", Village.line(twice, "郑某"), Village.line(twice, "郑某"), Village.line(dead, "周某"),
                County.number().text() + ",,,,,,,")).check(Progress.NONE);
        assertEquals(List.of("2 house.listed", "3 sheet.id-number", "4 house.person-unknown", "4 house.village-unknown",
                "5 house.listed-in-file", "6 house.died", "7 sheet.empty"),
                check.problems().stream().map(p -> p.row() + " " + p.kind()).filter(k -> !k.startsWith("5 house.p")
                        && !k.startsWith("5 house.v")).sorted().toList());
        assertEquals(2, check.good(), "郑某 once, and 周某, whose death must be confirmed at the door");
        assertTrue(check.counts().stream().noneMatch(k -> k.label().startsWith("!")), check.counts().toString());
    }

    @Test
    void twoFilesFollowOneAnotherAndAListImportedMeanwhileUndoesTheWholeFile() {
        HouseCheck campaign = listed(village.known("李某", County.VILLAGE), village.known("王某", County.VILLAGE));
        String third = village.known("张某", County.VILLAGE);
        String fourth = village.known("刘某", County.VILLAGE);
        SheetImport<?, Actor> late = village.listSheet(folder, campaign, village.clerk, List.of(third, fourth));
        assertEquals(2, late.check(Progress.NONE).good());
        village.list(folder, campaign, List.of(fourth));
        assertEquals(List.of("house.listed"), Village.codes(refused(() -> late.apply(Progress.NONE))));
        assertEquals(List.of(1, 2, 3), village.rows(campaign).stream().map(VisitRow::rowNo).toList());
    }

    @Test
    void theListIsInWalkingOrder() {
        String[] homes = {"二组,3号", "一组,12号", "一组,2号", ",", "一组,2号附1"};
        List<String> lines = new ArrayList<>();
        for (String home : homes) {
            lines.add(village.known("李某", County.VILLAGE).replace(",,,,,高血压", ",,," + home + ",高血压"));
        }
        lines.add(village.known("龙某", County.OTHER_VILLAGE));
        HouseCheck campaign = listed(lines.toArray(String[]::new));
        assertEquals(List.of(3, 5, 2, 1, 4, 6), village.rows(village.clerk, VisitFilter.left(campaign.id())).stream()
                .map(VisitRow::rowNo).toList());
    }

    // ---- visits --------------------------------------------------------------------------------------------------------------

    @Test
    void visitsAreOnlyAddedAndTheNewestCounts() {
        HouseCheck campaign = listed(village.known("李某", County.VILLAGE));
        village.record(village.row(campaign, 1), village.found("away").next(County.TODAY.plusDays(2)));
        VisitRow away = village.row(campaign, 1);
        assertEquals(false, away.settled());
        assertEquals(County.TODAY.plusDays(2), away.nextOn());
        county.clock.set(County.TODAY.plusDays(2));
        village.record(away, village.found("not-eligible").remark("血压 128/80"));
        VisitRow done = village.row(campaign, 1);
        assertEquals(true, done.settled());
        assertEquals(null, done.nextOn());
        // somebody was wrong: the next visit says otherwise, and the row is open again
        village.record(done, village.found("away").next(County.TODAY.plusDays(9)));
        assertEquals(1, board(campaign).total().left());
        List<HouseVisit> history = county.store.read(s -> village.visits.history(s, village.clerk, done.id()));
        assertEquals(List.of("外出", "不符合条件", "外出"), history.stream().map(HouseVisit::outcomeName).toList());
        assertEquals(List.of(1, 2, 3), history.stream().map(HouseVisit::number).toList());
        assertEquals("血压 128/80", history.get(1).remark());
        assertEquals("张医生", history.get(0).visitor());
    }

    @Test
    void hasACardIsComparedWithTheCertificatesOfThatDay() {
        HouseCheck campaign = listed(village.known("李某", County.VILLAGE));
        VisitRow row = village.row(campaign, 1);
        assertEquals(List.of("chronic.visit-no-certificate"), Village.codes(refused(() -> village.record(row, village.found("has-card")))));
        village.certify(row.personId());
        county.clock.set(LocalDate.of(2028, 1, 1));
        Refused over = refused(() -> village.record(row, village.found("has-card")));
        assertEquals(List.of("chronic.visit-no-certificate"), Village.codes(over));
        county.clock.set(County.TODAY);
        village.record(row, village.found("has-card"));
        assertEquals("J" + row.personId(), county.store.read(s -> village.visits.history(s, village.clerk, row.id())).get(0)
                .proof().orElseThrow());
    }

    @Test
    void madeOnTheSpotPointsToAnApplicationThatExists() {
        HouseCheck campaign = listed(village.known("李某", County.VILLAGE), village.known("王某", County.VILLAGE));
        VisitRow row = village.row(campaign, 1);
        assertEquals(List.of("chronic.visit-no-application"), Village.codes(refused(() -> village.record(row, village.found("on-the-spot")))));
        Accepted others = county.accept("HTN");
        assertEquals(List.of("chronic.visit-other-case"), Village.codes(refused(() ->
                village.record(row, village.found("on-the-spot").detail(others.caseNumber())))));
        Accepted own = county.accept(county.application(row.personId(), "HTN"));
        village.record(row, village.found("on-the-spot"));
        assertEquals(own.caseId(), village.row(campaign, 1).caseId(), "the newest application since the check was opened");
        VisitRow second = village.row(campaign, 2);
        NewApplication wrong = county.application(row.personId(), "DM");
        assertEquals(List.of("chronic.visit-other-person"), Village.codes(refused(() -> county.store.write(s ->
                village.door.accept(s, village.clerk, second.id(), 0, wrong)))));
        NewApplication application = county.application(second.personId(), "HTN");
        Accepted linked = county.store.write(s -> village.door.accept(s, village.clerk, second.id(), 0, application));
        assertEquals(linked.caseId(), village.row(campaign, 2).caseId(), "an intake opened from the row links itself");
        assertEquals(NewVisit.Source.INTAKE, county.store.read(s -> village.visits.history(s, village.clerk, second.id())).get(0).source());
    }

    @Test
    void anIntakeAtTheDoorThatSomebodyWasFasterWithLeavesNoApplication() {
        HouseCheck campaign = listed(village.known("李某", County.VILLAGE));
        VisitRow row = village.row(campaign, 1);
        village.record(row, village.found("away").next(County.TODAY.plusDays(1)));
        NewApplication application = county.application(row.personId(), "HTN");
        assertEquals(List.of("house.visit-meanwhile"), Village.codes(refused(() -> county.store.write(s ->
                village.door.accept(s, village.clerk, row.id(), row.visits(), application)))));
        assertEquals(0, county.store.read(s -> s.rows("select id from chronic_application where person_id = ?", row.personId())).size());
    }

    @Test
    void everythingWrongWithAVisitIsToldAtOnceAtItsField() {
        HouseCheck campaign = listed(village.known("李某", County.VILLAGE));
        VisitRow row = village.row(campaign, 1);
        NewVisit bad = new NewVisit(County.TODAY.plusDays(1), " ", "away", "x".repeat(501), null, "", NewVisit.Source.SCREEN);
        assertEquals(List.of("on house.visit-future", "visitor house.visit-visitor", "remark house.too-long",
                "nextOn house.visit-next-missing"), refused(() -> village.record(row, bad)).problems().stream()
                        .map(p -> p.place() + " " + p.code()).toList());
        assertEquals(List.of("house.visit-next"), Village.codes(refused(() ->
                village.record(row, village.found("away").next(County.TODAY)))));
        assertEquals(List.of("house.visit-next-settled"), Village.codes(refused(() ->
                village.record(row, village.found("not-needed").next(County.TODAY.plusDays(1))))));
        assertEquals(List.of("house.visit-remark"), Village.codes(refused(() -> village.record(row, village.found("gone")))));
        assertEquals(List.of("house.outcome-unknown"), Village.codes(refused(() -> village.record(row, village.found("dead")))));
        assertEquals(0, village.row(campaign, 1).visits());
    }

    @Test
    void ofTwoWhoRecordAtOnceOneIsToldWhatTheOtherSaid() throws Exception {
        Actor other = county.people.withRoles("counter-clerk");
        for (int round = 0; round < 5; round++) {
            HouseCheck campaign = listed(village.known("李某", County.VILLAGE));
            VisitRow row = village.row(campaign, 1);
            CyclicBarrier start = new CyclicBarrier(2);
            ExecutorService seats = Executors.newFixedThreadPool(2);
            List<Future<String>> said = new ArrayList<>();
            for (Actor actor : List.of(village.clerk, other)) {
                Callable<String> work = () -> {
                    start.await();
                    try {
                        village.record(actor, row, village.found("not-needed"));
                        return "recorded";
                    } catch (Refused e) {
                        return e.problems().get(0).code();
                    }
                };
                said.add(seats.submit(work));
            }
            List<String> both = List.of(said.get(0).get(), said.get(1).get());
            seats.shutdown();
            assertEquals(List.of("house.visit-meanwhile", "recorded"), both.stream().sorted().toList());
            assertEquals(1, village.row(campaign, 1).visits());
        }
    }

    @Test
    void filtersFindByStateOutcomeVillageNameAndNumber() {
        HouseCheck campaign = listed(village.known("李百合", County.VILLAGE), Village.line(County.number(), "李%"),
                village.known("王某", County.OTHER_VILLAGE), Village.line(County.number(), "无名"));
        village.record(village.row(campaign, 3), village.found("not-needed"));
        VisitFilter all = VisitFilter.left(campaign.id()).state(VisitFilter.State.ALL);
        assertEquals(List.of(1, 2, 4), numbers(VisitFilter.left(campaign.id())));
        assertEquals(List.of(3), numbers(all.state(VisitFilter.State.SETTLED)));
        assertEquals(List.of(2, 4), numbers(all.state(VisitFilter.State.DOUBTFUL)));
        assertEquals(List.of(3), numbers(all.outcome("not-needed")));
        assertEquals(List.of(1, 2, 4), numbers(all.outcome("")));
        assertEquals(List.of(3), numbers(all.area("431099102")));
        assertEquals(List.of(2, 4), numbers(all.area("")), "no village known");
        assertEquals(List.of(1, 2), numbers(all.text("李")));
        assertEquals(List.of(2), numbers(all.text("李%")), "a sign that stands for anything means itself");
        assertEquals(List.of(3), numbers(all.text("3")));
        long count = county.store.read(s -> village.visits.count(s, village.clerk, all.text("李")));
        assertEquals(2, count);
    }

    private List<Integer> numbers(VisitFilter filter) {
        return village.rows(village.clerk, filter).stream().map(VisitRow::rowNo).sorted().toList();
    }

    @Test
    void aCheckIsOpenedWithANameASourceAndADay() {
        Refused refused = refused(() -> county.store.write(s -> village.checks.open(s, village.clerk, MissingCertificates.ID, " ", "", County.TODAY.minusDays(1))));
        assertEquals(List.of("name", "source", "dueOn"), refused.problems().stream().map(p -> p.place()).toList());
        HouseCheck campaign = village.campaign();
        assertEquals(List.of("house.check-twice"), Village.codes(refused(() -> county.store.write(s ->
                village.checks.open(s, village.clerk, MissingCertificates.ID, campaign.name(), "x", County.TODAY)))));
        assertEquals(List.of("house.check-empty"), Village.codes(refused(() -> close(campaign))));
    }
}
