package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.casework.CaseAct;
import org.minkang.casework.Cases;
import org.minkang.cli.CommandLineTool;
import org.minkang.letters.Letter;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;

/** The pool of experts, the figures of their agreement, and the papers they sign. */
@ParameterizedClass
@EnumSource
class ExpertPoolTest {

    @Parameter
    Database database;
    @TempDir
    Path folder;
    private County county;

    private static ExpertEntry entry(String hospital, String... specialties) {
        return new ExpertEntry(Set.of(specialties), hospital, true, County.TODAY, null, "");
    }

    private List<Problem> refused(Actor expert, ExpertEntry entry) {
        return assertThrows(Refused.class,
                () -> county.store.write(s -> county.experts.add(s, county.desk, expert.account(), entry))).problems();
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(p -> p.place() + " " + p.code()).toList();
    }

    @Test
    void anEntryIsCheckedAndEverythingWrongIsSaidAtOnce() {
        county = County.of(database, County.TWO_STEP, "pool");
        Actor expert = county.people.inOrganisation("H43100000001", "expert");
        assertEquals(List.of("专科 chronic.expert-specialty", "在库期间 chronic.expert-days", "所在医院 chronic.expert-hospital"),
                codes(refused(expert, new ExpertEntry(Set.of(), "无此医院", true, County.TODAY, County.TODAY.minusDays(1), ""))));
        assertEquals(List.of("专科 chronic.unknown-specialty"), codes(refused(expert, entry("", "surgery"))));
        assertEquals(List.of(" chronic.expert-account"), codes(refused(county.reviewer, entry("", "cardiology"))));
        assertTrue(county.store.read(s -> county.experts.candidates(s, county.desk)).stream()
                .anyMatch(a -> a.id() == expert.accountId()));
        // the hospital comes from the account
        Expert there = county.store.write(s -> county.experts.add(s, county.desk, expert.account(), entry("", "cardiology")));
        assertEquals(County.OTHER_HOSPITAL, there.hospital());
        assertEquals(List.of(" chronic.expert-twice"), codes(refused(expert, entry("", "cardiology"))));
        assertFalse(county.store.read(s -> county.experts.candidates(s, county.desk)).stream()
                .anyMatch(a -> a.id() == expert.accountId()));
        String noted = county.store.read(s -> county.journal.of(s, "expert", Long.toString(there.id()))).toString();
        assertTrue(noted.contains("chronic.expert-added") && noted.contains("cardiology"), noted);
    }

    @Test
    void theListIsFoundBySpecialtyNameAndHospitalAndSaysWhoIsInUse() {
        county = County.of(database, County.TWO_STEP, "pool");
        Actor lungs = county.people.withRoles("expert");
        Expert expert = county.pool(lungs, County.HOSPITAL, "respiratory", "neurology");
        List<ExpertRow> found = county.store.read(s -> county.experts.list(s, county.desk, "respiratory", "", 0, 10));
        assertEquals(List.of(lungs.account()), found.stream().map(ExpertRow::account).toList());
        assertEquals(List.of("neurology", "respiratory"), found.get(0).specialties());
        assertTrue(found.get(0).inUse());
        assertEquals(1, county.store.read(s -> county.experts.count(s, county.desk, null, "示例县人民")).intValue());
        assertEquals(0, county.store.read(s -> county.experts.count(s, county.desk, "respiratory", "示例市")).intValue());
        assertEquals(1, county.store.read(s -> county.experts.count(s, county.desk, "respiratory", lungs.displayName())).intValue());
        // time runs out
        LocalDate yesterday = County.TODAY.minusDays(1);
        county.store.write(s -> county.experts.change(s, county.desk, expert.id(), found.get(0).version(), new ExpertEntry(
                Set.of("respiratory"), County.HOSPITAL, true, County.TODAY.minusYears(1), yesterday, "到期"), ""));
        ExpertRow over = county.store.read(s -> county.experts.list(s, county.desk, "respiratory", "", 0, 10)).get(0);
        assertTrue(over.active() && !over.inUse());
        assertEquals(List.of("respiratory"), over.specialties());
        // an account that is disabled is not in use either
        Actor other = county.people.withRoles("expert");
        county.pool(other, County.HOSPITAL, "infection");
        county.people.accounts().disable(county.people.admin(), other.accountId(), "调离");
        assertFalse(county.store.read(s -> county.experts.list(s, county.desk, null, other.displayName(), 0, 10)).stream()
                .filter(r -> r.accountId() == other.accountId()).findFirst().orElseThrow().inUse());
    }

    /** The two who were drawn and the third, in this order. */
    private List<Actor> judged(boolean first, boolean second, Boolean third) {
        long caseId = county.accept("HTN").caseId();
        county.reviewAll(caseId);
        List<Actor> all = new ArrayList<>(county.twoExperts(caseId));
        for (Actor expert : List.of(county.expertA, county.expertB, county.expertC)) {
            if (!all.contains(expert)) {
                all.add(expert);
            }
        }
        opinion(all.get(0), caseId, first, 1);
        opinion(all.get(1), caseId, second, 2);
        if (third != null) {
            opinion(all.get(2), caseId, third, 3);
        }
        return all;
    }

    private void opinion(Actor expert, long caseId, boolean yes, int days) {
        county.clock.forward(Duration.ofDays(days));
        county.opinion(expert, caseId, Map.of("HTN", yes ? county.met("HTN") : DiseaseVerdict.no("血压未达标", Map.of())));
    }

    @Test
    void theFiguresOfAgreementAreThoseCountedByHand() {
        county = County.of(database, County.TWO_STEP, "figures").withPool();
        Map<Long, int[]> expected = new java.util.HashMap<>();
        // agree, agree: 1 and 1+2 days
        tally(expected, judged(true, true, null), new int[][] {{1, 1, 0, 1}, {1, 1, 0, 3}});
        // the first is overruled by the third, who had the case for 3 days
        tally(expected, judged(false, true, true), new int[][] {{1, 0, 1, 1}, {1, 1, 0, 3}, {1, 1, 0, 3}});
        // the second is
        tally(expected, judged(false, true, false), new int[][] {{1, 1, 0, 1}, {1, 0, 1, 3}, {1, 1, 0, 3}});
        LocalDate end = county.clock.today();
        // still open: counts for nobody
        long open = county.accept("HTN").caseId();
        county.reviewAll(open);
        county.opinionYes(county.twoExperts(open).get(0), open);
        // withdrawn and given otherwise: the former one counts no more
        long again = county.accept("HTN").caseId();
        county.reviewAll(again);
        List<Actor> two = county.twoExperts(again);
        opinion(two.get(0), again, false, 0);
        int version = county.version(two.get(0), again);
        county.store.write(s -> county.cases.act(s, two.get(0), CaseAct.withdrawDecision(again, version, "看错")));
        opinion(two.get(0), again, true, 0);
        opinion(two.get(1), again, true, 0);
        tally(expected, two, new int[][] {{1, 1, 0, 0}, {1, 1, 0, 0}});
        Map<Long, ExpertFigures.Figures> figures = figures(County.TODAY, end);
        assertEquals(expected.keySet(), figures.keySet());
        expected.forEach((account, sum) -> assertEquals(new ExpertFigures.Figures(sum[0], sum[0], sum[1], sum[2],
                Duration.ofDays(sum[3]).dividedBy(sum[0])), figures.get(account)));
        assertEquals(10, figures.values().stream().mapToInt(ExpertFigures.Figures::opinions).sum());
        assertEquals(8, figures.values().stream().mapToInt(ExpertFigures.Figures::agreed).sum());
        // another period
        assertEquals(Map.of(), figures(end.plusDays(1), end.plusDays(9)));
        assertThrows(Refused.class, () -> figures(end, end.minusDays(1)));
        assertEquals(67, new ExpertFigures.Figures(3, 3, 2, 1, Duration.ofHours(36)).agreement());
        assertEquals("1.5", new ExpertFigures.Figures(3, 3, 2, 1, Duration.ofHours(36)).days());
    }

    private static void tally(Map<Long, int[]> sums, List<Actor> experts, int[][] counts) {
        for (int i = 0; i < counts.length; i++) {
            int[] sum = sums.computeIfAbsent(experts.get(i).accountId(), k -> new int[4]);
            for (int j = 0; j < 4; j++) {
                sum[j] += counts[i][j];
            }
        }
    }

    private Map<Long, ExpertFigures.Figures> figures(LocalDate from, LocalDate to) {
        Actor supervisor = county.people.withRights(Cases.SUPERVISE_RIGHT);
        return county.store.read(s -> county.figures.of(s, supervisor, from, to));
    }

    @Test
    void theSheetsCarryTicksResultsAndNoApplicantAndLeaveOpenRoundsOut() throws IOException {
        county = County.of(database, County.TWO_STEP, "sheets").withPool();
        List<Actor> three = judged(false, true, true);
        LocalDate day = county.clock.today();
        LocalDate from = County.TODAY;
        Letter own = county.store.read(s -> county.sheets.own(s, three.get(0), from, day));
        String text = own.data().toString();
        assertTrue(text.contains("不符合") && text.contains("血压未达标") && text.contains("□"), text);
        assertFalse(text.contains("李某某") || text.contains("√"), text);
        Letter sitting = county.store.read(s -> county.sheets.sitting(s, county.desk, from, day));
        List<?> rows = (List<?>) sitting.data().values().get("opinions");
        assertEquals(List.of("不符合/符合", "符合/符合", "符合/符合"), rows.stream().map(r -> (Map<?, ?>) r)
                .map(r -> r.get("verdict") + "/" + r.get("result")).toList());
        assertEquals(3, ((List<?>) sitting.data().values().get("experts")).size());
        assertTrue(sitting.data().toString().contains("√"), sitting.data().toString());
        // a round that is still open is on nobody's paper but the own one
        long open = county.accept("HTN").caseId();
        county.reviewAll(open);
        Actor judge = county.twoExperts(open).get(0);
        county.opinionYes(judge, open);
        String number = county.view(county.clerk, open).number();
        LocalDate now = county.clock.today();
        assertTrue(county.store.read(s -> county.sheets.own(s, judge, now, now)).data().toString().contains(number));
        assertFalse(county.store.read(s -> county.sheets.sitting(s, county.desk, from, now)).data().toString().contains(number));
        long expertId = county.store.read(s -> Expert.of(s, judge.accountId())).orElseThrow().id();
        assertFalse(county.store.read(s -> county.sheets.of(s, county.desk, expertId, from, now)).data().toString()
                .contains(number));
        Path pdf = folder.resolve("sheet.pdf");
        county.letters.pdf(List.of(own, sitting), pdf, org.minkang.base.Progress.NONE);
        assertTrue(Files.size(pdf) > 10_000);
        assertTrue(assertThrows(Refused.class, () -> county.store.read(
                s -> county.sheets.sitting(s, county.desk, from.minusYears(1), from.minusYears(1)))).has("chronic.no-opinions"));
    }

    @Test
    void theCommandLineKeepsThePoolAndVerifiesADraw() {
        county = County.of(database, County.TWO_STEP, "commands");
        Actor first = county.people.inOrganisation("H43100000001", "expert");
        Actor second = county.people.withRoles("expert");
        StringWriter said = new StringWriter();
        assertEquals(CommandLineTool.REFUSED, run(first, said, "add", first.account(), "--specialty", "infection"));
        assertEquals(CommandLineTool.OK, run(county.desk, said, "add", first.account(), "--specialty", "infection,neurology"),
                said.toString());
        assertEquals(CommandLineTool.REFUSED, run(county.desk, said, "add", second.account(), "--specialty", "infection"));
        assertEquals(CommandLineTool.OK, run(county.desk, said, "add", second.account(), "--specialty", "infection",
                "--hospital", County.OTHER_HOSPITAL), said.toString());
        assertEquals(CommandLineTool.OK, run(county.desk, said, "list"), said.toString());
        assertTrue(said.toString().contains("infection neurology"), said.toString());
        long caseId = county.accept("TB").caseId();
        county.reviewAll(caseId);
        String number = county.view(county.clerk, caseId).number();
        StringWriter blind = new StringWriter();
        assertEquals(CommandLineTool.OK, run(county.desk, blind, "verify", number), blind.toString());
        assertFalse(blind.toString().contains(first.account()) || blind.toString().contains(second.account()), blind.toString());
        assertEquals(CommandLineTool.OK, run(county.desk, said, "change", second.account(), "--in-use", "false", "--reason",
                "出差"), said.toString());
        assertEquals(List.of(first.accountId()), county.judges(caseId));
        assertEquals(CommandLineTool.OK, run(county.desk, said, "recuse", number, first.account(), "--reason", "亲属"),
                said.toString());
        assertEquals(List.of(), county.judges(caseId));
        StringWriter declared = new StringWriter();
        assertEquals(CommandLineTool.OK, run(county.desk, declared, "recusals", first.account()), declared.toString());
        assertTrue(declared.toString().contains("此人全部案件") && declared.toString().contains("亲属"), declared.toString());
        String recusal = county.store.read(s -> s.rows("select id from chronic_recusal where account_id = ?",
                first.accountId())).get(0).text(1);
        assertEquals(CommandLineTool.REFUSED, run(first, declared, "lift", recusal, "--reason", "并非亲属"));
        assertEquals(CommandLineTool.OK, run(county.desk, declared, "lift", recusal, "--reason", "并非亲属"), declared.toString());
        assertEquals(CommandLineTool.OK, run(county.desk, said, "change", second.account(), "--in-use", "true"), said.toString());
        assertEquals(CommandLineTool.OK, run(county.desk, said, "draw"), said.toString());
        // who was drawn before is not drawn again for this case
        assertTrue(said.toString().contains("补抽 0 个席位"), said.toString());
        county.store.run(s -> s.execute("update chronic_draw set seed = 'x' where case_id = ?", caseId));
        StringWriter broken = new StringWriter();
        assertEquals(CommandLineTool.REFUSED, run(county.people.withRights(Cases.SUPERVISE_RIGHT), broken, "verify", number));
        assertTrue(broken.toString().contains("抽取种子与案号、席位、政策包不符"), broken.toString());
        assertEquals(CommandLineTool.REFUSED, run(county.desk, said, "verify", "MB00-0"));
    }

    private int run(Actor as, StringWriter said, String... words) {
        List<String> line = new ArrayList<>(List.of("experts"));
        line.addAll(List.of(words));
        line.addAll(List.of("--account", as.account()));
        ExpertCommand.Uses uses = new ExpertCommand.Uses(county.store, county.people.accounts(), county.experts, county.recusals,
                county.draws, county.figures, county.sheets, county.letters, county.clock);
        return CommandLines.run(List.of(() -> new ExpertCommand(uses)), new PrintWriter(said, true), TestAccounts.PASSWORD,
                line.toArray(String[]::new));
    }
}
