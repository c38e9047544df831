package org.minkang.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as people write them; never a guess. */
class DayTest {

    private static RowProblems read(String text, LocalDate expected) {
        Map<String, SheetCell> cells = Map.of("day", SheetCell.text(text));
        RowProblems problems = new RowProblems(7, cells);
        assertEquals(expected, new SheetRow(7, cells, problems).day("day").orElse(null), text);
        return problems;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-05", "2026-3-5", "2026/3/5", "2026.3.5", "2026年3月5日", "2026 年 03 月 05 日", "20260305", "２０２６－０３－０５", "2026-03-05 08:30",
        "2026-03-05T08:30:00", "2026年3月5号", "46086", "二〇二六年三月五日", "　2026-03-05 "})
    void readsTheFifthOfMarch(String text) {
        read(text, LocalDate.of(2026, 3, 5));
    }

    @Test
    void readsAmericanAndBritishFormsWhenOnlyOneReadingIsPossible() {
        read("13/5/2026", LocalDate.of(2026, 5, 13));
        read("5/13/2026", LocalDate.of(2026, 5, 13));
        read("5/5/2026", LocalDate.of(2026, 5, 5));
        read("二〇二六年十二月三十一日", LocalDate.of(2026, 12, 31));
        read("二〇二六年十月二十日", LocalDate.of(2026, 10, 20));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2025-11-31|“2025-11-31”不存在:2025 年 11 月只有 30 天。请核对。", "2025-02-29|“2025-02-29”不存在:2025 年不是闰年,2 月只有 28 天。请核对。",
        "2025-13-01|“2025-13-01”的月份 13 不存在。请核对。", "0026-03-05|“0026-03-05”的年份 26 不可能。请核对。",
        "3/5/2026|“3/5/2026”可能是几月几日,也可能是几日几月。请写成 2026-03-05 的样子。", "26-3-5|“26-3-5”的年份只有两位,或年月日次序不明。请写成 2026-03-05 的样子。",
        "2026年3月|“2026年3月”缺少日。请写成 2026-03-05 的样子。", "不详|“不详”不是日期。请写成 2026-03-05 的样子。", "20251131|“20251131”不存在:2025 年 11 月只有 30 天。请核对。"})
    void saysWhatIsWrong(String text, String sentence) {
        assertEquals(sentence, read(text, null).list().get(0).message());
    }
}
