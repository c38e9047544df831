package org.minkang.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.base.Bilingual;
import org.minkang.base.Progress;

/** A large workbook is written, checked, applied and handed back in a process that could not hold it. */
class BoundedMemoryTest {

    private static final int ROWS = 120_000;

    @TempDir
    Path dir;

    @Test
    void handlesALargeWorkbookInFortyMegabytes() throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path log = dir.resolve("log");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx40m", "-XX:+UseSerialGC",
                "-cp", classPath, Journey.class.getName(), dir.toString(), String.valueOf(ROWS)).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertEquals(true, process.waitFor(5, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }

    /** Counts instead of storing. */
    private static final class Counting implements SheetProfile<String, String> {

        @Override
        public String id() {
            return "test.counting";
        }

        @Override
        public Bilingual name() {
            return Bilingual.of("计数", "Counting");
        }

        @Override
        public List<SheetColumn> columns() {
            return List.of(SheetColumn.text("name", "姓名", "Name").needed(), SheetColumn.idNumber("id", "身份证号", "ID").needed(), SheetColumn.day("on", "日期", "Day"),
                    SheetColumn.text("a", "地址", "Address"), SheetColumn.text("b", "电话", "Phone"), SheetColumn.text("c", "备注", "Note"));
        }

        @Override
        public String read(SheetRow row, RowProblems problems) {
            row.day("on");
            return row.idNumber("id").map(id -> id.text()).orElse(null);
        }

        @Override
        public void check(String caller, List<SheetEntry<String>> chunk, CheckContext context) {
            for (SheetEntry<String> entry : chunk) {
                context.sameAs("id", entry.value() + entry.row(), entry.row());
            }
        }

        @Override
        public ApplyReport apply(String caller, String fileName, Iterable<SheetEntry<String>> good, Progress progress) {
            long count = 0;
            for (var entry : good) {
                count += entry.value().isEmpty() ? 0 : 1;
            }
            return new ApplyReport(count, 0, 0, List.of());
        }
    }

    /** Runs in a process of its own. */
    public static final class Journey {

        public static void main(String[] args) {
            Path folder = Path.of(args[0]);
            int rows = Integer.parseInt(args[1]);
            Path file = folder.resolve("large.xlsx");
            long start = System.nanoTime();
            try (SheetWriter writer = new SheetWriter(file, "名单", "t", LocalDateTime.of(2026, 3, 5, 0, 0), new Counting().columns())) {
                for (int i = 0; i < rows; i++) {
                    writer.row("张" + i, i % 20 == 0 ? "431021198503021235" : People.number(i), LocalDate.of(2026, 1, 1 + i % 28), "示例县青山镇第" + i + "村", "138" + i, "备注" + i);
                }
                writer.finish();
            }
            tell("written", start);
            start = System.nanoTime();
            var sheetImport = new SheetImport<>(new Counting(), "t", file);
            SheetCheck check = sheetImport.check(Progress.NONE);
            tell("checked", start);
            start = System.nanoTime();
            long applied = sheetImport.apply(Progress.NONE).created();
            tell("applied", start);
            sheetImport.saveRejected(folder.resolve("rejected.xlsx"));
            if (check.bad() != (rows + 19) / 20 || applied != rows - check.bad()) {
                throw new IllegalStateException(check.bad() + " bad, " + applied + " applied");
            }
        }

        private static void tell(String what, long start) {
            System.out.println(what + " in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
    }
}
