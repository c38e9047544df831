package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.access.NewAccount;
import org.minkang.base.AreaCode;
import org.minkang.base.IdNumber;
import org.minkang.base.Period;
import org.minkang.chronic.ExamHall.Seat;
import org.minkang.chronic.TypedCommands.Targets;
import org.minkang.cli.CommandLineTool;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;

/** Types every command of the module as somebody who must not: without rights, from elsewhere, with a closed account, as an expert. */
@ParameterizedClass
@EnumSource
class CommandLineAttackTest {

    private static final String NAME = "欧阳不可见";
    private static final Set<String> OF_NOBODY = Set.of("sample-pack");

    @Parameter
    Database database;
    @TempDir
    Path folder;
    private County county;
    private Village village;
    private ExamHall hall;
    private OfficeLine line;
    private IdNumber number;
    private Seat seat;
    private String certificate;
    private String running;
    private Map<String, List<String>> typed;

    /** Somebody with a case that is examined, one that is reviewed, and a certificate. */
    @BeforeEach
    void opens() throws IOException {
        county = County.of(database, County.TWO_STEP, "command line");
        village = new Village(county);
        hall = new ExamHall(county, folder);
        line = new OfficeLine(county, village);
        number = County.number();
        long person = county.person(number, NAME, County.OTHER_VILLAGE);
        seat = hall.seat(county.application(person, "CHD"));
        running = county.accept(county.application(person, "STR")).caseNumber();
        certificate = "C" + person;
        county.store.run(s -> county.certificates.takeOver(s, county.desk, county.packs.require(s, County.TODAY),
                List.of(new EarlierCertificate(person, "HTN", certificate,
                        new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 4, 1)))), "旧册"));
        typed = new TypedCommands(village, folder, new Targets(NAME, number, seat, "冠心病", "糖尿病", running, certificate)).all();
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private String path(String name) {
        return file(name).toString();
    }

    private int type(Actor as, String command, List<String> words) {
        return line.run(as.account(), Stream.concat(Stream.of(command.split(" ")), words.stream()).toArray(String[]::new));
    }

    private long journal() {
        return county.store.read(s -> s.rows("select count(*) from mk_journal where action not like 'account.%'")).get(0).number(1);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private void showsNothing(String command) {
        assertFalse(line.said.contains(NAME) || line.said.contains(number.text()) || line.said.contains(number.masked()),
                command + ": " + line.said);
    }

    @Test
    void theListOfCommandsIsWhole() {
        Set<String> all = line.names();
        all.removeAll(OF_NOBODY);
        assertEquals(all, typed.keySet().stream().collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new)));
    }

    @Test
    void noCommandDoesOrShowsAnythingWithoutARight() throws IOException {
        Actor nobody = county.people.withRights("test.nothing");
        List<String> before = files();
        long entries = journal();
        typed.forEach((command, words) -> {
            assertEquals(CommandLineTool.REFUSED, type(nobody, command, words), command + ": " + line.said);
            showsNothing(command);
        });
        assertEquals(entries, journal());
        assertEquals(before, files());
    }

    @Test
    void noCommandDoesOrShowsAnExpertMoreThanItsOwnOpinions() throws IOException {
        List<String> before = files();
        long entries = journal();
        typed.forEach((command, words) -> {
            assertEquals(CommandLineTool.REFUSED, type(county.expertA, command, words), command + ": " + line.said);
            showsNothing(command);
        });
        assertEquals(entries, journal());
        assertEquals(before, files());
        assertEquals(CommandLineTool.OK, type(county.expertA, "experts sheet", List.of(path("own.pdf"), "--own")), line.said);
        showsNothing("experts sheet --own");
    }

    @Test
    void aClosedAccountAndAPasswordNobodyChoseOpenNoCommand() throws IOException {
        Actor gone = county.almighty();
        county.people.accounts().disable(county.people.admin(), gone.accountId(), "离职");
        String fresh = "fresh" + gone.accountId();
        county.people.accounts().create(county.people.admin(), new NewAccount(fresh, fresh, Set.of("chronic-desk"), null, null,
                TestAccounts.PASSWORD.toCharArray()));
        List<String> before = files();
        long entries = journal();
        typed.forEach((command, words) -> {
            assertEquals(CommandLineTool.REFUSED, type(gone, command, words), command + ": " + line.said);
            String[] all = Stream.concat(Stream.of(command.split(" ")), words.stream()).toArray(String[]::new);
            assertEquals(CommandLineTool.REFUSED, line.run(fresh, all), command + ": " + line.said);
            showsNothing(command);
        });
        assertEquals(entries, journal());
        assertEquals(before, files());
    }

    /** What is done to the county as a whole, or shows no person, and needs no area. */
    private static final Set<String> OF_THE_COUNTY = Set.of("certificates receive", "certificates spoil", "certificates stock",
            "visits open", "visits close", "experts list", "experts add", "experts change", "experts recusals", "experts lift",
            "experts draw");

    @Test
    void nobodyReachesAPersonOfAnotherTownship() {
        Actor elsewhere = county.people.inArea(new AreaCode("431099101"), "chronic-desk", "counter-clerk", "reviewer", "approver",
                "data-manager");
        int version = county.version(hall.examiner, seat.caseId());
        typed.forEach((command, words) -> {
            if (!OF_THE_COUNTY.contains(command)) {
                assertNotEquals(CommandLineTool.INTERNAL, type(elsewhere, command, words), command + ": " + line.said);
                showsNothing(command);
                assertFalse(command.startsWith("case ") && line.said.contains("脑卒中"), command + ": " + line.said);
            }
        });
        long id = county.store.read(s -> county.certificates.byNumber(s, county.desk, certificate)).orElseThrow().id();
        assertEquals(List.of(), county.store.read(s -> county.room.life().history(s, county.desk, id)));
        assertEquals(List.of(), county.store.read(s -> county.certificates.prints(s, county.desk, id)));
        assertEquals(version, county.version(hall.examiner, seat.caseId()));
        assertEquals(List.of(), hall.results(seat.caseId()));
        assertEquals("review", county.view(county.reviewer, caseId(running)).step());
        assertEquals(0, county.store.read(s -> s.rows("select d.id from chronic_application_disease d join chronic_application a"
                + " on a.id = d.application_id join mk_person p on p.id = a.person_id where p.name = ? and d.code = 'DM'"
                + " and p.id_number = ?", NAME, number.text())).size());
    }

    private long caseId(String caseNumber) {
        return county.store.read(s -> county.cases.byNumber(s, county.desk, caseNumber)).orElseThrow().caseId();
    }

    @Test
    void daysOfTheFutureAndOfAnotherCenturyAreRefused() {
        Actor all = county.almighty();
        for (String day : List.of("2026-03-04", "2126-01-01", "1900-01-01", "0001-01-01")) {
            for (List<String> words : List.of(List.of("lost", certificate, "--reason", "x", "--on", day),
                    List.of("suspend", certificate, "--because", "review", "--from", day),
                    List.of("void", certificate, "--because", "lent", "--from", day),
                    List.of("end", certificate, "--because", "given-up", "--from", day),
                    List.of("hand-over", certificate, "--on", day),
                    List.of("reviewed", certificate, "--on", day))) {
                String[] typed = Stream.concat(Stream.of("certificates"), words.stream()).toArray(String[]::new);
                assertEquals(1, line.run(all.account(), typed), words + ": " + line.said);
            }
        }
        assertEquals(CommandLineTool.REFUSED, line.run(all.account(), "certificates", "receive", "Y0001", "Y0002", "--on", "2026-03-03"));
        assertEquals(CommandLineTool.USAGE, line.run(all.account(), "exam", "list", "--from", "heute"), line.said);
        assertTrue(line.run(all.account(), "certificates", "show", certificate) == CommandLineTool.OK && line.said.contains("有效"), line.said);
    }

    @Test
    void wordsThatAreTooLongAreAProblemOfWhoTypesThemAndChangeNothing() {
        Actor all = county.almighty();
        Actor expert = county.people.withRoles("expert");
        String series = "L" + database.name().charAt(0);
        assertEquals(CommandLineTool.OK, line.run(all.account(), "certificates", "receive", series + "0001", series + "0009"), line.said);
        long entries = journal();
        for (int length : List.of(600, 1500, 2500)) {
            String words = "长".repeat(length);
            for (List<String> typed : List.of(List.of("certificates", "lost", certificate, "--reason", words),
                    List.of("certificates", "reissue", certificate, "--reason", words),
                    List.of("certificates", "suspend", certificate, "--because", "review", "--reason", words),
                    List.of("certificates", "void", certificate, "--because", "lent", "--reason", words),
                    List.of("certificates", "end", certificate, "--because", "given-up", "--reason", words),
                    List.of("certificates", "spoil", series + "0001", "--reason", words),
                    List.of("certificates", "receive", series + "0011", series + "0012", "--note", words),
                    List.of("certificates", "receive", series + words, series + words),
                    List.of("experts", "add", expert.account(), "--specialty", "cardiology", "--hospital", words),
                    List.of("experts", "add", expert.account(), "--specialty", "cardiology", "--hospital", County.OTHER_HOSPITAL,
                            "--note", words),
                    List.of("visits", "open", words, "--source", "x", "--due", "2026-04-30"),
                    List.of("visits", "open", "清零" + length, "--source", words, "--due", "2026-04-30"))) {
                assertEquals(CommandLineTool.REFUSED, line.run(all.account(), typed.toArray(String[]::new)),
                        typed.subList(0, 2) + " " + length + ": " + line.said.lines().findFirst().orElse(""));
            }
        }
        assertEquals(entries, journal());
    }

    @Test
    void whatIsSaidOfAFaultNamesNobody() throws IOException {
        Files.writeString(file("broken.csv"), "姓名,身份证号,申报病种,诊断医疗机构,诊断日期,已交材料,申报日期\n" + NAME + "," + number.text().substring(0, 17)
                + "Y,高血压," + County.HOSPITAL + ",2026-02-20,申请表,2026-03-02\n");
        assertEquals(CommandLineTool.OK, line.run(county.clerk.account(), "import", path("broken.csv"), "--check"), line.said);
        showsNothing("import");
        assertFalse(line.said.contains(number.text().substring(0, 17)), line.said);
    }

    @Test
    void anIdNumberInTheNameOfAFileOrInAReasonIsMaskedInTheJournal() throws IOException {
        Path named = Files.copy(file("in.csv"), file("申报 " + number.text() + ".csv"));
        assertEquals(CommandLineTool.OK, line.run(county.clerk.account(), "import", named.toString()), line.said);
        assertTrue(line.said.contains("1"), line.said);
        assertEquals(CommandLineTool.OK, line.run(county.desk.account(), "certificates", "lost", certificate, "--reason",
                "本人(" + number.text() + ")报失"), line.said);
        assertEquals(0, county.store.read(s -> s.rows("select sequence_no from mk_journal where subject_id like ? or reason like ?"
                + " or changes like ?", "%" + number.text() + "%", "%" + number.text() + "%", "%" + number.text() + "%")).size());
        assertEquals(1, county.store.read(s -> s.rows("select sequence_no from mk_journal where subject_id = ?",
                "申报 " + number.masked() + ".csv")).size());
    }

    @Test
    void aListThatCannotBeWrittenLeavesNoMarkOfPrintingOrReminding() {
        String nowhere = file("in.csv").resolve("letters.pdf").toString();
        assertNotEquals(CommandLineTool.OK, line.run(county.desk.account(), "certificates", "remind", nowhere), line.said);
        assertNotEquals(CommandLineTool.OK, line.run(county.desk.account(), "print", nowhere, "--from", "2020-01-01", "--to",
                "2026-12-31"), line.said);
        long id = county.store.read(s -> county.certificates.byNumber(s, county.desk, certificate)).orElseThrow().id();
        assertEquals(List.of(), county.store.read(s -> county.certificates.prints(s, county.desk, id)));
        assertEquals(List.of(), county.store.read(s -> county.room.life().history(s, county.desk, id)));
    }
}
