package org.minkang.ui.queue;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.minkang.ui.Background;

/**
 * With {@code -Dminkang.bench=start} says on the error stream how long the program took until the queue was
 * painted, and ends it.
 */
final class BenchSignal {

    private static final int TICK = 10;

    private static boolean painted;

    private BenchSignal() {
    }

    static void watch(Table table) {
        if (!"start".equals(System.getProperty("minkang.bench"))) {
            return;
        }
        table.addListener(SWT.Paint, e -> painted = true);
        table.getDisplay().timerExec(TICK, () -> look(table));
    }

    /** Once everything is read and painted. */
    private static void look(Table table) {
        if (table.isDisposed()) {
            return;
        }
        if (painted && Background.idle()) {
            table.redraw();
            table.update(); // what was read last is on the screen, too
            say();
        } else {
            table.getDisplay().timerExec(TICK, () -> look(table));
        }
    }

    private static void say() {
        Instant start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        System.err.println("MINKANG-PAINTED " + Duration.between(start, Instant.now()).toMillis());
        PlatformUI.getWorkbench().close();
    }
}
