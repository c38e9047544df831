package org.minkang.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.app.frame.Advisor;
import org.minkang.app.signin.Entrance;
import org.minkang.base.Progress;
import org.minkang.policy.PolicyPacks;
import org.minkang.runtime.DataFolder;
import org.minkang.runtime.MinkangLauncher;
import org.minkang.store.Store;
import org.minkang.ui.Desk;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette;
import org.minkang.ui.Recent;
import org.minkang.ui.widgets.ButtonFaces;

/**
 * The workbench: opens the data folder while the person signs in, then shows the window. When one person leaves and
 * another signs in, window and data stay; what the first had open is closed.
 */
public final class Application implements IApplication {

    private static CompletableFuture<MinkangLauncher> opening;
    private static boolean seated;

    @Override
    public Object start(IApplicationContext context) {
        Preferences.applyLanguage();
        Display.setAppName("Minkang");
        FocusFrame.choose();
        Display display = PlatformUI.createDisplay();
        ButtonFaces.show(display);
        opening = CompletableFuture.supplyAsync(() -> MinkangLauncher.launch(DataFolder.ofThisUser(), Progress.NONE));
        opening.thenAcceptAsync(Application::readAhead);
        context.applicationRunning();
        try {
            if (seat(display)) {
                Palette.dark(Preferences.dark()); // only the window's style sheet can colour every control
                PlatformUI.createAndRunWorkbench(display, new Advisor());
            }
            return EXIT_OK;
        } finally {
            signOut();
            close();
            display.dispose();
        }
    }

    /** The county's rules, which every page asks for first and which take a second to read, while the password is typed. */
    private static void readAhead(MinkangLauncher launcher) {
        LocalDate today = LocalDate.now(launcher.service(Clock.class));
        launcher.service(Store.class).read(s -> launcher.service(PolicyPacks.class).on(s, today));
    }

    /** @return false when nobody signed in */
    private static boolean seat(Display display) {
        Optional<Actor> actor = Entrance.signIn(display, opening);
        actor.ifPresent(a -> {
            MinkangLauncher launcher = opening.join();
            Desk.seat(new Desk(a, launcher::service, DatabaseName.of(launcher.service(Store.class).info())));
        });
        seated = actor.isPresent();
        return seated;
    }

    private static void signOut() {
        if (seated) {
            opening.join().service(Accounts.class).signOut(Desk.current().actor());
        }
        seated = false;
    }

    /**
     * Asks who signs in next. The platform's window cannot be opened twice in one run (its keys and pictures do not
     * come back), so it stays there meanwhile, empty and locked. It is not hidden: on GTK, lists made after a window was
     * shown again can stay blank.
     */
    public static void switchPerson() {
        if (Advisor.busy() || !Pages.closeAll()) {
            return;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        Shell window = workbench.getActiveWorkbenchWindow().getShell();
        window.setEnabled(false);
        signOut();
        Recent.clear();
        if (seat(window.getDisplay())) {
            window.setEnabled(true);
            Pages.open(Pages.START, "");
            window.forceActive();
        } else {
            workbench.close();
        }
    }

    private static void close() {
        opening.handle((launcher, failure) -> {
            if (launcher != null) {
                launcher.close();
            }
            return null;
        });
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.syncExec(() -> PlatformUI.getWorkbench().close());
        }
    }
}
