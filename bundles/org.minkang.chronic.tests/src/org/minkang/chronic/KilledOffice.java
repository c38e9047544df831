package org.minkang.chronic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.minkang.access.Access;
import org.minkang.access.AccessEntities;
import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.NewAccount;
import org.minkang.access.RightInfo;
import org.minkang.access.journal.Journal;
import org.minkang.base.Progress;
import org.minkang.casework.Calendars;
import org.minkang.casework.CaseView;
import org.minkang.casework.Cases;
import org.minkang.casework.CaseworkEntities;
import org.minkang.casework.Numbers;
import org.minkang.casework.WorkflowModule;
import org.minkang.casework.type.CaseworkSection;
import org.minkang.house.HouseEntities;
import org.minkang.policy.PackReader;
import org.minkang.policy.PolicyEntities;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.register.Fact;
import org.minkang.register.FactProvider;
import org.minkang.register.Facts;
import org.minkang.register.NewArea;
import org.minkang.register.NewPerson;
import org.minkang.register.NewProvider;
import org.minkang.register.Persons;
import org.minkang.register.Provider;
import org.minkang.register.Providers;
import org.minkang.register.RegisterEntities;
import org.minkang.sheets.SheetImport;
import org.minkang.store.Session;
import org.minkang.store.Store;
import org.minkang.store.StoreConfig;
import org.minkang.store.Stores;
import org.minkang.testing.ChildJvm;
import org.minkang.testing.TestAccounts;
import org.minkang.testing.TestClock;
import org.minkang.testing.TestPacks;

/**
 * An office on an embedded data folder, and the program that works in it until it is killed: it imports a workbook and
 * then carries every open case one act further until all have their certificates. What it has finished, it says.
 */
public final class KilledOffice implements AutoCloseable {

    private static final String CLERK = "clerk";
    private static final String REVIEWER = "reviewer";
    private static final List<String> EXPERTS = List.of("expert-a", "expert-b");
    private static final String APPROVER = "approver";
    private static final String DESK = "desk";

    final Store store;
    final Journal journal;
    private final Access access = new Access();
    private final Accounts accounts;
    private final Persons persons;
    private final PolicyPacks packs;
    private final Cases cases;
    private final Certification certification;
    private final ApplicationProfile profile;
    private final Examinations examinations;
    private final ExamReturnProfile returned;
    private final Map<String, Actor> actors = new LinkedHashMap<>();

    KilledOffice(Path folder) {
        Clock clock = TestClock.usual();
        store = Stores.open(StoreConfig.derby(folder), List.of(new AccessEntities(), new RegisterEntities(),
                new PolicyEntities(), new CaseworkEntities(), new HouseEntities(), new ChronicEntities()), clock, Progress.NONE);
        journal = new Journal(clock);
        accounts = new Accounts(store, journal, access, clock, TestAccounts.QUICK);
        persons = new Persons(store, access, journal, clock);
        Facts facts = new Facts(() -> List.of(insurance()));
        Numbers numbers = new Numbers();
        ChronicModule.Uses[] uses = new ChronicModule.Uses[1];
        List<WorkflowModule> modules = List.of(new ChronicModule(() -> uses[0]));
        packs = new PolicyPacks(store, access, journal,
                new PackReader(List.of(new ChronicSection(), CaseworkSection.forWorkflows(() -> modules))), clock);
        cases = new Cases(store, access, journal, packs, new Calendars(access, journal), numbers, () -> modules, clock);
        uses[0] = new ChronicModule.Uses(facts, packs, numbers, journal, clock);
        certification = new Certification(access, journal, facts, new Providers(access, journal), packs, cases, clock);
        profile = new ApplicationProfile(store, access, journal, persons, certification);
        examinations = new Examinations(access, journal, cases, certification, packs, clock);
        returned = new ExamReturnProfile(new ExamReturnProfile.Uses(store, access, journal, examinations,
                new ExamResults(access, journal, cases, certification, examinations, clock)));
    }

    /** Everybody is insured, so that no case waits for a clerk's confirmation. */
    private static FactProvider insurance() {
        return new FactProvider() {
            @Override
            public Set<String> facts() {
                return Set.of(Fact.INSURED);
            }

            @Override
            public Fact state(Session session, String fact, long personId, LocalDate on) {
                return Fact.yes("2026 年度已参保", "test");
            }
        };
    }

    void furnish() {
        furnish(SamplePack.FILE_NAME);
    }

    /** Accounts, pack, areas and a hospital in an empty database. */
    void furnish(String pack) {
        TestAccounts people = new TestAccounts(store, TestClock.usual(), Rights.all().toArray(RightInfo[]::new));
        people.accounts().declareRoles(Rights.roles());
        Actor setUp = people.withRights(BaseRights.all().stream().map(RightInfo::id).toArray(String[]::new));
        hire(people.admin(), CLERK, "counter-clerk", "data-manager");
        hire(people.admin(), REVIEWER, "reviewer");
        EXPERTS.forEach(name -> hire(people.admin(), name, "expert"));
        hire(people.admin(), APPROVER, "approver");
        hire(people.admin(), DESK, "chronic-desk");
        TestPacks.bringIntoForce(packs, setUp, people.admin(), pack, SamplePack.text(pack));
        store.run(session -> {
            new Areas(access, journal).load(session, setUp, List.of(new NewArea("43", "示例省"),
                    new NewArea("4310", "示例市"), new NewArea("431099", "示例县"), new NewArea("431099101", "青山镇"),
                    new NewArea(County.VILLAGE, "石桥村")), "test");
            new Providers(access, journal).load(session, setUp, List.of(new NewProvider("H43109900001", County.HOSPITAL,
                    Provider.Level.COUNTY, Provider.Kind.HOSPITAL, "431099")), "test");
        });
    }

    private void hire(Actor admin, String name, String... roles) {
        char[] first = "first password".toCharArray();
        accounts.create(admin, new NewAccount(name, name, Set.of(roles), null, null, first.clone()));
        accounts.changePassword(name, first, TestAccounts.PASSWORD.toCharArray());
    }

    private Actor staff(String name) {
        return actors.computeIfAbsent(name, n -> accounts.signIn(n, TestAccounts.PASSWORD.toCharArray()));
    }

    /** New people and a workbook in which each of them applies. */
    List<String> write(Path workbook, int rows) {
        List<String> numbers = Stream.generate(() -> County.number().text()).limit(rows).toList();
        Actor clerk = staff(CLERK);
        List<String> lines = new ArrayList<>(List.of("序号,姓名,身份证号,申报病种,诊断医疗机构,诊断日期,已交材料,申报日期"));
        store.run(session -> numbers.forEach(number -> {
            persons.create(session, clerk, NewPerson.of(number, "李某某", County.VILLAGE));
            lines.add(String.join(",", Integer.toString(lines.size()), "李某某", number, "高血压、糖尿病", County.HOSPITAL,
                    "2026-02-20", "申请表、身份证、诊断证明、病历、血压记录、化验单", "2026-03-02"));
        }));
        try {
            Files.write(workbook, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return numbers;
    }

    /** All rows in one transaction. */
    int take(Path workbook) {
        SheetImport<?, Actor> sheet = new SheetImport<>(profile, staff(CLERK), workbook);
        sheet.check(Progress.NONE);
        System.out.println("checked");
        return (int) sheet.apply(Progress.NONE).created();
    }

    /** New people whom the experts leave to an examination, and what the hospital found about them. */
    void writeResults(Path sheet, int rows) {
        LocalDate today = LocalDate.of(2026, 3, 2);
        Actor desk = staff(DESK);
        Actor clerk = staff(CLERK);
        EXPERTS.forEach(this::staff); // nobody signs in inside another transaction
        long day = store.write(s -> examinations.plan(s, desk, new NewExamDay(today, "上午", County.HOSPITAL, rows, ""))).id();
        List<String> lines = new ArrayList<>(List.of(ExamHall.HEADINGS));
        for (int i = 0; i < rows; i++) {
            long caseId = store.write(s -> {
                long person = persons.create(s, clerk, NewPerson.of(County.number().text(), "李某某", County.VILLAGE)).id();
                return certification.accept(s, clerk, NewApplication.atTheWindow(person, List.of("CHD"), County.HOSPITAL,
                        today.minusDays(20), Set.of("application", "id-card", "diagnosis", "record", "ecg", "imaging"), today)).caseId();
            });
            act(caseId);
            EXPERTS.forEach(expert -> store.write(s -> opinion(s, staff(expert), cases.view(s, clerk, caseId),
                    Map.of("CHD", DiseaseVerdict.examine("心脏彩超", Map.of())))));
            long booking = store.write(s -> examinations.book(s, desk, day, caseId)).id();
            CaseView view = store.read(s -> cases.view(s, desk, caseId));
            lines.add(String.join(",", "支持", new ExamCode(day, booking).toString(), view.number(), "李某某", view.maskedId(),
                    "冠心病", "王医生", "", ""));
        }
        try {
            Files.write(sheet, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All results in one transaction; returns how many were new. */
    int takeResults(Path file) {
        SheetImport<?, Actor> sheet = new SheetImport<>(returned, staff(DESK), file);
        sheet.check(Progress.NONE);
        System.out.println("checked");
        return (int) sheet.apply(Progress.NONE).created();
    }

    /** One act on a case by whoever's turn it is. */
    void act(long caseId) {
        Actor clerk = staff(CLERK);
        CaseView view = store.read(s -> cases.view(s, clerk, caseId));
        int version = view.version();
        Actor actor = staff(whoseTurn(view));
        switch (view.step()) {
            case "review" -> store.write(s -> certification.decide(s, actor, caseId, version, yes(s, view, false)));
            case "experts" -> store.write(s -> opinion(s, actor, view, yes(s, view, true)));
            case "approval" -> store.write(s -> certification.approveAsJudged(s, actor, caseId, version));
            case "certificate" -> store.write(s -> certification.issue(s, actor, caseId, version));
            default -> throw new IllegalStateException(view.step());
        }
    }

    private String whoseTurn(CaseView view) {
        return switch (view.step()) {
            case "review" -> REVIEWER;
            case "experts" -> EXPERTS.get(store.read(s -> s.rows("select distinct account_id from mk_decision"
                    + " where case_id = ? and step = 'experts'", view.id())).size());
            case "approval" -> APPROVER;
            default -> DESK;
        };
    }

    /** Taking the case from the queue and judging it are one transaction here. */
    private CaseView opinion(Session s, Actor expert, CaseView view, Map<String, DiseaseVerdict> verdicts) {
        long task = s.rows("select id from mk_task where case_id = ? and status = 'OPEN' and step = 'experts'"
                + " order by slot", view.id()).get(0).number(1);
        cases.take(s, expert, task);
        int version = cases.view(s, expert, view.id()).version();
        return certification.opinion(s, expert, view.id(), version, verdicts);
    }

    private Map<String, DiseaseVerdict> yes(Session s, CaseView view, boolean ticked) {
        ChronicRules rules = certification.rules(s, certification.application(s, view.id()));
        Map<String, DiseaseVerdict> verdicts = new LinkedHashMap<>();
        view.liveItems().forEach(item -> {
            Map<String, Boolean> ticks = new LinkedHashMap<>();
            rules.disease(item.key()).orElseThrow().criteria().ticks().forEach(t -> ticks.put(t.key(), true));
            verdicts.put(item.key(), ticked ? DiseaseVerdict.yes(ticks) : DiseaseVerdict.yes());
        });
        return verdicts;
    }

    /** The open cases, those that came first, first. */
    List<Long> open() {
        return store.read(s -> s.rows("select id from mk_case where status = 'OPEN' order by id")).stream()
                .map(row -> row.number(1)).toList();
    }

    @Override
    public void close() {
        store.close();
    }

    /** Starts the program on a data folder nobody else has open. */
    static ChildJvm start(Path folder, Path workbook, String... what) {
        List<Class<?>> needed = new ArrayList<>(List.of(KilledOffice.class, Certification.class, ChildJvm.class,
                Progress.class, Store.class, Accounts.class, Persons.class, PolicyPacks.class, Cases.class,
                HouseEntities.class, SheetImport.class));
        beside(needed, Store.class, "com.zaxxer.hikari.HikariConfig", "jakarta.persistence.Entity",
                "org.apache.derby.jdbc.EmbeddedDataSource", "org.eclipse.persistence.jpa.PersistenceProvider",
                "org.eclipse.persistence.sessions.Session", "org.eclipse.persistence.jpa.jpql.parser.JPQLGrammar",
                "org.objectweb.asm.ClassWriter", "org.objectweb.asm.commons.SerialVersionUIDAdder",
                "org.postgresql.ds.PGSimpleDataSource");
        beside(needed, named("org.objectweb.asm.commons.SerialVersionUIDAdder", Store.class),
                "org.objectweb.asm.tree.ClassNode");
        beside(needed, named("com.zaxxer.hikari.HikariConfig", Store.class), "org.slf4j.Logger");
        beside(needed, Accounts.class, "org.bouncycastle.crypto.params.Argon2Parameters");
        beside(needed, Persons.class, "com.ibm.icu.text.Transliterator");
        beside(needed, PolicyPacks.class, "org.snakeyaml.engine.v2.api.Load");
        beside(needed, SheetImport.class, "org.dhatim.fastexcel.reader.ReadableWorkbook",
                "org.dhatim.fastexcel.Workbook", "org.apache.poi.ss.usermodel.Workbook");
        return ChildJvm.start(KilledOffice.class, needed,
                Stream.concat(Stream.of(folder.toString(), workbook.toString()), Stream.of(what)).toArray(String[]::new));
    }

    /** The chronic module does not see the libraries of the rooms below it; the rooms do. */
    private static void beside(List<Class<?>> needed, Class<?> user, String... names) {
        Stream.of(names).map(name -> named(name, user)).forEach(needed::add);
    }

    private static Class<?> named(String name, Class<?> user) {
        try {
            return Class.forName(name, false, user.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The data folder, then the workbook; then a word when it is one with results. */
    public static void main(String[] args) {
        KilledOffice office = new KilledOffice(Path.of(args[0]));
        if (args.length > 2) {
            System.out.println("returned " + office.takeResults(Path.of(args[1])));
            return;
        }
        System.out.println("imported " + office.take(Path.of(args[1])));
        for (List<Long> open = office.open(); !open.isEmpty(); open = office.open()) {
            for (long caseId : open) {
                office.act(caseId);
                System.out.println("acted " + caseId);
            }
        }
        System.out.println("end");
    }
}
