package org.minkang.app;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.swt.SWT;

/** A frame around what the keyboard is on that can be seen; GTK draws it, and reads how only once. */
final class FocusFrame {

    /** Read by SWT when the display is made. */
    private static final String PROPERTY = "org.eclipse.swt.internal.gtk.cssFile";
    private static final System.Logger LOG = System.getLogger(FocusFrame.class.getName());

    private FocusFrame() {
    }

    /** Before there is a display. A style sheet that somebody has chosen for the machine stays. */
    static void choose() {
        if (!"gtk".equals(SWT.getPlatform()) || System.getProperty(PROPERTY) != null) {
            return;
        }
        try {
            URL sheet = FileLocator.toFileURL(new URL("platform:/plugin/org.minkang.app/css/focus-gtk.css"));
            System.setProperty(PROPERTY, Path.of(sheet.getPath()).toString());
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the focus keeps the mark of the desktop", e);
        }
    }
}
