package org.minkang.example.aids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.base.IdNumber;
import org.minkang.casework.QueueRow;
import org.minkang.cli.CommandLineTool;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;

/** {@code aids …}, typed as a person types it. */
@ParameterizedClass
@EnumSource
class CommandTest {

    @Parameter
    Database database;
    @TempDir
    Path folder;
    private Town town;

    @BeforeEach
    void open() {
        town = Town.of(database, CommandTest.class);
    }

    private String run(int code, String... words) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        AidsCommand.Uses uses = new AidsCommand.Uses(town.store, town.people.accounts(), town.cases, town.profile, town.aids,
                town.letters);
        CommandLineTool tool = CommandLineTool.unattended(name -> name.equals("MINKANG_PASSWORD") ? TestAccounts.PASSWORD : null);
        assertEquals(code, tool.run(List.of(() -> new AidsCommand(uses)), out, out, words), said::toString);
        return said.toString();
    }

    @Test
    void writesTheSamplePack() throws IOException {
        Path file = folder.resolve("pack.yaml");
        run(CommandLineTool.OK, "aids", "sample-pack", file.toString());
        assertEquals(Town.pack(), Files.readString(file));
    }

    @Test
    void importsAWorkbookAndPrintsAReceipt() throws IOException {
        IdNumber number = Town.number();
        long person = town.person(number, "李某某", Town.VILLAGE);
        Path workbook = Files.write(folder.resolve("requests.csv"), List.of("姓名,身份证号,器具,材料,申请日期",
                "李某某," + number.text() + ",手杖,申请表,2026-03-02", "王某某," + Town.number().text() + ",手杖,,2026-03-02"));
        long before = town.requests();
        String checked = run(CommandLineTool.OK, "aids", "import", workbook.toString(), "--check", "--account", town.clerk.account());
        assertTrue(checked.contains("共 2 行：可导入 1 行，有问题 1 行。"), checked);
        assertTrue(checked.contains("人员库中没有此人"), checked);
        assertEquals(before, town.requests());
        run(CommandLineTool.OK, "aids", "import", workbook.toString(), "--account", town.clerk.account());
        QueueRow imported = town.store.read(s -> town.cases.ofPerson(s, town.clerk, person)).get(0);
        long caseId = imported.caseId();
        Path receipt = folder.resolve("receipt.pdf");
        String tooEarly = run(CommandLineTool.REFUSED, "aids", "receipt", imported.number(), receipt.toString(), "--account",
                town.clerk.account());
        assertTrue(tooEarly.contains("尚未发放"), tooEarly);
        town.pass(town.reviewer, caseId);
        town.pass(town.approver, caseId);
        town.pass(town.clerk, caseId);
        run(CommandLineTool.OK, "aids", "receipt", imported.number(), receipt.toString(), "--account", town.clerk.account());
        assertEquals("%PDF", new String(Files.readAllBytes(receipt), 0, 4, StandardCharsets.US_ASCII));
    }

    @Test
    void whoHasNoRightIsRefusedAndNothingIsWritten() throws IOException {
        Path receipt = folder.resolve("receipt.pdf");
        String number = town.handedOut(town.person(), "cane").number();
        String said = run(CommandLineTool.REFUSED, "aids", "receipt", number, receipt.toString(), "--account",
                town.people.withRights("persons.search").account());
        assertTrue(said.contains(number) || said.contains("权限"), said);
        assertTrue(Files.notExists(receipt));
    }
}
