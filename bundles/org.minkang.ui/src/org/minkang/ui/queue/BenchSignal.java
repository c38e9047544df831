package org.minkang.ui.queue;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.minkang.ui.Background;

/**
 * With {@code -Dminkang.bench.start=true} says on the error stream how long the program took until the queue was
 * painted, and ends it.
 */
final class BenchSignal {

    private static boolean said;

    private BenchSignal() {
    }

    static void watch(Table table) {
        if (!Boolean.getBoolean("minkang.bench.start")) {
            return;
        }
        Listener painted = e -> table.getDisplay().asyncExec(() -> say(table));
        table.addListener(SWT.Paint, painted);
    }

    private static void say(Table table) {
        if (said || table.isDisposed() || !Background.idle()) {
            return;
        }
        said = true;
        Instant start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        System.err.println("MINKANG-PAINTED " + Duration.between(start, Instant.now()).toMillis());
        PlatformUI.getWorkbench().close();
    }
}
