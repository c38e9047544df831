package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.chronic.visits.MissingCertificates;
import org.minkang.chronic.visits.VisitsCommand;
import org.minkang.cli.CommandLineTool;
import org.minkang.house.HouseCheck;
import org.minkang.house.HouseCheckRow;
import org.minkang.house.HouseCommand;
import org.minkang.house.VisitRow;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;

import picocli.CommandLine;

/** {@code chronic visits}, from the list to the end. */
@ParameterizedClass
@EnumSource
class VisitsCommandTest {

    @Parameter
    Database database;
    @TempDir
    Path folder;
    private County county;
    private Village village;
    private String said;

    private int run(Actor as, String... words) {
        List<String> line = new ArrayList<>(List.of("chronic", "visits"));
        line.addAll(List.of(words));
        line.addAll(List.of("--account", as.account()));
        StringWriter out = new StringWriter();
        HouseCommand.Uses uses = village.commands();
        ChronicCommand.Uses chronic = new ChronicCommand.Uses(county.store, county.people.accounts(), county.profile,
                county.certificates, county.statistics, county.papers, county.letters, county.reports,
                county.clock);
        int code = CommandLines.run(List.of(() -> new CommandLine(new ChronicCommand(chronic))
                .addSubcommand(new CommandLine(new VisitsCommand(uses)))), new PrintWriter(out, true), TestAccounts.PASSWORD,
                line.toArray(String[]::new));
        said = out.toString();
        return code;
    }

    @Test
    void aCheckFromItsListToZero() throws IOException {
        county = County.of(database);
        village = new Village(county);
        String name = "命令行清零" + System.nanoTime();
        assertEquals(CommandLineTool.REFUSED, run(county.reviewer, "open", name, "--source", "走访", "--due", "2026-04-30"));
        assertEquals(CommandLineTool.OK, run(village.clerk, "open", name, "--source", "走访", "--due", "2026-04-30"), said);
        Path list = Files.write(folder.resolve("list.csv"), List.of("身份证号,姓名,乡镇,村,村民小组,门牌号,反映病种,反映人",
                village.known("李某", County.VILLAGE), village.known("王某", County.OTHER_VILLAGE)));
        assertEquals(CommandLineTool.OK, run(village.clerk, "import", list.toString(), "--campaign", name), said);
        assertTrue(said.contains("已登记 2 行"), said);
        assertEquals(CommandLineTool.OK, run(village.clerk, "list", "--campaign", name), said);
        assertTrue(said.contains("石桥村") && said.contains("合计"), said);
        assertEquals(CommandLineTool.OK, run(village.clerk, "sheet", folder.toString(), "--campaign", name, "--split", "village"), said);
        assertTrue(Files.exists(folder.resolve(name + " 青山镇 石桥村.xlsx")), said);
        assertEquals(CommandLineTool.OK, run(village.clerk, "sheet", folder.resolve("list.pdf").toString(), "--campaign", name, "--pdf"), said);
        assertTrue(Files.size(folder.resolve("list.pdf")) > 10_000);
        assertEquals(CommandLineTool.REFUSED, run(village.clerk, "close", name));
        assertTrue(said.contains("2 人"), said);
        HouseCheckRow campaign = county.store.read(s -> village.checks.list(s, village.clerk, MissingCertificates.ID)).stream()
                .filter(c -> c.name().equals(name)).findFirst().orElseThrow();
        List<String> back = new ArrayList<>(List.of("核查号,姓名,身份证号,核查结果,入户日期,入户人"));
        for (VisitRow row : village.rows(county.store.read(s -> s.require(HouseCheck.class, campaign.id())))) {
            back.add(String.join(",", row.code(), row.name(), row.maskedId(), "不符合条件", "2026-03-01", "村医"));
        }
        Path filled = Files.write(folder.resolve("back.csv"), back);
        assertEquals(CommandLineTool.OK, run(village.clerk, "return", filled.toString(), "--campaign", name, "--check"), said);
        assertEquals(CommandLineTool.REFUSED, run(village.clerk, "close", name), "only checked");
        assertEquals(CommandLineTool.OK, run(village.clerk, "return", filled.toString(), "--campaign", name), said);
        assertTrue(said.contains("已登记 2 行"), said);
        assertEquals(CommandLineTool.OK, run(village.clerk, "close", name), said);
        assertEquals(CommandLineTool.REFUSED, run(village.clerk, "sheet", "x", "--campaign", "没有这一项"));
    }
}
