package org.minkang.example.aids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.access.journal.Change;
import org.minkang.access.journal.JournalRow;
import org.minkang.base.Refused;
import org.minkang.casework.CaseAct;
import org.minkang.casework.CaseOpening;
import org.minkang.casework.CaseStatus;
import org.minkang.casework.CaseView;
import org.minkang.casework.NewItem;
import org.minkang.casework.OpenedCase;
import org.minkang.register.Fact;
import org.minkang.register.MergeOrder;
import org.minkang.register.Merging;
import org.minkang.register.Person;
import org.minkang.register.PersonReferences;
import org.minkang.casework.CasePersons;
import org.minkang.testing.Database;
import org.minkang.testing.TestPacks;

/** A request on its way, and every way round its rules. */
@ParameterizedClass
@EnumSource
class AidsTest {

    @Parameter
    Database database;
    private Town town;

    @BeforeEach
    void open() {
        town = Town.of(database, AidsTest.class);
    }

    private static Refused refused(String code, Executable attempt) {
        Refused refused = assertThrows(Refused.class, attempt);
        assertTrue(refused.has(code), refused.getMessage());
        return refused;
    }

    private List<JournalRow> journal(long caseId, String action) {
        return town.store.read(s -> town.journal.of(s, "case", Long.toString(caseId))).stream()
                .filter(row -> row.action().equals(action)).toList();
    }

    @Test
    void aRequestGoesFromTheWindowToTheDeviceInTheHand() {
        long person = town.person();
        OpenedCase opened = town.take(town.request(person, "wheelchair"));
        assertTrue(opened.number().matches("FJ26-\\d{5}"), opened.number());
        assertEquals("review", town.view(town.reviewer, opened.id()).step());
        assertEquals("approval", town.pass(town.reviewer, opened.id()).step());
        assertEquals("handover", town.pass(town.approver, opened.id()).step());
        assertEquals(Optional.empty(), town.stored(opened.id()).handedOutOn());
        CaseView end = town.pass(town.clerk, opened.id());
        assertEquals(CaseStatus.CLOSED, end.status());
        assertEquals("申请轮椅；2026-03-02 已发放", end.summary().zh());
        assertEquals(Optional.of(Town.TODAY), town.stored(opened.id()).handedOutOn());
        assertEquals(1, journal(opened.id(), "aids.requested").size());
        assertEquals(List.of(new Change("handedOutOn", null, "2026-03-02")),
                journal(opened.id(), "aids.handed-out").get(0).changes());
        Fact fact = town.store.read(s -> new AidsFacts().state(s, AidsFacts.DEVICES, person, Town.TODAY));
        assertTrue(fact.isYes());
        assertEquals("轮椅", fact.text());
        assertTrue(town.store.read(s -> new AidsFacts().state(s, AidsFacts.DEVICES, person, Town.TODAY.minusDays(1))).isNo());
    }

    @Test
    void whoReviewedDoesNotApproveAlthoughTheRightIsTheSame() {
        long caseId = town.take(town.request(town.person(), "cane")).id();
        town.pass(town.reviewer, caseId);
        refused("casework.four-eyes", () -> town.pass(town.reviewer, caseId));
        assertEquals("approval", town.view(town.approver, caseId).step());
    }

    @Test
    void whoTookItInNeitherReviewsNorApprovesWhateverTheRights() {
        Actor both = town.people.withRights(Rights.INTAKE, Rights.DECIDE, "cases.read");
        NewRequest request = town.request(town.person(), "cane");
        long caseId = town.store.write(s -> town.aids.request(s, both, request)).id();
        refused("casework.four-eyes", () -> town.pass(both, caseId));
        town.pass(town.reviewer, caseId);
        refused("casework.four-eyes", () -> town.pass(both, caseId));
    }

    @Test
    void withoutItsRightNothingIsDone() {
        Actor nobody = town.people.withRights("cases.read", "persons.search");
        NewRequest request = town.request(town.person(), "cane");
        refused("access.denied", () -> town.store.write(s -> town.aids.request(s, nobody, request)));
        long caseId = town.handedOut(town.person(), "cane").id();
        refused("access.denied", () -> town.store.read(s -> town.aids.receipt(s, nobody, caseId)));
        assertEquals(0L, town.store.read(s -> s.rows("select count(*) from aids_request where person_id = ?",
                request.personId())).get(0).number(1));
    }

    @Test
    void aCaseThatWasOpenedWithoutARequestGoesNowhere() {
        CaseOpening bare = new CaseOpening(Aids.CASE_TYPE, town.person(), Town.TODAY, "轮椅",
                List.of(new NewItem("wheelchair", "轮椅")), List.of(), "window").passingFirst();
        long caseId = town.store.write(s -> town.cases.open(s, town.clerk, bare)).id();
        refused("aids.no-request", () -> town.pass(town.reviewer, caseId));
    }

    @Test
    void theReviewWaitsForThePapers() {
        NewRequest request = new NewRequest(town.person(), "wheelchair", Town.TODAY, Set.of("form"), "window");
        long caseId = town.take(request).id();
        assertEquals(List.of("评估表"), town.view(town.reviewer, caseId).missingPapers().stream().map(p -> p.label()).toList());
        assertThrows(Refused.class, () -> town.pass(town.reviewer, caseId));
        assertEquals("review", town.view(town.reviewer, caseId).step());
    }

    @Test
    void theNextOneIsGivenFromTheDayThePackSays() {
        long person = town.person();
        town.handedOut(person, "cane");
        town.clock.set(LocalDate.of(2027, 3, 1));
        Refused early = refused("aids.too-early", () -> town.take(town.request(person, "cane")));
        assertTrue(early.getMessage().contains("2027-03-02"), early.getMessage());
        town.clock.set(LocalDate.of(2027, 3, 2));
        town.handedOut(person, "cane");
    }

    @Test
    void everythingWrongIsToldAtOnceEachAtItsField() {
        NewRequest request = new NewRequest(-1, "rocket", Town.TODAY.plusDays(1), Set.of(), "window");
        Refused refused = assertThrows(Refused.class, () -> town.take(request));
        assertEquals(List.of("personId aids.person-unknown", "appliedOn aids.applied-later", "device aids.device-unknown"),
                refused.problems().stream().map(p -> p.place() + " " + p.code()).toList());
    }

    @Test
    void aSecondRequestIsRefusedWhileTheFirstRuns() {
        long person = town.person();
        OpenedCase first = town.take(town.request(person, "cane"));
        Refused refused = refused("aids.pending", () -> town.take(town.request(person, "cane")));
        assertTrue(refused.getMessage().contains(first.number()), refused.getMessage());
        town.take(town.request(person, "hearing-aid"));
    }

    @Test
    void whatWasHandedOutMeanwhileStopsTheApproval() {
        long person = town.person();
        long caseId = town.take(town.request(person, "cane")).id();
        town.pass(town.reviewer, caseId);
        long other = town.handedOut(town.person(), "cane").id();
        town.store.run(s -> s.execute("update aids_request set person_id = ? where case_id = ?", person, other));
        refused("aids.too-early", () -> town.pass(town.approver, caseId));
    }

    @Test
    void aDecisionTakenBackTakesTheDeviceBack() {
        long caseId = town.handedOut(town.person(), "cane").id();
        CaseView view = town.store.write(s -> town.cases.act(s, town.clerk, CaseAct.withdrawDecision(caseId,
                town.cases.view(s, town.clerk, caseId).version(), "点错")));
        assertEquals("handover", view.step());
        assertEquals(Optional.empty(), town.stored(caseId).handedOutOn());
        assertEquals(List.of(new Change("handedOutOn", "2026-03-02", null)),
                journal(caseId, "aids.handed-out").get(1).changes());
    }

    @Test
    void aRunningCaseKeepsTheRulesItWasTakenInBy() {
        long person = town.person();
        town.handedOut(person, "cane");
        town.clock.set(LocalDate.of(2027, 3, 2));
        long caseId = town.take(town.request(person, "cane")).id();
        TestPacks.bringIntoForce(town.packs, town.setUp, town.people.admin(), "aids-2.yaml", Town.pack().replace("\"2026.1\"", "\"2027.1\"")
                .replace("valid-from: 2026-01-01", "valid-from: 2027-03-03").replace("{years: 1}", "{years: 2}"));
        town.clock.set(LocalDate.of(2027, 3, 3));
        assertEquals("approval", town.pass(town.reviewer, caseId).step());
        long late = town.person();
        town.store.run(s -> s.execute("update aids_request set person_id = ? where person_id = ? and case_id <> ?",
                late, person, caseId));
        refused("aids.too-early", () -> town.take(town.request(late, "cane")));
    }

    @Test
    void theReceiptIsPrintedOnceTheDeviceIsOut() throws Exception {
        long caseId = town.take(town.request(town.person(), "cane")).id();
        refused("aids.not-handed-out", () -> town.store.read(s -> town.aids.receipt(s, town.clerk, caseId)));
        town.pass(town.reviewer, caseId);
        town.pass(town.approver, caseId);
        town.pass(town.clerk, caseId);
        var letter = town.store.read(s -> town.aids.receipt(s, town.clerk, caseId));
        assertEquals(List.of(), town.letters.check(letter));
        assertEquals("手杖", letter.data().values().get("device"));
        assertEquals("示例县医疗保障局", letter.data().values().get("bureau"));
        assertFalse(letter.data().values().get("maskedId").toString().matches(".*\\d{10,}.*"));
        assertEquals(1, town.letters.preview(letter, 60).size());
    }

    @Test
    void requestsGoAlongWhenTwoEntriesOfOnePersonAreMerged() {
        long kept = town.person();
        long merged = town.person();
        long caseId = town.handedOut(merged, "cane").id();
        List<PersonReferences> references = List.of(new CasePersons(), new AidsPersons());
        Merging merging = new Merging(town.store, town.access, town.journal, town.persons, () -> references, town.clock);
        town.store.run(s -> merging.merge(s, town.setUp, new MergeOrder(kept, version(kept), merged, version(merged),
                Set.of(), "重复登记")));
        assertEquals(kept, town.stored(caseId).personId());
        town.clock.set(LocalDate.of(2026, 4, 1));
        refused("aids.too-early", () -> town.take(town.request(kept, "cane")));
    }

    private int version(long person) {
        return town.store.read(s -> s.require(Person.class, person).version());
    }
}
