package org.minkang.ui;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The platform's log. Never pass a personal value. */
public final class Log {

    private static final System.Logger PLAIN = System.getLogger("org.minkang.ui");

    private Log() {
    }

    public static void error(String what, Throwable cause) {
        write(IStatus.ERROR, what, cause);
    }

    public static void warning(String what, Throwable cause) {
        write(IStatus.WARNING, what, cause);
    }

    /** Where the log is, for the person who has to hand it to the administrator. */
    static String place() {
        return FrameworkUtil.getBundle(Log.class) == null ? "stderr" : Platform.getLogFileLocation().toOSString();
    }

    private static void write(int severity, String what, Throwable cause) {
        Bundle bundle = FrameworkUtil.getBundle(Log.class);
        if (bundle == null) {
            PLAIN.log(severity == IStatus.ERROR ? System.Logger.Level.ERROR : System.Logger.Level.WARNING, what, cause);
        } else {
            Platform.getLog(bundle).log(new Status(severity, bundle.getSymbolicName(), what, cause));
        }
    }
}
