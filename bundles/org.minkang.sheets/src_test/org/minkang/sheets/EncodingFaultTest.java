package org.minkang.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.sheets.internal.EncodingFaults;
import org.minkang.sheets.internal.EncodingFaults.Fault;

/** The faults that files from counties really have, each made here the way it came about. */
class EncodingFaultTest {

    private static final Charset GBK = Charset.forName("GB18030");

    /** Loses the first byte of the character at {@code index}, as the faulty exchange did. */
    private static String shifted(String text, int index, boolean foldSemicolon) {
        byte[] bytes = text.getBytes(GBK);
        bytes[text.substring(0, index).getBytes(GBK).length] = '?';
        String read = new String(bytes, GBK).replace("\uFFFD", "");
        return foldSemicolon ? read.replace('\uFF1B', ';') : read;
    }

    @Test
    void dropsPinyinNotes() {
        Fault fault = EncodingFaults.find("醫(yī)療服務(wù)").orElseThrow();
        assertEquals(ProblemKinds.PINYIN_NOTE, fault.kind());
        assertEquals(List.of("醫療服務"), fault.candidates());
        assertEquals(List.of("李明"), EncodingFaults.find("李\uFF08lǐ\uFF09明").orElseThrow().candidates());
    }

    @ParameterizedTest
    @ValueSource(strings = {"宓光超", "宓广伯", "血红蛋白(Hb)偏低", "10ml(支)", "糖尿病(II型)", "高血压(Ⅱ级以上)", "收缩压(mmHg)", "空腹血糖(mmol/L)", "阿卜杜拉·买买提", "是否属实?是,已核对原件,请复核人员确认并签字后归档", "Zhang San?"})
    void leavesProperTextAlone(String text) {
        assertEquals(Optional.empty(), EncodingFaults.find(text));
    }

    @Test
    void repairsAByteShift() {
        String standing = shifted("保患者的醫療", 0, true);
        assertEquals("?;颊叩尼t療", standing);
        Fault fault = EncodingFaults.find(standing).orElseThrow();
        assertEquals(ProblemKinds.BYTE_SHIFT, fault.kind());
        assertEquals("保患者的醫療", fault.candidates().get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"保基金的監管", "保患者住院費用", "保基本藥物供應", "保護參保人員權益"})
    void repairsTheRunsThatWereSeen(String text) {
        Fault fault = EncodingFaults.find("关于" + shifted(text, 0, true)).orElseThrow();
        assertEquals(ProblemKinds.BYTE_SHIFT, fault.kind());
        String first = fault.candidates().get(0).replace(String.valueOf(EncodingFaults.LOST), "");
        assertTrue(("关于" + text).startsWith(first.substring(0, 6)), fault.candidates().toString());
    }

    @Test
    void offersOtherCharactersWhereTheFirstGuessIsWrong() {
        Fault fault = EncodingFaults.find(shifted("日常稽核醫療費用", 1, true)).orElseThrow();
        assertTrue(fault.candidates().contains("日常稽核醫療費用") || fault.candidates().stream().anyMatch(c -> c.startsWith("日常稽核")), fault.candidates().toString());
        assertTrue(fault.candidates().get(0).startsWith("日保稽核"), fault.candidates().toString());
    }

    @Test
    void repairsAShiftWithoutSemicolonAndWithTheRestOfANote() {
        Fault fault = EncodingFaults.find("总?cè)藬").orElseThrow();
        assertEquals(ProblemKinds.BYTE_SHIFT, fault.kind());
        assertEquals("总人" + EncodingFaults.LOST, fault.candidates().get(0));
    }

    @Test
    void seesTextThatWasReadInTheWrongEncoding() {
        String asGbk = new String("姓名张三".getBytes(StandardCharsets.UTF_8), GBK);
        assertEquals(List.of("姓名张三"), EncodingFaults.find(asGbk).orElseThrow().candidates());
        String asLatin = new String("高血压".getBytes(GBK), StandardCharsets.ISO_8859_1);
        assertEquals(new Fault(ProblemKinds.WRONG_DECODING, List.of("高血压")), EncodingFaults.find(asLatin).orElseThrow());
    }

    @Test
    void saysWhenACharacterIsLostForGood() {
        assertEquals(new Fault(ProblemKinds.LOST_CHARACTER, List.of()), EncodingFaults.find("李?明").orElseThrow());
        assertEquals(new Fault(ProblemKinds.LOST_CHARACTER, List.of()), EncodingFaults.find("追回医保基金?万元").orElseThrow());
        assertEquals(new Fault(ProblemKinds.LOST_CHARACTER, List.of()), EncodingFaults.find("李\uFFFD").orElseThrow());
    }
}
