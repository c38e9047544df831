package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.IdNumber;
import org.minkang.base.Period;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.casework.CaseAct;
import org.minkang.casework.CaseView;
import org.minkang.casework.ManyCases;
import org.minkang.casework.QueueRow;
import org.minkang.chronic.ExamHall.Seat;
import org.minkang.chronic.TypedCommands.Targets;
import org.minkang.cli.CommandLineTool;
import org.minkang.store.Session;
import org.minkang.testing.Database;

/** Somebody hangs out in public, and whoever may do everything tries to get the certificate earlier: by command, workbook and service. */
@ParameterizedClass
@EnumSource
class PostingAttackTest {

    private static final String NAME = "公示某";
    private static final LocalDate AFTER = LocalDate.of(2026, 3, 20);
    private static final String APPROVES = "          actions: [pass, refuse, return]\n          grants: true\n";
    private static final String HANGS_OUT = """
                      actions: [pass, refuse, return]
                    - key: posting
                      name: {zh: 公示, en: Public posting}
                      right: chronic.review
                      posting: {lasts: {working-days: 5, source: 自定}, levels: [village], answer-within: {working-days: 15, source: 自定}, source: 自定}
                      actions: [pass, refuse, return]
                      grants: true
            """;

    @Parameter
    Database database;
    @TempDir
    Path folder;
    private County county;
    private ExamHall hall;
    private OfficeLine line;
    private IdNumber number;
    private long person;
    private Seat seat;
    private Actor all;
    private Map<String, List<String>> typed;

    /** Judged by experts, examined, approved: only the posting is in the way. */
    @BeforeEach
    void opens() throws IOException {
        county = County.of(database, County.TWO_STEP, PostingAttackTest.class, PostingAttackTest::posted);
        Village village = new Village(county);
        hall = new ExamHall(county, folder);
        line = new OfficeLine(county, village);
        all = county.almighty();
        number = County.number();
        person = county.person(number, NAME, County.OTHER_VILLAGE);
        seat = hall.seat(county.application(person, "CHD"));
        county.store.write(s -> county.examinations.result(s, hall.examiner, seat.booking(), Map.of("CHD", DiseaseVerdict.yes())));
        county.approve(county.approver, seat.caseId(), yes());
        assertEquals("posting", view().step());
        String earlier = "P" + person;
        county.store.run(s -> county.certificates.takeOver(s, county.desk, county.packs.require(s, County.TODAY),
                List.of(certificate("HTN", earlier)), "旧册"));
        typed = new TypedCommands(village, folder, new Targets(NAME, number, seat, "冠心病", "冠心病", seat.number(), earlier)).all();
    }

    private static String posted(String pack) {
        assertTrue(pack.contains(APPROVES));
        return pack.replace(APPROVES, HANGS_OUT);
    }

    private EarlierCertificate certificate(String disease, String certificateNumber) {
        return new EarlierCertificate(person, disease, certificateNumber,
                new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31)));
    }

    private CaseView view() {
        return county.view(county.reviewer, seat.caseId());
    }

    private static Map<String, DiseaseVerdict> yes() {
        return Map.of("CHD", DiseaseVerdict.yes());
    }

    private void pass() {
        county.approve(county.reviewer, seat.caseId(), yes());
    }

    /** Whatever was tried: the case hangs where it hung, and nobody holds a certificate for it. */
    private void hangs(String attempt, int version) {
        assertEquals("posting", view().step(), attempt + ": " + line.said);
        assertEquals(version, view().version(), attempt + ": " + line.said);
        assertEquals(List.of(), county.store.read(s -> Certificates.held(s, person).stream()
                .filter(c -> c.code().equals("CHD")).map(Certificate::number).toList()), attempt);
        assertEquals(1, county.store.read(s -> s.rows("select d.id from chronic_application_disease d join chronic_application a"
                + " on a.id = d.application_id where a.person_id = ? and d.code = 'CHD'", person)).size(), attempt);
    }

    private void attackByCommand() {
        int version = view().version();
        typed.forEach((command, words) -> {
            int code = line.run(all.account(),
                    Stream.concat(Stream.of(command.split(" ")), words.stream()).toArray(String[]::new));
            assertNotEquals(CommandLineTool.INTERNAL, code, command + ": " + line.said);
            hangs(command, version);
        });
    }

    private interface Attempt {

        void on(Session session);
    }

    private void attackByService() {
        int version = view().version();
        long id = seat.caseId();
        Map<String, Attempt> attempts = new LinkedHashMap<>();
        for (Actor actor : List.of(county.reviewer, all)) {
            attempts.put("pass " + actor, s -> county.cases.act(s, actor, CaseAct.pass(id, version)));
            attempts.put("pass over " + actor, s -> county.cases.act(s, actor, CaseAct.pass(id, version).to("certificate")));
            attempts.put("carry out " + actor, s -> county.cases.carryOut(s, actor, CaseAct.pass(id, version)));
            attempts.put("decide " + actor, s -> county.certification.decide(s, actor, id, version, yes()));
            attempts.put("extend " + actor, s -> county.cases.act(s, actor, CaseAct.extend(id, version, "", "再等等")));
        }
        for (Actor actor : List.of(county.approver, all)) {
            attempts.put("as judged " + actor, s -> county.certification.approveAsJudged(s, actor, id, version));
        }
        for (Actor actor : List.of(county.desk, all)) {
            attempts.put("issue " + actor, s -> county.certification.issue(s, actor, id, version));
            attempts.put("examined " + actor, s -> county.examinations.result(s, actor, seat.booking(), yes()));
            attempts.put("written " + actor, s -> county.examResults.record(s, actor, seat.booking(), "CHD",
                    new NewExamResult(true, "", "王医生", county.clock.today())));
            attempts.put("took over " + actor, s -> county.certificates.takeOver(s, actor, county.packs.require(s, County.TODAY),
                    List.of(certificate("CHD", "T" + person)), "旧册"));
            attempts.put("booked " + actor, s -> county.examinations.book(s, actor, hall.day, id));
        }
        attempts.put("again", s -> county.certification.accept(s, county.clerk, county.application(person, "CHD")));
        attempts.forEach((what, attempt) -> {
            assertThrows(Refused.class, () -> county.store.run(attempt::on), what);
            hangs(what, version);
        });
    }

    private void attackInBulk(String code) {
        int version = view().version();
        for (Actor actor : List.of(county.reviewer, all)) {
            QueueRow row = county.store.read(s -> county.cases.byNumber(s, actor, seat.number())).orElseThrow();
            assertEquals(code, new ManyCases(county.store, county.cases).pass(actor, List.of(row), Progress.NONE).get(0)
                    .problems().get(0).code());
            hangs("bulk", version);
        }
    }

    private void object() {
        int version = view().version();
        county.store.write(s -> county.cases.act(s, county.reviewer, CaseAct.object(seat.caseId(), version, "邻居反映未患此病")));
    }

    private void answered() {
        int version = view().version();
        county.store.write(s -> county.cases.act(s, county.reviewer, CaseAct.answer(seat.caseId(), version, "已核实, 不成立")));
    }

    private void endsWithACertificate() {
        pass();
        assertEquals(1, county.issue(county.desk, seat.caseId()).size());
    }

    @Test
    void noCommandAndNoWorkbookLeadsPastARunningPosting() {
        attackByCommand();
        county.clock.set(AFTER);
        endsWithACertificate();
    }

    @Test
    void noServiceAndNoBulkLeadsPastARunningPosting() {
        attackByService();
        attackInBulk("casework.posting-runs");
        county.clock.set(AFTER);
        endsWithACertificate();
    }

    @Test
    void noEntranceLeadsPastAnOpenObjectionAfterTheLastDay() {
        object();
        county.clock.set(AFTER);
        attackByCommand();
        attackByService();
        attackInBulk("casework.objection-open");
        answered();
        endsWithACertificate();
    }
}
