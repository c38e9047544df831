package org.minkang.releng.county;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A disease of the sample county's pack, what is tested for it, and from which value on it is certified. The criteria are simple on
 * purpose: one indicator, one threshold, readable off a row.
 *
 * @param weight    how often people apply for it
 * @param aliases   how townships write it
 * @param papers    names of the papers that it wants beside those for all
 * @param months    how old a diagnosis may be
 * @param atLeast   true when values from the threshold upwards meet the criterion, false when those up to it do
 * @param threshold in the unit
 * @param spread    how far values commonly lie from the threshold
 */
record Disease(String code, String name, double weight, List<String> aliases, List<String> papers, int months, String indicator, String unit,
        boolean atLeast, BigDecimal threshold, double spread) {

    static final List<String> PAPERS_FOR_ALL = List.of("申请表", "身份证", "诊断证明", "病历资料");

    /** Other names of papers, as townships write them. */
    static final Map<String, List<String>> PAPER_ALIASES = Map.of("申请表", List.of("申请表", "门诊慢特病申请表", "认定申请表"), "身份证",
            List.of("身份证", "身份证复印件", "户口本"), "诊断证明", List.of("诊断证明", "疾病诊断证明书", "疾病证明书"), "病历资料",
            List.of("病历资料", "住院病历", "门诊病历", "出院小结", "出院记录"), "化验单", List.of("化验单", "化验报告", "检验报告"), "影像报告",
            List.of("影像报告", "CT报告", "核磁报告", "彩超报告"), "心电图", List.of("心电图", "动态心电图"), "血压记录", List.of("血压记录", "动态血压", "血压监测记录"),
            "肺功能报告", List.of("肺功能报告", "肺功能"), "病理报告", List.of("病理报告", "病理"));

    static final List<Disease> ALL = List.of(
            of("HTN", "高血压", 34, "高血压病、原发性高血压、高血压病(Ⅱ级以上)", "血压记录", 3, "收缩压", "mmHg", ">=", "160", 14),
            of("DM", "糖尿病", 22, "2型糖尿病、Ⅱ型糖尿病", "化验单", 3, "空腹血糖", "mmol/L", ">=", "7.0", 2.4),
            of("CHD", "冠心病", 10, "冠状动脉粥样硬化性心脏病", "心电图、影像报告", 3, "冠脉狭窄", "%", ">=", "50", 18),
            of("HF", "慢性心力衰竭", 2.5, "慢性心衰、心功能不全", "心电图、影像报告", 3, "射血分数", "%", "<=", "45", 9),
            of("RHD", "风湿性心脏病", 1, "风心病", "心电图、影像报告", 3, "瓣口面积", "cm²", "<=", "1.5", 0.4),
            of("STR", "脑卒中后遗症", 8, "脑梗死后遗症、脑出血后遗症", "影像报告", 3, "神经功能评分", "分", ">=", "5", 4),
            of("COPD", "慢性阻塞性肺疾病", 6, "慢阻肺、COPD", "肺功能报告", 3, "一秒率", "%", "<=", "70", 11),
            of("AST", "支气管哮喘", 1.5, "哮喘", "肺功能报告", 3, "舒张试验改善率", "%", ">=", "12", 6),
            of("CPH", "慢性肺源性心脏病", 1, "肺心病", "心电图、影像报告", 3, "肺动脉平均压", "mmHg", ">=", "25", 8),
            of("TB", "结核病", 1, "肺结核", "化验单、影像报告", 3, "痰菌计数", "个/300视野", ">=", "10", 20),
            of("HEP", "病毒性肝炎", 1.5, "慢性乙型肝炎、乙肝", "化验单", 3, "病毒载量", "IU/mL", ">=", "2000", 9000),
            of("CIR", "肝硬化", 1, "肝硬化失代偿期", "化验单、影像报告", 3, "肝功能分级评分", "分", ">=", "7", 2),
            of("CKD", "慢性肾脏病", 2, "慢性肾炎、慢性肾功能不全", "化验单", 3, "肾小球滤过率", "mL/min", "<=", "60", 16),
            of("NEP", "肾病综合征", 0.5, "", "化验单", 3, "尿蛋白定量", "g/24h", ">=", "3.5", 1.8),
            of("RA", "类风湿关节炎", 2, "类风湿性关节炎、类风湿", "化验单、影像报告", 3, "类风湿因子", "IU/mL", ">=", "60", 60),
            of("SLE", "系统性红斑狼疮", 0.6, "红斑狼疮", "化验单", 3, "狼疮分类评分", "分", ">=", "10", 5),
            of("AS", "强直性脊柱炎", 0.5, "", "化验单、影像报告", 3, "骶髂关节分级", "级", ">=", "2", 1),
            of("HYPER", "甲状腺功能亢进", 0.8, "甲亢", "化验单", 3, "游离甲状腺素", "pmol/L", ">=", "22", 9),
            of("HYPO", "甲状腺功能减退", 0.5, "甲减", "化验单", 3, "促甲状腺激素", "mIU/L", ">=", "10", 8),
            of("PD", "帕金森病", 0.8, "帕金森", "专科评估", 3, "运动评分", "分", ">=", "20", 12),
            of("EPI", "癫痫", 0.8, "", "专科评估", 3, "年发作次数", "次", ">=", "2", 3),
            of("MG", "重症肌无力", 0.2, "", "专科评估", 3, "肌无力评分", "分", ">=", "8", 5),
            of("ALZ", "阿尔茨海默病", 0.6, "老年痴呆", "专科评估、影像报告", 3, "认知评分", "分", "<=", "20", 6),
            of("PSY", "严重精神障碍", 1.5, "精神分裂症、重性精神病", "专科评估", 3, "精神症状评分", "分", ">=", "60", 18),
            of("AA", "再生障碍性贫血", 0.2, "再障", "化验单、病理报告", 3, "血红蛋白", "g/L", "<=", "90", 15),
            of("HEM", "血友病", 0.1, "甲型血友病", "凝血因子报告", 12, "凝血因子活性", "%", "<=", "5", 3),
            of("MDS", "骨髓增生异常综合征", 0.1, "", "化验单、病理报告", 3, "原始细胞比例", "%", ">=", "5", 4),
            of("PSO", "银屑病", 0.5, "", "专科评估", 3, "皮损评分", "分", ">=", "10", 6),
            of("CA", "恶性肿瘤门诊治疗", 4, "恶性肿瘤、恶性肿瘤放化疗", "病理报告", 12, "病灶长径", "mm", ">=", "5", 16),
            of("TX", "器官移植抗排异治疗", 0.2, "器官移植术后", "手术记录", 12, "术后月数", "个月", ">=", "1", 20),
            of("ESRD", "尿毒症透析", 1, "慢性肾功能衰竭透析、尿毒症", "透析记录、化验单", 12, "每周透析次数", "次", ">=", "2", 1));

    private static Disease of(String code, String name, double weight, String aliases, String papers, int months, String indicator, String unit,
            String operator, String threshold, double spread) {
        return new Disease(code, name, weight, aliases.isEmpty() ? List.of() : List.of(aliases.split("、")), List.of(papers.split("、")), months, indicator,
                unit, operator.equals(">="), new BigDecimal(threshold), spread);
    }

    static Disease any(Dice dice) {
        return ALL.get(dice.weighted(ALL.stream().mapToDouble(Disease::weight).toArray()));
    }

    /** A value: four of five meet the criterion clearly, some fail, some lie so near that two people may disagree. */
    BigDecimal value(Dice dice) {
        int digits = Math.max(threshold.scale(), spread < 2 && threshold.scale() > 0 ? 1 : 0);
        double near = threshold.doubleValue() * 0.05;
        double away = switch (dice.weighted(78, 16, 6)) {
            case 0 -> near + Math.abs(dice.normal()) * spread + spread * 0.2;
            case 1 -> -(near + Math.abs(dice.normal()) * spread * 0.6 + spread * 0.2);
            default -> (dice.fraction() * 2 - 1) * near;
        };
        double value = threshold.doubleValue() + (atLeast ? away : -away);
        return BigDecimal.valueOf(Math.max(0, value)).setScale(digits, RoundingMode.HALF_UP);
    }

    boolean met(BigDecimal value) {
        int compared = value.compareTo(threshold);
        return atLeast ? compared >= 0 : compared <= 0;
    }

    /** Within 5 % of the threshold, the ends included. */
    boolean borderline(BigDecimal value) {
        return value.subtract(threshold).abs().multiply(BigDecimal.valueOf(20)).compareTo(threshold) <= 0;
    }

    static void writeCriteria(Path file) throws IOException {
        try (Csv csv = new Csv(file, "disease", "indicator", "unit", "operator", "threshold", "code")) {
            for (Disease d : ALL) {
                csv.row(d.name(), d.indicator(), d.unit(), d.atLeast() ? ">=" : "<=", d.threshold().toPlainString(), d.code());
            }
        }
    }
}
