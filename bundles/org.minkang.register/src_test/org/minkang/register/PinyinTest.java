package org.minkang.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @ParameterizedTest
    @CsvFileSource(resources = "readings.csv", numLinesToSkip = 1)
    void readsNamesAsTheirBearersDo(String name, String pinyin, String initials) {
        assertEquals(new Pinyin(pinyin, initials), Pinyin.ofName(name));
    }

    @Test
    void aCharacterNobodyHasAReadingForStaysFindableByTheRest() {
        assertEquals(new Pinyin("wang", "w"), Pinyin.ofName("王\ue863"));
    }

    @ParameterizedTest
    @CsvSource({"WANG Li,wangli", "wáng lì,wangli", "lǚ,lv", "Lü,lv", "lyu,lv", "nü,nv", "wl,wl"})
    void understandsHowPinyinIsTyped(String typed, String key) {
        assertEquals(key, Pinyin.typed(typed));
    }
}
