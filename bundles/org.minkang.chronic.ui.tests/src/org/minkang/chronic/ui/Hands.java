package org.minkang.chronic.ui;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.minkang.ui.Background;
import org.minkang.ui.LongWork;

/** A person at the workbench: sees what is on the screen, types, presses keys and buttons. From a thread of its own. */
final class Hands {

    private static final long PATIENCE = 60_000;

    private final Display display;
    private Menu menu;

    Hands(Display display) {
        this.display = display;
        display.syncExec(() -> display.addFilter(SWT.Show, e -> {
            if (e.widget instanceof Menu shown) {
                menu = shown;
            }
        }));
    }

    /** Waits until something is so. */
    void until(String what, BooleanSupplier so) {
        long end = System.currentTimeMillis() + PATIENCE;
        while (!on(so::getAsBoolean)) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("waited in vain: " + what + "; on the screen:\n" + on(this::words));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    <T> T on(Supplier<T> look) {
        AtomicReference<T> seen = new AtomicReference<>();
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        display.syncExec(() -> {
            try {
                seen.set(look.get());
            } catch (RuntimeException e) {
                failure.set(e);
            }
        });
        if (failure.get() != null) {
            throw failure.get();
        }
        return seen.get();
    }

    /** Everything that was asked for is there. */
    void settle() {
        until("rest", () -> Background.idle() && LongWork.running().isEmpty());
    }

    void see(String words) {
        until("to see " + words, () -> words().contains(words));
    }

    String words() {
        StringBuilder all = new StringBuilder();
        for (Shell shell : display.getShells()) {
            if (shell.isVisible()) {
                all.append('[').append(shell.getText()).append("]\n");
                words(shell, all);
            }
        }
        return all.toString();
    }

    private static void words(Composite parent, StringBuilder all) {
        for (Control c : parent.getChildren()) {
            if (!c.isVisible()) {
                continue;
            }
            if (c instanceof Label l) {
                all.append(l.getText()).append('\n');
            } else if (c instanceof Button b) {
                all.append(b.getText()).append('\n');
            } else if (c instanceof Text t) {
                all.append(t.getText()).append('\n');
            } else if (c instanceof Composite composite) {
                words(composite, all);
            }
        }
    }

    <C extends Control> C find(Class<C> kind, Predicate<C> fits) {
        for (Shell shell : display.getShells()) {
            C found = shell.isVisible() ? find(shell, kind, fits) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static <C extends Control> C find(Composite parent, Class<C> kind, Predicate<C> fits) {
        for (Control c : parent.getChildren()) {
            if (kind.isInstance(c) && c.isVisible() && fits.test(kind.cast(c))) {
                return kind.cast(c);
            }
            C inside = c instanceof Composite composite && c.isVisible() ? find(composite, kind, fits) : null;
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    /** Clicks a button, once it can be clicked; what it starts may well be a dialog, so nobody waits for its end. */
    void press(String beginning) {
        until("the button " + beginning, () -> find(Button.class, b -> b.getText().startsWith(beginning) && b.isEnabled()) != null);
        display.asyncExec(() -> click(find(Button.class, b -> b.getText().startsWith(beginning) && b.isEnabled())));
        settle();
    }

    private static void click(Button b) {
        mouse(b, SWT.MouseDown);
        mouse(b, SWT.MouseUp);
        b.notifyListeners(SWT.Selection, new Event());
    }

    private static void mouse(Control c, int type) {
        Event e = new Event();
        e.button = 1;
        e.x = 3;
        e.y = 3;
        c.notifyListeners(type, e);
    }

    /** Types into the nth text that can be seen in the shell in front, counted from 0. */
    void type(int nth, String text) {
        until("text " + nth, () -> text(nth) != null);
        on(() -> {
            text(nth).setFocus();
            text(nth).setText(text);
            return null;
        });
    }

    /** Types where the cursor is. */
    void type(String text) {
        until("a cursor in a text", () -> display.getFocusControl() instanceof Text);
        on(() -> {
            ((Text) display.getFocusControl()).insert(text);
            return null;
        });
    }

    /** Enter in the nth text. */
    void enter(int nth) {
        display.asyncExec(() -> text(nth).notifyListeners(SWT.DefaultSelection, new Event()));
        settle();
    }

    private Text text(int nth) {
        int[] left = {nth};
        return find(Text.class, t -> t.getShell() == front() && (t.getStyle() & SWT.READ_ONLY) == 0 && t.isEnabled() && left[0]-- == 0);
    }

    private Shell front() {
        Shell[] shells = display.getShells();
        for (int i = shells.length - 1; i >= 0; i--) {
            // the workbench is locked behind the window where the next person signs in
            if (shells[i].isVisible() && shells[i].isEnabled() && (shells[i].getStyle() & SWT.ON_TOP) == 0) {
                return shells[i];
            }
        }
        return null;
    }

    /** A key where the cursor is. */
    void key(int keyCode, int stateMask) {
        display.asyncExec(() -> {
            Control at = display.getFocusControl() == null ? front() : display.getFocusControl();
            Event e = new Event();
            e.keyCode = keyCode;
            e.character = keyCode < 128 || keyCode == SWT.CR ? (char) keyCode : 0;
            e.stateMask = stateMask;
            at.notifyListeners(SWT.KeyDown, e);
            if (!at.isDisposed()) {
                at.notifyListeners(SWT.KeyUp, e);
            }
        });
        settle();
    }

    /** Chooses from the menu behind a button. */
    void choose(String button, String item) {
        menu = null;
        press(button);
        until("the menu", () -> menu != null);
        display.asyncExec(() -> {
            for (MenuItem i : menu.getItems()) {
                if (i.getText().startsWith(item)) {
                    menu.setVisible(false);
                    i.notifyListeners(SWT.Selection, new Event());
                    return;
                }
            }
        });
    }
}
