package org.minkang.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void saysEverySentenceInBothLanguages() throws IOException {
        assertEquals(keys("messages.properties").stringPropertyNames(), keys("messages_en.properties").stringPropertyNames());
    }

    @Test
    void writesChineseDates() {
        assertEquals("二〇二六年三月一日", ChineseDates.numerals(LocalDate.of(2026, 3, 1)));
        assertEquals("二〇三〇年十月十日", ChineseDates.numerals(LocalDate.of(2030, 10, 10)));
        assertEquals("二〇一九年十二月二十日", ChineseDates.numerals(LocalDate.of(2019, 12, 20)));
        assertEquals("二〇二五年十一月三十日", ChineseDates.numerals(LocalDate.of(2025, 11, 30)));
        assertEquals("2026年3月1日", ChineseDates.plain(LocalDate.of(2026, 3, 1)));
    }

    @Test
    void acceptsOnlyNamesThatATemplateCanWrite() {
        assertThrows(IllegalArgumentException.class, () -> Placeholder.text("姓名", "姓名", "Name"));
        assertThrows(IllegalArgumentException.class, () -> Placeholder.text("a.b", "a", "a"));
        assertThrows(IllegalArgumentException.class, () -> Placeholder.rows("rows", "列", "Rows"));
    }

    private static Properties keys(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Letters.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
