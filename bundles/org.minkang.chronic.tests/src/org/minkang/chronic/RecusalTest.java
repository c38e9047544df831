package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.Refused;
import org.minkang.casework.CaseAct;
import org.minkang.casework.CaseView;
import org.minkang.casework.Colleague;
import org.minkang.casework.ItemVerdict;
import org.minkang.testing.Database;

/** Nobody judges what the own hospital or he himself issued, nor a relative (回避), whichever way he comes to the case. */
@ParameterizedClass
@EnumSource
class RecusalTest {

    @Parameter
    Database database;
    private County county;
    private Actor chief;
    /** A specialty that only the experts of this test have; nobody else is in the pool. */
    private String disease;

    @BeforeEach
    void open() {
        county = County.of(database, County.TWO_STEP, "recusals");
        chief = county.people.withRights("cases.assign", "cases.read");
        disease = "TB";
        county.store.run(s -> {
            for (ExpertRow row : county.experts.list(s, county.desk, null, "", 0, 1000)) {
                if (row.active()) {
                    county.experts.change(s, county.desk, row.id(), row.version(), new ExpertEntry(
                            Set.copyOf(row.specialties()), row.hospital(), false, row.time().from(), null, ""), "新的一测");
                }
            }
        });
    }

    private long atExperts(NewApplication application) {
        long caseId = county.accept(application).caseId();
        county.reviewAll(caseId);
        return caseId;
    }

    private long atExperts() {
        return atExperts(county.application(county.person(), disease));
    }

    private NewApplication by(String doctor) {
        NewApplication a = county.application(county.person(), disease);
        return new NewApplication(a.personId(), a.diseases(), a.provider(), doctor, a.diagnosedOn(), "", a.papers(),
                a.appliedOn(), "", "", "", "参保名册第 12 页", a.channel());
    }

    private Actor expertOf(String hospital) {
        Actor expert = county.people.withRoles("expert");
        county.pool(expert, hospital, "infection");
        return expert;
    }

    private void refused(String code, Executable attempt) {
        Refused refused = assertThrows(Refused.class, attempt);
        assertTrue(refused.has(code), () -> code + " expected, but " + refused.problems());
    }

    /** Every entrance but the draw, to a case with a free place. */
    private void keptOut(Actor expert, long caseId) {
        long place = freePlace(caseId);
        refused("chronic.recused", () -> county.store.write(s -> county.cases.take(s, expert, place)));
        refused("chronic.recused", () -> county.store.write(s -> county.cases.assign(s, chief, place, expert.accountId())));
        int version = county.version(county.clerk, caseId);
        refused("chronic.recused", () -> county.store.write(s -> county.certification.opinion(s, expert, caseId, version,
                Map.of(disease, county.met(disease)))));
        refused("chronic.recused", () -> county.store.write(s -> county.cases.act(s, expert,
                CaseAct.opinion(caseId, version, Map.of(disease, ItemVerdict.yes())))));
        assertFalse(county.store.read(s -> county.cases.colleagues(s, chief, place)).stream().map(Colleague::id)
                .anyMatch(id -> id == expert.accountId()));
        assertFalse(county.judges(caseId).contains(expert.accountId()));
    }

    private long freePlace(long caseId) {
        return county.store.read(s -> s.rows("select id from mk_task where case_id = ? and status = 'OPEN' and slot > 0"
                + " and holder_id is null order by slot", caseId)).get(0).number(1);
    }

    private String leftOut(long caseId) {
        List<ExpertDraw> draws = county.store.read(s -> ExpertDraw.ofCase(s, caseId));
        return draws.get(draws.size() - 1).leftOut();
    }

    @Test
    void theOwnHospitalIsKeptOutAtEveryEntrance() {
        Actor own = expertOf(County.HOSPITAL);
        long caseId = atExperts();
        assertTrue(leftOut(caseId).contains(own.account() + "\town-hospital"), leftOut(caseId));
        keptOut(own, caseId);
        Actor other = expertOf(County.OTHER_HOSPITAL);
        fill();
        assertEquals(List.of(other.accountId()), county.judges(caseId));
    }

    @Test
    void theHospitalOfAnAccountOutsideThePoolCountsToo() {
        long caseId = atExperts();
        keptOut(county.people.inOrganisation("H43109900001", "expert"), caseId);
        keptOut(county.people.inOrganisation(County.HOSPITAL, "expert"), caseId);
        // the entry in the pool names another hospital than the account does
        Actor both = county.people.inOrganisation("H43109900001", "expert");
        county.pool(both, County.OTHER_HOSPITAL, "infection");
        fill();
        keptOut(both, caseId);
        NewApplication a = county.application(county.person(), disease);
        long outside = atExperts(new NewApplication(a.personId(), a.diseases(), County.OTHER_HOSPITAL + "感染科", a.doctor(),
                a.diagnosedOn(), "", a.papers(), a.appliedOn(), "", "", "", "参保名册第 12 页", a.channel()));
        keptOut(county.people.inOrganisation(County.OTHER_HOSPITAL, "expert"), outside);
        Actor elsewhere = county.people.inOrganisation("H43100000001", "expert");
        county.store.write(s -> county.cases.take(s, elsewhere, freePlace(caseId)));
    }

    @Test
    void theDoctorWhoIssuedTheDiagnosisIsKeptOutAtEveryEntrance() {
        Actor doctor = expertOf(County.OTHER_HOSPITAL);
        long caseId = atExperts(by("王某某、" + doctor.displayName().toUpperCase()));
        assertTrue(leftOut(caseId).contains(doctor.account() + "\tissuing-doctor"), leftOut(caseId));
        keptOut(doctor, caseId);
        keptOut(doctor, atExperts(by(doctor.displayName() + " 副主任医师（感染科）")));
        assertEquals(List.of(doctor.accountId()), county.judges(atExperts(by("王某某"))));
    }

    @Test
    void whoDeclaresKinshipIsReplacedAndKeptOutOfEveryCaseOfThePerson() {
        Actor relative = expertOf(County.OTHER_HOSPITAL);
        long caseId = atExperts();
        assertEquals(List.of(relative.accountId()), county.judges(caseId));
        refused("chronic.recusal-reason", () -> declareOwn(relative, caseId, Recusal.Scope.PERSON, " "));
        declareOwn(relative, caseId, Recusal.Scope.PERSON, "申请人是本人舅父");
        keptOut(relative, caseId);
        assertThrows(Refused.class, () -> county.view(relative, caseId));
        String history = county.store.read(s -> county.journal.of(s, "case", Long.toString(caseId))).toString();
        assertFalse(history.contains("舅父"), history);
        // the next application of the same person
        long person = county.stored(caseId).personId();
        long next = atExperts(county.application(person, "AST"));
        assertFalse(county.judges(next).contains(relative.accountId()));
        // somebody else is drawn as soon as there is somebody
        Actor other = expertOf(County.OTHER_HOSPITAL);
        fill();
        assertEquals(List.of(other.accountId()), county.judges(caseId));
    }

    @Test
    void aConflictWithOneCaseDoesNotReachTheNext() {
        Actor expert = expertOf(County.OTHER_HOSPITAL);
        long caseId = atExperts();
        declareOwn(expert, caseId, Recusal.Scope.CASE, "曾参与会诊");
        keptOut(expert, caseId);
        assertEquals(List.of(expert.accountId()), county.judges(atExperts()));
    }

    @Test
    void theOfficerDeclaresItOfAnExpertWhetherHeJudgesOrNot() {
        Actor drawn = expertOf(County.OTHER_HOSPITAL);
        long caseId = atExperts();
        declareOf(drawn, caseId, "群众反映系亲属");
        keptOut(drawn, caseId);
        Actor never = expertOf(County.HOSPITAL);
        declareOf(never, caseId, "群众反映系亲属");
        keptOut(never, caseId);
    }

    @Test
    void anOpinionOfSomebodyWhoShouldHaveKeptAwayCarriesNoApproval() {
        Actor first = expertOf(County.OTHER_HOSPITAL);
        Actor second = expertOf(County.OTHER_HOSPITAL);
        long caseId = atExperts();
        county.opinionYes(first, caseId);
        refused("chronic.recusal-judged", () -> declareOwn(first, caseId, Recusal.Scope.PERSON, "想起是亲属"));
        county.opinionYes(second, caseId);
        declareOf(first, caseId, "评审后发现系亲属");
        int version = county.version(county.approver, caseId);
        refused("chronic.recused-judge", () -> county.store.write(
                s -> county.cases.act(s, county.approver, CaseAct.pass(caseId, version))));
        county.store.write(s -> county.certification.giveBack(s, county.approver, caseId, version, "experts", "check-again", ""));
        assertEquals(List.of(second.accountId()), county.judges(caseId));
        Actor third = expertOf(County.OTHER_HOSPITAL);
        fill();
        county.opinionYes(second, caseId);
        county.opinionYes(third, caseId);
        int again = county.version(county.approver, caseId);
        CaseView approved = county.store.write(s -> county.cases.act(s, county.approver, CaseAct.pass(caseId, again)));
        assertEquals("certificate", approved.step());
    }

    @Test
    void aDeclarationInErrorIsLiftedBySomebodyElse() {
        Actor expert = expertOf(County.OTHER_HOSPITAL);
        long caseId = atExperts();
        declareOf(expert, caseId, "同名误报");
        long expertId = county.store.read(s -> Expert.of(s, expert.accountId())).orElseThrow().id();
        Recusal recusal = county.store.read(s -> county.recusals.of(s, county.desk, expertId)).get(0);
        refused("chronic.recusal-reason", () -> county.store.run(s -> county.recusals.lift(s, county.desk, recusal.id(), "")));
        county.store.run(s -> county.recusals.lift(s, county.desk, recusal.id(), "经核实不是亲属"));
        assertEquals(List.of(), county.store.read(s -> county.recusals.of(s, county.desk, expertId)));
        county.store.write(s -> county.cases.take(s, expert, freePlace(caseId)));
    }

    @Test
    void eachOperationWantsItsRightAndAnExpertOnlySpeaksOfCasesPutBeforeHim() {
        Actor expert = expertOf(County.OTHER_HOSPITAL);
        Actor stranger = county.people.withRoles("expert");
        long caseId = atExperts();
        Expert entry = county.store.read(s -> Expert.of(s, expert.accountId())).orElseThrow();
        refused("access.denied", () -> declareOwn(county.reviewer, caseId, Recusal.Scope.CASE, "x"));
        refused("casework.not-yours", () -> declareOwn(stranger, caseId, Recusal.Scope.CASE, "x"));
        for (Actor without : List.of(expert, county.reviewer, county.approver, county.clerk)) {
            refused("access.denied", () -> county.store.write(
                    s -> county.recusals.declareOf(s, without, caseId, entry.id(), Recusal.Scope.CASE, "x")));
            refused("access.denied", () -> county.store.run(s -> county.recusals.lift(s, without, 1, "x")));
            refused("access.denied", () -> county.store.read(s -> county.recusals.of(s, without, entry.id())));
            refused("access.denied", () -> county.store.write(s -> county.draws.fill(s, without)));
            refused("access.denied", () -> county.store.read(s -> county.draws.verify(s, without, caseId)));
            refused("access.denied", () -> county.store.read(s -> county.figures.of(s, without, County.TODAY, County.TODAY)));
            refused("access.denied", () -> county.store.read(s -> county.sheets.sitting(s, without, County.TODAY, County.TODAY)));
            refused("access.denied", () -> county.store.read(
                    s -> county.sheets.of(s, without, entry.id(), County.TODAY, County.TODAY)));
            refused("access.denied", () -> county.store.read(s -> county.experts.list(s, without, null, "", 0, 1)));
            refused("access.denied", () -> county.store.read(s -> county.experts.count(s, without, null, "")));
            refused("access.denied", () -> county.store.read(s -> county.experts.candidates(s, without)));
            ExpertEntry any = new ExpertEntry(Set.of("infection"), County.OTHER_HOSPITAL, true, County.TODAY, null, "");
            refused("access.denied", () -> county.store.write(s -> county.experts.add(s, without, stranger.account(), any)));
            refused("access.denied", () -> county.store.write(
                    s -> county.experts.change(s, without, entry.id(), entry.version(), any, "x")));
        }
        Actor elsewhere = county.people.inArea(new AreaCode("431099102"), "chronic-desk");
        refused("casework.area", () -> county.store.write(
                s -> county.recusals.declareOf(s, elsewhere, caseId, entry.id(), Recusal.Scope.PERSON, "x")));
        refused("access.denied", () -> county.store.read(s -> county.sheets.own(s, county.clerk, County.TODAY, County.TODAY)));
    }

    private Recusal declareOwn(Actor expert, long caseId, Recusal.Scope scope, String reason) {
        return county.store.write(s -> county.recusals.declareOwn(s, expert, caseId, scope, reason));
    }

    private Recusal declareOf(Actor expert, long caseId, String reason) {
        return county.store.write(s -> county.recusals.declareOf(s, county.desk, caseId,
                Expert.of(s, expert.accountId()).orElseThrow().id(), Recusal.Scope.PERSON, reason));
    }

    private void fill() {
        county.store.run(s -> county.draws.fill(s, county.desk));
    }
}
