package org.minkang.chronic;

import org.minkang.letters.TemplateBuilder;

/** How the papers about issued certificates look. */
final class CertificateLayouts {

    private CertificateLayouts() {
    }

    static TemplateBuilder renewal() {
        return TemplateBuilder.a5().title("门诊慢特病续期（复审）提醒")
                .paragraph("${name}：").paragraph("${?address}")
                .indented("您持有的下列门诊慢特病证即将到期或应当复审：")
                .table(12, 46, 34, 26).header("序号", "证号", "病种", "办理期限").align("cclc")
                .row("${certificates.#}", "${certificates.number}", "${certificates.disease}",
                        "${certificates.until}\n${certificates.what}").end()
                .indented("请在上列日期之前，持身份证、本证和近期诊断材料，到医保经办机构或乡镇（街道）医保窗口办理。逾期未办的，到期后不再享受该病种门诊待遇。")
                .indented("续期申请自${?applyFrom}起受理，新证自原证到期次日起计算。")
                .space(4).right("${bureau}").right("${cn:issuedOn}");
    }

    static TemplateBuilder stockBook() {
        return TemplateBuilder.a4Landscape().title("门诊慢特病证库存台账").subtitle("${bureau}")
                .table(12, 46, 46, 28, 30, 23, 23, 23, 26)
                .header("序号", "起号", "止号", "入库日期", "经手人", "入库", "发出", "报废", "结存").align("cccccrrrr")
                .row("${ranges.#}", "${ranges.first}", "${ranges.last}", "${ranges.receivedOn}", "${ranges.by}",
                        "${ranges.received}", "${ranges.issued}", "${ranges.spoilt}", "${ranges.left}")
                .end()
                .paragraph("合计：入库 ${received}，发出 ${issued}，报废 ${spoiltCount}，结存 ${left}。")
                .heading("报废明细")
                .table(12, 50, 34, 40, 121).header("序号", "序列号", "日期", "经手人", "原因").align("ccccl")
                .row("${spoilt.#}", "${spoilt.serial}", "${spoilt.day}", "${spoilt.who}", "${spoilt.why}")
                .end().right("制表日期：${issuedOn}").pageNumbers();
    }
}
