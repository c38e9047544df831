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
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.access.NewAccount;
import org.minkang.base.IdNumber;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.chronic.ApplicationProfile;
import org.minkang.chronic.SamplePack;
import org.minkang.cli.Console;
import org.minkang.register.Areas;
import org.minkang.register.BulkPersons;
import org.minkang.register.NewArea;
import org.minkang.register.NewPerson;
import org.minkang.register.NewProvider;
import org.minkang.register.Provider;
import org.minkang.register.Providers;
import org.minkang.runtime.FirstStart;
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

    private static final String VILLAGE = "431099101001";
    private static final String HOSPITAL = "示例县人民医院";
    private static final String PASSWORD = "Bench-Minkang-1";

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
        FirstStart start = minkang.service(FirstStart.class);
        if (!start.isNeeded()) {
            throw Refused.of("demo.not-empty", Text.of(ImportBenchCommand.class).get("demo.not-empty"));
        }
        Actor clerk = clerk(start);
        Path workbook = Files.createTempFile("minkang-bench", ".xlsx");
        try {
            write(workbook);
            SheetImport<?, Actor> sheet = new SheetImport<>(profile, clerk, workbook);
            SheetCheck[] check = new SheetCheck[1];
            double read = seconds(() -> new SheetImport<>(new OnlyRead(), clerk, workbook).check(Progress.NONE));
            double checked = seconds(() -> check[0] = sheet.check(console.progress()));
            long before = rowsStored();
            double applied = seconds(() -> sheet.apply(console.progress()));
            long stored = rowsStored() - before;
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

    private Actor clerk(FirstStart start) {
        Actor admin = start.administrator("admin", "admin", PASSWORD.toCharArray());
        start.county(admin, SamplePack.FILE_NAME, SamplePack.text());
        Accounts accounts = minkang.service(Accounts.class);
        String first = PASSWORD + "x";
        accounts.create(admin, new NewAccount("clerk", "clerk", Set.of("counter-clerk", "data-manager"), null, null,
                first.toCharArray()));
        accounts.changePassword("clerk", first.toCharArray(), PASSWORD.toCharArray());
        Actor clerk = accounts.signIn("clerk", PASSWORD.toCharArray());
        store.run(s -> {
            minkang.service(Areas.class).load(s, clerk, List.of(new NewArea("43", "示例省"), new NewArea("4310", "示例市"),
                    new NewArea("431099", "示例县"), new NewArea("431099101", "青山镇"), new NewArea(VILLAGE, "石桥村")),
                    "bench");
            minkang.service(Providers.class).load(s, clerk, List.of(new NewProvider("H1", HOSPITAL,
                    Provider.Level.COUNTY, Provider.Kind.HOSPITAL, "431099")), "bench");
            minkang.service(BulkPersons.class).load(s, clerk, "bench", load -> {
                for (int i = 0; i < rows; i++) {
                    load.person(NewPerson.of(number(i), name(i), VILLAGE));
                }
            });
        });
        return clerk;
    }

    /** Numbers of people born on 18,000 different days, up to 500 a day. */
    private static String number(int i) {
        LocalDate birth = LocalDate.of(1940, 1, 1).plusDays(i % 18_000);
        String seventeen = String.format(Locale.ROOT, "431099%s%03d", birth.toString().replace("-", ""),
                1 + i / 18_000);
        return seventeen + IdNumber.checkDigit(seventeen);
    }

    private static String name(int i) {
        String given = "伟芳娜敏静丽强磊军洋";
        return "王李张刘陈杨赵黄周吴".charAt(i % 10) + "" + given.charAt(i / 10 % 10) + given.charAt(i / 100 % 10);
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
            case "姓名" -> name(i);
            case "身份证号" -> number(i);
            case "申报病种" -> i % 5 == 0 ? "高血压、糖尿病" : "高血压";
            case "诊断医疗机构" -> HOSPITAL;
            case "诊断日期" -> applied.minusDays(10);
            case "已交材料" -> "申请表、身份证、诊断证明、病历资料、血压记录、化验单";
            case "申报日期" -> applied;
            default -> "";
        };
    }

    private long rowsStored() {
        return store.read(s -> List.of("chronic_application", "chronic_application_disease", "mk_case", "mk_case_item",
                "mk_task", "mk_paper", "mk_decision", "mk_journal").stream()
                .mapToLong(table -> s.rows("SELECT COUNT(*) FROM " + table).get(0).number(1)).sum());
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
