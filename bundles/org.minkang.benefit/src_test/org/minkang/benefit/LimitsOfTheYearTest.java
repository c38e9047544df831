package org.minkang.benefit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minkang.base.Period;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.settle.Claim;
import org.minkang.benefit.settle.Cost;
import org.minkang.benefit.settle.Dated;
import org.minkang.benefit.settle.Insured;
import org.minkang.benefit.settle.LimitState;
import org.minkang.benefit.settle.Settler;
import org.minkang.benefit.settle.Visit;
import org.minkang.benefit.settle.YearSettler;
import org.minkang.benefit.sheet.LimitSheet;
import org.minkang.benefit.sheet.WhyLine;

class LimitsOfTheYearTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static final String PACK = """
            pack: {id: limits, county: 某县, area: "431099", version: "1", valid-from: 2026-01-01}
            benefit:
              plan: 某险
              source: 某办法
              levels: [{key: L1}, {key: L2}]
              marks: [{key: poor}]
              diseases: [{key: A, name: 甲病}, {key: B, name: 乙病}]
              limits:
                - {key: cap, per: year, amount: [{marks: poor, is: 900}, {is: 500}]}
                - {key: own, name: 病种限额, per: year, each: disease, amount: [{disease: A, is: 200}, {is: 0}]}
                - {key: by-level, per: year, amount: [{level: L1, is: 10}, {is: 20}]}
                - {key: account, per: year, each: household, for-each-member: true, amount: 30, source: 第九条, wording: 每人30元}
                - {key: poor-only, per: year, amount: 70}
              layers:
                - {key: stay, when: {kind: stay}, rate: 0.5, limits: [cap, by-level]}
                - {key: ill, when: {kind: long-term, certified: true}, rate: 0.5, limits: [own, cap]}
                - {key: account, when: {kind: outpatient}, rate: 1.0, limits: account}
                - {key: aid, when: {kind: drugs, marks: poor}, rate: 0.5, limits: poor-only}
            """;

    private static BenefitRules rules(String text) {
        return Packs.read("limits.yaml", text).section(BenefitRules.class);
    }

    private static Insured person(String id, List<String> marks, String... certified) {
        LocalDate from = LocalDate.of(2026, 1, 1);
        return new Insured(id, LocalDate.of(1960, 1, 1), "", marks.stream().map(m -> new Dated(m, Period.from(from))).toList(),
                List.of(certified).stream().map(c -> new Dated(c, Period.from(from))).toList(), "home", 3);
    }

    private static Visit visit(VisitKind kind, String level, String disease, LocalDate on, long yuan) {
        return new Visit(kind + " " + on, kind, level, on, on, disease, List.of(Cost.other(yuan * 100)), 0, Set.of());
    }

    private static List<LimitState> limits(BenefitRules rules, Insured person, Claim... claims) {
        YearSettler.Years years = new YearSettler(rules).settle(List.of(claims), false);
        return new Settler(rules).limits(years.of(rules, person, 2026), DAY);
    }

    /** "key (disease) amount used left", in yuan. */
    private static List<String> words(List<LimitState> limits) {
        return limits.stream().map(l -> l.limit().term().key() + (l.disease() == null ? "" : " " + l.disease().key()) + " " + yuan(l.amount())
                + " " + yuan(l.used()) + " " + yuan(l.left())).toList();
    }

    private static String yuan(OptionalLong fen) {
        return fen.isEmpty() ? "?" : String.valueOf(fen.getAsLong() / 100);
    }

    private static List<String> how(BenefitRules rules, LimitState state) {
        List<String> how = new ArrayList<>();
        for (WhyLine line : LimitSheet.of(rules, state).lines()) {
            how.add(line.what() + " " + line.how() + " " + line.amount());
        }
        return how;
    }

    private static LimitState quota(List<LimitState> limits, String key) {
        return limits.stream().filter(l -> l.limit().term().key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void theQuotaOfSeveralDiseasesIsTheHighestAndMoreLessTheMonthsInHospital() {
        BenefitRules rules = rules(Packs.text("shili-2026"));
        Insured person = person("1", List.of(), "hypertension", "diabetes");
        LimitState quota = quota(limits(rules, person,
                new Claim(person, visit(VisitKind.STAY, "L2", "", LocalDate.of(2026, 3, 2), 100)),
                new Claim(person, visit(VisitKind.STAY, "L2", "", LocalDate.of(2026, 3, 20), 100)),
                new Claim(person, visit(VisitKind.STAY, "L2", "", LocalDate.of(2026, 5, 2), 100)),
                new Claim(person, visit(VisitKind.LONG_TERM, "L1", "diabetes", LocalDate.of(2026, 6, 1), 1000))), "quota");
        assertEquals(List.of("quota 1750 650 1100"), words(List.of(quota)));
        assertEquals(List.of("hypertension", "diabetes"), quota.certified().stream().map(t -> t.key()).toList());
        assertEquals(List.of("额度 高血压 1,200.00、糖尿病 1,500.00,取最高 1,500.00", "另加 有 2 个已认定的病种 600.00",
                "住院扣减 本年有 2 个月住院,每个月扣全年额度的 1/12 -350.00"), how(rules, quota));
    }

    @Test
    void aQuotaThatWasUsedBeforeItWasReducedHasNothingLeft() {
        BenefitRules rules = rules(Packs.text("shili-2026"));
        Insured person = person("1", List.of(), "hypertension");
        List<LimitState> limits = limits(rules, person,
                new Claim(person, visit(VisitKind.LONG_TERM, "L1", "hypertension", LocalDate.of(2026, 1, 5), 4000)),
                new Claim(person, visit(VisitKind.STAY, "L2", "", LocalDate.of(2026, 5, 2), 100)));
        assertEquals(List.of("quota 1100 1200 0"), words(List.of(quota(limits, "quota"))));
    }

    @Test
    void aDiseaseCountsFromTheDayOfItsCertificateAndWhoHasNoneHasNoQuota() {
        BenefitRules rules = rules(Packs.text("shili-2026"));
        Insured later = new Insured("1", null, "", List.of(), List.of(new Dated("copd", Period.from(DAY.plusDays(1)))), "", 1);
        assertEquals(List.of("outpatient-year 300 0 300", "inpatient-year 150000 0 150000", "serious-year 300000 0 300000"),
                words(limits(rules, later)));
        Insured today = new Insured("1", null, "", List.of(), List.of(new Dated("copd", Period.from(DAY))), "", 1);
        assertEquals(List.of("quota 2400 0 2400"), words(List.of(quota(limits(rules, today), "quota"))));
    }

    @Test
    void marksOfTheDayChooseTheAmountAndWhetherALimitConcernsThePerson() {
        BenefitRules rules = rules(PACK);
        assertEquals(List.of("cap 500 0 500", "by-level ? 0 ?", "account 90 0 90"), words(limits(rules, person("1", List.of()))));
        assertEquals(List.of("cap 900 0 900", "by-level ? 0 ?", "account 90 0 90", "poor-only 70 0 70"),
                words(limits(rules, person("1", List.of("poor")))));
    }

    @Test
    void anAmountThatDependsOnTheVisitIsNotGuessed() {
        BenefitRules rules = rules(PACK);
        LimitState state = quota(limits(rules, person("1", List.of())), "by-level");
        assertTrue(how(rules, state).get(0).contains("不能一概而论"), () -> how(rules, state).toString());
    }

    @Test
    void eachCertifiedDiseaseHasItsOwnLimitUnlessThePackGivesItNothing() {
        BenefitRules rules = rules(PACK);
        Insured person = person("1", List.of(), "A", "B");
        List<LimitState> limits = limits(rules, person, new Claim(person, visit(VisitKind.LONG_TERM, "L1", "A", LocalDate.of(2026, 2, 1), 100)));
        assertEquals(List.of("cap 500 50 450", "own A 200 50 150", "by-level ? 0 ?", "account 90 0 90"), words(limits));
        assertEquals("病种限额(甲病)", LimitSheet.of(rules, limits.get(1)).name().zh());
    }

    @Test
    void whatTheHouseholdUsedIsSeenByAMemberWithoutVisits() {
        BenefitRules rules = rules(PACK);
        Claim of = new Claim(person("2", List.of()), visit(VisitKind.OUTPATIENT, "L1", "", LocalDate.of(2026, 2, 1), 40));
        LimitState account = quota(limits(rules, person("1", List.of()), of), "account");
        assertEquals(List.of("account 90 40 50"), words(List.of(account)));
        WhyLine line = LimitSheet.of(rules, account).lines().get(0);
        assertEquals("第九条 每人30元", line.source() + " " + line.wording());
    }

    @Test
    void anOpenQuotaSaysWhichNumberIsMissingAndWhatItWouldHaveUsedIsNotKnown() {
        BenefitRules rules = rules(Packs.text("yian-2017"));
        String openQuota = rules.limits().get(1).term().key();
        Insured person = person("1", List.of(), "A", "C");
        assertEquals(List.of("inpatient-year ? 0 ?", openQuota + " ? 0 ?"), words(limits(rules, person)));
        LimitState open = quota(limits(rules, person, new Claim(person, visit(VisitKind.LONG_TERM, "L1", "A", LocalDate.of(2026, 2, 1), 100))),
                openQuota);
        assertEquals(List.of(openQuota + " ? ? ?"), words(List.of(open)));
        assertEquals(List.of("A", "C"), open.certified().stream().map(t -> t.key()).toList());
        assertTrue(how(rules, open).get(0).contains(openQuota + ".quota") && how(rules, open).size() == 2, () -> how(rules, open).toString());
    }
}
