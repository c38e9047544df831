package org.minkang.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.minkang.base.Cancelled;
import org.minkang.base.Progress;

/**
 * An operation that takes longer than a breath: runs as a job, shows its progress with a number in the bottom
 * line, and can be cancelled there.
 *
 * @param <T> its result
 */
public final class LongWork<T> {

    /** The operation itself. */
    public interface Operation<T> {
        T run(Progress progress) throws Exception;
    }

    private static final List<LongWork<?>> RUNNING = new CopyOnWriteArrayList<>();

    private final String name;
    private final Operation<T> operation;
    private volatile String what = "";
    private volatile long total;
    private volatile long done;
    private volatile boolean cancelled;

    private LongWork(String name, Operation<T> operation) {
        this.name = name;
        this.operation = operation;
    }

    /**
     * Starts it.
     *
     * @param owner  when this widget is gone, the result is not shown any more
     * @param show   gets the result, on the UI thread
     * @param failed gets what went wrong, {@link Cancelled} included, on the UI thread
     */
    public static <T> LongWork<T> start(Widget owner, String name, Operation<T> operation, Consumer<T> show,
            Consumer<Throwable> failed) {
        LongWork<T> work = new LongWork<>(name, operation);
        Display display = owner.getDisplay();
        RUNNING.add(work);
        Job job = new Job(name) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                Runnable then = work.execute(show, failed);
                if (!display.isDisposed()) {
                    display.asyncExec(() -> {
                        if (!owner.isDisposed()) {
                            then.run();
                        }
                    });
                }
                LongWork.RUNNING.remove(work); // not before its answer is on the way
                return Status.OK_STATUS;
            }

            @Override
            protected void canceling() {
                work.cancel();
            }
        };
        job.setSystem(true); // our own bottom line shows it; the platform's progress dialog stays away
        job.schedule();
        return work;
    }

    private Runnable execute(Consumer<T> show, Consumer<Throwable> failed) {
        try {
            T result = operation.run(progress());
            return () -> show.accept(result);
        } catch (Throwable e) { // whatever it was, the person is waiting for an answer
            return () -> failed.accept(e);
        }
    }

    private Progress progress() {
        return new Progress() {
            @Override
            public void begin(String part, long steps) {
                what = part;
                total = steps;
                done = 0;
            }

            @Override
            public void step(long steps) {
                done = steps;
            }

            @Override
            public boolean cancelled() {
                return cancelled;
            }
        };
    }

    public void cancel() {
        cancelled = true;
    }

    public String name() {
        return name;
    }

    /** What is being done now, in words. */
    public String what() {
        return what.isEmpty() ? name : what;
    }

    public long total() {
        return total;
    }

    public long done() {
        return done;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** What runs now, oldest first. */
    public static List<LongWork<?>> running() {
        return RUNNING;
    }
}
