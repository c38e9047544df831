package org.minkang.casework.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.casework.CaseAction;
import org.minkang.policy.PackReader;

class CaseTypeTest {

    private static final Set<String> RIGHTS = Set.of("t.intake", "t.review", "t.opinion", "t.approve");

    private static final String HEAD = """
            pack: {id: test, county: {zh: 测试县, en: Test county}, area: "431099", version: "1", valid-from: 2026-01-01}
            casework:
              case-types:
                - key: test.certification
                  name: {zh: 认定, en: Certification}
                  number: "MB{yy}-{seq:5}"
            """;

    private static final String FULL = HEAD + """
                  clock: {working-days: 20, source: 办法第8条}
                  withdraw-within: {working-days: 1}
                  supplement-within: {days: 30}
                  extend-within: {working-days: 10, times: 2, source: 办法第11条}
                  appeal: {within: {working-days: 15, source: 办法第12条}, step: review, answer-within: {days: 30}, correction: t.approve}
                  one-at-a-time: true
                  steps:
                    - {key: intake, name: {zh: 受理, en: Intake}, right: t.intake, actions: [pass, supplement]}
                    - {key: review, name: 初审, right: t.review, deadline: {working-days: 3, source: 办法第9条},
                       actions: [pass, refuse, return, supplement]}
                    - {key: experts, name: 专家, right: t.opinion, next: [approval, exam],
                       opinions: {needed: 2, third-on-disagreement: true, further: exam}}
                    - {key: approval, name: 审批, right: t.approve, actions: [pass, refuse, return], grants: true,
                       next: [exam, certificate]}
                    - {key: exam, name: 体检, right: t.review, next: [posting]}
                    - {key: posting, name: 公示, right: t.review, next: [approval], actions: [pass],
                       posting: {lasts: {working-days: 5, source: 办法第10条}, levels: [village, county], answer-within: {days: 15}}}
                    - {key: certificate, name: 发证, right: t.intake}
                  separate: [[intake, approval], [review, experts, approval]]
                  reasons:
                    - {key: R01, name: {zh: 不符合标准, en: Not eligible}, for: [refuse]}
                    - {key: X01, name: {zh: 需外地核实, en: Checked elsewhere}, for: [extend]}
            """;

    @Test
    void readsEverythingACaseTypeSays() {
        CaseType type = read(FULL);
        assertEquals(List.of("intake", "review", "experts", "approval", "exam", "posting", "certificate"),
                type.steps().stream().map(StepType::key).toList());
        assertEquals(new Deadline(Deadline.Kind.WORKING_DAYS, 20, "办法第8条"), type.clock().orElseThrow());
        assertEquals(new ExtensionRule(new Deadline(Deadline.Kind.WORKING_DAYS, 10, "办法第11条"), 2), type.extension().orElseThrow());
        assertEquals(new AppealRule(new Deadline(Deadline.Kind.WORKING_DAYS, 15, "办法第12条"), "review",
                new Deadline(Deadline.Kind.DAYS, 30, ""), Optional.of("t.approve")), type.appeal().orElseThrow());
        assertEquals("X01", type.reasonsFor(CaseAction.EXTEND).get(0).key());
        assertEquals(Set.of(CaseAction.PASS, CaseAction.SUPPLEMENT), type.first().actions());
        assertEquals(Set.of(CaseAction.OPINION), type.step("experts").actions());
        assertEquals(List.of("review"), type.first().next());
        assertEquals(List.of("exam", "certificate"), type.step("approval").next());
        assertTrue(type.step("certificate").last() && type.step("certificate").mayEnd());
        assertTrue(!type.first().needsPapers() && type.step("review").needsPapers());
        assertEquals(Set.of("experts", "approval"), type.separateFrom("review"));
        assertEquals(Set.of("approval"), type.separateFrom("intake"));
        assertEquals(Set.of("village", "county"), type.step("posting").posting().orElseThrow().levels());
        assertEquals(Set.of(CaseAction.PASS, CaseAction.OBJECT, CaseAction.ANSWER), type.step("posting").actions());
        assertEquals("exam", type.step("experts").opinions().orElseThrow().further().orElseThrow());
        assertEquals("experts", type.looksIntoItemsOf("exam").orElseThrow().key());
        assertTrue(type.looksIntoItemsOf("approval").isEmpty());
        assertEquals("R01", type.reasonsFor(CaseAction.REFUSE).get(0).key());
        assertTrue(type.reasonsFor(CaseAction.RETURN).isEmpty());
    }

    @Test
    void theCanonicalTextReadsBackAsTheSameCaseType() {
        CaseType type = read(FULL);
        String text = CaseTypeText.write(type);
        assertEquals(type, CaseTypeText.read(text));
        assertEquals(text, CaseTypeText.write(CaseTypeText.read(text)));
    }

    @Test
    void refusesANextStepThatDoesNotExist() {
        assertFault("step-unknown", step("a", "next: [nowhere]"), step("b", ""));
    }

    @Test
    void refusesAStepNobodyCanReach() {
        assertFault("step-unreachable", step("a", "next: [c]"), step("b", "next: [c]"), step("c", ""));
    }

    @Test
    void refusesALoopWithoutAnExit() {
        assertFault("no-exit", step("a", ""), step("b", "next: [c]"), step("c", "next: [b]"));
    }

    @Test
    void acceptsALoopThatCanBeLeft() {
        assertEquals(3, read(HEAD + "      steps:\n" + step("a", "") + step("b", "next: [c, end]")
                + step("c", "next: [b]")).steps().size());
    }

    @Test
    void refusesARightNobodyDeclares() {
        assertFault("right", "        - {key: a, name: 甲, right: t.unheard-of}\n");
    }

    @Test
    void theRefusalOfARightNamesThoseThereAre() {
        String said = faults(HEAD + "      steps:\n        - {key: a, name: 甲, right: t.unheard-of}\n").get(0).message();
        assertTrue(said.contains("t.unheard-of") && said.contains("t.approve, t.intake, t.opinion, t.review"), said);
    }

    @Test
    void refusesAWayToTheEndAroundTheStepsThatGrant() {
        String around = HEAD + "      steps:\n" + step("a", "next: [b, c]") + step("b", "grants: true, next: [d]")
                + step("c", "next: [d]") + step("d", "");
        Problem told = faults(around).get(0);
        assertEquals("casework.type.around-grant", told.code());
        assertTrue(told.place().endsWith("p.yaml:11") && told.message().contains(" d ") && told.message().contains("(b)"),
                told.toString());
        assertEquals(4, read(around.replace("next: [d]}\n        - {key: d", "next: [d], grants: true}\n        - {key: d"))
                .steps().size());
        assertEquals(4, read(around.replace("grants: true, ", "")).steps().size());
    }

    @Test
    void aRunningCaseIsReadBackWhateverIsCheckedOfNewPacks() {
        StepType decides = step(true);
        CaseType around = new CaseType("t", read(FULL).name(), "MB{yy}-{seq:5}", Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), false, List.of(step(false), decides), List.of(), List.of());
        assertEquals(around, CaseTypeText.read(CaseTypeText.write(around)));
    }

    /** The first may end the case without the second, which grants. */
    private static StepType step(boolean grants) {
        return new StepType(grants ? "b" : "a", read(FULL).name(), "t.review", Optional.empty(), Set.of(CaseAction.PASS),
                Optional.empty(), Optional.empty(), grants ? List.of() : List.of("b"), true, grants, false);
    }

    @Test
    void keepsACaseTypeWhoseWorkflowIsNotInstalled() {
        String text = HEAD + "      steps:\n        - {key: a, name: 甲, right: t.unheard-of}\n";
        CaseworkSection section = new CaseworkSection(key -> Optional.empty());
        assertEquals(1, new PackReader(List.of(section)).read("p.yaml", text).section(CaseworkRules.class).caseTypes().size());
    }

    @Test
    void refusesSeparationOfUnknownSteps() {
        assertFaultWith("separate: [[a, nobody]]", "separate-unknown");
    }

    @Test
    void refusesSeparationNobodyCouldKeep() {
        assertFaultWith("separate: [[a, a]]", "separate-impossible");
        assertFaultWith("separate: [[a]]", "separate-impossible");
    }

    @Test
    void refusesTwoOpinionsWithoutAThirdOnDisagreement() {
        assertFault("no-majority", step("a", ""), "        - {key: b, name: 乙, right: t.opinion, opinions: {needed: 2}}\n");
    }

    @Test
    void refusesAWayForOpenItemsThatDoesNotLeadAsideAndAhead() {
        String experts = "        - {key: b, name: 乙, right: t.opinion, opinions: {needed: 2, further: %s}, next: [%s]}\n";
        assertFault("further", step("a", ""), experts.formatted("c", "c, d"), step("c", ""), step("d", ""));
        assertFault("further", step("a", ""), experts.formatted("c", "d"), step("d", "next: [c, end]"), step("c", ""));
        assertFault("further", step("a", ""), experts.formatted("a", "c, a"), step("c", ""));
        assertFault("further", step("a", ""), experts.formatted("c", "d, c"), step("c", "grants: true"), step("d", ""));
    }

    @Test
    void refusesStepsOfTheSameName() {
        assertFault("step-twice", step("a", ""), step("a", ""));
    }

    @Test
    void refusesActionsThatTheStepCannotHave() {
        assertFault("action", step("a", "actions: [return]"));
        assertFault("action", step("a", "actions: [fly]"));
    }

    @Test
    void refusesAPostingAtTheStartOrInAnUnknownPlace() {
        String posting = "posting: {lasts: {days: 5}, levels: [village], answer-within: {days: 15}}";
        assertFault("posting-place", step("a", posting));
        assertFault("posting-level", step("a", ""),
                "        - {key: b, name: 乙, right: t.intake, " + posting.replace("village", "moon") + "}\n");
    }

    @Test
    void refusesALimitOfTwoKinds() {
        assertFault("deadline", step("a", "deadline: {days: 3, working-days: 2}"));
    }

    @Test
    void refusesAnExtensionThatCannotBeCounted() {
        assertFaultWith("extend-within: {month-day: 25, times: 1}", "extend");
        assertFaultWith("extend-within: {working-days: 0, times: 1}", "extend");
        assertFaultWith("extend-within: {times: 1}", "extend");
    }

    @Test
    void refusesAReasonForSomethingWithoutReasons() {
        assertFaultWith("reasons: [{key: R, name: 甲, for: [open]}]", "reason-for");
    }

    @Test
    void refusesAnAppealThatLeadsNowhereOrHasNoLimit() {
        String appeal = "appeal: {within: {days: 60}, step: %s, answer-within: {days: 60}}";
        assertFaultWith(appeal.formatted("nowhere"), "appeal-step");
        assertFaultWith(appeal.formatted("b"), "appeal-step");
        assertFault("appeal-step", step("a", "actions: [pass, refuse]"), step("b", ""), "      " + appeal.formatted("a") + "\n");
        assertFault("right", step("a", ""), step("b", "actions: [refuse]"),
                "      " + appeal.formatted("b").replace("}}", "}, correction: t.unheard-of}") + "\n");
        assertFaultWith("appeal: {within: {days: 60}, step: b}", "deadline");
    }

    @Test
    void theRightForCorrectionsIsAnsweredLikeThatOfAStep() {
        String said = faults(HEAD + "      steps:\n" + step("a", "") + step("b", "actions: [refuse]")
                + "      appeal: {within: {days: 60}, step: b, answer-within: {days: 30}, correction: t.unheard-of}\n").get(0).message();
        assertTrue(said.contains("t.unheard-of") && said.contains("t.approve, t.intake, t.opinion, t.review"), said);
    }

    @Test
    void tellsEveryFaultAtItsLine() {
        List<Problem> problems = faults(HEAD.replace("MB{yy}-{seq:5}", "MB{yy}") + "      steps:\n"
                + step("a", "next: [nowhere]") + step("b", "deadline: {months: 3}"));
        assertTrue(problems.size() >= 3, problems.toString());
        assertTrue(problems.stream().anyMatch(p -> p.code().equals("casework.type.number") && p.place().contains("p.yaml:6")),
                problems.toString());
        assertTrue(problems.stream().anyMatch(p -> p.place().contains("p.yaml:8")), problems.toString());
    }

    private static String step(String key, String more) {
        return "        - {key: " + key + ", name: 甲, right: t.review" + (more.isEmpty() ? "" : ", " + more) + "}\n";
    }

    private static void assertFault(String code, String... steps) {
        assertCode(code, HEAD + "      steps:\n" + String.join("", steps));
    }

    private static void assertFaultWith(String more, String code) {
        assertCode(code, HEAD + "      steps:\n" + step("a", "") + step("b", "") + "      " + more + "\n");
    }

    private static void assertCode(String code, String text) {
        Set<String> codes = faults(text).stream().map(Problem::code).collect(Collectors.toSet());
        assertTrue(codes.contains("casework.type." + code), codes.toString());
    }

    private static List<Problem> faults(String text) {
        return assertThrows(Refused.class, () -> read(text)).problems();
    }

    private static CaseType read(String text) {
        CaseworkSection section = new CaseworkSection(key -> Optional.of(RIGHTS));
        return new PackReader(List.of(section)).read("p.yaml", text).section(CaseworkRules.class).caseTypes().get(0);
    }
}
