package org.minkang.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

/** Short reads beside the UI thread. What takes longer than a breath is a {@link LongWork}. */
public final class Background {

    private static final AtomicInteger RUNNING = new AtomicInteger();
    private static final ExecutorService READERS = Executors.newFixedThreadPool(3, r -> {
        Thread t = new Thread(r, "minkang-read");
        t.setDaemon(true);
        return t;
    });

    private Background() {
    }

    /** Reads, then shows the result on the UI thread unless the widget is gone; a failure is shown in a dialog. */
    public static <T> void load(Widget owner, Callable<T> read, Consumer<T> show) {
        load(owner, read, show, e -> Failures.show(owner, e));
    }

    public static <T> void load(Widget owner, Callable<T> read, Consumer<T> show, Consumer<Throwable> failed) {
        Display display = owner.getDisplay();
        RUNNING.incrementAndGet();
        READERS.execute(() -> {
            Runnable then;
            try {
                T result = read.call();
                then = () -> show.accept(result);
            } catch (Throwable e) { // the UI must hear of everything that went wrong here
                then = () -> failed.accept(e);
            }
            hand(display, owner, then);
        });
    }

    private static void hand(Display display, Widget owner, Runnable then) {
        if (display.isDisposed()) {
            RUNNING.decrementAndGet();
            return;
        }
        display.asyncExec(() -> {
            try {
                if (!owner.isDisposed()) {
                    then.run();
                }
            } finally {
                RUNNING.decrementAndGet();
            }
        });
    }

    /** Does something small whose end nobody waits for; it answers for its own failures. */
    public static void run(Runnable work) {
        RUNNING.incrementAndGet();
        READERS.execute(() -> {
            try {
                work.run();
            } finally {
                RUNNING.decrementAndGet();
            }
        });
    }

    /** Whether nothing is being read and everything read is shown. */
    public static boolean idle() {
        return RUNNING.get() == 0;
    }
}
