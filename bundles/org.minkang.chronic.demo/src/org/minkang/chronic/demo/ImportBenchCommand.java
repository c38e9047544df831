package org.minkang.chronic.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.minkang.access.Actor;
import org.minkang.base.Progress;
import org.minkang.chronic.ApplicationProfile;
import org.minkang.cli.Console;
import org.minkang.runtime.Minkang;
import org.minkang.sheets.CheckContext;
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetEntry;
import org.minkang.sheets.SheetImport;
import org.minkang.sheets.SheetProfile;
import org.minkang.sheets.SheetRow;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.RowProblems;
import org.minkang.sheets.SheetWriter;
import org.minkang.store.BulkWriter;
import org.minkang.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code bench-chronic-import}: one workbook of applications checked and applied, beside two floors
 * of the same run: the same workbook only read, and as many rows as the import writes written by
 * one bare JDBC batch.
 */
@Command(name = "bench-chronic-import", hidden = true)
final class ImportBenchCommand implements Callable<Integer> {

    private final Minkang minkang;
    private final ApplicationProfile profile;
    private final Store store;

    @Mixin
    private Console console;
    @Option(names = "--rows", defaultValue = "50000", paramLabel = "N")
    private int rows;

    ImportBenchCommand(Minkang minkang, ApplicationProfile profile) {
        this.minkang = minkang;
        this.profile = profile;
        this.store = minkang.service(Store.class);
    }

    @Override
    public Integer call() throws IOException {
        Actor clerk = new BenchCounty(minkang, rows).open();
        Path workbook = Files.createTempFile("minkang-bench", ".xlsx");
        try {
            write(workbook);
            SheetImport<?, Actor> sheet = new SheetImport<>(profile, clerk, workbook);
            SheetCheck[] check = new SheetCheck[1];
            double read = seconds(() -> new SheetImport<>(new OnlyRead(), clerk, workbook).check(Progress.NONE));
            double checked = seconds(() -> check[0] = sheet.check(console.progress()));
            long before = BenchCounty.rowsStored(store);
            double applied = seconds(() -> sheet.apply(console.progress()));
            long stored = BenchCounty.rowsStored(store) - before;
            double batch = seconds(() -> bareBatch(stored));
            print(check[0], read, checked, applied, batch, stored);
        } finally {
            Files.delete(workbook);
        }
        return 0;
    }

    private void print(SheetCheck check, double read, double checked, double applied, double batch, long stored) {
        line("rows %d, good %d; rows written to the database %d", check.rows(), check.good(), stored);
        line("only read             %7.1f s  %,9.0f rows/s", read, rows / read);
        line("check                 %7.1f s  %,9.0f rows/s  %.1f x only read", checked, rows / checked, checked / read);
        line("bare JDBC batch       %7.1f s  %,9.0f database rows/s", batch, stored / batch);
        line("apply                 %7.1f s  %,9.0f rows/s  %.1f x bare batch", applied, rows / applied, applied / batch);
        line("check and apply       %7.1f s  %,9.0f rows/s", checked + applied, rows / (checked + applied));
    }

    private void line(String format, Object... values) {
        console.out().println(String.format(Locale.ROOT, format, values));
    }

    private static double seconds(Supplier<?> work) {
        long begin = System.nanoTime();
        work.get();
        return (System.nanoTime() - begin) / 1e9;
    }

    private void write(Path workbook) {
        LocalDate applied = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        List<SheetColumn> columns = new ArrayList<>(profile.columns());
        try (SheetWriter writer = new SheetWriter(workbook, "", "", LocalDateTime.now(), columns)) {
            for (int i = 0; i < rows; i++) {
                Object[] cells = new Object[columns.size()];
                for (int c = 0; c < cells.length; c++) {
                    cells[c] = cell(columns.get(c).heading().zh(), i, applied);
                }
                writer.row(cells);
            }
            writer.finish();
        }
    }

    private static Object cell(String heading, int i, LocalDate applied) {
        return switch (heading) {
            case "姓名" -> BenchCounty.name(i);
            case "身份证号" -> BenchCounty.number(i);
            case "申报病种" -> i % 5 == 0 ? "高血压、糖尿病" : "高血压";
            case "诊断医疗机构" -> BenchCounty.HOSPITAL;
            case "诊断日期" -> applied.minusDays(10);
            case "已交材料" -> "申请表、身份证、诊断证明、病历资料、血压记录、化验单";
            case "申报日期" -> applied;
            default -> "";
        };
    }

    private Object bareBatch(long count) {
        store.run(s -> s.execute("CREATE TABLE bench_rows (id BIGINT NOT NULL PRIMARY KEY, other_id BIGINT, "
                + "a VARCHAR(100), b VARCHAR(100), c VARCHAR(100), d DATE, e INTEGER)"));
        return store.write(s -> {
            try (BulkWriter writer = s.bulk("bench_rows", "id", "other_id", "a", "b", "c", "d", "e")) {
                for (long i = 0; i < count; i++) {
                    writer.add(i, i, "MB26-00001", "review", "a line of ordinary length", LocalDate.EPOCH, 1);
                }
            }
            return null;
        });
    }

    /** The workbook read and mapped to columns, and nothing else. */
    private final class OnlyRead implements SheetProfile<Object, Actor> {
        @Override
        public String id() {
            return "bench.only-read";
        }

        @Override
        public org.minkang.base.Bilingual name() {
            return profile.name();
        }

        @Override
        public List<SheetColumn> columns() {
            return profile.columns();
        }

        @Override
        public Object read(SheetRow row, RowProblems problems) {
            return row;
        }

        @Override
        public void check(Actor caller, List<SheetEntry<Object>> chunk, CheckContext context) {
            // nothing is checked
        }

        @Override
        public ApplyReport apply(Actor caller, String fileName, Iterable<SheetEntry<Object>> good, Progress progress) {
            throw new UnsupportedOperationException();
        }
    }
}
