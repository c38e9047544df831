package org.minkang.app.signin;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.app.firststart.FirstStartWizard;
import org.minkang.base.Text;
import org.minkang.runtime.FirstStart;
import org.minkang.runtime.MinkangLauncher;
import org.minkang.ui.Icons;
import org.minkang.ui.Log;
import org.minkang.ui.Palette.Tone;

/** The door: who comes in, or the first start of an empty county. */
public final class Entrance {

    private Entrance() {
    }

    /** @return the person signed in; empty when the dialog was closed */
    public static Optional<Actor> signIn(Display display, CompletableFuture<MinkangLauncher> opening) {
        Actor[] entered = new Actor[1];
        boolean[] empty = new boolean[1];
        Shell shell = new Shell(display, SWT.DIALOG_TRIM);
        shell.setText(Text.of(Entrance.class).get("signin.title"));
        shell.setImage(Icons.get("shield", Tone.PRIMARY));
        shell.setLayout(new FillLayout());
        SignInForm form = new SignInForm(shell, opening.thenApply(m -> m.service(Accounts.class)), actor -> {
            entered[0] = actor;
            shell.close();
        });
        opening.whenComplete((launcher, failure) -> {
            boolean first = launcher != null && launcher.service(FirstStart.class).isNeeded();
            display.asyncExec(() -> opened(shell, form, failure, first, empty));
        });
        open(shell);
        form.setFocus();
        measured(form);
        while (!shell.isDisposed()) {
            try {
                if (!display.readAndDispatch()) {
                    display.sleep();
                }
            } catch (RuntimeException e) {
                Log.error("Something failed at the sign-in.", e);
            }
        }
        return empty[0] ? FirstStartWizard.run(display, opening.join()) : Optional.ofNullable(entered[0]);
    }

    /** A measurement of the start has nobody to type; it signs in with a real account and password all the same. */
    private static void measured(SignInForm form) {
        String account = System.getenv("MINKANG_ACCOUNT");
        String password = System.getenv("MINKANG_PASSWORD");
        if (System.getProperty("minkang.bench") != null && account != null && password != null) {
            form.enter(account, password);
        }
    }

    private static void opened(Shell shell, SignInForm form, Throwable failure, boolean first, boolean[] empty) {
        if (shell.isDisposed()) {
            return;
        }
        if (failure != null) {
            form.fail(failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure);
        } else if (first) {
            empty[0] = true;
            shell.close();
        }
    }

    private static void open(Shell shell) {
        shell.pack();
        Rectangle screen = shell.getDisplay().getPrimaryMonitor().getClientArea();
        Rectangle size = shell.getBounds();
        shell.setLocation(screen.x + (screen.width - size.width) / 2, screen.y + (screen.height - size.height) / 3);
        shell.open();
    }
}
