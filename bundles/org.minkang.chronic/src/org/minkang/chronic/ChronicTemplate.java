package org.minkang.chronic;

import static org.minkang.letters.Placeholder.qr;
import static org.minkang.letters.Placeholder.rows;
import static org.minkang.letters.Placeholder.text;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;

import org.minkang.base.Bilingual;
import org.minkang.base.Text;
import org.minkang.letters.LetterTemplate;
import org.minkang.letters.Placeholder;
import org.minkang.letters.TemplateBuilder;
import org.minkang.letters.TemplateBuilder.TableBuilder;

/**
 * The papers of the module, as a bureau's papers look. They are built here as text one can read; a bureau puts its
 * own document in their place.
 */
public final class ChronicTemplate implements LetterTemplate {

    /** 门诊慢特病证: one certificate, half a sheet. */
    public static final ChronicTemplate CERTIFICATE = new ChronicTemplate("certificate", List.of(
            bureau(), text("number", "证号", "Number"), qr("code", "二维码", "Square code"), personName(), sex(), birth(),
            text("idNumber", "身份证号", "ID number").mayBeEmpty(), address(), disease(),
            text("national", "国家病种代码", "National code").mayBeEmpty(), text("class", "病种类别", "Class"),
            text("from", "起始日期", "First day"), text("to", "终止日期", "Last day"), issuedOn(),
            text("providers", "定点医药机构", "Fixed providers").mayBeEmpty(),
            text("copy", "补打说明", "Note of a re-print").mayBeEmpty()), ChronicTemplate::certificate);

    /** 受理回执. */
    public static final ChronicTemplate ACCEPTANCE = new ChronicTemplate("acceptance", List.of(
            bureau(), caseNumber(), personName(), maskedId(), text("diseases", "申报病种", "Diseases"),
            text("appliedOn", "申报日期", "Applied on"), text("dueOn", "办结期限", "Due on").mayBeEmpty(),
            text("receiver", "受理人", "Taken in by"), papers(), text("missing", "尚缺材料", "Missing papers").mayBeEmpty(),
            issuedOn()), ChronicTemplate::acceptance);

    /** 一次性告知单: everything that is missing, told once. */
    public static final ChronicTemplate ONCE_NOTICE = new ChronicTemplate("once-notice", List.of(
            bureau(), caseNumber(), personName(), text("diseases", "申报病种", "Diseases"), papers(),
            text("reason", "说明", "Remark").mayBeEmpty(),
            text("answerBy", "补正期限", "To be handed in by").mayBeEmpty(), issuedOn()), ChronicTemplate::onceNotice);

    /** 不予认定通知书. */
    public static final ChronicTemplate REFUSAL = new ChronicTemplate("refusal", List.of(
            bureau(), caseNumber(), personName(), maskedId(), text("appliedOn", "申报日期", "Applied on"),
            rows("refused", "不予认定的病种", "Refused diseases", disease(), text("reason", "理由", "Reason"),
                    text("remark", "说明", "Remark").mayBeEmpty()),
            text("granted", "已认定病种", "Certified diseases").mayBeEmpty(),
            text("appeal", "可申请复核的期限", "Until when to appeal"), issuedOn()), ChronicTemplate::refusal);

    /** 发证花名册: to be signed by whoever fetches a certificate. */
    public static final ChronicTemplate CERTIFICATE_LIST = new ChronicTemplate("certificate-list", List.of(
            bureau(), text("area", "范围", "Area"), text("period", "发证日期", "Days of issue"),
            text("count", "证件数", "Number of certificates"),
            rows("certificates", "证件", "Certificates", text("number", "证号", "Number"), personName(), maskedId(), disease(),
                    text("from", "起始日期", "First day"), text("to", "终止日期", "Last day")),
            issuedOn()), ChronicTemplate::certificateList);

    /** 专家评审表: what one session judges; without the names of applicants and of other experts. */
    public static final ChronicTemplate EXPERT_SHEET = new ChronicTemplate("expert-sheet", List.of(
            bureau(), text("specialty", "专科", "Specialty").mayBeEmpty(), text("count", "件数", "Number of cases"),
            rows("cases", "案件", "Cases", caseNumber(), sex(), text("age", "年龄", "Age"), disease(),
                    text("diagnosis", "诊断", "Diagnosis"), text("criteria", "认定标准", "Criteria")),
            issuedOn()), ChronicTemplate::expertSheet);

    /** 专家评审意见表: what one expert judged, the criteria ticked, to be signed. */
    public static final ChronicTemplate EXPERT_OPINIONS = new ChronicTemplate("expert-opinions", List.of(
            bureau(), text("expert", "专家", "Expert"), text("hospital", "专家所在医院", "Hospital of the expert").mayBeEmpty(),
            text("period", "评审日期", "Days"), text("count", "件数", "Number"),
            rows("opinions", "意见", "Opinions", caseNumber(), sex(), text("age", "年龄", "Age"), disease(),
                    text("diagnosis", "诊断", "Diagnosis"), text("criteria", "认定标准", "Criteria"),
                    text("verdict", "结论", "Verdict"), text("reason", "理由", "Reason").mayBeEmpty()),
            issuedOn()), ChronicTemplate::expertOpinions);

    /** 专家评审汇总签字表: a sitting over several cases with every opinion, the results, and who signs. */
    public static final ChronicTemplate SITTING = new ChronicTemplate("sitting", List.of(
            bureau(), text("period", "评审日期", "Days"), text("count", "件数", "Number of cases"),
            rows("opinions", "意见", "Opinions", caseNumber(), disease(), text("expert", "专家", "Expert"),
                    text("criteria", "认定标准", "Criteria"), text("verdict", "意见", "Opinion"),
                    text("reason", "理由", "Reason").mayBeEmpty(), text("result", "评审结果", "Result")),
            rows("experts", "专家", "Experts", text("expert", "专家", "Expert"), text("opinions", "意见数", "Opinions")),
            issuedOn()), ChronicTemplate::sitting);

    /** 公示名单: what hangs out in public, names and numbers masked. */
    public static final ChronicTemplate POSTING = new ChronicTemplate("posting", List.of(
            bureau(), text("area", "范围", "Area"), text("count", "人数", "Number of persons"),
            text("answer", "答复时限", "Time to answer objections"),
            rows("cases", "公示对象", "Posted", personName(), maskedId(), text("area", "村(社区)", "Village"),
                    text("diseases", "病种", "Diseases"), text("until", "公示截止", "Last day")),
            issuedOn()), ChronicTemplate::posting);

    /** 续期提醒: one for each person, with the certificates that end soon. */
    public static final ChronicTemplate RENEWAL = new ChronicTemplate("renewal", List.of(
            bureau(), personName(), address(), rows("certificates", "证件", "Certificates", text("number", "证号", "Number"),
                    disease(), text("until", "日期", "Day"), text("what", "事项", "What is due")),
            text("applyFrom", "可办理日期", "First day to apply").mayBeEmpty(), issuedOn()), CertificateLayouts::renewal);

    /** 证件库存台账. */
    public static final ChronicTemplate STOCK_BOOK = new ChronicTemplate("stock-book", List.of(
            bureau(), rows("ranges", "批次", "Ranges", text("first", "起号", "First serial"), text("last", "止号", "Last serial"),
                    text("receivedOn", "入库日期", "Received on"), text("by", "经手人", "Received by"),
                    text("received", "入库", "Received"), text("issued", "发出", "Issued"), text("spoilt", "报废", "Spoilt"),
                    text("left", "结存", "Left")),
            rows("spoilt", "报废明细", "Written off", text("serial", "序列号", "Serial"), text("day", "日期", "Day"),
                    text("who", "经手人", "By"), text("why", "原因", "Reason")).mayBeEmpty(),
            text("received", "入库合计", "Received in all"), text("issued", "发出合计", "Issued in all"),
            text("spoiltCount", "报废合计", "Spoilt in all"), text("left", "结存合计", "Left in all"), issuedOn()),
            CertificateLayouts::stockBook);

    private static final String NONE = "";

    private final Class<?> words;
    private final String key;
    private final List<Placeholder> placeholders;
    private final Supplier<TemplateBuilder> builder;
    private byte[] built;

    ChronicTemplate(String key, List<Placeholder> placeholders, Supplier<TemplateBuilder> builder) {
        this(ChronicTemplate.class, key, placeholders, builder);
    }

    /** @param words the class in whose package the name stands, under {@code letter.} and the key */
    public ChronicTemplate(Class<?> words, String key, List<Placeholder> placeholders, Supplier<TemplateBuilder> builder) {
        this.words = words;
        this.key = key;
        this.placeholders = placeholders;
        this.builder = builder;
    }

    /** All papers of the module. */
    public static List<ChronicTemplate> all() {
        return List.of(CERTIFICATE, ACCEPTANCE, ONCE_NOTICE, REFUSAL, CERTIFICATE_LIST, EXPERT_SHEET, EXPERT_OPINIONS,
                SITTING, POSTING, ExamLetters.INVITATION, ExamLetters.LIST, RENEWAL, STOCK_BOOK, CaseLetters.EXTENSION,
                CaseLetters.APPEAL_RESULT);
    }

    @Override
    public String id() {
        return "chronic." + key;
    }

    @Override
    public Bilingual name() {
        return Text.of(words).both("letter." + key);
    }

    @Override
    public List<Placeholder> placeholders() {
        return placeholders;
    }

    @Override
    public synchronized InputStream docx() {
        if (built == null) {
            built = builder.get().build();
        }
        return new ByteArrayInputStream(built);
    }

    static Placeholder bureau() {
        return text("bureau", "医保局名称", "Name of the bureau");
    }

    static Placeholder caseNumber() {
        return text("case", "案号", "Case number");
    }

    static Placeholder personName() {
        return text("name", "姓名", "Name");
    }

    static Placeholder sex() {
        return text("sex", "性别", "Sex");
    }

    private static Placeholder birth() {
        return text("birth", "出生日期", "Date of birth");
    }

    static Placeholder maskedId() {
        return text("maskedId", "身份证号（部分隐去）", "ID number, masked").mayBeEmpty();
    }

    private static Placeholder address() {
        return text("address", "住址", "Address").mayBeEmpty();
    }

    private static Placeholder disease() {
        return text("disease", "病种", "Disease");
    }

    static Placeholder issuedOn() {
        return text("issuedOn", "落款日期", "Date of the paper");
    }

    private static Placeholder papers() {
        return rows("papers", "材料", "Papers", text("paper", "材料名称", "Paper"), text("state", "状态", "State"))
                .mayBeEmpty();
    }

    private static TemplateBuilder certificate() {
        return TemplateBuilder.a5Landscape().margins(14, 14, 10, 14).size(12)
                .title("门诊慢特病待遇证").subtitle("${bureau}")
                .table(24, 50, 24, 54, 30).align("clclc").height(10).bold(List.of(0, 2))
                .row("证 号", "${number}", TableBuilder.LEFT, TableBuilder.LEFT, "${qr:code:26}")
                .row("姓 名", "${name}", "性 别", "${sex}", TableBuilder.ABOVE)
                .row("出生日期", "${birth}", "身份证号", "${idNumber}", TableBuilder.ABOVE)
                .row("住 址", "${address}", TableBuilder.LEFT, TableBuilder.LEFT, TableBuilder.ABOVE)
                .row("认定病种", "${disease}", "病种代码", "${national}", TableBuilder.LEFT)
                .row("病种类别", "${class}", "有 效 期", "${from} 至 ${to}", TableBuilder.LEFT)
                .end()
                .note("本证限本人使用，转借、涂改无效。有效期满前请到医保经办机构办理复审。扫描二维码可核对证号。")
                .note("定点医药机构：${?providers}")
                .note("${?copy}")
                .right("${bureau}（盖章）").right("${cn:issuedOn}");
    }

    private static TemplateBuilder acceptance() {
        return TemplateBuilder.a5().title("门诊慢特病认定申请受理回执").subtitle("编号：${case}")
                .paragraph("${name}（${maskedId}）：")
                .indented("您于${appliedOn}提交的门诊慢特病认定申请（${diseases}）已受理。")
                .indented("${?dueOn}前办结。")
                .table(14, 76, 34).header("序号", "材料", "状态").align("clc")
                .row("${papers.#}", "${papers.paper}", "${papers.state}").end()
                .note("尚缺材料：${?missing}。请尽快补交。")
                .space(4).right("受理人：${receiver}").right("${bureau}").right("${cn:issuedOn}");
    }

    private static TemplateBuilder onceNotice() {
        return TemplateBuilder.a4().title("一次性告知单").subtitle("编号：${case}")
                .paragraph("${name}：")
                .indented("您提交的门诊慢特病认定申请（${diseases}），还需补正下列材料。现一次性告知如下：")
                .table(16, 104, 40).header("序号", "需补正的材料", "状态").align("clc")
                .row("${papers.#}", "${papers.paper}", "${papers.state}").end()
                .indented("说明：${?reason}")
                .indented("请于${?answerBy}前补交，补正期间不计入办理时限。")
                .indented("材料补齐后继续办理。如有疑问，请与受理窗口联系。")
                .space(10).right("${bureau}（盖章）").right("${cn:issuedOn}")
                .space(10).paragraph("申请人（代办人）签收：                    日期：          年     月     日");
    }

    private static TemplateBuilder refusal() {
        return TemplateBuilder.a4().title("门诊慢特病不予认定通知书").subtitle("编号：${case}")
                .paragraph("${name}（${maskedId}）：")
                .indented("您于${appliedOn}提交的门诊慢特病认定申请，经审查，下列病种不予认定：")
                .table(16, 44, 50, 50).header("序号", "病种", "理由", "说明").align("ccll")
                .row("${refused.#}", "${refused.disease}", "${refused.reason}", "${refused.remark}").end()
                .indented("同一申请中已认定的病种：${?granted}。")
                .indented("如对本结果有异议，${appeal}持本通知书及有关材料到医保经办机构申请复核；病情变化或取得新的诊断依据后，可以重新申请。")
                .space(10).right("${bureau}（盖章）").right("${cn:issuedOn}")
                .space(10).paragraph("申请人（代办人）签收：                    日期：          年     月     日");
    }

    private static TemplateBuilder certificateList() {
        return TemplateBuilder.a4Landscape().title("门诊慢特病证发放花名册")
                .subtitle("${bureau}   ${area}   发证日期：${period}   共 ${count} 本")
                .table(12, 44, 26, 46, 42, 28, 28, 34)
                .header("序号", "证号", "姓名", "身份证号", "病种", "起始日期", "终止日期", "领证人签名").height(9)
                .row("${certificates.#}", "${certificates.number}", "${certificates.name}",
                        "${certificates.maskedId}", "${certificates.disease}", "${certificates.from}",
                        "${certificates.to}", NONE)
                .end().right("制表日期：${issuedOn}").pageNumbers();
    }

    private static TemplateBuilder posting() {
        return TemplateBuilder.a4().title("门诊慢特病认定公示").subtitle("${bureau}   ${area}   共 ${count} 人")
                .indented("下列人员申请门诊慢特病认定，现予公示。对公示对象有异议的，请在公示截止日前向本局反映，我局将在${answer}答复。")
                .table(13, 18, 46, 24, 25, 30).header("序号", "姓名", "身份证号", "村（社区）", "病种", "公示截止").align("cccllc")
                .row("${cases.#}", "${cases.name}", "${cases.maskedId}", "${cases.area}", "${cases.diseases}",
                        "${cases.until}")
                .end().right("${bureau}（盖章）").right("${cn:issuedOn}").pageNumbers();
    }

    private static TemplateBuilder expertSheet() {
        return TemplateBuilder.a4Landscape().title("门诊慢特病专家评审表")
                .subtitle("${bureau}   ${specialty}   共 ${count} 件")
                .table(12, 28, 12, 12, 36, 58, 62, 30)
                .header("序号", "案号", "性别", "年龄", "病种", "诊断", "认定标准（符合打勾）", "结论").align("ccccclll")
                .row("${cases.#}", "${cases.case}", "${cases.sex}", "${cases.age}", "${cases.disease}",
                        "${cases.diagnosis}", "${cases.criteria}", "□符合\n□不符合")
                .end().paragraph("专家签名：                         日期：").right("${cn:issuedOn}").pageNumbers();
    }

    private static TemplateBuilder expertOpinions() {
        return TemplateBuilder.a4Landscape().title("门诊慢特病专家评审意见表")
                .subtitle("${bureau}   专家：${expert}   ${?hospital}   ${period}   共 ${count} 项")
                .table(12, 30, 12, 12, 32, 50, 62, 16, 28)
                .header("序号", "案号", "性别", "年龄", "病种", "诊断", "认定标准（√ 符合）", "结论", "理由").align("cccccllcl")
                .row("${opinions.#}", "${opinions.case}", "${opinions.sex}", "${opinions.age}", "${opinions.disease}",
                        "${opinions.diagnosis}", "${opinions.criteria}", "${opinions.verdict}", "${opinions.reason}")
                .end().space(6).paragraph("以上意见由本人独立作出，本人与申请人、诊断医师之间没有应当回避的关系。")
                .space(6).paragraph("专家签名：                                   日期：          年     月     日")
                .right("制表日期：${issuedOn}").pageNumbers();
    }

    private static TemplateBuilder sitting() {
        return TemplateBuilder.a4Landscape().title("门诊慢特病专家评审汇总签字表")
                .subtitle("${bureau}   ${period}   共 ${count} 件")
                .table(12, 30, 34, 32, 74, 18, 34, 20)
                .header("序号", "案号", "病种", "专家", "认定标准（√ 符合）", "意见", "理由", "结果").align("cccclclc")
                .row("${opinions.#}", "${opinions.case}", "${opinions.disease}", "${opinions.expert}",
                        "${opinions.criteria}", "${opinions.verdict}", "${opinions.reason}", "${opinions.result}")
                .end().space(8)
                .table(60, 30, 80, 60).header("专家", "意见数", "签名", "日期").align("cccc").height(12)
                .row("${experts.expert}", "${experts.opinions}", NONE, NONE)
                .end().space(4).right("${bureau}（盖章）").right("${cn:issuedOn}").pageNumbers();
    }
}
