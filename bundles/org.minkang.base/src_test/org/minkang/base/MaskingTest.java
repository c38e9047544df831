package org.minkang.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({"李某, 李*", "王小明, 王*明", "欧阳建国, 欧**国", "买买提·艾力, 买****力", "𠮷田𠮷, 𠮷*𠮷", "李, 李", "' 李某 ', 李*"})
    void keepsTheFirstAndTheLastCharacterOfAName(String name, String masked) {
        assertEquals(masked, Masking.name(name));
    }
}
