package org.minkang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OutputTest {
    private static final long SECOND = 1_000_000_000L;

    private final StringWriter text = new StringWriter();
    private final AtomicLong now = new AtomicLong();

    @Test
    void linesUpChineseColumns() {
        new TextTable("姓名", ">金额（元）", "病种").row("𠮷永䶮", "1,234.50", "高血压").row("Li", 7, null).print(new PrintWriter(text));
        assertEquals("""
                姓名    金额（元）  病种
                ------  ----------  ------
                𠮷永䶮    1,234.50  高血压
                Li               7
                """, text.toString());
    }

    @Test
    void neverPassesOnWhatCouldCommandATerminal() {
        new TextTable("名").row("\u001b[31mred\nnext").print(new PrintWriter(text));
        assertFalse(text.toString().contains("\u001b"));
        assertTrue(text.toString().contains(" [31mred next"));
        assertThrows(IllegalArgumentException.class, () -> new TextTable("一").row("a", "b"));
    }

    @Test
    void updatesOneLineOnATerminalAndCoversWhatWasThere() {
        ConsoleProgress progress = new ConsoleProgress(new PrintWriter(text), true, now::get, () -> false);
        progress.begin("导入申请", 2000);
        progress.step(1);
        now.addAndGet(SECOND);
        progress.step(1000);
        progress.step(1999);
        progress.finish();
        assertEquals("\r导入申请  (2000)\r导入申请  1000/2000  50 %\r导入申请  1999/2000  99 %\n", text.toString());
    }

    @Test
    void printsFewLinesWhereNobodyLooks() {
        ConsoleProgress progress = new ConsoleProgress(new PrintWriter(text), false, now::get, () -> false);
        progress.begin("导入", 0);
        for (int i = 1; i <= 1000; i++) {
            now.addAndGet(SECOND / 100);
            progress.step(i);
        }
        progress.begin("写入", 10);
        progress.finish();
        assertEquals("导入\n导入  500\n导入  1000\n写入  (10)\n", text.toString());
    }

    @Test
    void saysEverySentenceInBothLanguages() throws IOException {
        assertEquals(keys("messages.properties"), keys("messages_en.properties"));
        assertEquals(keys("commands.properties"), keys("commands_en.properties"));
    }

    private static Set<String> keys(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = CommandLineTool.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties.stringPropertyNames();
    }
}
