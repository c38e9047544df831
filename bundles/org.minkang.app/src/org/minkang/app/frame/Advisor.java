package org.minkang.app.frame;

import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.minkang.app.Preferences;
import org.minkang.base.Text;
import org.minkang.ui.Desk;
import org.minkang.ui.Failures;
import org.minkang.ui.Log;
import org.minkang.ui.Pages;
import org.minkang.ui.Shared;
import org.minkang.ui.widgets.Dialogs;

/** Sets the workbench up: one window, nothing remembered, no menu bar, no tool bars. */
public final class Advisor extends WorkbenchAdvisor {

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(false);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return WorkPerspective.ID;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new Window(configurer);
    }

    @Override
    public void preStartup() {
        PreferenceManager pages = PlatformUI.getWorkbench().getPreferenceManager();
        pages.removeAll(); // our own settings page is the only one
    }

    @Override
    public boolean preShutdown() {
        return !busy();
    }

    /** Whether somebody who wants to leave must wait, which is then said. */
    public static boolean busy() {
        boolean busy = Pages.busy();
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (busy && window != null) {
            Text text = Text.of(Advisor.class);
            Dialogs.inform(window.getShell(), text.get("busy.title"), text.get("busy.wait"));
        }
        return busy;
    }

    @Override
    public void eventLoopException(Throwable e) {
        Log.error("Something failed in the window.", e);
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window != null) {
            Failures.show(window.getShell(), e);
        }
    }

    /** The window. */
    private static final class Window extends WorkbenchWindowAdvisor {

        Window(IWorkbenchWindowConfigurer configurer) {
            super(configurer);
        }

        @Override
        public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
            return new ActionBarAdvisor(configurer);
        }

        @Override
        public void preWindowOpen() {
            IWorkbenchWindowConfigurer c = getWindowConfigurer();
            c.setShowMenuBar(false);
            c.setShowCoolBar(true);
            c.setShowPerspectiveBar(false);
            c.setShowStatusLine(true);
            c.setShowProgressIndicator(false);
            title();
        }

        private void title() {
            getWindowConfigurer().setTitle(Text.of(Advisor.class).get("window.title", Desk.current().actor().displayName()));
        }

        @Override
        public void postWindowOpen() {
            IWorkbenchWindow window = getWindowConfigurer().getWindow();
            Preferences.applyTheme(window);
            onlyOurTrim(window);
            window.getShell().setMaximized(true);
            window.getShell().forceActive();
            window.getPartService().addPartListener(new Front());
            Desk.whenSeated(window.getShell(), this::title);
            Pages.open(System.getProperty("minkang.bench") != null ? Pages.QUEUE : Pages.START, "");
        }
    }

    /** Takes the platform's perspective switcher and tool bars out of the frame. */
    private static void onlyOurTrim(IWorkbenchWindow window) {
        if (window.getService(MWindow.class) instanceof MTrimmedWindow frame) {
            frame.getTrimBars().stream().flatMap(bar -> bar.getChildren().stream())
                    .filter(e -> !e.getElementId().startsWith("org.minkang.")).forEach(e -> e.setToBeRendered(false));
        }
    }

    /** Tells the frame when another tab comes to the front. */
    private static final class Front implements IPartListener2 {

        @Override
        public void partActivated(IWorkbenchPartReference part) {
            Shared.changed();
        }

        @Override
        public void partClosed(IWorkbenchPartReference part) {
            Shared.changed();
        }
    }
}
