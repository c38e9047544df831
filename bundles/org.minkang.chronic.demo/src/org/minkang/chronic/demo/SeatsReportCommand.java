package org.minkang.chronic.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.minkang.cli.Console;
import org.minkang.runtime.Minkang;
import org.minkang.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code bench-seats-report}: puts together what the seats of a {@link SeatsBenchCommand} wrote down: the 95th percentile
 * of each action beside that of a bare transaction, what users would have seen as an error, and whether each decision that
 * was answered with success is in the database exactly once.
 */
@Command(name = "bench-seats-report", hidden = true)
final class SeatsReportCommand implements Callable<Integer> {

    private static final String BARE = "bare";
    private static final double LIMIT = 100;
    private static final List<String> DECIDING = List.of("decide", "opinion");

    /** One line of a seat. */
    private record Done(String account, String action, String outcome, double millis, String caseId) {

        static Done of(String line) {
            String[] cells = line.split("\t");
            return new Done(cells[0], cells[1], cells[2], Long.parseLong(cells[3]) / 1000.0, cells[4]);
        }
    }

    private final Store store;

    @Mixin
    private Console console;
    @Parameters(paramLabel = "FILE")
    private List<Path> files;

    SeatsReportCommand(Minkang minkang) {
        this.store = minkang.service(Store.class);
    }

    @Override
    public Integer call() {
        List<Done> all = files.stream().flatMap(file -> read(file).stream()).map(Done::of).toList();
        Map<String, List<Done>> byAction = all.stream().collect(Collectors.groupingBy(Done::action, TreeMap::new,
                Collectors.toList()));
        double floor = byAction.containsKey(BARE) ? percentile(byAction.get(BARE), 0.95) : Double.NaN;
        line("%-18s %7s %10s %10s %10s   %s", "action", "times", "median ms", "95 % ms", "most ms", "95 % beside a bare transaction");
        boolean met = true;
        for (Map.Entry<String, List<Done>> action : byAction.entrySet()) {
            double high = percentile(action.getValue(), 0.95);
            met &= high <= LIMIT;
            line("%-18s %7d %10.1f %10.1f %10.1f   %.1f x%s", action.getKey(), action.getValue().size(),
                    percentile(action.getValue(), 0.5), high, percentile(action.getValue(), 1), high / floor,
                    high <= LIMIT ? "" : "   more than " + (int) LIMIT + " ms");
        }
        long quicker = all.stream().filter(d -> d.outcome().equals("quicker")).count();
        List<Done> errors = all.stream().filter(d -> !d.outcome().equals("ok") && !d.outcome().equals("quicker")).toList();
        long lost = lost(all);
        line("%d actions of %d users; a colleague was quicker %d times; errors %d; decisions lost or doubled %d", all.size(),
                all.stream().map(Done::account).distinct().count(), quicker, errors.size(), lost);
        errors.stream().map(d -> d.action() + ": " + d.outcome()).distinct().limit(5).forEach(e -> line("  %s", e));
        return met && errors.isEmpty() && lost == 0 ? 0 : 1;
    }

    /** Decisions of an account on a case that are not in the database as often as they were answered with success. */
    private long lost(List<Done> all) {
        Map<String, Long> answered = all.stream().filter(d -> DECIDING.contains(d.action()) && d.outcome().equals("ok"))
                .collect(Collectors.groupingBy(d -> d.account() + " " + d.caseId(), Collectors.counting()));
        Map<String, Long> stored = store.read(s -> s.rows("select a.name, d.case_id, count(distinct d.act_id) from mk_decision d"
                + " join mk_account a on a.id = d.account_id group by a.name, d.case_id")).stream()
                .collect(Collectors.toMap(row -> row.text(1) + " " + row.number(2), row -> row.number(3)));
        return answered.entrySet().stream().filter(e -> !e.getValue().equals(stored.get(e.getKey()))).count();
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double percentile(List<Done> some, double part) {
        double[] sorted = some.stream().mapToDouble(Done::millis).sorted().toArray();
        return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
    }

    private void line(String format, Object... values) {
        console.out().println(String.format(Locale.ROOT, format, values));
    }
}
