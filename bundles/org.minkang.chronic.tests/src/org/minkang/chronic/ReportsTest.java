package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.base.AreaCode;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.casework.CaseAct;
import org.minkang.casework.CaseAction;
import org.minkang.casework.report.CrossCheck;
import org.minkang.casework.report.Figure;
import org.minkang.casework.report.FigureLine;
import org.minkang.casework.report.FigureTable;
import org.minkang.casework.report.MadeReport;
import org.minkang.casework.report.Report;
import org.minkang.casework.report.ReportQuestion;
import org.minkang.casework.report.ReportRow;
import org.minkang.casework.report.ReportStatus;
import org.minkang.register.Fact;
import org.minkang.register.PersonChange;
import org.minkang.testing.Database;

/** The reports about a handful of cases that went every way, against figures counted by hand. */
@ParameterizedClass
@EnumSource
class ReportsTest {

    private static final ReportQuestion SPRING = ReportQuestion.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
    private static final ReportQuestion MARCH = ReportQuestion.of(YearMonth.of(2026, 3));

    @Parameter
    Database database;
    private County county;

    @BeforeEach
    void open() {
        county = County.fresh(database, "two-step-appraisal.yaml");
        county.insuredKind = Fact.yes("城乡居民", "测试");
    }

    @AfterEach
    void close() {
        county.close();
    }

    // ---- the cases ----------------------------------------------------------------------------------------------------

    /** Every way a case can go, see {@code reports-expected.txt}. */
    private void work() {
        certified(judged("HTN"));
        twoDiseases();
        long failed = examination(county.accept(county.application(
                county.person(County.number(), "王某某", County.OTHER_VILLAGE), "HTN")).caseId());
        examined(failed, DiseaseVerdict.no("criteria-not-met", ""));
        decide(county.desk, examination(county.accept("HTN").caseId()), DiseaseVerdict.no("not-examined", ""));
        passTakenBack();
        long back = judged("HTN");
        county.store.write(s -> county.certification.giveBack(s, county.approver, back, version(county.approver, back), "review",
                "check-again", "请核对"));
        giveUp(county.accept("HTN").caseId());
        giveUp(judged("HTN"));
        papersCameIn();
        decide(county.approver, judged("HTN"), DiseaseVerdict.no("criteria-not-met", ""));
        judged("HTN");
    }

    private void twoDiseases() {
        long both = county.accept("HTN", "DM").caseId();
        county.review(county.reviewer, both,
                Map.of("HTN", DiseaseVerdict.yes(), "DM", DiseaseVerdict.no("papers-missing", "")));
        toBeExamined(both);
        examined(both, DiseaseVerdict.yes());
        certified(both);
    }

    private void passTakenBack() {
        long caseId = county.accept("HTN").caseId();
        county.reviewAll(caseId);
        int version = version(county.reviewer, caseId);
        county.store.write(s -> county.cases.act(s, county.reviewer,
                new CaseAct(caseId, version, CaseAction.WITHDRAW_DECISION, Map.of(), "", "点错了", List.of())));
    }

    /** Two hours, two days without papers, one hour: three hours in the first review. */
    private void papersCameIn() {
        NewApplication bare = NewApplication.atTheWindow(county.person(), List.of("HTN"), County.HOSPITAL,
                County.TODAY.minusDays(3), Set.of("application", "id-card", "diagnosis"), County.TODAY)
                .coverConfirmed("参保名册第 12 页");
        long caseId = county.accept(bare).caseId();
        county.clock.forward(Duration.ofHours(2));
        county.store.write(s -> county.certification.supplement(s, county.reviewer, caseId,
                version(county.reviewer, caseId), ""));
        county.clock.forward(Duration.ofDays(2));
        county.store.write(s -> county.certification.receiveAll(s, county.clerk, caseId, county.clock.today()));
        county.clock.forward(Duration.ofHours(1));
        county.store.write(s -> county.certification.giveBack(s, county.reviewer, caseId,
                version(county.reviewer, caseId), "intake", "check-again", "请核对"));
        county.clock.set(County.TODAY);
    }

    private int version(Actor actor, long caseId) {
        return county.version(actor, caseId);
    }

    /** Judged with yes, to be approved. */
    private long judged(String disease) {
        long caseId = county.accept(disease).caseId();
        county.reviewAll(caseId);
        county.opinionYes(county.expertA, caseId);
        county.opinionYes(county.expertB, caseId);
        return caseId;
    }

    private long examination(long caseId) {
        county.reviewAll(caseId);
        toBeExamined(caseId);
        return caseId;
    }

    private void toBeExamined(long caseId) {
        Map<String, DiseaseVerdict> verdicts = Map.of("HTN", DiseaseVerdict.examine("动态血压", Map.of()));
        county.opinion(county.expertA, caseId, verdicts);
        county.opinion(county.expertB, caseId, verdicts);
    }

    /** Appeared on a day of examination. */
    private void examined(long caseId, DiseaseVerdict verdict) {
        long day = county.store.write(s -> county.examinations.plan(s, county.desk, new NewExamDay(county.clock.today(),
                "上午 8:00", County.HOSPITAL, 1, ""))).id();
        long booking = county.store.write(s -> county.examinations.book(s, county.desk, day, caseId)).id();
        county.store.write(s -> county.examinations.result(s, county.desk, booking, Map.of("HTN", verdict)));
    }

    private void certified(long caseId) {
        decide(county.approver, caseId, DiseaseVerdict.yes());
        county.issue(county.desk, caseId);
    }

    private void decide(Actor actor, long caseId, DiseaseVerdict verdict) {
        Map<String, DiseaseVerdict> all = county.all(actor, caseId, verdict);
        int version = version(actor, caseId);
        county.store.write(s -> county.certification.decide(s, actor, caseId, version, all));
    }

    private void giveUp(long caseId) {
        int version = version(county.desk, caseId);
        county.store.write(s -> county.certification.giveUp(s, county.desk, caseId, version, "本人撤回"));
    }

    // ---- help ---------------------------------------------------------------------------------------------------------

    private MadeReport make(Actor actor, String id, ReportQuestion question) {
        return county.store.read(s -> county.reports.make(s, actor, "chronic." + id, question));
    }

    private ReportQuestion question(Report report) {
        return report.span() == Report.Span.MONTH ? MARCH : SPRING;
    }

    private static FigureTable table(MadeReport report, String title) {
        return report.sheet().tables().stream().filter(t -> t.title().equals(title)).findFirst().orElseThrow();
    }

    private static FigureLine line(MadeReport report, String title, String label) {
        return table(report, title).lines().stream().filter(l -> l.label().strip().equals(label)).findFirst()
                .orElseThrow(() -> new AssertionError(title + " has no " + label + ": " + table(report, title).lines()
                        .stream().map(FigureLine::label).toList()));
    }

    private List<String> differing(MadeReport report) {
        return report.sheet().faults().stream().map(CrossCheck::name).toList();
    }

    // ---- tests --------------------------------------------------------------------------------------------------------

    @Test
    void saysWhatWasCountedByHandAndAgreesWithItself() throws IOException {
        work();
        for (String expected : expectations()) {
            String[] part = expected.split("\\|");
            MadeReport report = make(county.desk, part[0].strip(), SPRING);
            assertEquals(part[3].strip(), line(report, part[1].strip(), part[2].strip()).figures().stream()
                    .map(Figure::text).collect(Collectors.joining(" ")), expected);
        }
        for (Report report : county.reports.of(county.desk)) {
            MadeReport made = county.store.read(s -> county.reports.make(s, county.desk, report.id(), question(report)));
            assertEquals(List.of(), differing(made), report.id());
            assertTrue(made.sheet().checks().size() > 1, report.id());
            everyFigureHasItsRows(made);
        }
        experts();
        ownAreaOnly();
        falsified();
    }

    private static List<String> expectations() throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                ReportsTest.class.getResourceAsStream("reports-expected.txt"), StandardCharsets.UTF_8))) {
            in.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(lines::add);
        }
        assertTrue(lines.size() > 30);
        return lines;
    }

    private void everyFigureHasItsRows(MadeReport made) {
        for (FigureTable table : made.sheet().tables()) {
            for (FigureLine line : table.lines()) {
                for (Figure figure : line.figures()) {
                    List<ReportRow> rows = county.store.read(s -> county.reports.rows(s, county.desk, made.id(), figure, 0,
                            1000));
                    assertEquals(figure.rows(), rows.stream().map(ReportRow::id).toList(), table.title() + line.label());
                    rows.forEach(r -> assertEquals(figure.source().columns().size(), r.cells().size()));
                    rows.forEach(r -> assertFalse(r.cells().toString().matches(".*\\d{17}[\\dX].*"), r.toString()));
                }
            }
        }
    }

    /** Nobody's verdict and nobody's applicant, only finished rounds, and an expert sees no other expert. */
    private void experts() {
        MadeReport all = make(county.desk, "experts", SPRING);
        // A and B judged eight cases; the one that was given back waits at the first review, its round is finished
        assertEquals("8", line(all, "按专家", county.expertA.displayName()).figures().get(0).text());
        assertEquals("16", line(all, "按专家", "合计").figures().get(0).text());
        Actor both = county.people.withRights(Rights.STATISTICS, Rights.OPINION);
        assertEquals("0", line(make(both, "experts", SPRING), "按专家", "合计").figures().get(0).text());
        long again = judged("CHD");
        assertEquals("18", line(make(county.desk, "experts", SPRING), "按专家", "合计").figures().get(0).text());
        county.store.write(s -> county.certification.giveBack(s, county.approver, again,
                version(county.approver, again), "experts", "check-again", "请再评审"));
        assertEquals("16", line(make(county.desk, "experts", SPRING), "按专家", "合计").figures().get(0).text());
    }

    private void ownAreaOnly() {
        Actor own = county.people.inArea(new AreaCode("431099102"), "chronic-desk");
        MadeReport report = make(own, "appraisal", SPRING);
        assertEquals("431099102", report.question().area());
        assertEquals("1", line(report, "认定流程", "申报").figures().get(0).text());
        assertEquals("1", line(make(own, "appraisal", SPRING.in("431099")), "认定流程", "申报").figures().get(0).text());
        assertTrue(assertThrows(Refused.class, () -> make(own, "appraisal", SPRING.in("431099101")))
                .has("report.other-area"));
        assertTrue(assertThrows(Refused.class, () -> make(county.desk, "appraisal", SPRING.in("431099999")))
                .has("report.no-area"));
        Figure everywhere = line(make(county.desk, "appraisal", SPRING), "认定流程", "申报").figures().get(0);
        List<ReportRow> seen = county.store.read(s -> county.reports.rows(s, own, "chronic.appraisal", everywhere, 0, 100));
        assertEquals(1, seen.size());
    }

    private void falsified() {
        county.store.run(s -> assertEquals(1, s.execute("update chronic_application_disease set outcome = 'CERTIFIED'"
                + " where outcome = 'REFUSED' and code = 'DM'")));
        assertEquals(List.of("申请、案件和决定记录一致", "已发证的病种数与慢特病证一致"),
                differing(make(county.desk, "appraisal", SPRING)));
        county.store.run(s -> s.execute("update chronic_application_disease set outcome = 'REFUSED',"
                + " reason_code = 'not-in-list' where outcome = 'CERTIFIED' and code = 'DM'"));
        assertEquals(List.of("申请、案件和决定记录一致"), differing(make(county.desk, "appraisal", SPRING)));
    }

    @Test
    void agreesForAnyCases() {
        long first = county.accept("HTN").caseId();
        long caseType = county.store.read(s -> s.rows("select case_type_id from mk_case where id = ?", first)).get(0)
                .number(1);
        RandomCases cases = new RandomCases(20260302, caseType, county.stored(first).personId(),
                List.of(County.VILLAGE, County.OTHER_VILLAGE, "431099101"));
        county.store.run(s -> cases.write(s, 400));
        for (Report report : county.reports.of(county.desk)) {
            MadeReport made = county.store.read(s -> county.reports.make(s, county.desk, report.id(), question(report)));
            assertEquals(List.of(), differing(made), report.id());
        }
        MadeReport made = make(county.desk, "appraisal", SPRING);
        assertEquals(String.format("%,d", cases.diseases + 1), line(made, "认定流程", "申报").figures().get(0).text());
        assertTrue(table(made, "认定流程").lines().stream().noneMatch(l -> l.figures().get(0).rows().isEmpty()),
                "every way to end is among them");
        everyFigureHasItsRows(make(county.desk, "times", SPRING));
    }

    @Test
    void keepsRightsMasksNumbersAndNotesEveryExport() {
        long caseId = judged("HTN");
        certified(caseId);
        Actor none = county.people.withRights(BaseRights.EXPORT_RUN, BaseRights.PERSONS_VIEW_FULL);
        assertTrue(county.reports.of(none).isEmpty());
        refused("report.unknown", () -> make(none, "appraisal", SPRING));
        Actor reader = county.people.withRights(Rights.STATISTICS);
        refused("access.denied", () -> export(reader, "register", SPRING, null));
        Actor masked = county.people.withRights(Rights.STATISTICS, BaseRights.EXPORT_RUN);
        refused("access.denied", () -> export(masked, "register", SPRING, "上级要求"));
        assertTrue(county.shelf.reports.isEmpty());
        export(masked, "register", SPRING, null);
        assertTrue(cells().contains("********"), cells());
        long person = county.stored(caseId).personId();
        assertEquals(0, looks(person));
        export(county.desk, "register", SPRING, "上级要求");
        assertTrue(cells().matches("(?s).*\\d{17}[\\dX].*"), cells());
        assertEquals(1, looks(person));
        ReportStatus status = status("register", SPRING);
        assertEquals(List.of(masked.displayName(), county.desk.displayName()),
                status.exported().stream().map(ReportStatus.Export::who).toList());
        refused("report.days", () -> make(county.desk, "appraisal",
                ReportQuestion.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1))));
        refused("report.month", () -> make(county.desk, "roster", SPRING));
        rosterIsDue();
    }

    /** 10 May 2026 is a Sunday, and the Saturday before is worked. */
    private void rosterIsDue() {
        ReportQuestion april = ReportQuestion.of(YearMonth.of(2026, 4));
        ReportStatus open = status("roster", april);
        assertEquals(LocalDate.of(2026, 5, 9), open.due().orElseThrow());
        assertFalse(open.late(LocalDate.of(2026, 5, 9)));
        assertTrue(open.late(LocalDate.of(2026, 5, 10)));
        export(county.desk, "roster", april, null);
        assertFalse(status("roster", april).late(LocalDate.of(2026, 6, 1)));
        assertTrue(status("roster", MARCH).exported().isEmpty());
        assertTrue(status("appraisal", SPRING).due().isEmpty());
        assertEquals("1", line(make(county.desk, "roster", MARCH), "本月变动（按乡镇）", "青山镇").figures().get(0).text());
        // good from April on: nothing in March, one more at the end of April
        assertEquals("0 1 0 1 1", figures(line(make(county.desk, "monthly", april), "持证变动（按病种）", "合计")));
    }

    @Test
    void aCertificateIsOverInTheMonthInWhichItEndedOrItsHolderDied() {
        List<Certificate> issued = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            long caseId = judged("HTN");
            certified(caseId);
            issued.add(county.store.read(s -> Certificates.ofCase(s, caseId)).get(0));
        }
        county.clock.set(LocalDate.of(2026, 5, 20));
        CertificateLife life = county.room.life();
        county.store.run(s -> life.end(s, county.approver, issued.get(0).id(), LocalDate.of(2026, 5, 2), "given-up", ""));
        county.store.run(s -> life.makeVoid(s, county.approver, issued.get(1).id(), issued.get(1).valid().from(), "wrong", ""));
        county.store.run(s -> county.persons.change(s, county.setUp, issued.get(2).personId(),
                county.persons.require(s, issued.get(2).personId()).version(), PersonChange
                        .of(county.persons.require(s, issued.get(2).personId())).withDiedOn(LocalDate.of(2026, 5, 5))
                        .because("户籍注销")));
        ReportQuestion may = ReportQuestion.of(YearMonth.of(2026, 5));
        MadeReport monthly = make(county.desk, "monthly", may);
        assertEquals("3 0 2 1 1", figures(line(monthly, "持证变动（按病种）", "合计")));
        assertEquals(List.of(), differing(monthly));
        // what was void from its start was never good, and whoever listed it in April sees it in no month's stock
        assertEquals("0 3 0 3 3", figures(line(make(county.desk, "monthly", ReportQuestion.of(YearMonth.of(2026, 4))),
                "持证变动（按病种）", "合计")));
        assertEquals("0 0 2", figures(line(make(county.desk, "roster", may), "本月变动（按乡镇）", "青山镇")));
    }

    private static String figures(FigureLine line) {
        return line.figures().stream().map(Figure::text).collect(Collectors.joining(" "));
    }

    private ReportStatus status(String id, ReportQuestion question) {
        return county.store.read(s -> county.reports.status(s, county.desk, "chronic." + id, question));
    }

    private Path export(Actor actor, String id, ReportQuestion question, String fullReason) {
        return county.reports.export(actor, "chronic." + id, question, Path.of("x.xlsx"), fullReason, Progress.NONE);
    }

    private String cells() {
        return county.shelf.rows.stream().map(r -> r.cells().toString()).collect(Collectors.joining("\n"));
    }

    private int looks(long person) {
        return (int) county.store.read(s -> county.journal.of(s, "person", Long.toString(person))).stream()
                .filter(r -> r.action().equals("person.looked-at")).count();
    }

    private static void refused(String code, org.junit.jupiter.api.function.Executable attempt) {
        Refused refused = assertThrows(Refused.class, attempt);
        assertTrue(refused.has(code), refused.problems().toString());
    }
}
