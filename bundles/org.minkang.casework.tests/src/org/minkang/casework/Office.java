package org.minkang.casework;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.function.Executable;
import org.minkang.access.AccessEntities;
import org.minkang.access.Actor;
import org.minkang.access.RightInfo;
import org.minkang.access.RoleRow;
import org.minkang.base.AreaCode;
import org.minkang.base.Bilingual;
import org.minkang.base.IdNumber;
import org.minkang.base.Refused;
import org.minkang.casework.type.CaseworkSection;
import org.minkang.policy.PackReader;
import org.minkang.policy.PolicyEntities;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.register.NewArea;
import org.minkang.register.NewPerson;
import org.minkang.register.Persons;
import org.minkang.register.RegisterEntities;
import org.minkang.store.Session;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;
import org.minkang.testing.TestClock;
import org.minkang.testing.TestPacks;
import org.minkang.testing.TestStore;

/** A bureau with a small workflow, its people and some applicants. */
final class Office implements AutoCloseable {

    static final String VILLAGE = "431099101201";
    static final String OTHER_VILLAGE = "431099102201";

    static final String PACK = """
            pack: {id: office, county: {zh: 测试县, en: Test county}, area: "431099", version: "1", valid-from: 2025-01-01}
            casework:
              case-types:
                - key: test.certification
                  name: {zh: 测试认定, en: Test certification}
                  number: "T{yy}-{seq:5}"
                  clock: {working-days: 20, source: 办法第8条}
                  withdraw-within: {working-days: 1}
                  supplement-within: {working-days: 10}
                  extend-within: {working-days: 10, times: 2, source: 办法第9条}
                  appeal: {within: {working-days: 15}, step: review, answer-within: {working-days: 20}, correction: t.approve}
                  one-at-a-time: true
                  steps:
                    - {key: intake, name: {zh: 受理, en: Intake}, right: t.intake, actions: [pass, refuse, supplement]}
                    - {key: review, name: {zh: 初审, en: Review}, right: t.review, deadline: {working-days: 3},
                       actions: [pass, refuse, return, supplement]}
                    - {key: experts, name: {zh: 专家, en: Experts}, right: t.opinion, deadline: {working-days: 5},
                       opinions: {needed: 2, third-on-disagreement: true}, actions: [return]}
                    - {key: approval, name: {zh: 审批, en: Approval}, right: t.approve, actions: [pass, refuse, return],
                       grants: true}
                    - {key: issue, name: {zh: 发证, en: Issue}, right: t.issue}
                  separate: [[intake, approval], [review, approval], [review, experts], [experts, approval]]
                  reasons:
                    - {key: R01, name: {zh: 不符合标准, en: Not eligible}, for: [refuse]}
                    - {key: X01, name: {zh: 需外地核实, en: Checked elsewhere}, for: [extend]}
                    - {key: R02, name: {zh: 填写有误, en: Wrongly filled in}, for: [return]}
                - key: test.posted
                  name: {zh: 公示事项, en: Posted matter}
                  number: "P{yyyy}{seq:4}"
                  withdraw-within: {working-days: 1}
                  steps:
                    - {key: desk, name: {zh: 窗口, en: Desk}, right: t.intake}
                    - {key: posting, name: {zh: 公示, en: Posting}, right: t.review, actions: [pass, refuse, return],
                       posting: {lasts: {working-days: 5}, levels: [village, township], answer-within: {working-days: 15}}}
                    - {key: approval, name: {zh: 审批, en: Approval}, right: t.approve, grants: true}
                - key: test.nameless
                  name: {zh: 匿名评审事项, en: Nameless matter}
                  number: "N{yyyy}{seq:4}"
                  steps:
                    - {key: desk, name: {zh: 窗口, en: Desk}, right: t.intake, actions: [pass, refuse, supplement]}
                    - {key: experts, name: {zh: 专家, en: Experts}, right: t.opinion, actions: [return],
                       opinions: {needed: 2, third-on-disagreement: true, redacted: true}}
                    - {key: approval, name: {zh: 审批, en: Approval}, right: t.approve, grants: true}
                - key: test.examined
                  name: {zh: 需检查事项, en: Examined matter}
                  number: "E{yyyy}{seq:4}"
                  withdraw-within: {working-days: 1}
                  steps:
                    - {key: desk, name: {zh: 窗口, en: Desk}, right: t.intake}
                    - {key: experts, name: {zh: 专家, en: Experts}, right: t.opinion, next: [approval, examination],
                       opinions: {needed: 2, third-on-disagreement: true, further: examination}}
                    - {key: examination, name: {zh: 检查, en: Examination}, right: t.review, actions: [pass, refuse, return]}
                    - {key: approval, name: {zh: 审批, en: Approval}, right: t.approve, actions: [pass, refuse, return],
                       grants: true}
                - key: test.simple
                  name: {zh: 简单事项, en: Simple matter}
                  number: "S{yyyy}{seq:4}"
                  clock: {month-day: 25}
                  steps:
                    - {key: desk, name: {zh: 窗口, en: Desk}, right: t.intake, actions: [pass, refuse, supplement],
                       next: [check, end]}
                    - {key: check, name: {zh: 复核, en: Check}, right: t.review}
            """;

    final TestStore store;
    final TestClock clock;
    final TestAccounts people;
    final TestWorkflow workflow = new TestWorkflow();
    final List<WorkflowModule> installed = new ArrayList<>(List.of(workflow));
    final PolicyPacks packs;
    final Calendars calendars;
    final Cases cases;
    final Actor clerk;
    final Actor reviewer;
    final Actor firstExpert;
    final Actor secondExpert;
    final Actor thirdExpert;
    final Actor approver;
    final Actor issuer;
    private final Actor registrar;
    private final Persons persons;
    private int applicants;

    Office(Database database) {
        store = database.open(new AccessEntities(), new RegisterEntities(), new PolicyEntities(), new CaseworkEntities());
        clock = store.clock();
        List<RightInfo> rights = new ArrayList<>(workflow.rights());
        rights.addAll(Cases.rights());
        people = new TestAccounts(store, clock, rights.toArray(RightInfo[]::new));
        PackReader reader = new PackReader(List.of(CaseworkSection.forWorkflows(() -> installed)));
        packs = new PolicyPacks(store, people.access(), people.journal(), reader, clock);
        bringIntoForce(PACK);
        calendars = new Calendars(people.access(), people.journal());
        cases = engine();
        persons = new Persons(store, people.access(), people.journal(), clock);
        registrar = people.withRights("persons.edit", "settings.edit");
        store.write(s -> new Areas(people.access(), people.journal()).load(s, registrar, List.of(new NewArea("43", "某省"),
                new NewArea("4310", "某市"), new NewArea("431099", "测试县"), new NewArea("431099101", "青山镇"),
                new NewArea(VILLAGE, "青山村"), new NewArea("431099102", "龙潭镇"), new NewArea(OTHER_VILLAGE, "龙潭村")), "test"));
        clerk = people.withRights("t.intake");
        reviewer = people.withRights("t.review");
        firstExpert = people.withRights("t.opinion");
        secondExpert = people.withRights("t.opinion");
        thirdExpert = people.withRights("t.opinion");
        approver = people.withRights("t.approve");
        issuer = people.withRights("t.issue");
    }

    /** A further engine on the same database, as another seat has one. */
    Cases engine() {
        return new Cases(store, people.access(), people.journal(), packs, calendars, new Numbers(), () -> installed, clock);
    }

    /** Another pack of this office, imported by one person and released by another. */
    final void bringIntoForce(String pack) {
        TestPacks.bringIntoForce(packs, people.withRights("policy.import"), people.admin(), "office.yaml", pack);
    }

    // ---- applicants and cases -----------------------------------------------------------------------------------------

    long applicant() {
        return applicant(VILLAGE);
    }

    long applicant(String area) {
        int n = ++applicants;
        return store.write(s -> persons.create(s, registrar, NewPerson.of(idNumber(n), "李某" + "甲乙丙丁戊己庚辛".charAt(n % 8), area)).id());
    }

    static String idNumber(int n) {
        String digits = "431099" + LocalDate.of(1950, 1, 1).plusDays(n).toString().replace("-", "") + String.format("%03d", n % 1000);
        return digits + IdNumber.checkDigit(digits);
    }

    CaseOpening application(long person, String... items) {
        return new CaseOpening(TestWorkflow.TYPE, person, clock.today(), "", List.of(items).stream()
                .map(i -> new NewItem(i, "病种" + i)).toList(),
                List.of(new WantedPaper("form", null, "申请表", true, true)), "window");
    }

    CaseFile open(String... items) {
        return open(application(applicant(), items));
    }

    CaseFile open(CaseOpening opening) {
        return store.write(s -> cases.open(s, clerk, opening));
    }

    /** A case that has come to a step with all items alive. */
    CaseView at(String step, String... items) {
        CaseFile file = open(items);
        CaseView view = see(clerk, file.id());
        if (!step.equals("intake")) {
            view = pass(clerk, view);
        }
        if (List.of("experts", "approval", "issue").contains(step)) {
            view = pass(reviewer, view);
        }
        if (List.of("approval", "issue").contains(step)) {
            opinion(firstExpert, view, all(Verdict.YES, items));
            opinion(secondExpert, view, all(Verdict.YES, items));
            view = see(approver, file.id());
        }
        return step.equals("issue") ? pass(approver, view) : view;
    }

    static Map<String, ItemVerdict> all(Verdict verdict, String... items) {
        Map<String, ItemVerdict> verdicts = new HashMap<>();
        for (String item : items) {
            verdicts.put(item, verdict == Verdict.YES ? ItemVerdict.yes() : ItemVerdict.no("依据不足"));
        }
        return verdicts;
    }

    // ---- acting -------------------------------------------------------------------------------------------------------

    CaseView act(Actor actor, CaseAct act) {
        return store.write(s -> cases.act(s, actor, act));
    }

    CaseView pass(Actor actor, CaseView view) {
        return act(actor, CaseAct.pass(view.id(), view.version()));
    }

    CaseView opinion(Actor actor, CaseView view, Map<String, ItemVerdict> verdicts) {
        return act(actor, CaseAct.opinion(view.id(), view.version(), verdicts));
    }

    CaseView see(Actor actor, long id) {
        return store.read(s -> cases.view(s, actor, id));
    }

    /** The case as it is, whoever may see it. */
    CaseFile file(long id) {
        return store.read(s -> {
            CaseFile file = s.require(CaseFile.class, id);
            file.items().size();
            return file;
        });
    }

    <T> T read(Function<Session, T> work) {
        return store.read(work::apply);
    }

    /** The problem with which something is refused. */
    static Refused refused(String code, Executable work) {
        Refused refused = assertThrows(Refused.class, work);
        assertTrue(refused.has(code), () -> "expected " + code + " but " + refused.problems());
        return refused;
    }

    Actor inArea(String area, String... rights) {
        String role = "area-role-" + area;
        people.accounts().saveRole(people.admin(), new RoleRow(role, Bilingual.of("测试", "Test"),
                Set.of(rights)));
        return people.inArea(new AreaCode(area), role);
    }

    Optional<AllowedAction> allowed(Actor actor, long id, CaseAction action) {
        return read(s -> cases.allowed(s, actor, id)).stream().filter(a -> a.action() == action).findFirst();
    }

    @Override
    public void close() {
        store.close();
    }
}
