package org.minkang.chronic.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.minkang.ui.Layouts;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;

/** 专家评审: a sitting in the tab, or on the whole screen. */
public final class ExpertPage implements Page {

    private PageHost host;
    private Composite place;
    private ExpertPanel panel;
    private Shell full;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        place = new Composite(parent, SWT.NONE);
        place.setLayout(new FillLayout());
        panel = new ExpertPanel(place, host, this::fullScreen);
        keys(place, () -> panel);
    }

    /** The panel moves into a shell of its own, and back when that closes. */
    private void fullScreen() {
        if (full != null && !full.isDisposed()) {
            full.close();
            return;
        }
        full = new Shell(place.getDisplay(), SWT.NO_TRIM);
        full.setLayout(new FillLayout());
        full.setFullScreen(true);
        panel.dispose();
        ExpertPanel[] large = {new ExpertPanel(full, host, full::close)};
        keys(full, () -> large[0]);
        full.addListener(SWT.Close, e -> place.getDisplay().asyncExec(this::back));
        full.open();
        large[0].setFocus();
    }

    private void back() {
        if (!place.isDisposed()) {
            panel = new ExpertPanel(place, host, this::fullScreen);
            place.layout(true, true);
            panel.setFocus();
        }
    }

    private static void keys(Composite owner, java.util.function.Supplier<ExpertPanel> panel) {
        Display display = owner.getDisplay();
        Listener keys = e -> {
            if (e.widget instanceof Control c && Layouts.within(owner, c.getParent()) && !panel.get().isDisposed()) {
                key(e, c, panel.get());
            }
        };
        display.addFilter(SWT.KeyDown, keys);
        owner.addListener(SWT.Dispose, e -> display.removeFilter(SWT.KeyDown, keys));
    }

    private static void key(Event e, Control c, ExpertPanel panel) {
        boolean ctrl = (e.stateMask & SWT.MOD1) != 0;
        if (ctrl && (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) && c.getShell().getText().isEmpty()) {
            panel.send(); // in the window the key comes as a command
            e.doit = false;
        } else if (e.keyCode == SWT.ESC && c.getShell().getText().isEmpty()) {
            if (!panel.back()) {
                c.getShell().close();
            }
        } else if (e.keyCode == SWT.PAGE_DOWN) {
            panel.next();
            e.doit = false;
        } else if (!(c instanceof Text)) {
            panel.key(e);
        }
    }

    @Override
    public void focus() {
        if (!panel.isDisposed()) {
            panel.setFocus();
        }
    }

    @Override
    public boolean run(PageCommand command) {
        switch (command) {
            case PRIMARY -> panel.send();
            case NEXT -> panel.next();
            case PRINT -> panel.print();
            case BACK -> {
                return panel.back();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void closed() {
        if (full != null && !full.isDisposed()) {
            full.dispose();
        }
    }
}
