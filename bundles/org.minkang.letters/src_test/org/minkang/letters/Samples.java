package org.minkang.letters;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.minkang.base.Bilingual;

/** Letters as a county bureau sends them, for tests. */
final class Samples {
    private Samples() {}

    /** A template from its parts. */
    record Sample(String id, Bilingual name, List<Placeholder> placeholders, byte[] bytes) implements LetterTemplate {
        @Override
        public InputStream docx() {
            return new ByteArrayInputStream(bytes);
        }
    }

    static Sample template(String id, byte[] docx, Placeholder... placeholders) {
        return new Sample(id, Bilingual.of("样张 " + id, "Sample " + id), List.of(placeholders), docx);
    }

    static Sample certificate() {
        byte[] docx = TemplateBuilder.a5Landscape()
                .title("门诊补助待遇认定证")
                .plainTable(130, 40).align("lr").row("${bureau}", "编号：${number}").end()
                .size(11)
                .table(24, 46, 24, 40, 36).height(10).bold(List.of(0, 2))
                .row("姓　　名", "${name}", "性　　别", "${sex}", "${qr:code:30}")
                .row("证件号码", "${maskedId}", "出生日期", "${birth}", TemplateBuilder.TableBuilder.ABOVE)
                .row("认定病种", "${disease}", "待遇类别", "${category}", TemplateBuilder.TableBuilder.ABOVE)
                .align("clccc")
                .row("待遇期限", "${validFrom} 至 ${validTo}", TemplateBuilder.TableBuilder.LEFT, TemplateBuilder.TableBuilder.LEFT,
                        TemplateBuilder.TableBuilder.LEFT)
                .row("定点机构", "${hospital}", TemplateBuilder.TableBuilder.LEFT, TemplateBuilder.TableBuilder.LEFT,
                        TemplateBuilder.TableBuilder.LEFT)
                .end()
                .note("说明：一、本证限本人使用，不得转借、涂改。二、到期前三十日内可申请复审。\n三、${?remark}")
                .space(4)
                .right("${bureau}（印章）").right("${cn:issuedOn}")
                .build();
        return template("certificate", docx, Placeholder.text("bureau", "经办机构", "Bureau"), Placeholder.text("number", "编号", "Number"),
                Placeholder.text("name", "姓名", "Name"), Placeholder.text("sex", "性别", "Sex"),
                Placeholder.text("maskedId", "证件号码", "Id number"), Placeholder.text("birth", "出生日期", "Birth"),
                Placeholder.text("disease", "病种", "Disease"), Placeholder.text("category", "类别", "Category"),
                Placeholder.text("validFrom", "起", "From"), Placeholder.text("validTo", "止", "To"),
                Placeholder.text("hospital", "定点机构", "Hospital"), Placeholder.text("remark", "备注", "Remark").mayBeEmpty(),
                Placeholder.text("issuedOn", "发证日期", "Issued on"), Placeholder.qr("code", "校验码", "Check code"));
    }

    static LetterData certificateData(String name) {
        return LetterData.empty().with("bureau", "永平县医疗保障局").with("number", "MT26-00017").with("name", name).with("sex", "女")
                .with("maskedId", "431021********0027").with("birth", LocalDate.of(1957, 12, 3)).with("disease", "高血压病（Ⅲ期）")
                .with("category", "门诊慢性病").with("validFrom", LocalDate.of(2026, 3, 1)).with("validTo", LocalDate.of(2028, 2, 29))
                .with("hospital", "永平县人民医院、城关镇中心卫生院").with("remark", "").with("issuedOn", LocalDate.of(2026, 3, 1))
                .with("code", new Qr("MT26-00017 " + name));
    }

    static Sample notice() {
        byte[] docx = TemplateBuilder.a4()
                .title("补正材料一次告知单")
                .subtitle("（${number}）")
                .paragraph("${name}：")
                .indented("你于${appliedOn}提交的门诊补助待遇认定申请（${diseases}）收悉。经审查，还缺少下列材料，请于${dueOn}前一次补齐，"
                        + "送至${place}。逾期未补的，本次申请视为撤回；补齐后办理时限自收到之日起继续计算。")
                .space(3)
                .table(14, 72, 40, 30).header("序号", "材料名称", "病种", "份数").align("cllc")
                .row("${papers.#}", "${papers.paper}", "${papers.disease}", "${papers.copies}").end()
                .note("备注：${?remark}")
                .space(6)
                .plainTable(40, 116).align("lr").row("${qr:code:28}", "${bureau}（印章）\n${cn:issuedOn}").end()
                .note("扫描二维码可查询办理进度；咨询电话：${phone}（English enquiries: Mon–Fri 9:00–17:00）。")
                .pageHead("永平县医疗保障局文书")
                .pageNumbers()
                .build();
        return template("notice", docx, Placeholder.text("number", "文号", "Number"), Placeholder.text("name", "姓名", "Name"),
                Placeholder.text("appliedOn", "申请日期", "Applied on"), Placeholder.text("diseases", "病种", "Diseases"),
                Placeholder.text("dueOn", "期限", "Due on"), Placeholder.text("place", "地点", "Place"),
                Placeholder.rows("papers", "缺少的材料", "Missing papers", Placeholder.text("paper", "材料", "Paper"),
                        Placeholder.text("disease", "病种", "Disease"), Placeholder.text("copies", "份数", "Copies")),
                Placeholder.text("remark", "备注", "Remark").mayBeEmpty(), Placeholder.qr("code", "查询码", "Code"),
                Placeholder.text("bureau", "经办机构", "Bureau"), Placeholder.text("issuedOn", "日期", "Day"),
                Placeholder.text("phone", "电话", "Phone"));
    }

    static LetterData noticeData(String name, int papers) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 1; i <= papers; i++) {
            rows.add(Map.of("paper", i % 3 == 0 ? "近三个月内二级及以上医疗机构出具的疾病诊断证明书（加盖公章）" : "门诊病历复印件 " + i,
                    "disease", i % 2 == 0 ? "糖尿病" : "高血压病", "copies", i % 4 + 1));
        }
        return LetterData.empty().with("number", "永医保告〔2026〕17号").with("name", name).with("appliedOn", LocalDate.of(2026, 2, 11))
                .with("diseases", "高血压病、糖尿病").with("dueOn", LocalDate.of(2026, 3, 12)).with("place", "城关镇便民服务中心3号窗口")
                .with("remark", null).with("code", new Qr("https://example.org/case/MB26-00001")).with("bureau", "永平县医疗保障局")
                .with("issuedOn", LocalDate.of(2026, 2, 20)).with("phone", "0735-1234567").withRows("papers", rows);
    }

    static Sample list() {
        byte[] docx = TemplateBuilder.a4Landscape()
                .title("${year}年门诊补助待遇认定名单")
                .table(14, 40, 46, 55, 40, 32, 30)
                .header("序号", "乡镇", "姓名", "证件号码", "病种", "起始日期", "签收")
                .row("${rows.#}", "${rows.town}", "${rows.name}", "${rows.id}", "${rows.disease}", "${rows.from}", "").end()
                .pageFoot("制表：${maker}").pageNumbers().build();
        return template("list", docx, Placeholder.text("year", "年度", "Year"), Placeholder.text("maker", "制表人", "Maker"),
                Placeholder.rows("rows", "名单", "List", Placeholder.text("town", "乡镇", "Town"), Placeholder.text("name", "姓名", "Name"),
                        Placeholder.text("id", "证件号码", "Id"), Placeholder.text("disease", "病种", "Disease"),
                        Placeholder.text("from", "起始日期", "From")).mayBeEmpty());
    }

    static LetterData listData(int rows) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            list.add(Map.of("town", "城关镇", "name", i % 7 == 0 ? "𠮷永䶮" : "李秀英", "id", "431021********00" + (10 + i % 90),
                    "disease", "高血压病", "from", LocalDate.of(2026, 1 + i % 12, 1)));
        }
        return LetterData.empty().with("year", 2026).with("maker", "王芳").withRows("rows", list);
    }
}
