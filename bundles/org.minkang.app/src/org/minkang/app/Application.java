package org.minkang.app;

import java.util.concurrent.CompletableFuture;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.app.frame.Advisor;
import org.minkang.app.signin.Entrance;
import org.minkang.base.Progress;
import org.minkang.runtime.DataFolder;
import org.minkang.runtime.MinkangLauncher;
import org.minkang.store.Store;
import org.minkang.ui.Desk;

/**
 * The workbench: opens the data folder while the person signs in, then shows the window. When one person leaves and
 * another signs in, the data stay open.
 */
public final class Application implements IApplication {

    private static boolean switching;

    @Override
    public Object start(IApplicationContext context) {
        Preferences.applyLanguage();
        Display.setAppName("Minkang");
        Display display = PlatformUI.createDisplay();
        CompletableFuture<MinkangLauncher> opening = CompletableFuture.supplyAsync(
                () -> MinkangLauncher.launch(DataFolder.ofThisUser(), Progress.NONE));
        context.applicationRunning();
        try {
            do {
                switching = false;
                Actor actor = Entrance.signIn(display, opening).orElse(null);
                if (actor == null) {
                    return EXIT_OK;
                }
                work(display, opening.join(), actor);
            } while (switching);
            return EXIT_OK;
        } finally {
            close(opening);
            display.dispose();
        }
    }

    private static void work(Display display, MinkangLauncher launcher, Actor actor) {
        Store store = launcher.service(Store.class);
        Desk.seat(new Desk(actor, launcher::service, DatabaseName.of(store.info())));
        try {
            PlatformUI.createAndRunWorkbench(display, new Advisor(Desk.current()));
        } finally {
            launcher.service(Accounts.class).signOut(actor);
        }
    }

    /** Closes the window and asks who signs in next. */
    public static void switchPerson() {
        switching = PlatformUI.getWorkbench().close();
    }

    private static void close(CompletableFuture<MinkangLauncher> opening) {
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
