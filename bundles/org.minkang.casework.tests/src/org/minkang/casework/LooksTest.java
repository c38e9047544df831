package org.minkang.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.minkang.casework.Office.refused;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.testing.Database;

/** Two seats with the same case see each other, as long as both have it open. */
@ParameterizedClass
@EnumSource
class LooksTest {

    @Parameter
    Database database;

    private Office office;
    private Actor colleague;
    private long caseId;

    @BeforeEach
    void opensTheOffice() {
        office = new Office(database);
        colleague = office.people.withRights("t.review");
        caseId = office.at("review", "A").id();
    }

    @AfterEach
    void closesTheOffice() {
        office.close();
    }

    private CaseLook enter(Actor actor) {
        return office.store.write(s -> office.cases.enter(s, actor, caseId));
    }

    private List<String> names(CaseLook look) {
        return look.others().stream().map(CaseLook.Onlooker::name).toList();
    }

    @Test
    void theSecondSeesTheFirstUntilItLeaves() {
        assertEquals(List.of(), names(enter(office.reviewer)));
        CaseLook second = enter(colleague);
        assertEquals(List.of(office.reviewer.displayName()), names(second));
        assertEquals(List.of(colleague.displayName()), names(office.store.write(s -> office.cases.stay(s, office.reviewer, caseId))));
        office.store.run(s -> office.cases.leave(s, office.reviewer, caseId));
        assertEquals(List.of(), names(office.store.write(s -> office.cases.stay(s, colleague, caseId))));
    }

    @Test
    void aSeatThatDiedIsForgotten() {
        enter(office.reviewer);
        office.clock.set(LocalDate.now(office.clock).plusDays(1));
        assertEquals(List.of(), names(enter(colleague)));
    }

    @Test
    void saysWhenOneHadItOpenTheLastTime() {
        assertNull(enter(office.reviewer).before());
        LocalDateTime left = LocalDateTime.now(office.clock);
        office.store.run(s -> office.cases.leave(s, office.reviewer, caseId));
        office.clock.set(LocalDate.now(office.clock).plusDays(1));
        assertEquals(left, enter(office.reviewer).before());
    }

    @Test
    void whoMayNotSeeTheCaseLearnsNothing() {
        enter(office.reviewer);
        Actor stranger = office.people.withRights("persons.search");
        refused("casework.not-yours", () -> enter(stranger));
        assertEquals(1, office.store.read(s -> s.rows("select account_id from mk_case_look")).size());
    }

    @Test
    void expertsDoNotLearnOfEachOther() {
        caseId = office.at("experts", "A").id();
        List<Actor> experts = List.of(office.people.withRights("t.opinion"), office.people.withRights("t.opinion"));
        for (Actor expert : experts) {
            long task = office.cases.queue(expert, QueueFilter.of(QueueFilter.Scope.GROUP), 0, 1).get(0).taskId();
            office.store.write(s -> office.cases.take(s, expert, task));
        }
        enter(experts.get(0));
        assertEquals(List.of(), names(enter(experts.get(1))));
    }
}
