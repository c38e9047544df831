package org.minkang.chronic.visits;

import static org.minkang.letters.Placeholder.rows;
import static org.minkang.letters.Placeholder.text;

import java.util.List;

import org.minkang.chronic.ChronicTemplate;
import org.minkang.letters.TemplateBuilder;

/** The lists that are taken along: who is to be visited in a village, and who comes to a day of touring diagnosis. */
public final class VisitTemplate {

    /** 入户核查名单: one village, in walking order. */
    public static final ChronicTemplate VISIT_LIST = new ChronicTemplate(VisitTemplate.class, "visit-list", List.of(
            text("bureau", "医保局名称", "Name of the bureau"), text("campaign", "核查名称", "Name of the check"),
            text("village", "村(社区)", "Village"), text("count", "人数", "Number of persons"),
            text("dueOn", "完成期限", "Due on"), text("outcomes", "结果代号", "Digits of the outcomes"),
            rows("persons", "人员", "Persons", text("no", "名单号", "Number on the list"), text("home", "组、门牌", "Group and door").mayBeEmpty(),
                    text("name", "姓名", "Name"), text("maskedId", "身份证号(部分隐去)", "ID number, masked"),
                    text("disease", "反映病种", "Reported disease").mayBeEmpty(),
                    text("reportedBy", "反映人", "Reported by").mayBeEmpty(),
                    text("last", "上次结果", "Last outcome").mayBeEmpty()),
            text("issuedOn", "落款日期", "Date of the paper")), VisitTemplate::visitList);

    /** 巡诊名单: one day at one place. */
    public static final ChronicTemplate TOUR_LIST = new ChronicTemplate(VisitTemplate.class, "tour-list", List.of(
            text("bureau", "医保局名称", "Name of the bureau"), text("heldOn", "巡诊日期", "Day"),
            text("place", "地点", "Place"), text("team", "专家", "Experts"), text("provider", "医疗机构", "Institution"),
            text("count", "人数", "Number of persons"),
            rows("persons", "人员", "Persons", text("no", "序号", "No."), text("name", "姓名", "Name"),
                    text("maskedId", "身份证号(部分隐去)", "ID number, masked"), text("village", "村(社区)", "Village").mayBeEmpty(),
                    text("disease", "反映病种", "Reported disease").mayBeEmpty()),
            text("issuedOn", "落款日期", "Date of the paper")), VisitTemplate::tourList);

    private VisitTemplate() {
    }

    private static TemplateBuilder visitList() {
        return TemplateBuilder.a4Landscape().title("${campaign}入户核查名单")
                .subtitle("${bureau}   ${village}   共 ${count} 人   完成期限：${dueOn}")
                .paragraph("核查结果填写代号：${outcomes}")
                .table(15, 30, 20, 42, 34, 28, 35, 12, 18, 32)
                .header("名单号", "组、门牌", "姓名", "身份证号", "反映病种", "反映人", "上次结果", "结果", "日期", "说明、下次日期")
                .align("clccllcccc").height(10)
                .row("${persons.no}", "${persons.home}", "${persons.name}", "${persons.maskedId}",
                        "${persons.disease}", "${persons.reportedBy}", "${persons.last}", "", "", "")
                .end().right("入户人（签名）：                         制表日期：${issuedOn}").pageNumbers();
    }

    private static TemplateBuilder tourList() {
        return TemplateBuilder.a4Landscape().title("巡回诊断名单")
                .subtitle("${bureau}   ${heldOn}   ${place}   共 ${count} 人")
                .paragraph("医疗机构：${provider}   专家：${team}")
                .table(12, 26, 46, 46, 44, 22, 40, 26)
                .header("序号", "姓名", "身份证号", "村（社区）", "反映病种", "认定", "诊断与检查结果", "到诊签名").align("cccllccc").height(11)
                .row("${persons.no}", "${persons.name}", "${persons.maskedId}", "${persons.village}", "${persons.disease}",
                        "□是 □否", "", "")
                .end().right("专家（签名）：                         制表日期：${issuedOn}").pageNumbers();
    }
}
