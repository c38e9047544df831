package org.minkang.ui.tests;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.access.NewAccount;
import org.minkang.access.RightInfo;
import org.minkang.access.RoleRow;
import org.minkang.base.AreaCode;
import org.minkang.base.Bilingual;
import org.minkang.base.IdNumber;
import org.minkang.base.Progress;
import org.minkang.casework.CaseEvent;
import org.minkang.casework.CaseOpening;
import org.minkang.casework.CaseView;
import org.minkang.casework.Cases;
import org.minkang.casework.CheckResult;
import org.minkang.casework.NewItem;
import org.minkang.casework.WantedPaper;
import org.minkang.casework.WorkflowModule;
import org.minkang.casework.report.Report;
import org.minkang.cli.CliCommand;
import org.minkang.house.HouseCheckKind;
import org.minkang.house.HouseOutcome;
import org.minkang.house.HouseOutcome.Needs;
import org.minkang.house.HouseOutcomes;
import org.minkang.letters.LetterTemplate;
import org.minkang.policy.PackSection;
import org.minkang.register.Areas;
import org.minkang.register.FactProvider;
import org.minkang.register.NewArea;
import org.minkang.register.NewPerson;
import org.minkang.register.Persons;
import org.minkang.runtime.Contributions;
import org.minkang.runtime.FirstStart;
import org.minkang.runtime.Minkang;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetProfile;
import org.minkang.store.EntityContribution;
import org.minkang.store.Session;
import org.minkang.store.Store;
import org.minkang.store.StoreConfig;
import org.minkang.testing.TestClock;
import org.minkang.ui.Desk;

/** A small bureau in memory, with real services, real accounts and a workflow of three steps. */
final class Bureau implements AutoCloseable {

    static final String TYPE = "test.matter";
    static final String VILLAGE = "431099101201";
    static final String PASSWORD = "correct horse battery";

    private static final String PACK = """
            pack: {id: bureau, county: {zh: 测试县, en: Test county}, area: "431099", version: "1", valid-from: 2025-01-01}
            casework:
              case-types:
                - key: test.matter
                  name: {zh: 测试事项, en: Test matter}
                  number: "T{yy}-{seq:5}"
                  clock: {working-days: 20}
                  withdraw-within: {working-days: 1}
                  extend-within: {working-days: 10, times: 1}
                  appeal: {within: {working-days: 15}, step: review, answer-within: {working-days: 20}}
                  steps:
                    - {key: intake, name: {zh: 受理, en: Intake}, right: t.intake, actions: [pass]}
                    - {key: review, name: {zh: 初审, en: Review}, right: t.review, deadline: {working-days: 3},
                       actions: [pass, refuse, return, supplement]}
                    - {key: approval, name: {zh: 审批, en: Approval}, right: t.approve, actions: [pass, return], grants: true}
                  separate: [[review, approval]]
                  reasons:
                    - {key: R01, name: {zh: 不符合标准, en: Not eligible}, for: [refuse]}
            """;

    final TestClock clock = TestClock.at("2026-03-05T09:00");
    final Minkang minkang;
    final Matters matters = new Matters();
    final CountedCases report = new CountedCases();
    final Actor admin;
    final Actor clerk;
    final Actor reviewer;
    final Actor colleague;
    private int people;

    Bureau(SheetProfile<?, Actor>... profiles) {
        minkang = Minkang.open(StoreConfig.derbyMemory("ui-" + UUID.randomUUID()), Path.of("no-templates"),
                new Contributed(matters, report, List.of(profiles)), clock, Progress.NONE);
        get(Accounts.class).setUp("admin", "管理员", PASSWORD.toCharArray());
        admin = get(Accounts.class).signIn("admin", PASSWORD.toCharArray());
        get(FirstStart.class).county(admin, "bureau.yaml", PACK);
        get(Store.class).run(s -> get(Areas.class).load(s, admin, List.of(new NewArea("43", "某省"), new NewArea("4310", "某市"),
                new NewArea("431099", "测试县"), new NewArea("431099101", "青山镇"), new NewArea(VILLAGE, "青山村")), "test"));
        clerk = person("受理员", "t.intake", "persons.search", "persons.edit", "import.run");
        reviewer = person("初审员", "t.review", "persons.search", "cases.read");
        colleague = person("同事", "t.review", "persons.search");
    }

    <T> T get(Class<T> type) {
        return minkang.service(type);
    }

    /** Somebody with exactly these rights, signed in. */
    Actor person(String name, String... rights) {
        return person(name, null, Set.of(rights));
    }

    /** @param area to which the account is limited, null for none */
    Actor person(String name, AreaCode area, Set<String> rights) {
        int n = ++people;
        Accounts accounts = get(Accounts.class);
        accounts.saveRole(admin, new RoleRow("test-role-" + n, Bilingual.of(name, "Role " + n), rights));
        accounts.create(admin, new NewAccount("person" + n, name, Set.of("test-role-" + n), area, null, "first password".toCharArray()));
        accounts.changePassword("person" + n, "first password".toCharArray(), PASSWORD.toCharArray());
        return accounts.signIn("person" + n, PASSWORD.toCharArray());
    }

    Desk desk(Actor actor) {
        return new Desk(actor, minkang::service, "test");
    }

    long applicant(String name) {
        int n = ++people;
        return get(Store.class).write(s -> get(Persons.class).create(s, clerk, NewPerson.of(idNumber(n), name, VILLAGE)).id());
    }

    /** A case that waits for the review. @param missing papers that are still wanted */
    long open(String name, String... missing) {
        long person = applicant(name);
        List<WantedPaper> papers = new ArrayList<>(List.of(new WantedPaper("form", null, "申请表", true, true)));
        Stream.of(missing).forEach(m -> papers.add(new WantedPaper(m, null, m, true, false)));
        return get(Store.class).write(s -> get(Cases.class).open(s, clerk, new CaseOpening(TYPE, person, LocalDate.now(clock),
                "事项 " + name, List.of(new NewItem("A", "甲项")), papers, "window").passingFirst()).id());
    }

    CaseView view(Actor actor, long caseId) {
        return get(Store.class).read(s -> get(Cases.class).view(s, actor, caseId));
    }

    private static String idNumber(int n) {
        String digits = "431099" + LocalDate.of(1950, 1, 1).plusDays(n).toString().replace("-", "") + String.format("%03d", n % 1000);
        return digits + IdNumber.checkDigit(digits);
    }

    @Override
    public void close() {
        Thread closing = new Thread(minkang::close, "close-bureau");
        closing.setDaemon(true);
        closing.start();
    }

    /** The workflow. */
    static final class Matters implements WorkflowModule {

        List<CheckResult> findings = List.of();

        @Override
        public String id() {
            return "test";
        }

        @Override
        public Bilingual name() {
            return Bilingual.of("测试业务", "Test workflow");
        }

        @Override
        public Set<String> caseTypes() {
            return Set.of(TYPE);
        }

        @Override
        public List<RightInfo> rights() {
            return Stream.of("t.intake", "t.review", "t.approve").map(id -> new RightInfo(id, Bilingual.of(id, id), Set.of())).toList();
        }

        @Override
        public List<CheckResult> check(Session session, CaseView view, String step) {
            return findings;
        }

        @Override
        public Map<Integer, List<CheckResult>> checkOpenings(Session session, List<CaseOpening> openings) {
            return Map.of();
        }

        @Override
        public void onEvent(Session session, Actor actor, CaseEvent event) {
            // nothing of its own
        }

        @Override
        public Bilingual summary(Session session, CaseView view) {
            return Bilingual.of("摘要 " + view.number(), "Summary " + view.number());
        }
    }

    /** People who are visited at home. */
    static final class Walk implements HouseCheckKind {

        static final String ID = "test.walk";

        @Override
        public String id() {
            return ID;
        }

        @Override
        public Bilingual name() {
            return Bilingual.of("测试走访", "Test walk");
        }

        @Override
        public String right() {
            return "t.review";
        }

        @Override
        public HouseOutcomes outcomes(Session session, LocalDate today) {
            return new HouseOutcomes(List.of(new HouseOutcome("home", Bilingual.of("在家", "At home"), true, Needs.NOTHING),
                    new HouseOutcome("away", Bilingual.of("外出", "Away"), false, Needs.NEXT_DAY)));
        }

        @Override
        public Optional<SheetColumn> about() {
            return Optional.of(SheetColumn.text("matter", "走访事项", "Matter"));
        }
    }

    /** What is installed. */
    private record Contributed(Matters matters, CountedCases report, List<SheetProfile<?, Actor>> sheetProfiles) implements Contributions {

        @Override
        public List<EntityContribution> entities() {
            return List.of();
        }

        @Override
        public List<PackSection<?>> packSections() {
            return List.of();
        }

        @Override
        public List<WorkflowModule> workflows() {
            return List.of(matters);
        }

        @Override
        public List<FactProvider> facts() {
            return List.of();
        }

        @Override
        public List<HouseCheckKind> houseCheckKinds() {
            return List.of(new Walk());
        }

        @Override
        public List<LetterTemplate> letterTemplates() {
            return List.of();
        }

        @Override
        public List<CliCommand> commands() {
            return List.of();
        }

        @Override
        public List<Report> reports() {
            return List.of(report);
        }
    }
}
