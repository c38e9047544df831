package org.minkang.letters;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minkang.base.Text;

class PageNumbersTest {

    @AfterEach
    void chinese() {
        Text.use(Locale.SIMPLIFIED_CHINESE);
    }

    private static String all(byte[] docx) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                all.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void aPaperThatSpeaksEnglishNumbersItsPagesInEnglish() throws IOException {
        Text.use(Locale.ENGLISH);
        String english = all(TemplateBuilder.a4().paragraph("x").pageNumbersAsSpoken().build());
        assertTrue(english.contains("Page ") && !english.contains("页"), english);
        assertTrue(all(TemplateBuilder.a4().paragraph("x").pageNumbers().build()).contains("页"), "a county's letters are Chinese");
    }

    @Test
    void otherwiseTheyAreNumberedInChinese() throws IOException {
        assertFalse(all(TemplateBuilder.a4().paragraph("x").pageNumbersAsSpoken().build()).contains("Page "));
    }
}
