package org.minkang.chronic.visits;

import static org.minkang.letters.Placeholder.rows;
import static org.minkang.letters.Placeholder.text;

import java.util.List;

import org.minkang.chronic.ChronicTemplate;
import org.minkang.letters.TemplateBuilder;

/** The list that is taken along: who comes to a day of touring diagnosis. */
public final class TourTemplate {

    /** 巡诊名单: one day at one place. */
    public static final ChronicTemplate TOUR_LIST = new ChronicTemplate(TourTemplate.class, "tour-list", List.of(
            text("bureau", "医保局名称", "Name of the bureau"), text("heldOn", "巡诊日期", "Day"),
            text("place", "地点", "Place"), text("team", "专家", "Experts"), text("provider", "医疗机构", "Institution"),
            text("count", "人数", "Number of persons"),
            rows("persons", "人员", "Persons", text("no", "序号", "No."), text("name", "姓名", "Name"),
                    text("maskedId", "身份证号(部分隐去)", "ID number, masked"), text("village", "村(社区)", "Village").mayBeEmpty(),
                    text("disease", "反映病种", "Reported disease").mayBeEmpty()),
            text("issuedOn", "落款日期", "Date of the paper")), TourTemplate::tourList);

    private TourTemplate() {
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
