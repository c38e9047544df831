package org.minkang.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minkang.casework.Office.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.Progress;
import org.minkang.casework.QueueFilter.Scope;
import org.minkang.testing.Database;

/** The same thing with many rows of the queue, each answered on its own. */
@ParameterizedClass
@EnumSource
class ManyCasesTest {

    @Parameter
    Database database;

    private Office office;
    private ManyCases many;

    @BeforeEach
    void opensTheOffice() {
        office = new Office(database);
        many = new ManyCases(office.store, office.cases);
    }

    @AfterEach
    void closesTheOffice() {
        office.close();
    }

    private List<QueueRow> openMany(int count) {
        List<CaseOpening> openings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            openings.add(office.application(office.applicant(Office.VILLAGE), "A").passingFirst());
        }
        office.store.write(s -> office.cases.openAll(s, office.clerk, openings));
        return office.cases.queue(office.reviewer, QueueFilter.of(Scope.GROUP), 0, 100);
    }

    private String step(QueueRow row) {
        return office.store.read(s -> s.require(CaseFile.class, row.caseId()).step());
    }

    private static List<String> codes(ManyCases.Result result) {
        return result.problems().stream().map(p -> p.code()).toList();
    }

    @Test
    void passesEveryRowThatCanBePassedAndSaysWhyTheOthersCannot() {
        List<QueueRow> rows = openMany(4);
        QueueRow changed = rows.get(1);
        office.store.write(s -> office.cases.act(s, office.reviewer,
                CaseAct.supplement(changed.caseId(), changed.version(), List.of("诊断证明"), "")));
        List<ManyCases.Result> results = many.pass(office.reviewer, rows, Progress.NONE);
        assertEquals(List.of(true, false, true, true), results.stream().map(ManyCases.Result::done).toList());
        assertEquals(changed, results.get(1).row());
        assertTrue(results.get(1).problems().get(0).message().length() > 5, "a finished sentence");
        assertEquals("review", step(changed));
        assertFalse(step(rows.get(0)).equals("review"), step(rows.get(0)));
        assertEquals(1, office.cases.queueCount(office.reviewer, QueueFilter.of(Scope.GROUP)));
    }

    @Test
    void whatWasListedBeforeAColleagueSavedIsNotOverwritten() {
        List<QueueRow> rows = openMany(2);
        many.pass(office.reviewer, rows.subList(0, 1), Progress.NONE);
        List<ManyCases.Result> again = many.pass(office.reviewer, rows, Progress.NONE);
        assertFalse(again.get(0).done());
        assertTrue(again.get(1).done());
    }

    @Test
    void givesBackWithOneReasonForAll() {
        List<QueueRow> rows = openMany(3);
        List<ManyCases.Result> results = many.giveBack(office.reviewer, rows, "", "表格不是最新版", Progress.NONE);
        assertTrue(results.stream().allMatch(ManyCases.Result::done), results.toString());
        for (QueueRow row : rows) {
            assertEquals("intake", step(row));
            List<CaseView.TimelineRow> timeline = office.see(office.clerk, row.caseId()).timeline();
            assertEquals("表格不是最新版", timeline.get(timeline.size() - 1).reason());
        }
    }

    @Test
    void givingBackWithoutAReasonIsRefusedForEveryRow() {
        List<QueueRow> rows = openMany(2);
        List<ManyCases.Result> results = many.giveBack(office.reviewer, rows, "", " ", Progress.NONE);
        assertTrue(results.stream().noneMatch(ManyCases.Result::done), results.toString());
        assertEquals("review", step(rows.get(0)));
    }

    @Test
    void assignsToAColleagueWhoHasTheRightAndCountsForWhom() {
        List<QueueRow> rows = openMany(3);
        Actor leader = office.people.withRights("cases.assign", "cases.read");
        Actor colleague = office.people.withRights("t.review");
        Map<Long, Integer> offered = many.colleagues(leader, rows).entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().id(), Map.Entry::getValue));
        assertEquals(3, offered.get(colleague.accountId()));
        assertFalse(offered.containsKey(leader.accountId()), "who cannot review is not offered");
        List<ManyCases.Result> results = many.assign(leader, rows, colleague.accountId(), Progress.NONE);
        assertTrue(results.stream().allMatch(ManyCases.Result::done), results.toString());
        assertEquals(3, office.cases.queueCount(colleague, QueueFilter.of(Scope.MINE)));
        List<ManyCases.Result> wrong = many.assign(leader, rows, leader.accountId(), Progress.NONE);
        assertEquals(List.of("casework.colleague-right"), codes(wrong.get(0)));
    }

    @Test
    void nobodyAssignsOrPassesWithoutTheRight() {
        List<QueueRow> rows = openMany(2);
        Actor other = office.people.withRights("cases.read");
        assertEquals(List.of("access.denied"), codes(many.assign(other, rows, office.reviewer.accountId(), Progress.NONE).get(0)));
        refused("access.denied", () -> many.colleagues(other, rows));
        assertFalse(many.pass(other, rows, Progress.NONE).get(0).done());
        assertFalse(many.take(other, rows, Progress.NONE).get(0).done());
        assertEquals("review", step(rows.get(0)));
        assertEquals(0, office.cases.queueCount(other, QueueFilter.of(Scope.MINE)));
    }

    @Test
    void whoIsKeptFromTheStepByFourEyesGetsThatAnswerForItsRowsOnly() {
        CaseView barred = office.at("approval", "A");
        Actor both = office.people.withRights("t.review", "t.approve");
        office.act(both, CaseAct.giveBack(barred.id(), barred.version(), "review", "", "核实"));
        openMany(1);
        List<QueueRow> rows = office.cases.queue(office.reviewer, QueueFilter.of(Scope.GROUP), 0, 10);
        assertEquals(2, rows.size());
        List<ManyCases.Result> results = many.pass(both, rows, Progress.NONE);
        for (ManyCases.Result r : results) {
            assertEquals(r.row().caseId() != barred.id(), r.done(), r.toString());
        }
    }

    @Test
    void aStopLeavesWhatIsDoneAndNamesTheRest() {
        List<QueueRow> rows = openMany(3);
        int[] done = new int[1];
        Progress stopping = new Progress() {
            @Override
            public void begin(String what, long total) {
                // counted by the caller
            }

            @Override
            public void step(long steps) {
                done[0]++;
            }

            @Override
            public boolean cancelled() {
                return done[0] >= 1;
            }
        };
        List<ManyCases.Result> results = many.take(office.reviewer, rows, stopping);
        assertEquals(List.of(true, false, false), results.stream().map(ManyCases.Result::done).toList());
        assertEquals(List.of("casework.many-stopped"), codes(results.get(2)));
        assertEquals(1, office.cases.queueCount(office.reviewer, QueueFilter.of(Scope.MINE)));
    }

    @Test
    void aRowWithoutATaskIsAnsweredByItsNumber() {
        QueueRow row = openMany(1).get(0);
        office.store.write(s -> office.cases.act(s, office.reviewer, CaseAct.giveUp(row.caseId(), row.version(), "本人不办了")));
        QueueRow closed = office.cases.queue(office.people.withRights("cases.read"), QueueFilter.of(Scope.ALL), 0, 10).get(0);
        assertEquals(0, closed.taskId());
        ManyCases.Result result = many.take(office.reviewer, List.of(closed), Progress.NONE).get(0);
        assertEquals(List.of("casework.many-no-task"), codes(result));
        assertTrue(result.problems().get(0).message().contains(closed.number()));
    }
}
