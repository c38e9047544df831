package org.minkang.app.frame;

import java.util.List;

import jakarta.annotation.PostConstruct;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.minkang.base.Text;
import org.minkang.ui.Css;
import org.minkang.ui.Desk;
import org.minkang.ui.Icons;
import org.minkang.ui.Layouts;
import org.minkang.ui.LongWork;
import org.minkang.ui.PageEditor;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.Shared;

/** The bottom line: the database, what is being worked on with its progress, the count of the list in front. */
public final class BottomLine {

    private static final Text TEXT = Text.of(BottomLine.class);
    private static final int TICK = 250;

    private Composite bar;
    private Label count;
    private Composite work;
    private Label what;
    private ProgressBar progress;

    @PostConstruct
    public void create(Composite parent) {
        bar = new Composite(parent, SWT.NONE);
        Css.style(bar, Css.FRAME);
        bar.setLayout(Layouts.columns(3, 10, 3, 16));
        Label database = muted(bar);
        database.setText(Desk.current().database());
        createWork();
        count = muted(bar);
        count.setAlignment(SWT.RIGHT);
        count.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        Shared.listen(bar, this::count);
        bar.getDisplay().timerExec(TICK, this::tick);
    }

    private static Label muted(Composite parent) {
        return Css.style(new Label(parent, SWT.NONE), Css.MUTED);
    }

    private void createWork() {
        work = new Composite(bar, SWT.NONE);
        Css.style(work, Css.FRAME);
        work.setLayout(Layouts.columns(3, 0, 0, 8));
        work.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        what = muted(work);
        progress = new ProgressBar(work, SWT.SMOOTH);
        progress.setLayoutData(Layouts.width(160));
        Button stop = new Button(work, SWT.PUSH | SWT.FLAT);
        stop.setImage(Icons.get("close", Tone.MUTED));
        stop.setToolTipText(TEXT.get("bottom.cancel"));
        stop.addListener(SWT.Selection, e -> LongWork.running().forEach(LongWork::cancel));
        GridData small = new GridData(22, 20);
        stop.setLayoutData(small);
        work.setVisible(false);
    }

    private void tick() {
        if (bar.isDisposed()) {
            return;
        }
        keepKeys();
        List<LongWork<?>> running = LongWork.running();
        if (running.isEmpty()) {
            work.setVisible(false);
        } else {
            show(running.get(0));
        }
        bar.getDisplay().timerExec(TICK, this::tick);
    }

    /** The control with the cursor may be gone, or a page may have none that takes it; without any no key would arrive. */
    private void keepKeys() {
        if (bar.getDisplay().getFocusControl() == null && bar.getDisplay().getActiveShell() == bar.getShell()) {
            Pages.active().ifPresent(PageEditor::setFocus);
        }
    }

    private void show(LongWork<?> w) {
        String text = w.isCancelled() ? TEXT.get("bottom.stopping", w.what())
                : w.total() > 0 ? TEXT.get("bottom.progress", w.what(), grouped(w.done()), grouped(w.total())) : w.what();
        if (!text.equals(what.getText())) {
            what.setText(text);
            work.layout();
        }
        progress.setMaximum(1000);
        progress.setSelection(w.total() > 0 ? (int) (1000 * Math.min(w.done(), w.total()) / w.total()) : 0);
        work.setVisible(true);
    }

    private static String grouped(long n) {
        return String.format("%,d", n);
    }

    private void count() {
        if (count.isDisposed()) {
            return;
        }
        String text = Pages.active().map(PageEditor::countText).orElse("");
        if (!text.equals(count.getText())) {
            count.setText(text);
            bar.layout();
        }
    }
}
