package org.minkang.chronic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.minkang.base.IdNumber;
import org.minkang.chronic.ExamHall.Seat;
import org.minkang.chronic.visits.MissingCertificates;

/** Every command of the module with words that do something, and the workbooks that go with them: what an attack types. */
final class TypedCommands {

    /**
     * Whom and what the commands are about.
     *
     * @param examined the disease the hospital sends a result for, as it is written in a workbook
     * @param applied the disease of the row of the application workbook
     * @param caseNumber the case the commands for cases are about
     */
    record Targets(String name, IdNumber number, Seat seat, String examined, String applied, String caseNumber,
            String certificate) {
    }

    private static final AtomicInteger CAMPAIGNS = new AtomicInteger();

    private final County county;
    private final Path folder;
    private final Targets targets;
    private final String campaign;

    TypedCommands(Village village, Path folder, Targets targets) throws IOException {
        this.county = village.county;
        this.folder = folder;
        this.targets = targets;
        this.campaign = "清零" + targets.certificate() + "-" + CAMPAIGNS.incrementAndGet();
        county.store.write(s -> village.checks.open(s, village.clerk, MissingCertificates.ID, campaign, "走访", county.clock.today().plusDays(30)));
        Files.writeString(folder.resolve("in.csv"), "姓名,身份证号,申报病种,诊断医疗机构,诊断日期,已交材料,申报日期\n" + targets.name() + ","
                + targets.number().text() + "," + targets.applied() + "," + County.HOSPITAL
                + ",2026-02-20,申请表、身份证、诊断证明、病历、化验单,2026-03-02\n");
        Files.writeString(folder.resolve("earlier.csv"), "身份证号,病种,慢特病证号,有效期起\n" + targets.number().text() + ","
                + targets.applied() + ",E" + targets.certificate() + ",2025-01-01\n");
        Files.writeString(folder.resolve("list.csv"), "身份证号,姓名,乡镇,村,村民小组,门牌号,反映病种,反映人\n" + targets.number().text() + ","
                + targets.name() + ",龙潭镇,龙潭村,1,1,高血压,村医\n");
        Files.writeString(folder.resolve("visited.csv"), "核查号,姓名,身份证号,核查结果,入户日期,入户人\nX," + targets.name()
                + ",x,已办证,2026-03-01,村医\n");
        Files.writeString(folder.resolve("exam.csv"), ExamHall.HEADINGS + "\n" + String.join(",", "支持", targets.seat().code(),
                targets.seat().number(), targets.name(), targets.seat().maskedId(), targets.examined(), "王医生", "", "") + "\n");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    /** Every command that does or shows something, as whoever has all rights would type it. */
    Map<String, List<String>> all() {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        typed.put("import", List.of(path("in.csv"), "--rejected", path("rejected.xlsx")));
        typed.put("print", List.of(path("print.pdf"), "--from", "2020-01-01", "--to", "2026-12-31", "--again", "x", "--list", path("l.pdf")));
        typed.put("posting", List.of(path("posting.pdf")));
        typed.put("statistics", List.of());
        typed.put("report", List.of("roster", "--out", path("roster.xlsx"), "--full", "核对"));
        typed.put("exam list", List.of());
        typed.put("exam sheet", List.of(path("sheet.xlsx"), "--day", Long.toString(targets.seat().day())));
        typed.put("exam return", List.of(path("exam.csv"), "--day", Long.toString(targets.seat().day())));
        typed.put("certificates list", List.of("--text", targets.certificate()));
        typed.put("certificates take-over", List.of(path("earlier.csv")));
        typed.put("certificates show", List.of(targets.certificate()));
        typed.put("certificates lost", List.of(targets.certificate(), "--reason", "遗失"));
        typed.put("certificates found", List.of(targets.certificate(), "--reason", "找到"));
        typed.put("certificates reissue", List.of(targets.certificate(), "--reason", "补证"));
        typed.put("certificates suspend", List.of(targets.certificate(), "--because", "review"));
        typed.put("certificates resume", List.of(targets.certificate(), "--reason", "恢复"));
        typed.put("certificates void", List.of(targets.certificate(), "--because", "issued-in-error"));
        typed.put("certificates end", List.of(targets.certificate(), "--because", "given-up"));
        typed.put("certificates reviewed", List.of(targets.certificate()));
        typed.put("certificates hand-over", List.of(targets.certificate()));
        typed.put("certificates to-end", List.of("--end"));
        typed.put("certificates remind", List.of(path("remind.pdf")));
        typed.put("certificates providers", List.of(targets.certificate(), "--provider", "H43109900001"));
        typed.put("certificates receive", List.of("Z0001", "Z0002"));
        typed.put("certificates spoil", List.of("Z0001", "--reason", "受潮"));
        typed.put("certificates stock", List.of("--pdf", path("stock.pdf")));
        typed.put("certificates national", List.of(path("national.xlsx")));
        typed.put("case extend", List.of(targets.caseNumber(), "--reason", "等会诊"));
        typed.put("case appeal", List.of(targets.caseNumber(), "--reason", "不服"));
        typed.put("case reopen", List.of(targets.caseNumber(), "--reason", "更正"));
        typed.put("case correct", List.of(targets.caseNumber(), "--doctor", "王某某"));
        typed.put("experts list", List.of());
        typed.put("experts add", List.of(county.expertC.account(), "--specialty", "cardiology", "--hospital", County.OTHER_HOSPITAL));
        typed.put("experts change", List.of(county.expertC.account(), "--in-use", "false", "--reason", "x"));
        typed.put("experts recuse", List.of(targets.seat().number(), county.expertC.account(), "--reason", "亲属"));
        typed.put("experts recusals", List.of(county.expertC.account()));
        typed.put("experts lift", List.of("1", "--reason", "误报"));
        typed.put("experts draw", List.of());
        typed.put("experts verify", List.of(targets.seat().number()));
        typed.put("experts sheet", List.of(path("opinions.pdf"), "--expert", county.expertA.account()));
        typed.put("visits open", List.of("新清零", "--source", "x", "--due", "2026-04-30"));
        typed.put("visits import", List.of(path("list.csv"), "--campaign", campaign));
        typed.put("visits return", List.of(path("visited.csv"), "--campaign", campaign));
        typed.put("visits list", List.of("--campaign", campaign));
        typed.put("visits sheet", List.of(path("visit.xlsx"), "--campaign", campaign));
        typed.put("visits close", List.of(campaign));
        return typed;
    }
}
