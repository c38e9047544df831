package org.minkang.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.minkang.casework.Office.all;
import static org.minkang.casework.Office.refused;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.AccountChange;
import org.minkang.access.AccountRow;
import org.minkang.access.Actor;
import org.minkang.access.RoleRow;
import org.minkang.base.AreaCode;
import org.minkang.base.Bilingual;
import org.minkang.casework.QueueFilter.Scope;
import org.minkang.testing.Database;

/** Somebody sits at an open window while the administrator takes the account, its role or its area away. */
@ParameterizedClass
@EnumSource
class OpenSessionAttackTest {

    @Parameter
    Database database;
    private Office office;

    @BeforeEach
    void opensAnOffice() {
        office = new Office(database);
    }

    @AfterEach
    void closesTheOffice() {
        office.close();
    }

    /** An expert who has judged one case and holds another. */
    private CaseView judgedBy(Actor expert) {
        CaseView view = office.at("experts", "A");
        office.opinion(expert, view, all(Verdict.YES, "A"));
        CaseView other = office.at("experts", "B");
        office.store.write(s -> office.cases.take(s, expert, other.tasks().get(0).id()));
        return view;
    }

    private List<Executable> everyLook(Actor actor, CaseView view) {
        return List.of(() -> office.see(actor, view.id()),
                () -> office.read(s -> office.cases.allowed(s, actor, view.id())),
                () -> office.store.write(s -> office.cases.enter(s, actor, view.id())),
                () -> office.read(s -> office.cases.blind(s, actor, view.id())),
                () -> office.cases.queue(actor, QueueFilter.of(Scope.MINE), 0, 10),
                () -> office.cases.queue(actor, QueueFilter.of(Scope.DONE), 0, 10),
                () -> office.cases.queue(actor, QueueFilter.of(Scope.WAITING_FOR_OTHERS), 0, 10),
                () -> office.cases.queueCount(actor, QueueFilter.of(Scope.MINE)),
                () -> office.cases.nextDue(actor, QueueFilter.of(Scope.MINE), 0),
                () -> office.cases.counts(actor));
    }

    private AccountRow account(Actor actor) {
        return office.people.accounts().list(office.people.admin()).stream().filter(a -> a.id() == actor.accountId())
                .findFirst().orElseThrow();
    }

    @Test
    void aDisabledAccountSeesNothingMoreNotEvenWhatItDidItself() {
        CaseView view = judgedBy(office.firstExpert);
        office.people.accounts().disable(office.people.admin(), office.firstExpert.accountId(), "调离");
        everyLook(office.firstExpert, view).forEach(look -> refused("access.signed-out", look));
        assertEquals(List.of(), office.read(s -> office.cases.ofPerson(s, office.firstExpert, view.personId())));
    }

    @Test
    void aPasswordResetByTheAdministratorEndsTheSessionToo() {
        CaseView view = judgedBy(office.firstExpert);
        office.people.accounts().resetPassword(office.people.admin(), office.firstExpert.accountId(), "another first".toCharArray());
        everyLook(office.firstExpert, view).forEach(look -> refused("access.signed-out", look));
    }

    @Test
    void whoIsNoExpertAnyMoreDoesNotSeeWhatWasJudged() {
        CaseView view = judgedBy(office.firstExpert);
        office.see(office.firstExpert, view.id());
        office.people.accounts().saveRole(office.people.admin(), new RoleRow("none", Bilingual.of("无", "None"), Set.of()));
        office.people.accounts().setRoles(office.people.admin(), office.firstExpert.accountId(), Set.of("none"));
        refused("casework.not-yours", () -> office.see(office.firstExpert, view.id()));
        long place = office.cases.queue(office.firstExpert, QueueFilter.of(Scope.MINE), 0, 1).get(0).taskId();
        CaseView other = office.at("experts", "C");
        refused("casework.no-right", () -> office.store.write(
                s -> office.cases.take(s, office.firstExpert, other.tasks().get(0).id())));
        // giving the place back is always possible
        office.store.write(s -> office.cases.release(s, office.firstExpert, place));
    }

    @Test
    void whoMovesToAnotherTownshipDoesNotGoOnInTheFormerOne() {
        Actor clerk = office.inArea("431099101", "t.intake", "cases.read");
        CaseView view = office.at("review", "A");
        office.see(clerk, view.id());
        AccountRow row = account(clerk);
        office.people.accounts().change(office.people.admin(), row.id(), row.version(),
                new AccountChange(row.displayName(), new AreaCode("431099102"), null));
        everyLook(clerk, view).forEach(look -> refused("access.signed-out", look));
        refused("access.signed-out", () -> office.act(clerk, CaseAct.giveUp(view.id(), view.version(), "放弃")));
        refused("access.signed-out", () -> office.store.write(s -> office.cases.open(s, clerk, office.application(view.personId(), "B"))));
    }
}
