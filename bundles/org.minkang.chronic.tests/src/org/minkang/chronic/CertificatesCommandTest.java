package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.base.Period;
import org.minkang.cli.CommandLineTool;
import org.minkang.register.Providers;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;

import picocli.CommandLine;

/** {@code chronic certificates …}, typed as a person types it. */
@ParameterizedClass
@EnumSource
class CertificatesCommandTest {

    @Parameter
    Database database;
    @TempDir
    Path folder;
    private County county;

    @BeforeEach
    void open() {
        county = County.of(database);
    }

    private String run(int code, Actor as, String... words) {
        String[] line = new String[words.length + 4];
        line[0] = "chronic";
        line[1] = "certificates";
        System.arraycopy(words, 0, line, 2, words.length);
        line[line.length - 2] = "--account";
        line[line.length - 1] = as.account();
        StringWriter said = new StringWriter();
        ChronicCommand.Uses chronic = new ChronicCommand.Uses(county.store, county.people.accounts(), county.profile,
                county.certificates, county.statistics, county.papers, county.letters, county.reports,
                county.clock);
        CertificatesCommand.Uses uses = new CertificatesCommand.Uses(county.store, county.people.accounts(),
                county.certificates, county.room, new Providers(county.access, county.journal), county.letters, county.earlier, county.clock);
        assertEquals(code, CommandLines.run(List.of(() -> new CommandLine(new ChronicCommand(chronic))
                .addSubcommand(new CommandLine(new CertificatesCommand(uses)))), new PrintWriter(said, true),
                TestAccounts.PASSWORD, line), said.toString());
        return said.toString();
    }

    private String held() {
        return held(county.person());
    }

    private String held(long person) {
        county.store.run(s -> county.certificates.takeOver(s, county.desk, county.packs.require(s, County.TODAY), List.of(
                new EarlierCertificate(person, "HTN", "C" + person, new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 4, 1)))),
                "旧册"));
        return "C" + person;
    }

    @Test
    void aCertificateIsLostReissuedAndItsHistoryShown() {
        String number = held();
        run(CommandLineTool.OK, county.desk, "lost", number, "--reason", "遗失");
        String reissued = run(CommandLineTool.OK, county.desk, "reissue", number, "--reason", "遗失补办");
        String shown = run(CommandLineTool.OK, county.desk, "show", number);
        assertTrue(shown.contains("挂失") && shown.contains("补证") && shown.contains("遗失补办"), shown);
        String fresh = reissued.substring(reissued.indexOf("新证号 ") + 4).strip().replace("。", "");
        assertTrue(shown.contains(fresh), reissued + shown);
        assertTrue(run(CommandLineTool.OK, county.desk, "list", "--view", "to-print", "--text", fresh).contains(fresh));
    }

    @Test
    void ofSeveralTheGoodOnesAreDoneAndTheExitCodeTellsOfTheOthers() {
        String first = held();
        String second = held();
        run(CommandLineTool.OK, county.approver, "suspend", first, "--because", "review");
        String said = run(1, county.approver, "suspend", first, second, "--because", "review");
        assertTrue(said.contains("已办理 1 本") && said.contains(first) && said.contains("暂停"), said);
        assertTrue(run(CommandLineTool.OK, county.desk, "list", "--text", second).contains("暂停"));
        run(CommandLineTool.REFUSED, county.approver, "end", "no-such", "--because", "given-up");
        run(CommandLineTool.REFUSED, county.desk, "list", "--view", "somewhere");
    }

    @Test
    void rightsHoldHereToo() {
        String number = held();
        Actor other = county.people.withRights(BaseRights.PERSONS_SEARCH);
        String said = run(1, other, "end", number, "--because", "given-up");
        assertTrue(said.contains("未办理 1 本"), said);
        run(CommandLineTool.REFUSED, other, "receive", "Q0001", "Q0002");
        run(CommandLineTool.REFUSED, other, "remind", folder.resolve("r.pdf").toString());
        run(CommandLineTool.REFUSED, other, "national", folder.resolve("n.xlsx").toString());
        assertFalse(Files.exists(folder.resolve("r.pdf")) || Files.exists(folder.resolve("n.xlsx")));
        assertTrue(run(CommandLineTool.OK, county.desk, "list", "--text", number).contains("有效"));
    }

    @Test
    void whoDiedIsListedAndEnded() {
        String number = held(county.person(County.number(), "王某某", County.OTHER_VILLAGE));
        county.store.run(s -> s.execute("update mk_person set died_on = ? where id = (select person_id from"
                + " chronic_certificate where number = ?)", LocalDate.of(2026, 2, 20), number));
        assertTrue(run(CommandLineTool.OK, county.approver, "to-end", "--area", "431099102").contains(number + "  "));
        run(CommandLineTool.REFUSED, county.approver, "to-end", "--area", "431099102", "--end", "--suspend");
        run(CommandLineTool.OK, county.approver, "to-end", "--area", "431099102", "--end");
        assertTrue(run(CommandLineTool.OK, county.desk, "show", number).contains("2026-02-21"));
        assertFalse(run(CommandLineTool.OK, county.approver, "to-end", "--area", "431099102").contains(number));
    }

    @Test
    void theOfficePrintsRemindersAndTheStockBookAndTheNationalList() throws Exception {
        held();
        Path reminders = folder.resolve("reminders.pdf");
        run(CommandLineTool.OK, county.desk, "remind", reminders.toString());
        assertTrue(Files.size(reminders) > 1000);
        String series = "W" + database.name().charAt(0);
        run(CommandLineTool.OK, county.desk, "receive", series + "0001", series + "0040", "--note", "第一批");
        run(CommandLineTool.OK, county.desk, "spoil", series + "0007", "--reason", "受潮");
        Path book = folder.resolve("book.pdf");
        String said = run(CommandLineTool.OK, county.desk, "stock", "--pdf", book.toString());
        assertTrue(said.lines().anyMatch(l -> l.contains(series + "0040") && l.matches(".*40 +0 +1 +39")), said);
        assertTrue(Files.size(book) > 1000);
        Path national = folder.resolve("national.xlsx");
        assertTrue(run(CommandLineTool.OK, county.desk, "national", national.toString()).contains("已写出"));
        assertTrue(Files.exists(national));
    }
}
