package org.minkang.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minkang.casework.Office.all;
import static org.minkang.casework.Office.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.casework.QueueFilter.Scope;
import org.minkang.casework.QueueFilter.Sort;
import org.minkang.testing.Database;

/** Queues, the start page, and cases whose workflow is gone. */
@ParameterizedClass
@EnumSource
class QueueTest {

    @Parameter
    Database database;

    private Office office;

    @BeforeEach
    void opensTheOffice() {
        office = new Office(database);
    }

    @AfterEach
    void closesTheOffice() {
        office.close();
    }

    private List<OpenedCase> openMany(int count, String item) {
        List<CaseOpening> openings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            openings.add(office.application(office.applicant(i % 2 == 0 ? Office.VILLAGE : Office.OTHER_VILLAGE), item).passingFirst());
        }
        return office.store.write(s -> office.cases.openAll(s, office.clerk, openings));
    }

    private List<String> numbers(Actor actor, QueueFilter filter, int first, int max) {
        return office.cases.queue(actor, filter, first, max).stream().map(QueueRow::number).toList();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrOverlap() {
        openMany(7, "A");
        QueueFilter group = QueueFilter.of(Scope.GROUP).sort(Sort.NUMBER, false);
        List<String> all = new ArrayList<>(numbers(office.reviewer, group, 0, 3));
        all.addAll(numbers(office.reviewer, group, 3, 3));
        all.addAll(numbers(office.reviewer, group, 6, 3));
        assertEquals(List.of("T26-00001", "T26-00002", "T26-00003", "T26-00004", "T26-00005", "T26-00006", "T26-00007"), all);
        assertEquals("T26-00007", numbers(office.reviewer, group.sort(Sort.NUMBER, true), 0, 1).get(0));
        assertEquals(7, office.cases.queueCount(office.reviewer, group));
    }

    @Test
    void aPageBeyondTheMiddleIsTheSameFromTheOtherEnd() {
        openMany(4, "A");
        office.clock.set(LocalDate.of(2026, 3, 3));
        openMany(3, "B");
        for (Scope scope : Scope.values()) {
            for (Sort sort : Sort.values()) {
                for (boolean down : List.of(false, true)) {
                    QueueFilter filter = QueueFilter.of(scope).sort(sort, down);
                    Actor actor = scope == Scope.ALL ? office.people.withRights("cases.read") : office.reviewer;
                    List<String> whole = numbers(actor, filter, 0, 10);
                    for (int first = 0; first < 7; first++) {
                        assertEquals(whole.subList(Math.min(first, whole.size()), Math.min(first + 2, whole.size())),
                                office.cases.queue(actor, filter, first, 2, 7).stream().map(QueueRow::number).toList(),
                                filter + " from " + first);
                    }
                }
            }
        }
        QueueFilter group = QueueFilter.of(Scope.GROUP);
        assertEquals(List.of("T26-00006", "T26-00007"), office.cases.queue(office.reviewer, group, 8, 2, 10).stream()
                .map(QueueRow::number).toList(), "the count was of a moment ago: the last ones are still the last ones");
    }

    @Test
    void filtersAreAppliedInTheDatabase() {
        openMany(4, "A");
        openMany(1, "B");
        QueueFilter group = QueueFilter.of(Scope.GROUP);
        assertEquals(2, office.cases.queueCount(office.reviewer, group.area("431099102")));
        assertEquals(List.of("T26-00005"), numbers(office.reviewer, group.item("B"), 0, 10));
        assertEquals(List.of("T26-00003"), numbers(office.reviewer, group.text("t26-00003"), 0, 10));
        assertEquals(5, office.cases.queueCount(office.reviewer, group.text("李某")));
        assertEquals(0, office.cases.queueCount(office.reviewer, group.text("张")));
        assertEquals(0, office.cases.queueCount(office.reviewer, group.step("approval")));
        assertEquals(5, office.cases.queueCount(office.reviewer, group.type(TestWorkflow.TYPE).step("review")));
        assertEquals(0, office.cases.queueCount(office.reviewer, group.dueBefore(LocalDate.of(2026, 3, 4))));
        assertEquals(5, office.cases.queueCount(office.reviewer, group.dueBefore(LocalDate.of(2026, 3, 5))));
        for (Sort sort : Sort.values()) {
            assertEquals(5, numbers(office.reviewer, group.sort(sort, true), 0, 10).size(), sort.name());
            assertEquals(5, numbers(office.people.withRights("cases.read"), QueueFilter.of(Scope.ALL).sort(sort, false), 0, 10).size());
        }
    }

    @Test
    void aRowCarriesWhatAListShows() {
        CaseView view = office.at("review", "A", "B");
        QueueRow row = office.cases.queue(office.reviewer, QueueFilter.of(Scope.GROUP), 0, 10).get(0);
        assertEquals(view.id(), row.caseId());
        assertEquals(view.version(), row.version());
        assertEquals("病种A +1", row.items());
        assertEquals("初审", row.stepName().zh());
        assertEquals(LocalDate.of(2026, 3, 5), row.dueOn(), "the nearer of the two limits");
        assertTrue(row.maskedId().contains("********"), row.maskedId());
        assertTrue(row.overdue(LocalDate.of(2026, 3, 6)));
    }

    @Test
    void aPageOfVeryManyRowsLeavesOutWhatFourEyesKeepAwayLikeAShortOne() {
        CaseView barred = office.at("approval", "A");
        Actor both = office.people.withRights("t.review", "t.approve");
        office.act(both, CaseAct.giveBack(barred.id(), barred.version(), "review", "", "核实"));
        openMany(2, "B");
        QueueFilter group = QueueFilter.of(Scope.GROUP);
        assertEquals(2, numbers(both, group, 0, 10).size());
        assertEquals(numbers(both, group, 0, 10), numbers(both, group, 0, 10_000));
        assertEquals(3, numbers(office.reviewer, group, 0, 10_000).size());
    }

    @Test
    void theNextDueCaseIsOneTheActorMayTake() {
        CaseView barred = office.at("approval", "A");
        Actor both = office.people.withRights("t.review", "t.approve");
        office.act(both, CaseAct.giveBack(barred.id(), barred.version(), "review", "", "核实"));
        QueueFilter group = QueueFilter.of(Scope.GROUP);
        assertEquals(Optional.empty(), office.cases.nextDue(both, group, 0), "four eyes");
        office.clock.set(LocalDate.of(2026, 3, 3));
        List<OpenedCase> opened = openMany(2, "B");
        assertEquals(Optional.of(opened.get(0).id()), office.cases.nextDue(both, group, 0));
        Actor other = office.people.withRights("t.review");
        long task = office.see(office.clerk, opened.get(0).id()).tasks().get(0).id();
        office.store.write(s -> office.cases.take(s, other, task));
        assertEquals(Optional.of(opened.get(1).id()), office.cases.nextDue(both, group, 0), "somebody else holds the first");
        assertEquals(2, office.cases.queueCount(both, group), "but the list shows it with its holder");
        assertEquals(Optional.of(opened.get(0).id()), office.cases.nextDue(other, QueueFilter.of(Scope.MINE), 0));
    }

    @Test
    void theNextCaseFollowsTheOneComeFromDecidedOrNotAndBeginsAgainAtTheEnd() {
        List<OpenedCase> opened = openMany(3, "A");
        QueueFilter group = QueueFilter.of(Scope.GROUP);
        assertEquals(Optional.of(opened.get(0).id()), office.cases.nextDue(office.reviewer, group, 0));
        assertEquals(Optional.of(opened.get(1).id()), office.cases.nextDue(office.reviewer, group, opened.get(0).id()));
        assertEquals(Optional.of(opened.get(2).id()), office.cases.nextDue(office.reviewer, group, opened.get(1).id()));
        assertEquals(Optional.of(opened.get(0).id()), office.cases.nextDue(office.reviewer, group, opened.get(2).id()));
        CaseView second = office.see(office.reviewer, opened.get(1).id());
        office.act(office.reviewer, CaseAct.pass(second.id(), second.version()));
        assertEquals(Optional.of(opened.get(2).id()), office.cases.nextDue(office.reviewer, group, second.id()));
        assertEquals(Optional.of(opened.get(2).id()), office.cases.nextDue(office.reviewer, group, opened.get(0).id()));
    }

    @Test
    void nobodyIsLedToACaseThatSomebodyElseHasOpenUnlessThereIsNoOther() {
        List<OpenedCase> opened = openMany(2, "A");
        QueueFilter group = QueueFilter.of(Scope.GROUP);
        Actor other = office.people.withRights("t.review");
        office.store.write(s -> office.cases.enter(s, other, opened.get(0).id()));
        assertEquals(Optional.of(opened.get(1).id()), office.cases.nextDue(office.reviewer, group, 0));
        assertEquals(Optional.of(opened.get(0).id()), office.cases.nextDue(other, group, 0), "the own look keeps nobody");
        assertEquals(Optional.of(opened.get(0).id()), office.cases.nextDue(office.reviewer, group, opened.get(1).id()));
    }

    @Test
    void theStartPageCountsWhatIsMineDueOverdueAndWaiting() {
        openMany(3, "A");
        QueueRow first = office.cases.queue(office.reviewer, QueueFilter.of(Scope.GROUP), 0, 1).get(0);
        office.store.write(s -> office.cases.take(s, office.reviewer, first.taskId()));
        assertEquals(new QueueCounts(1, 3, 0, 0, 0), office.cases.counts(office.reviewer));
        assertEquals(3, office.cases.counts(office.clerk).waiting(), "they wait for the reviewer");
        office.clock.set(LocalDate.of(2026, 3, 5));
        assertEquals(3, office.cases.counts(office.reviewer).dueToday());
        office.clock.set(LocalDate.of(2026, 3, 6));
        assertEquals(3, office.cases.counts(office.reviewer).overdue());
        office.act(office.reviewer, CaseAct.refuse(first.caseId(), first.version(), "R01", ""));
        assertEquals(2, office.cases.counts(office.clerk).waiting());
        assertEquals(List.of(first.number()), numbers(office.reviewer, QueueFilter.of(Scope.DONE), 0, 10));
    }

    @Test
    void anExpertFindsOneRowPerCaseAndNothingOfTheOther() {
        CaseView view = office.at("experts", "A");
        office.store.write(s -> office.cases.take(s, office.firstExpert, view.tasks().get(0).id()));
        List<QueueRow> rows = office.cases.queue(office.secondExpert, QueueFilter.of(Scope.GROUP), 0, 10);
        assertEquals(1, rows.size());
        assertEquals("", rows.get(0).holderName());
        office.opinion(office.secondExpert, view, all(Verdict.YES, "A"));
        QueueRow waiting = office.cases.queue(office.secondExpert, QueueFilter.of(Scope.WAITING_FOR_OTHERS), 0, 10).get(0);
        assertEquals("", waiting.holderName());
    }

    @Test
    void casesAreFoundByNumberAndPersonByThoseWhoMaySeeThem() {
        CaseFile file = office.open("A");
        assertEquals(file.id(), office.read(s -> office.cases.byNumber(s, office.reviewer, " t26-00001")).orElseThrow().caseId());
        assertEquals(1, office.read(s -> office.cases.ofPerson(s, office.reviewer, file.personId())).size());
        assertEquals(0, office.read(s -> office.cases.ofPerson(s, office.firstExpert, file.personId())).size());
    }

    @Test
    void aCaseStaysReadableWithoutItsWorkflowButNobodyActs() {
        CaseView view = office.at("review", "A");
        office.installed.clear();
        CaseView seen = office.see(office.reviewer, view.id());
        assertFalse(seen.installed());
        assertEquals("测试 T26-00001 " + seen.personName() + " review", seen.summary().zh());
        assertEquals("Test T26-00001 " + seen.personName() + " review", seen.summary().en());
        assertEquals(view.timeline(), seen.timeline());
        assertTrue(office.read(s -> office.cases.allowed(s, office.reviewer, view.id())).stream()
                .allMatch(a -> !a.allowed() && a.reason().contains("未安装")));
        refused("casework.not-installed", () -> office.pass(office.reviewer, view));
        refused("casework.not-installed", () -> office.act(office.clerk, CaseAct.giveUp(view.id(), view.version(), "x")));
        refused("casework.not-installed", () -> office.store.write(s -> office.cases.addPaper(s, office.clerk, view.id(),
                new WantedPaper("x", null, "x", true, false))));
        CaseOpening opening = office.application(office.applicant(), "A");
        refused("casework.not-installed", () -> office.open(opening));
        assertEquals(1, office.cases.queueCount(office.reviewer, QueueFilter.of(Scope.GROUP)));
        office.installed.add(office.workflow);
        assertEquals("experts", office.pass(office.reviewer, view).step(), "and it goes on when the workflow is back");
    }

    @Test
    void theButtonsSayWhatIsPossibleAndWhyNot() {
        CaseView view = office.at("review", "A");
        Map<CaseAction, AllowedAction> mine = new EnumMap<>(CaseAction.class);
        office.read(s -> office.cases.allowed(s, office.reviewer, view.id())).forEach(a -> mine.put(a.action(), a));
        assertTrue(mine.get(CaseAction.PASS).allowed() && mine.get(CaseAction.REFUSE).allowed());
        assertEquals("R01", mine.get(CaseAction.REFUSE).reasons().get(0).key());
        assertEquals(List.of("受理"), mine.get(CaseAction.RETURN).steps().stream().map(AllowedAction.StepChoice::name).toList());
        assertEquals(List.of("experts"), mine.get(CaseAction.PASS).steps().stream().map(AllowedAction.StepChoice::key).toList());
        assertFalse(mine.containsKey(CaseAction.OPINION) || mine.containsKey(CaseAction.RESUME));
        AllowedAction clerks = office.allowed(office.clerk, view.id(), CaseAction.PASS).orElseThrow();
        assertFalse(clerks.allowed());
        assertTrue(clerks.reason().contains("初审"), clerks.reason());
        assertTrue(office.allowed(office.clerk, view.id(), CaseAction.WITHDRAW_DECISION).orElseThrow().allowed());
    }
}
