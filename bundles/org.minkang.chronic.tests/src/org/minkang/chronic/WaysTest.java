package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.casework.CaseAct;
import org.minkang.casework.CaseAction;
import org.minkang.casework.CaseOutcome;
import org.minkang.casework.CaseStatus;
import org.minkang.casework.CaseView;
import org.minkang.casework.type.CaseType;
import org.minkang.casework.type.CaseworkRules;
import org.minkang.casework.type.Reason;
import org.minkang.casework.type.StepType;
import org.minkang.letters.Letter;
import org.minkang.testing.Database;

/** Each way in which counties certify (WF-C01, C03 to C06), as its pack describes it: every step, refusal, return and branch. */
@ParameterizedClass(name = "{0} {1}")
@MethodSource("ways")
class WaysTest {

    private static final String DISEASE = "HTN";

    @Parameter(0)
    Database database;
    @Parameter(1)
    String way;
    private County county;
    private CaseType type;
    private Actor hospital;
    private Actor examiner;

    static Stream<Arguments> ways() {
        return Stream.of(Database.values()).flatMap(d -> SamplePack.ALL.stream().map(w -> Arguments.of(d, w)));
    }

    @BeforeEach
    void open() {
        // a county that draws has a pool, which other tests of the same pack do without
        county = way.equals(County.TWO_STEP) ? County.of(database, way, "ways").withPool() : County.of(database, way);
        type = county.store.read(s -> county.packs.on(s, County.TODAY).orElseThrow()).section(CaseworkRules.class)
                .find(Certification.CASE_TYPE).orElseThrow();
        hospital = county.people.withRoles("named-hospital");
        examiner = county.people.withRoles("chronic-desk");
    }

    private Actor officer(StepType step) {
        return switch (step.right()) {
            case Rights.INTAKE -> county.clerk;
            case Rights.REVIEW -> county.reviewer;
            case Rights.RECOGNISE -> hospital;
            case Rights.EXAMINE -> examiner;
            case Rights.APPROVE -> county.approver;
            case Rights.ISSUE -> county.desk;
            default -> throw new IllegalArgumentException(step.right());
        };
    }

    private CaseView view(long caseId) {
        return county.view(county.clerk, caseId);
    }

    /** Passes the step a case is in, as its officers would. */
    private void pass(long caseId, String toStep) {
        StepType step = type.step(view(caseId).step());
        step.posting().ifPresent(p -> county.clock.set(view(caseId).tasks().get(0).dueOn().plusDays(1)));
        if (step.opinions().isPresent()) {
            DiseaseVerdict verdict = step.opinions().get().further().filter(toStep::equals)
                    .map(further -> DiseaseVerdict.examine("心脏彩超", Map.of())).orElse(county.met(DISEASE));
            county.twoExperts(caseId).forEach(expert -> county.opinion(expert, caseId, Map.of(DISEASE, verdict)));
        } else if (step.right().equals(Rights.ISSUE)) {
            county.issue(officer(step), caseId);
        } else if (step.right().equals(Rights.INTAKE)) {
            int version = county.version(officer(step), caseId);
            county.store.write(s -> county.cases.act(s, officer(step), CaseAct.pass(caseId, version)));
        } else {
            appears(step, caseId);
            decide(officer(step), caseId, DiseaseVerdict.yes(), toStep);
        }
    }

    /** Comes to the examination, where the step is one. */
    private void appears(StepType step, long caseId) {
        if (county.rules().examination().filter(e -> e.step().equals(step.key())).isEmpty()) {
            return;
        }
        NewExamDay today = new NewExamDay(county.clock.today(), "", County.HOSPITAL, 1, "");
        county.store.run(s -> {
            long day = county.examinations.plan(s, examiner, today).id();
            s.flush();
            county.examinations.came(s, examiner, county.examinations.book(s, examiner, day, caseId).id());
        });
    }

    private CaseView decide(Actor actor, long caseId, DiseaseVerdict verdict, String toStep) {
        int version = county.version(actor, caseId);
        return county.store.write(s -> county.certification.decide(s, actor, caseId, version,
                Map.of(DISEASE, verdict), toStep, Map.of()));
    }

    /** A new case, brought to a step by the shortest way. */
    private long at(StepType step) {
        long caseId = county.accept(DISEASE).caseId();
        for (String next : way(type.step(view(caseId).step()), step)) {
            pass(caseId, next);
        }
        assertEquals(step.key(), view(caseId).step());
        return caseId;
    }

    private List<String> way(StepType from, StepType to) {
        Map<String, String> before = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(from.key()));
        while (!before.containsKey(to.key()) && !open.isEmpty()) {
            String here = open.pop();
            type.step(here).next().stream().filter(n -> before.putIfAbsent(n, here) == null).forEach(open::add);
        }
        List<String> way = new ArrayList<>();
        for (String at = to.key(); !at.equals(from.key()); at = before.get(at)) {
            way.add(at);
        }
        Collections.reverse(way);
        return way;
    }

    private void endsWithACertificate(long caseId) {
        for (int i = 0; view(caseId).status() == CaseStatus.OPEN && i < 20; i++) {
            pass(caseId, "");
        }
        assertEquals(CaseOutcome.GRANTED, view(caseId).outcome());
        assertEquals(1, county.store.read(s -> Certificates.ofCase(s, caseId)).size());
    }

    private List<StepType> worked() {
        return type.steps().subList(1, type.steps().size());
    }

    @Test
    void leadsFromTheApplicationToTheCertificate() {
        endsWithACertificate(county.accept(DISEASE).caseId());
    }

    @Test
    void everyStepThatMayRefuseDoesSoWithAReasonOfThePack() {
        for (StepType step : worked()) {
            if (!step.actions().contains(CaseAction.REFUSE) || step.opinions().isPresent()) {
                continue;
            }
            Reason reason = type.reasonsFor(CaseAction.REFUSE).get(0);
            long caseId = at(step);
            decide(officer(step), caseId, DiseaseVerdict.no(reason.key(), ""), "");
            assertEquals(CaseOutcome.REFUSED, view(caseId).outcome(), step.key());
            ApplicationDisease disease = county.disease(caseId, DISEASE);
            assertEquals(reason.key(), disease.reasonCode().orElseThrow());
            assertEquals(step.key(), disease.decidedStep().orElseThrow());
            assertTrue(county.store.read(s -> Certificates.ofCase(s, caseId)).isEmpty());
        }
    }

    @Test
    void everyStepThatMayReturnSendsBackAndTheCaseStillEnds() {
        for (StepType step : worked()) {
            if (!step.actions().contains(CaseAction.RETURN) || step.opinions().isPresent()) {
                continue;
            }
            long caseId = at(step);
            Actor officer = officer(step);
            int version = county.version(officer, caseId);
            county.store.write(s -> county.certification.giveBack(s, officer, caseId, version, "", "", "请重新核对"));
            String back = view(caseId).step();
            assertTrue(type.position(back) < type.position(step.key()), step.key() + " went to " + back);
            endsWithACertificate(caseId);
        }
    }

    @Test
    void everyBranchReachesTheCertificate() {
        for (StepType step : worked()) {
            if (step.next().size() > 1) {
                for (String next : step.next()) {
                    long caseId = at(step);
                    pass(caseId, next);
                    assertEquals(next, view(caseId).step());
                    endsWithACertificate(caseId);
                }
            }
        }
    }

    @Test
    void whoActedInOneStepIsKeptFromTheStepsThatAreSeparateFromIt() {
        for (Set<String> pair : type.separate()) {
            StepType first = type.steps().stream().filter(s -> pair.contains(s.key())).findFirst().orElseThrow();
            StepType second = type.steps().stream().filter(s -> pair.contains(s.key()) && s != first).findFirst()
                    .orElseThrow();
            Actor both = county.almighty();
            NewApplication application = county.application(county.person(), DISEASE);
            long caseId = first != type.first() ? at(first)
                    : county.store.write(s -> county.certification.accept(s, both, application)).caseId();
            actIn(first, both, caseId);
            for (String next : way(type.step(view(caseId).step()), second)) {
                pass(caseId, next);
            }
            int version = county.version(county.clerk, caseId);
            Refused refused = assertThrows(Refused.class, () -> county.store.write(s -> second.opinions().isPresent()
                    ? county.certification.opinion(s, both, caseId, version, Map.of(DISEASE, county.met(DISEASE)))
                    : county.cases.act(s, both, CaseAct.pass(caseId, version))), pair::toString);
            assertTrue(refused.has("casework.four-eyes"), refused::getMessage);
        }
    }

    /** What can only be done once is done by the one actor; the rest of the step by its officers. */
    private void actIn(StepType step, Actor actor, long caseId) {
        if (step == type.first()) {
            return;
        }
        if (step.opinions().isPresent()) {
            // where experts are drawn: as if the lot had fallen on the actor
            List<Actor> drawn = county.twoExperts(caseId);
            if (!county.judges(caseId).isEmpty()) {
                county.store.write(s -> s.execute("update mk_task set holder_id = ?, version = version + 1 where case_id = ?"
                        + " and holder_id = ? and status = 'OPEN'", actor.accountId(), caseId, drawn.get(0).accountId()));
            }
            county.opinionYes(actor, caseId);
            county.opinionYes(drawn.get(1), caseId);
        } else {
            appears(step, caseId);
            decide(actor, caseId, DiseaseVerdict.yes(), "");
        }
    }

    @Test
    void aPostingHoldsTheCaseUntilItEndsWithoutAnOpenObjection() {
        for (StepType step : worked()) {
            if (step.posting().isEmpty()) {
                continue;
            }
            long caseId = at(step);
            Actor officer = officer(step);
            assertTrue(assertThrows(Refused.class, () -> decide(officer, caseId, DiseaseVerdict.yes(), ""))
                    .has("casework.posting-runs"));
            String number = view(caseId).maskedId();
            Letter list = county.store.read(s -> county.papers.posting(s, county.clerk, null));
            assertTrue(((List<?>) list.data().values().get("cases")).stream().map(r -> (Map<?, ?>) r).anyMatch(
                    r -> r.get("maskedId").equals(number) && r.get("name").equals("李*某")), () -> list.data().toString());
            int version = county.version(officer, caseId);
            county.store.write(s -> county.cases.act(s, officer, CaseAct.object(caseId, version, "邻居反映情况不实")));
            county.clock.set(County.TODAY.plusDays(60));
            assertTrue(assertThrows(Refused.class, () -> decide(officer, caseId, DiseaseVerdict.yes(), ""))
                    .has("casework.objection-open"));
            int later = county.version(officer, caseId);
            county.store.write(s -> county.cases.act(s, officer, CaseAct.answer(caseId, later, "已核实, 不成立")));
            endsWithACertificate(caseId);
        }
    }

    @Test
    void nobodyActsInAStepWithoutItsRight() {
        for (StepType step : worked()) {
            long caseId = at(step);
            Actor other = step.right().equals(Rights.REVIEW) ? county.approver : county.reviewer;
            int version = county.version(county.clerk, caseId);
            assertThrows(Refused.class,
                    () -> county.store.write(s -> county.cases.act(s, other, CaseAct.pass(caseId, version))), step.key());
            assertFalse(view(caseId).status() == CaseStatus.CLOSED);
        }
    }
}
