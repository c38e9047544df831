package org.minkang.cli;

import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.minkang.base.Progress;

/** Progress as text: one line that changes, or a line now and then. May be called from any thread. */
final class ConsoleProgress implements Progress {
    private static final long TERMINAL_PAUSE = 100_000_000L;
    private static final long LINE_PAUSE = 5_000_000_000L;

    private final PrintWriter to;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private final BooleanSupplier cancelled;
    private String what = "";
    private long total;
    private long done;
    private long shownAt;
    private long shown = -1;
    private int lineWidth;

    ConsoleProgress(PrintWriter to, boolean terminal, LongSupplier nanoTime, BooleanSupplier cancelled) {
        this.to = to;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.cancelled = cancelled;
    }

    @Override
    public synchronized void begin(String newWhat, long newTotal) {
        finish();
        what = newWhat;
        total = newTotal;
        done = 0;
        shown = -1;
        show();
    }

    @Override
    public synchronized void step(long newDone) {
        done = newDone;
        if (nanoTime.getAsLong() - shownAt >= (terminal ? TERMINAL_PAUSE : LINE_PAUSE)) {
            show();
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }

    /** Ends the line that changes, so that something else can be printed; its last number is shown. */
    synchronized void finish() {
        if (what.isEmpty()) {
            return;
        }
        if (done != shown && done > 0) {
            show();
        }
        if (terminal) {
            to.println();
        }
        to.flush();
        what = "";
        lineWidth = 0;
    }

    private void show() {
        String line = line();
        if (terminal) {
            int width = TextWidth.of(line);
            to.print("\r" + line + " ".repeat(Math.max(0, lineWidth - width)));
            lineWidth = width;
        } else {
            to.println(line);
        }
        to.flush();
        shown = done;
        shownAt = nanoTime.getAsLong();
    }

    private String line() {
        if (total > 0) {
            return done == 0 ? what + "  (" + total + ")"
                    : what + "  " + done + "/" + total + "  " + Math.min(100, done * 100 / total) + " %";
        }
        return done == 0 ? what : what + "  " + done;
    }
}
