package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.casework.CaseAct;
import org.minkang.casework.CaseView;
import org.minkang.casework.Cases;
import org.minkang.casework.QueueFilter;
import org.minkang.testing.Database;

/** Experts are drawn from the pool, and anybody can draw again. */
@ParameterizedClass
@EnumSource
class DrawTest {

    @Parameter
    Database database;
    private County county;
    private Actor supervisor;

    @BeforeEach
    void open() {
        county = County.of(database, County.TWO_STEP, "draws");
        supervisor = county.people.withRights(Cases.SUPERVISE_RIGHT, "cases.read");
        // each test brings its own pool
        county.store.run(s -> {
            for (ExpertRow row : county.experts.list(s, county.desk, null, "", 0, 1000)) {
                if (row.active()) {
                    county.experts.change(s, county.desk, row.id(), row.version(), new ExpertEntry(
                            Set.copyOf(row.specialties()), row.hospital(), false, row.time().from(), null, ""), "新的一测");
                }
            }
        });
    }

    private Actor expert(String... specialties) {
        Actor expert = county.people.withRoles("expert");
        county.pool(expert, County.OTHER_HOSPITAL, specialties);
        return expert;
    }

    private List<Actor> experts(int count, String... specialties) {
        List<Actor> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(expert(specialties));
        }
        return all;
    }

    private long atExperts(String... diseases) {
        long caseId = county.accept(diseases).caseId();
        county.reviewAll(caseId);
        return caseId;
    }

    private List<ExpertDraw> draws(long caseId) {
        return county.store.read(s -> ExpertDraw.ofCase(s, caseId));
    }

    private long fill() {
        return county.store.write(s -> county.draws.fill(s, county.desk));
    }

    private DrawReport verified(long caseId) {
        return county.store.read(s -> county.draws.verify(s, supervisor, caseId));
    }

    private static Set<Long> ids(List<Actor> actors) {
        Set<Long> ids = new TreeSet<>();
        actors.forEach(a -> ids.add(a.accountId()));
        return ids;
    }

    private static Actor of(List<Actor> actors, long account) {
        return actors.stream().filter(a -> a.accountId() == account).findFirst().orElseThrow();
    }

    @Test
    void drawsTwoDifferentExpertsOfTheSpecialtyAndWritesDownHow() throws Exception {
        List<Actor> right = experts(5, "endocrinology");
        experts(2, "cardiology");
        long caseId = atExperts("DM");
        List<Long> judges = county.judges(caseId);
        assertEquals(2, new HashSet<>(judges).size());
        assertTrue(ids(right).containsAll(judges));
        List<ExpertDraw> draws = draws(caseId);
        assertEquals(List.of(5, 4), draws.stream().map(ExpertDraw::count).toList());
        for (ExpertDraw draw : draws) {
            // drawn again here without a line of the program
            String[] candidates = draw.candidates().split("\n");
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(draw.seed().getBytes(StandardCharsets.UTF_8));
            int index = new BigInteger(1, hash).mod(BigInteger.valueOf(candidates.length)).intValue();
            assertEquals(draw.drawnId().orElseThrow(), Long.parseLong(candidates[index].split("\t")[0]));
            assertTrue(draw.seed().startsWith(county.view(county.clerk, caseId).number() + "/"), draw.seed());
        }
        assertEquals(2, draws.get(0).leftOut().lines().filter(l -> l.endsWith("other-specialty")).count());
        assertEquals(1, draws.get(1).leftOut().lines().filter(l -> l.endsWith("opinion-given")
                || l.endsWith("drawn-before")).count());
        // the places go to those who were drawn, in the order of the places
        for (int i = 0; i < 2; i++) {
            long drawn = draws.get(i).drawnId().orElseThrow();
            assertEquals(judges.get(i), county.store.read(s -> s.require(Expert.class, drawn).accountId()));
        }
        DrawReport report = verified(caseId);
        assertTrue(report.intact() && !report.blind());
        assertEquals(5, report.draws().get(0).candidates().size());
        assertTrue(report.draws().get(0).sentence().contains(of(right, judges.get(0)).displayName()));
    }

    @Test
    void verificationFailsWhenAnythingOfADrawIsTamperedWith() {
        experts(4, "endocrinology");
        long caseId = atExperts("DM");
        ExpertDraw draw = draws(caseId).get(0);
        List<String> lines = new ArrayList<>(draw.candidates().lines().toList());
        Collections.swap(lines, 0, 1);
        String other = String.join("\n", lines) + "\n";
        tampered(caseId, "候选名单与其校验值不符", "candidates = ?", other);
        // with its checksum: the journal has the former one
        tampered(caseId, "抽取记录与操作日志不符", "candidates = ?, candidates_sha256 = ?", other, Drawing.checksum(other));
        long another = Long.parseLong(draw.candidates().lines().map(l -> l.split("\t")[0])
                .filter(id -> Long.parseLong(id) != draw.drawnId().orElseThrow()).findFirst().orElseThrow());
        tampered(caseId, "重新抽取的结果与记录不符", "drawn_id = ?", another);
        tampered(caseId, "抽取种子与案号、席位、政策包不符", "seed = ?", draw.seed() + "x");
        tampered(caseId, "未列入名单与其校验值不符", "left_out = ?", "1\tx\tnot-in-use\n");
        assertTrue(verified(caseId).intact());
    }

    /** Changes the first draw of a case as somebody with the database in his hands could, and puts it back. */
    private void tampered(long caseId, String fault, String set, Object... values) {
        ExpertDraw draw = draws(caseId).get(0);
        List<Object> all = new ArrayList<>(List.of(values));
        all.add(draw.id());
        county.store.run(s -> s.execute("update chronic_draw set " + set + " where id = ?", all.toArray()));
        DrawReport report = verified(caseId);
        assertFalse(report.intact(), set);
        assertTrue(report.draws().get(0).faults().contains(fault + "。"), report.draws().get(0).faults()::toString);
        county.store.run(s -> s.execute("update chronic_draw set candidates = ?, candidates_sha256 = ?, drawn_id = ?, seed = ?,"
                + " left_out = ? where id = ?", draw.candidates(), draw.checksum(), draw.drawnId().orElseThrow(), draw.seed(),
                draw.leftOut(), draw.id()));
    }

    @Test
    void whoCoversAllSpecialtiesOfACaseComesFirstThenWhoCoversMost() {
        Actor both = expert("cardiology", "endocrinology");
        List<Actor> one = List.of(expert("cardiology"), expert("endocrinology"));
        expert("neurology");
        long caseId = atExperts("HTN", "DM");
        List<Long> judges = county.judges(caseId);
        assertEquals(both.accountId(), judges.get(0));
        assertTrue(ids(one).contains(judges.get(1)));
        assertEquals(List.of(1, 2), draws(caseId).stream().map(ExpertDraw::count).toList());
        assertEquals(2, draws(caseId).get(0).leftOut().lines().filter(l -> l.endsWith("covers-fewer")).count());
    }

    @Test
    void aThirdOpinionIsDrawnForWhatTheFirstTwoDifferOnAndIsNeitherOfThem() {
        List<Actor> both = experts(2, "cardiology", "endocrinology");
        Actor heart = expert("cardiology");
        Actor sugar = expert("endocrinology");
        long caseId = atExperts("HTN", "DM");
        assertEquals(ids(both), new TreeSet<>(county.judges(caseId)));
        DiseaseVerdict no = DiseaseVerdict.no("血糖未达标", Map.of());
        county.opinionYes(both.get(0), caseId);
        county.opinion(both.get(1), caseId, Map.of("HTN", county.met("HTN"), "DM", no));
        // only the diabetes is disputed, so the heart has no say
        assertEquals(List.of(sugar.accountId()), county.judges(caseId));
        int version = county.version(county.clerk, caseId);
        assertThrows(Refused.class, () -> county.store.write(
                s -> county.certification.opinion(s, heart, caseId, version, Map.of("DM", no))));
        county.opinion(sugar, caseId, Map.of("DM", no));
        CaseView view = county.view(county.desk, caseId);
        assertEquals("approval", view.step());
        assertEquals("[YES, NO]", view.items().stream().map(i -> i.opinion().name()).sorted(Collections.reverseOrder()).toList()
                .toString());
        assertEquals(3, draws(caseId).size());
        assertTrue(verified(caseId).intact());
    }

    @Test
    void withoutEnoughExpertsThePlaceIsTheGroupsAndEverybodySeesIt() {
        Actor only = expert("infection");
        long caseId = atExperts("TB");
        assertEquals(List.of(only.accountId()), county.judges(caseId));
        CaseView view = county.view(county.clerk, caseId);
        assertTrue(view.findings().stream().anyMatch(f -> f.code().equals("chronic.draw-short") && f.message().contains("1 个")),
                view.findings()::toString);
        DrawReport.Checked nobody = verified(caseId).draws().get(1);
        assertEquals("", nobody.drawn());
        assertTrue(nobody.sentence().contains("没有符合条件的专家"), nobody.sentence());
        county.opinionYes(only, caseId);
        Actor fromTheGroup = county.people.withRoles("expert");
        county.opinionYes(fromTheGroup, caseId);
        assertEquals("approval", county.view(county.clerk, caseId).step());
    }

    @Test
    void whenThePoolHasGrownTheFreePlacesAreDrawn() {
        long caseId = atExperts("TB");
        assertEquals(List.of(), county.judges(caseId));
        assertEquals(0, fill());
        assertEquals(2, draws(caseId).size(), "still nobody is not written twice");
        List<Actor> fresh = experts(3, "infection");
        assertTrue(fill() >= 2);
        assertEquals(2, county.judges(caseId).size());
        assertTrue(ids(fresh).containsAll(county.judges(caseId)));
        assertEquals(List.of(1, 2, 1, 2), draws(caseId).stream().map(ExpertDraw::turn).toList());
        assertTrue(verified(caseId).intact());
        assertTrue(county.view(county.clerk, caseId).findings().stream().noneMatch(f -> f.code().equals("chronic.draw-short")));
    }

    @Test
    void whoGivesAPlaceBackIsNotDrawnForTheCaseAgain() {
        List<Actor> three = experts(3, "infection");
        long caseId = atExperts("TB");
        Actor first = of(three, county.judges(caseId).get(0));
        long place = county.view(first, caseId).tasks().stream().filter(CaseView.TaskView::mine).findFirst().orElseThrow().id();
        county.store.write(s -> county.cases.release(s, first, place));
        assertFalse(county.judges(caseId).contains(first.accountId()));
        assertEquals(2, county.judges(caseId).size());
        ExpertDraw again = draws(caseId).get(1);
        assertEquals(2, again.turn());
        assertTrue(again.leftOut().lines().anyMatch(l -> l.endsWith("drawn-before")), again.leftOut());
        assertThrows(Refused.class, () -> county.view(first, caseId));
        assertTrue(verified(caseId).intact());
    }

    @Test
    void takingThePassBackAndPassingAgainDrawsTheSame() {
        experts(8, "infection");
        long caseId = atExperts("TB");
        List<Long> first = county.judges(caseId);
        for (int i = 0; i < 3; i++) {
            int version = county.version(county.reviewer, caseId);
            county.store.write(s -> county.cases.act(s, county.reviewer, CaseAct.withdrawDecision(caseId, version, "再看一眼")));
            assertEquals(List.of(), county.judges(caseId));
            county.reviewAll(caseId);
            assertEquals(first, county.judges(caseId), "draw " + i);
        }
        assertEquals(8, draws(caseId).size(), "each of them is written down");
        assertTrue(verified(caseId).intact());
    }

    @Test
    void whoWasDrawnIsNeitherSentAwayNorReplacedByHand() {
        List<Actor> four = experts(4, "infection");
        long caseId = atExperts("TB");
        List<Long> judges = county.judges(caseId);
        Actor liked = four.stream().filter(e -> !judges.contains(e.accountId())).findFirst().orElseThrow();
        Actor chief = county.people.withRights("cases.assign", "cases.read", Rights.REVIEW);
        for (CaseView.TaskView place : county.view(county.clerk, caseId).tasks()) {
            assertTrue(assertThrows(Refused.class, () -> county.store.write(s -> county.cases.release(s, chief, place.id())))
                    .has("casework.judge-called"));
            assertTrue(assertThrows(Refused.class, () -> county.store.write(
                    s -> county.cases.assign(s, chief, place.id(), liked.accountId()))).has("casework.judge-called"));
        }
        assertEquals(judges, county.judges(caseId));
        // whose account was closed is replaced, by another draw
        county.people.accounts().disable(county.people.admin(), judges.get(0), "调离");
        long place = county.view(county.clerk, caseId).tasks().get(0).id();
        county.store.write(s -> county.cases.release(s, chief, place));
        assertEquals(judges.get(1), county.judges(caseId).get(1));
        assertTrue(ids(four).contains(county.judges(caseId).get(0)) && !judges.contains(county.judges(caseId).get(0)));
        assertTrue(verified(caseId).intact());
    }

    @Test
    void whoTakesAPlaceThatNobodyWasDrawnForCanBeReplaced() {
        long caseId = atExperts("TB");
        Actor fromTheGroup = county.people.withRoles("expert");
        county.take(fromTheGroup, caseId);
        long place = county.view(fromTheGroup, caseId).tasks().stream().filter(CaseView.TaskView::mine).findFirst().orElseThrow().id();
        Actor other = county.people.withRoles("expert");
        Actor chief = county.people.withRights("cases.assign", "cases.read");
        county.store.write(s -> county.cases.assign(s, chief, place, other.accountId()));
        assertEquals(List.of(other.accountId()), county.judges(caseId));
    }

    @Test
    void anExpertWhoLeavesThePoolLosesThePlaceAndCannotJudge() {
        List<Actor> three = experts(3, "infection");
        long caseId = atExperts("TB");
        Actor gone = of(three, county.judges(caseId).get(1));
        ExpertRow row = county.store.read(s -> county.experts.list(s, county.desk, null, gone.account(), 0, 1)).get(0);
        ExpertEntry out = new ExpertEntry(Set.of("infection"), row.hospital(), false, row.time().from(), null, "");
        assertTrue(assertThrows(Refused.class, () -> county.store.write(
                s -> county.experts.change(s, county.desk, row.id(), row.version(), out, " "))).has("chronic.expert-reason"));
        county.store.write(s -> county.experts.change(s, county.desk, row.id(), row.version(), out, "调离"));
        assertFalse(county.judges(caseId).contains(gone.accountId()));
        assertEquals(2, county.judges(caseId).size());
        int version = county.version(county.clerk, caseId);
        assertTrue(assertThrows(Refused.class, () -> county.store.write(s -> county.certification.opinion(s, gone, caseId, version,
                Map.of("TB", county.met("TB"))))).has("chronic.expert-out"));
        long place = county.view(county.clerk, caseId).tasks().get(0).id();
        Actor chief = county.people.withRights("cases.assign", "cases.read");
        assertTrue(assertThrows(Refused.class, () -> county.store.write(
                s -> county.cases.assign(s, chief, place, gone.accountId()))).has("chronic.expert-out"));
        assertTrue(assertThrows(Refused.class, () -> county.store.write(
                s -> county.experts.change(s, county.desk, row.id(), row.version(), out, "再改"))).has("chronic.expert-changed"));
    }

    @Test
    void nobodyLearnsFromADrawWhoTheOtherExpertIs() {
        List<Actor> five = experts(5, "infection");
        long caseId = atExperts("TB");
        Actor first = of(five, county.judges(caseId).get(0));
        Actor second = of(five, county.judges(caseId).get(1));
        DrawReport blind = county.store.read(s -> county.draws.verify(s, county.desk, caseId));
        assertTrue(blind.blind() && blind.intact() && blind.draws().isEmpty());
        Actor keeperAndExpert = county.almighty();
        assertTrue(county.store.read(s -> county.draws.verify(s, keeperAndExpert, caseId)).draws().isEmpty());
        for (Actor reader : List.of(first, county.clerk, county.desk)) {
            String all = county.view(reader, caseId).toString() + county.store.read(s -> county.cases.allowed(s, reader, caseId))
                    + county.cases.queue(reader, QueueFilter.of(QueueFilter.Scope.GROUP), 0, 500)
                    + county.store.read(s -> county.journal.of(s, "case", Long.toString(caseId)));
            assertFalse(named(all, second), reader.account());
        }
        // the pool page and the figures do not move while the opinions are being given
        String before = pool();
        county.opinionYes(first, caseId);
        assertEquals(before, pool());
        county.opinionYes(second, caseId);
        assertNotEquals(before, pool());
        assertEquals(2, county.store.read(s -> county.draws.verify(s, county.desk, caseId)).draws().size());
    }

    private static boolean named(String text, Actor actor) {
        return text.contains("=" + actor.displayName() + ",") || text.contains("after=" + actor.displayName() + "]")
                || text.contains("holderId=" + actor.accountId());
    }

    private String pool() {
        return county.store.read(s -> county.experts.list(s, county.desk, null, "", 0, 500).toString()
                + county.figures.of(s, county.desk, County.TODAY, County.TODAY.plusDays(1)));
    }

    @Test
    void whereThePackSaysNothingNobodyIsDrawn() {
        County usual = County.of(database);
        long caseId = usual.accept("HTN").caseId();
        usual.reviewAll(caseId);
        assertEquals(List.of(), usual.judges(caseId));
        assertEquals(0, usual.store.read(s -> ExpertDraw.ofCase(s, caseId)).size());
    }
}
