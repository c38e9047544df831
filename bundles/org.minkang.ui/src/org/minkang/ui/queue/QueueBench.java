package org.minkang.ui.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.minkang.casework.QueueFilter;
import org.minkang.casework.QueueFilter.Scope;
import org.minkang.casework.QueueFilter.Sort;
import org.minkang.casework.QueueRow;
import org.minkang.ui.Background;
import org.minkang.ui.widgets.PagedTable;

/**
 * With {@code -Dminkang.bench=queue} goes through what people do with a long list, each time until everything is read
 * and painted, beside the same table with rows that are in memory already; says the figures on the error stream and ends
 * the program.
 */
final class QueueBench {

    private static final int TICK = 1;
    private static final int ROUNDS = 7;
    private static final int SOME = 200;

    private final PagedTable<QueueRow> table;
    private final QueueModel model;
    private final Runnable show;
    private final Map<String, List<Double>> times = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private QueueModel.Choices choices;
    private List<QueueRow> kept = List.of();
    private boolean painted;
    private long most;

    /** One thing done with the list. */
    private record Step(String name, Runnable action) {
    }

    private QueueBench(PagedTable<QueueRow> table, QueueModel model, Runnable show) {
        this.table = table;
        this.model = model;
        this.show = show;
    }

    /** @param show lists what the model now filters */
    static void watch(PagedTable<QueueRow> table, QueueModel model, Runnable show) {
        if (!"queue".equals(System.getProperty("minkang.bench"))) {
            return;
        }
        QueueBench bench = new QueueBench(table, model, show);
        table.table().addListener(SWT.Paint, e -> bench.painted = true);
        bench.idle(() -> Background.load(table, () -> {
            bench.choices = model.choices();
            return model.page(QueueFilter.of(Scope.GROUP), 0, SOME, 0);
        }, rows -> {
            bench.kept = rows;
            bench.idle(bench::begin);
        }));
    }

    private void begin() {
        for (int i = 0; i < ROUNDS; i++) {
            step("open the list of the group", () -> only(() -> model.scope(Scope.GROUP)));
            step("jump to its end", this::end);
            step("floor: open the same list from memory", this::fromMemory);
            step("floor: jump to its end", this::end);
            step("only one township", () -> only(() -> model.area(choices.areas().get(0).key())));
            step("only one disease", () -> only(() -> model.item(choices.items().get(0).key())));
            step("only what is late", () -> only(() -> model.within(-1)));
            step("only a name", () -> only(() -> model.text("王伟")));
            step("by name", () -> only(() -> model.sort(Sort.NAME, false)));
            step("by township", () -> only(() -> model.sort(Sort.AREA, false)));
            step("by number, last first", () -> only(() -> model.sort(Sort.NUMBER, true)));
            step("what waits for others", () -> only(() -> model.scope(Scope.WAITING_FOR_OTHERS)));
        }
        next(steps.iterator());
    }

    private void step(String name, Runnable action) {
        steps.add(new Step(name, action));
    }

    private void next(Iterator<Step> rest) {
        if (!rest.hasNext()) {
            say();
            return;
        }
        Step step = rest.next();
        painted = false;
        long begin = System.nanoTime();
        step.action().run();
        await(() -> {
            times.computeIfAbsent(step.name(), n -> new ArrayList<>()).add((System.nanoTime() - begin) / 1e6);
            idle(() -> {
                most = Math.max(most, table.count());
                next(rest);
            });
        });
    }

    private void idle(Runnable then) {
        when(() -> Background.idle() && table.settled(), then);
    }

    private void when(BooleanSupplier so, Runnable then) {
        table.getDisplay().timerExec(TICK, () -> {
            if (so.getAsBoolean()) {
                then.run();
            } else {
                when(so, then);
            }
        });
    }

    private void only(Runnable choice) {
        model.scope(Scope.GROUP);
        model.widen();
        model.sort(Sort.DUE, false);
        choice.run();
        show.run();
    }

    private void end() {
        Table rows = table.table();
        rows.setTopIndex(rows.getItemCount() - 1);
        rows.redraw();
    }

    private void fromMemory() {
        long count = table.count();
        table.show(new PagedTable.Source<>() {
            @Override
            public long count() {
                return count;
            }

            @Override
            public List<QueueRow> page(int first, int max) {
                return kept.subList(0, (int) Math.min(max, count - first));
            }
        });
    }

    /** Until the rows are there; the numbers beside the list may come later. */
    private void await(Runnable then) {
        when(() -> painted && !table.reading(), () -> {
            table.table().redraw();
            table.table().update(); // what was read last is on the screen, too
            then.run();
        });
    }

    private void say() {
        System.gc();
        Runtime memory = Runtime.getRuntime();
        StringBuilder out = new StringBuilder();
        times.forEach((name, all) -> out.append(String.format(Locale.ROOT, "MINKANG-QUEUE %-38s %6.0f ms (%4.0f to %4.0f)%n", name,
                middle(all), all.stream().mapToDouble(d -> d).min().orElse(0), all.stream().mapToDouble(d -> d).max().orElse(0))));
        out.append(String.format(Locale.ROOT, "MINKANG-QUEUE %,d rows; heap %d MiB in use of at most %d MiB%n", most,
                memory.totalMemory() - memory.freeMemory() >> 20, memory.maxMemory() >> 20));
        System.err.print(out);
        PlatformUI.getWorkbench().close();
    }

    private static double middle(List<Double> all) {
        double[] sorted = all.stream().mapToDouble(d -> d).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
