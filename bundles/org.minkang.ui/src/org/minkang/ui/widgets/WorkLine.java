package org.minkang.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.minkang.base.Text;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.LongWork;

/**
 * A line at its place that says what is being worked on and how far it is, with a button to stop it. Takes no room
 * while nothing is worked on, nor for work that is over in a moment.
 */
public final class WorkLine extends Composite {

    private static final Text TEXT = Text.of(WorkLine.class);
    private static final int TICK = 200;
    private static final int STEPS = 1000;

    private final Label words;
    private final ProgressBar bar;
    private final Button stop;
    private LongWork<?> work;

    public WorkLine(Composite parent) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        setLayout(Layouts.columns(3, 0, 2, 8));
        bar = new ProgressBar(this, SWT.SMOOTH);
        bar.setMaximum(STEPS);
        bar.setLayoutData(Layouts.width(160));
        words = Css.style(new Label(this, SWT.NONE), Css.MUTED);
        words.setLayoutData(Layouts.across());
        stop = Buttons.push(this, TEXT.get("work.stop"), this::stop);
        stop.moveAbove(words);
        GridData room = new GridData(SWT.FILL, SWT.CENTER, true, false);
        room.exclude = true;
        setLayoutData(room);
        setVisible(false);
    }

    /** Follows this work from now on, instead of any other. */
    public void follow(LongWork<?> newWork) {
        work = newWork;
        stop.setEnabled(true);
        getDisplay().timerExec(TICK, () -> tick(newWork));
    }

    /** Stops what is followed. @return whether there was something to stop */
    public boolean stop() {
        if (work == null || work.isCancelled()) {
            return false;
        }
        work.cancel();
        stop.setEnabled(false);
        say();
        return true;
    }

    /** What is followed has ended: the room is free again at once. */
    public void over() {
        work = null;
        room(false);
    }

    private void tick(LongWork<?> of) {
        if (isDisposed() || work != of) {
            return;
        }
        say();
        room(true);
        getDisplay().timerExec(TICK, () -> tick(of));
    }

    private void say() {
        String how = work.isCancelled() ? TEXT.get("work.stopping", work.what())
                : work.total() > 0 ? TEXT.get("work.of", work.what(), work.done(), work.total())
                : work.done() > 0 ? TEXT.get("work.rows", work.what(), work.done()) : TEXT.get("work.runs", work.what());
        if (!how.equals(words.getText())) {
            words.setText(how);
        }
        bar.setVisible(work.total() > 0);
        ((GridData) bar.getLayoutData()).exclude = work.total() == 0;
        bar.setSelection(work.total() > 0 ? (int) (STEPS * Math.min(work.done(), work.total()) / work.total()) : 0);
        layout();
    }

    private void room(boolean wanted) {
        GridData data = (GridData) getLayoutData();
        if (data.exclude == wanted) {
            data.exclude = !wanted;
            setVisible(wanted);
            getParent().layout(true, true);
            requestLayout(); // and what stands around the parent makes room
        }
    }
}
