package org.minkang.example.aids;

import static org.minkang.letters.Placeholder.text;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;

import org.minkang.base.Bilingual;
import org.minkang.base.Text;
import org.minkang.letters.LetterTemplate;
import org.minkang.letters.Placeholder;
import org.minkang.letters.TemplateBuilder;

/** 辅助器具领取单. A bureau's own {@code templates/aids.receipt.docx} takes its place. */
public class ReceiptTemplate implements LetterTemplate {

    static final ReceiptTemplate RECEIPT = new ReceiptTemplate();

    @Override
    public String id() {
        return "aids.receipt";
    }

    @Override
    public Bilingual name() {
        return Text.of(ReceiptTemplate.class).both("letter.receipt");
    }

    @Override
    public List<Placeholder> placeholders() {
        return List.of(text("bureau", "医保局名称", "Name of the bureau"), text("case", "案号", "Case number"),
                text("name", "姓名", "Name"), text("maskedId", "身份证号（部分隐去）", "ID number, masked").mayBeEmpty(),
                text("device", "器具", "Device"), text("handedOutOn", "发放日期", "Handed out on"),
                text("issuedOn", "落款日期", "Date of the paper"));
    }

    @Override
    public InputStream docx() {
        return new ByteArrayInputStream(TemplateBuilder.a5().title("辅助器具领取单").subtitle("编号：${case}")
                .paragraph("${name}（${maskedId}）：")
                .indented("您申请的辅助器具（${device}）经审核同意，已于${handedOutOn}发放。")
                .space(6).paragraph("领取人签名：                    日期：          年     月     日")
                .space(6).right("${bureau}（盖章）").right("${cn:issuedOn}").build());
    }
}
