package org.minkang.chronic;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import org.minkang.access.Access;
import org.minkang.access.AccessEntities;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.RightInfo;
import org.minkang.access.journal.Journal;
import org.minkang.base.IdNumber;
import org.minkang.casework.Calendars;
import org.minkang.casework.CaseView;
import org.minkang.casework.Cases;
import org.minkang.casework.CaseworkEntities;
import org.minkang.casework.Numbers;
import org.minkang.casework.QueueFilter;
import org.minkang.casework.QueueRow;
import org.minkang.casework.WorkflowModule;
import org.minkang.casework.report.Report;
import org.minkang.casework.report.Reports;
import org.minkang.casework.type.CaseworkSection;
import org.minkang.chronic.report.AppraisalReport;
import org.minkang.chronic.report.ExpertsReport;
import org.minkang.chronic.report.FilingReport;
import org.minkang.chronic.report.MonthlyReport;
import org.minkang.chronic.report.RegisterReport;
import org.minkang.chronic.report.ReportUses;
import org.minkang.chronic.report.RosterReport;
import org.minkang.chronic.report.TimesReport;
import org.minkang.chronic.report.VillagesReport;
import org.minkang.house.HouseEntities;
import org.minkang.letters.Letters;
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
import org.minkang.store.Session;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;
import org.minkang.testing.TestClock;
import org.minkang.testing.TestPacks;
import org.minkang.testing.TestStore;

/** The invented county with its pack, its people and every service over a real database. */
final class County implements AutoCloseable {

    static final String VILLAGE = "431099101201";
    static final String OTHER_VILLAGE = "431099102201";
    static final String HOSPITAL = "示例县人民医院";
    /** Where the experts of the pool work: it issues no diagnosis. */
    static final String OTHER_HOSPITAL = "示例市第一医院";
    static final String TWO_STEP = "two-step-appraisal.yaml";
    /** Monday, 2 March 2026. */
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final Map<String, County> SHARED = new ConcurrentHashMap<>();
    private static final AtomicInteger PERSONS = new AtomicInteger();

    final TestStore store;
    final TestClock clock;
    final TestAccounts people;
    final Access access;
    final Journal journal;
    final Persons persons;
    final PolicyPacks packs;
    final Cases cases;
    final Certification certification;
    final Corrections corrections;
    final Certificates certificates;
    final CertificateRoom room;
    final Statistics statistics;
    final Reports reports;
    /** The reports that were exported, instead of files. */
    final ReportShelf shelf = new ReportShelf();
    final ChronicLetters papers;
    final CaseLetters casePapers;
    final Experts experts;
    final Recusals recusals;
    final Draws draws;
    final ExpertFigures figures;
    final ExpertSheets sheets;
    final ApplicationProfile profile;
    final EarlierProfile earlier;
    final Examinations examinations;
    final ExamLetters examPapers;
    final ExamResults examResults;
    final ExamSheets examSheets;
    final ExamReturnProfile examReturned;
    final Letters letters = new Letters(Optional.<Path>empty());
    final Actor setUp;
    final Actor clerk;
    final Actor reviewer;
    final Actor expertA;
    final Actor expertB;
    final Actor expertC;
    final Actor approver;
    final Actor desk;
    /** What the enrollment of this county says about everybody. */
    volatile Fact insured = Fact.unknown("参保模块未安装");
    volatile Fact insuredKind = Fact.unknown("参保模块未安装");

    private County(Database database, String pack, UnaryOperator<String> edited) {
        store = database.open(new AccessEntities(), new RegisterEntities(), new PolicyEntities(),
                new CaseworkEntities(), new HouseEntities(), new ChronicEntities());
        clock = store.clock();
        people = new TestAccounts(store, clock, Rights.all().toArray(RightInfo[]::new));
        people.accounts().declareRoles(Rights.roles());
        access = people.access();
        journal = people.journal();
        Areas areas = new Areas(access, journal);
        Providers providers = new Providers(access, journal);
        persons = new Persons(store, access, journal, clock);
        Facts facts = new Facts(() -> List.of(insurance()));
        Numbers numbers = new Numbers();
        ChronicModule.Uses[] uses = new ChronicModule.Uses[1];
        ChronicModule module = new ChronicModule(() -> uses[0]);
        List<WorkflowModule> modules = List.of(module);
        PackReader reader = new PackReader(
                List.of(new ChronicSection(), CaseworkSection.forWorkflows(() -> modules)));
        packs = new PolicyPacks(store, access, journal, reader, clock);
        cases = new Cases(store, access, journal, packs, new Calendars(access, journal), numbers, () -> modules,
                clock);
        uses[0] = new ChronicModule.Uses(facts, packs, numbers, journal, clock);
        certification = new Certification(access, journal, facts, providers, packs, cases, clock);
        corrections = new Corrections(access, journal, facts, providers, packs, cases, clock);
        certificates = new Certificates(access, journal, packs, clock);
        room = new CertificateRoom(access, journal, packs, areas, facts, numbers, clock);
        statistics = new Statistics(access, areas);
        ReportUses reportUses = new ReportUses(access, areas, packs, new Calendars(access, journal), facts);
        List<Report> installed = List.of(new AppraisalReport(reportUses), new VillagesReport(reportUses),
                new TimesReport(reportUses), new FilingReport(reportUses), new ExpertsReport(reportUses),
                new RosterReport(reportUses), new MonthlyReport(reportUses), new RegisterReport(reportUses));
        reports = new Reports(store, access, journal, areas, () -> installed, shelf, clock);
        papers = new ChronicLetters(access, journal, persons, areas, packs, cases, clock);
        casePapers = new CaseLetters(packs, cases, clock);
        examinations = new Examinations(access, journal, cases, certification, packs, clock);
        examPapers = new ExamLetters(examinations, areas, packs);
        examResults = new ExamResults(access, journal, cases, certification, examinations, clock);
        examSheets = new ExamSheets(store, access, journal, examinations, examResults, clock);
        examReturned = new ExamReturnProfile(
                new ExamReturnProfile.Uses(store, access, journal, examinations, examResults));
        experts = new Experts(access, journal, providers, packs, cases, clock);
        recusals = new Recusals(access, journal, packs, cases, clock);
        draws = new Draws(access, journal, packs, cases);
        figures = new ExpertFigures(access);
        sheets = new ExpertSheets(access, persons, packs, cases, clock);
        profile = new ApplicationProfile(store, access, journal, persons, certification);
        earlier = new EarlierProfile(new EarlierProfile.Uses(store, access, persons, packs, certificates, clock));
        setUp = people.withRights(BaseRights.all().stream().map(RightInfo::id).toArray(String[]::new));
        TestPacks.bringIntoForce(packs, setUp, people.admin(), pack, edited.apply(SamplePack.text(pack)));
        store.run(session -> {
            areas.load(session, setUp, List.of(new NewArea("43", "示例省"), new NewArea("4310", "示例市"),
                    new NewArea("431099", "示例县"), new NewArea("431099101", "青山镇"),
                    new NewArea(VILLAGE, "石桥村"), new NewArea("431099102", "龙潭镇"),
                    new NewArea(OTHER_VILLAGE, "龙潭村")), "test");
            providers.load(session, setUp, List.of(new NewProvider("H43109900001", HOSPITAL, Provider.Level.COUNTY,
                    Provider.Kind.HOSPITAL, "431099"), new NewProvider("H43100000001", OTHER_HOSPITAL, Provider.Level.PREFECTURE,
                    Provider.Kind.HOSPITAL, "4310")), "test");
        });
        clerk = people.withRoles("counter-clerk", "data-manager");
        reviewer = people.withRoles("reviewer");
        expertA = people.withRoles("expert");
        expertB = people.withRoles("expert");
        expertC = people.withRoles("expert");
        approver = people.withRoles("approver");
        desk = people.withRoles("chronic-desk");
    }

    /** One county for all tests on a database; each test brings persons of its own. The clock is set back. */
    static County of(Database database) {
        return of(database, SamplePack.FILE_NAME);
    }

    /** The same with another of the packs that come with the module. */
    static County of(Database database, String pack) {
        County county = SHARED.computeIfAbsent(database + pack, key -> new County(database, pack, UnaryOperator.identity()));
        county.clock.set(TODAY);
        county.insured = Fact.unknown("参保模块未安装");
        return county;
    }

    /** A county of its own for each test class, whose pack differs from the sample. */
    static County of(Database database, Class<?> test, UnaryOperator<String> edited) {
        return of(database, SamplePack.FILE_NAME, test, edited);
    }

    /** The same with another of the packs that come with the module. */
    static County of(Database database, String pack, Class<?> test, UnaryOperator<String> edited) {
        County county = SHARED.computeIfAbsent(database + test.getName(), key -> new County(database, pack, edited));
        county.clock.set(TODAY);
        county.insured = Fact.unknown("参保模块未安装");
        return county;
    }

    /** One for the tests of a subject that change what others would stumble over. */
    static County of(Database database, String pack, String subject) {
        County county = SHARED.computeIfAbsent(database + pack + subject, 
                key -> new County(database, pack, UnaryOperator.identity()));
        county.clock.set(TODAY);
        return county;
    }

    /** A county nobody else touches. */
    static County fresh(Database database) {
        return fresh(database, SamplePack.FILE_NAME);
    }

    static County fresh(Database database, String pack) {
        return new County(database, pack, UnaryOperator.identity());
    }

    /** The pool a county that draws begins with: the three experts, each for everything. */
    County withPool() {
        long there = store.read(s -> experts.count(s, desk, null, ""));
        if (there == 0) {
            String[] all = rules().specialties().stream().map(Specialty::key).toArray(String[]::new);
            List.of(expertA, expertB, expertC).forEach(e -> pool(e, OTHER_HOSPITAL, all));
        }
        return this;
    }

    /** Takes somebody into the pool. */
    Expert pool(Actor expert, String hospital, String... specialties) {
        return store.write(s -> experts.add(s, desk, expert.account(),
                new ExpertEntry(Set.of(specialties), hospital, true, TODAY.minusYears(1), null, "")));
    }

    /** The accounts that hold the open places of a case, by place. */
    List<Long> judges(long caseId) {
        return store.read(s -> s.rows("select holder_id from mk_task where case_id = ? and status = 'OPEN' and slot > 0"
                + " and holder_id is not null order by slot", caseId).stream().map(r -> r.number(1)).toList());
    }

    /** Two experts of the three who may judge a case: those who were drawn, else the first two. */
    List<Actor> twoExperts(long caseId) {
        List<Long> drawn = judges(caseId);
        return drawn.isEmpty() ? List.of(expertA, expertB) : List.of(expertA, expertB, expertC).stream()
                .filter(e -> drawn.contains(e.accountId())).toList();
    }

    private FactProvider insurance() {
        return new FactProvider() {
            @Override
            public Set<String> facts() {
                return Set.of(Fact.INSURED, Fact.INSURED_KIND);
            }

            @Override
            public Fact state(Session session, String fact, long personId, LocalDate on) {
                return fact.equals(Fact.INSURED) ? insured : insuredKind;
            }
        };
    }

    /** A new person's number: born on 1 May 1960, never given twice. */
    static IdNumber number() {
        int n = PERSONS.incrementAndGet();
        String seventeen = "43109919" + (60 + n / 1000) + "0501" + String.format("%03d", n % 1000);
        return IdNumber.parse(seventeen + IdNumber.checkDigit(seventeen)).orRefuse();
    }

    long person() {
        return person(number(), "李某某", VILLAGE);
    }

    long person(IdNumber number, String name, String village) {
        return store.write(s -> persons.create(s, setUp, NewPerson.of(number.text(), name, village)).id());
    }

    /** Somebody who may do everything in this module: only four eyes are in the way. */
    Actor almighty() {
        Set<String> rights = new LinkedHashSet<>();
        Rights.all().forEach(r -> rights.add(r.id()));
        rights.addAll(Set.of(BaseRights.CASES_READ, BaseRights.PERSONS_SEARCH, BaseRights.IMPORT_RUN));
        return people.withRights(rights.toArray(String[]::new));
    }

    ChronicRules rules() {
        return store.read(s -> certification.rules(s, TODAY).orElseThrow());
    }

    Set<String> allPapers() {
        Set<String> keys = new LinkedHashSet<>();
        rules().papers().forEach(p -> keys.add(p.key()));
        return keys;
    }

    NewApplication application(long person, String... diseases) {
        LocalDate today = clock.today();
        return NewApplication.atTheWindow(person, List.of(diseases), HOSPITAL, today.minusDays(20), allPapers(), today)
                .coverConfirmed("参保名册第 12 页");
    }

    Accepted accept(String... diseases) {
        return accept(application(person(), diseases));
    }

    Accepted accept(NewApplication application) {
        return store.write(s -> certification.accept(s, clerk, application));
    }

    CaseView view(Actor actor, long caseId) {
        return store.read(s -> cases.view(s, actor, caseId));
    }

    int version(Actor actor, long caseId) {
        return view(actor, caseId).version();
    }

    Application stored(long caseId) {
        return store.read(s -> {
            Application application = certification.application(s, caseId);
            application.diseases().size();
            return application;
        });
    }

    ApplicationDisease disease(long caseId, String code) {
        return stored(caseId).disease(code);
    }

    CaseView review(Actor actor, long caseId, Map<String, DiseaseVerdict> verdicts) {
        int version = version(actor, caseId);
        return store.write(s -> certification.decide(s, actor, caseId, version, verdicts));
    }

    CaseView reviewAll(long caseId) {
        return review(reviewer, caseId, all(reviewer, caseId, DiseaseVerdict.yes()));
    }

    /** Takes the case from the group's queue, as an expert must before seeing it. */
    void take(Actor expert, long caseId) {
        String number = view(clerk, caseId).number();
        List<QueueRow> mine = cases.queue(expert, QueueFilter.of(QueueFilter.Scope.MINE).text(number), 0, 1);
        if (mine.isEmpty()) {
            long task = cases.queue(expert, QueueFilter.of(QueueFilter.Scope.GROUP).text(number), 0, 1).get(0).taskId();
            store.write(s -> cases.take(s, expert, task));
        }
    }

    CaseView opinion(Actor expert, long caseId, Map<String, DiseaseVerdict> verdicts) {
        take(expert, caseId);
        int version = version(expert, caseId);
        return store.write(s -> certification.opinion(s, expert, caseId, version, verdicts));
    }

    /** A yes to everything, with all criteria ticked. */
    CaseView opinionYes(Actor expert, long caseId) {
        take(expert, caseId);
        Map<String, DiseaseVerdict> verdicts = new LinkedHashMap<>();
        view(expert, caseId).liveItems().forEach(i -> verdicts.put(i.key(), met(i.key())));
        return opinion(expert, caseId, verdicts);
    }

    DiseaseVerdict met(String code) {
        Map<String, Boolean> ticks = new LinkedHashMap<>();
        rules().disease(code).orElseThrow().criteria().ticks().forEach(t -> ticks.put(t.key(), true));
        return DiseaseVerdict.yes(ticks);
    }

    CaseView approve(Actor actor, long caseId, Map<String, DiseaseVerdict> verdicts) {
        int version = version(actor, caseId);
        return store.write(s -> certification.decide(s, actor, caseId, version, verdicts));
    }

    CaseView approveAsJudged(long caseId) {
        int version = version(approver, caseId);
        return store.write(s -> certification.approveAsJudged(s, approver, caseId, version));
    }

    List<Certificate> issue(Actor actor, long caseId) {
        int version = version(actor, caseId);
        return store.write(s -> certification.issue(s, actor, caseId, version));
    }

    Map<String, DiseaseVerdict> all(Actor actor, long caseId, DiseaseVerdict verdict) {
        Map<String, DiseaseVerdict> verdicts = new LinkedHashMap<>();
        view(actor, caseId).liveItems().forEach(i -> verdicts.put(i.key(), verdict));
        return verdicts;
    }

    /** Reviewed and judged with yes by two experts. */
    Accepted judged(String... diseases) {
        Accepted accepted = accept(diseases);
        reviewAll(accepted.caseId());
        opinionYes(expertA, accepted.caseId());
        opinionYes(expertB, accepted.caseId());
        return accepted;
    }

    /** Approved, ready for the certificate. */
    Accepted approved(String... diseases) {
        Accepted accepted = judged(diseases);
        approveAsJudged(accepted.caseId());
        return accepted;
    }

    Clock time() {
        return clock;
    }

    @Override
    public void close() {
        store.close();
    }
}
