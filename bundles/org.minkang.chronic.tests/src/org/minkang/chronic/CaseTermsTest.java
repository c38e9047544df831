package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.casework.CaseAct;
import org.minkang.casework.CaseView;
import org.minkang.letters.Letter;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;

import picocli.CommandLine;

/** Extending the limit of a certification: the notice, the command line, and who may not. Taken in on 2 March 2026. */
@ParameterizedClass
@EnumSource
class CaseTermsTest {

    @Parameter
    Database database;
    @TempDir
    Path folder;
    private County county;

    @BeforeEach
    void open() {
        county = County.of(database);
    }

    private CaseView extend(Actor actor, long caseId, String code, String reason) {
        int version = county.version(county.clerk, caseId);
        return county.store.write(s -> county.cases.act(s, actor, CaseAct.extend(caseId, version, code, reason)));
    }

    private String run(int code, Actor as, String... words) {
        return run(county, code, as, words);
    }

    static String run(County county, int code, Actor as, String... words) {
        String[] line = new String[words.length + 4];
        line[0] = "chronic";
        line[1] = "case";
        System.arraycopy(words, 0, line, 2, words.length);
        line[line.length - 2] = "--account";
        line[line.length - 1] = as.account();
        StringWriter said = new StringWriter();
        ChronicCommand.Uses chronic = new ChronicCommand.Uses(county.store, county.people.accounts(), county.profile,
                county.certificates, county.statistics, county.papers, county.letters, county.reports, county.clock);
        CaseCommand.Uses uses = new CaseCommand.Uses(county.store, county.people.accounts(), county.cases,
                county.casePapers, county.letters, county.certification, county.corrections);
        assertEquals(code, CommandLines.run(List.of(() -> new CommandLine(new ChronicCommand(chronic))
                .addSubcommand(new CommandLine(new CaseCommand(uses)))), new PrintWriter(said, true),
                TestAccounts.PASSWORD, line), said.toString());
        return said.toString();
    }

    @Test
    void theNoticeNamesReasonLengthAndNewDay() {
        long caseId = county.accept("HTN", "DM").caseId();
        assertThrows(Refused.class, () -> county.store.read(s -> county.casePapers.extension(s, county.clerk, caseId)));
        extend(county.reviewer, caseId, "verify-elsewhere", "省人民医院");
        Letter notice = county.store.read(s -> county.casePapers.extension(s, county.clerk, caseId));
        Map<String, Object> values = notice.data().values();
        assertEquals("需向外地医疗机构核实（省人民医院）", values.get("reason"));
        assertEquals("10 个工作日", values.get("length"));
        assertEquals(LocalDate.of(2026, 4, 14), values.get("dueOn"));
        assertEquals("初审", values.get("step"));
        assertEquals("高血压、糖尿病", values.get("diseases"));
        assertTrue(values.get("maskedId").toString().contains("********"));
    }

    @Test
    void theCommandExtendsAndWritesTheNotice() throws IOException {
        Accepted accepted = county.accept("HTN");
        Path notice = folder.resolve("notice.pdf");
        String said = run(0, county.reviewer, "extend", accepted.caseNumber(), "--code", "hard-case", "--notice",
                notice.toString());
        assertTrue(said.contains(accepted.caseNumber()) && said.contains("2026-03-19"), said);
        assertTrue(Files.size(notice) > 1_000);
        assertTrue(run(1, county.reviewer, "extend", accepted.caseNumber(), "--reason", "再延").contains("1 次"));
    }

    @Test
    void theCommandRefusesWhoDoesNotWorkInTheStepAndACaseNobodyKnows() {
        Accepted accepted = county.accept("HTN");
        assertTrue(run(1, county.approver, "extend", accepted.caseNumber(), "--reason", "等一等").contains("初审"));
        assertTrue(run(1, county.reviewer, "extend", "MB99-99999", "--reason", "等一等").contains("MB99-99999"));
        assertTrue(run(1, county.reviewer, "extend", accepted.caseNumber()).contains("理由"));
        assertEquals(LocalDate.of(2026, 3, 30), county.view(county.clerk, accepted.caseId()).dueOn());
    }

    @Test
    void whoTookTheApplicationInCannotExtendItsReview() {
        Actor all = county.almighty();
        NewApplication application = county.application(county.person(), "HTN");
        long caseId = county.store.write(s -> county.certification.accept(s, all, application)).caseId();
        assertTrue(assertThrows(Refused.class, () -> extend(all, caseId, "hard-case", "")).has("casework.four-eyes"));
        extend(county.reviewer, caseId, "hard-case", "");
    }
}
