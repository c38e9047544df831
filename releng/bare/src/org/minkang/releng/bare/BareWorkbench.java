package org.minkang.releng.bare;

import java.lang.management.ManagementFactory;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/**
 * The same Eclipse workbench with nothing of ours: what a start costs at least. Says on the error
 * output how many milliseconds passed from the start of Java until its window was painted, and ends.
 */
public final class BareWorkbench implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        Display display = PlatformUI.createDisplay();
        try {
            PlatformUI.createAndRunWorkbench(display, new Advisor());
            return EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        // the workbench closes itself once it was painted
    }

    private static final class Advisor extends WorkbenchAdvisor {

        @Override
        public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
            return new WorkbenchWindowAdvisor(configurer) {
                @Override
                public void postWindowOpen() {
                    getWindowConfigurer().getWindow().getShell().setMaximized(true);
                }
            };
        }

        @Override
        public String getInitialWindowPerspectiveId() {
            return "org.minkang.releng.bare";
        }

        @Override
        public void postStartup() {
            Display.getCurrent().asyncExec(() -> {
                PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell().update();
                System.err.println("MINKANG-PAINTED " + ManagementFactory.getRuntimeMXBean().getUptime());
                PlatformUI.getWorkbench().close();
            });
        }
    }

    /** A perspective with only the editor area. */
    public static final class Empty implements IPerspectiveFactory {

        @Override
        public void createInitialLayout(IPageLayout layout) {
            layout.setEditorAreaVisible(true);
        }
    }
}
