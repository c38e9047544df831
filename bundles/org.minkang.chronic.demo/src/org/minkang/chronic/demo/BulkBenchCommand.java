package org.minkang.chronic.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.minkang.access.Actor;
import org.minkang.base.Progress;
import org.minkang.casework.Cases;
import org.minkang.casework.ManyCases;
import org.minkang.casework.QueueFilter;
import org.minkang.casework.QueueRow;
import org.minkang.chronic.Certification;
import org.minkang.cli.Console;
import org.minkang.runtime.Minkang;
import org.minkang.store.BulkWriter;
import org.minkang.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code bench-bulk}: approves many cases in one go, each in a transaction of its own with all its checks and its
 * journal entry, beside a floor of the same run: as many transactions that write as many bare rows.
 */
@Command(name = "bench-bulk", hidden = true)
final class BulkBenchCommand implements Callable<Integer> {

    /** Approved before the clock starts, so that what is measured is not the loading of classes. */
    private static final int WARM_UP = 100;

    private final Minkang minkang;
    private final Certification certification;
    private final Store store;
    private final Cases cases;

    @Mixin
    private Console console;
    @Option(names = "--cases", defaultValue = "300", paramLabel = "N")
    private int count;

    BulkBenchCommand(Minkang minkang, Certification certification) {
        this.minkang = minkang;
        this.certification = certification;
        this.store = minkang.service(Store.class);
        this.cases = minkang.service(Cases.class);
    }

    @Override
    public Integer call() {
        int all = WARM_UP + count;
        BenchCounty county = new BenchCounty(minkang, all);
        Actor clerk = county.open();
        county.accept(clerk, certification, all, Progress.NONE);
        ManyCases many = new ManyCases(store, cases);
        Actor reviewer = county.officer("reviewer", "reviewer");
        many.pass(reviewer, rows(reviewer, "review", all), Progress.NONE);
        for (String name : List.of("expert1", "expert2")) {
            Actor expert = county.officer(name, "expert");
            rows(expert, "experts", all).forEach(row -> store.run(s -> Yes.to(s, cases, certification, expert, row)));
        }
        Actor approver = county.officer("approver", "approver");
        many.pass(approver, rows(approver, "approval", WARM_UP), Progress.NONE);
        List<QueueRow> rows = rows(approver, "approval", count);
        long before = BenchCounty.rowsStored(store);
        long begin = System.nanoTime();
        List<ManyCases.Result> results = many.pass(approver, rows, Progress.NONE);
        double approved = (System.nanoTime() - begin) / 1e9;
        long stored = BenchCounty.rowsStored(store) - before;
        double bare = bare(rows.size(), (int) Math.ceil((double) stored / rows.size()));
        line("approved %d of %d cases; rows written to the database %d", results.stream().filter(ManyCases.Result::done)
                .count(), count, stored);
        line("bare transactions     %7.2f s  %,9.1f ms each", bare, bare * 1000 / count);
        line("approve               %7.2f s  %,9.1f ms each  %.1f x bare transactions  (limit 3.00 s for 300)", approved,
                approved * 1000 / count, approved / bare);
        return results.stream().allMatch(ManyCases.Result::done) && results.size() == count ? 0 : 1;
    }

    private void line(String format, Object... values) {
        console.out().println(String.format(Locale.ROOT, format, values));
    }

    private List<QueueRow> rows(Actor actor, String step, int most) {
        return cases.queue(actor, QueueFilter.of(QueueFilter.Scope.GROUP).type(Certification.CASE_TYPE).step(step)
                .sort(QueueFilter.Sort.NUMBER, false), 0, most);
    }

    private double bare(int transactions, int rowsEach) {
        store.run(s -> s.execute("CREATE TABLE bench_rows (id BIGINT NOT NULL PRIMARY KEY, other_id BIGINT, "
                + "a VARCHAR(100), b VARCHAR(100), c VARCHAR(100), d DATE, e INTEGER)"));
        long begin = System.nanoTime();
        for (int i = 0; i < transactions; i++) {
            long first = (long) i * rowsEach;
            store.run(s -> {
                try (BulkWriter writer = s.bulk("bench_rows", "id", "other_id", "a", "b", "c", "d", "e")) {
                    for (long row = first; row < first + rowsEach; row++) {
                        writer.add(row, row, "MB26-00001", "approval", "a line of ordinary length", LocalDate.EPOCH, 1);
                    }
                }
            });
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
