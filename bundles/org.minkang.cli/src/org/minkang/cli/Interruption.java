package org.minkang.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Notices that the process is asked to end (Ctrl+C, {@code kill}) and holds its end back until the command has rolled back what
 * it had begun. A shutdown hook is the only portable way: signals themselves are not part of Java.
 */
final class Interruption implements AutoCloseable {
    static final Interruption NEVER = new Interruption(null);

    private static final int PATIENCE_SECONDS = 30;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean asked;

    Interruption() {
        this.hook = new Thread(this::holdBack, "minkang-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    private void holdBack() {
        asked = true;
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean asked() {
        return asked;
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already: that is what the hook was for
        }
    }
}
