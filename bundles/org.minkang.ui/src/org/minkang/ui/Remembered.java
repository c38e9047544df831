package org.minkang.ui;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** Small things the window remembers on this machine from one start to the next; nothing personal of an applicant. */
public final class Remembered {

    /** In a test without the platform they are remembered as long as the program runs. */
    private static final Map<String, String> WITHOUT_PLATFORM = new ConcurrentHashMap<>();

    private Remembered() {
    }

    public static String get(String key, String otherwise) {
        return Platform.isRunning() ? node().get(key, otherwise) : WITHOUT_PLATFORM.getOrDefault(key, otherwise);
    }

    public static void put(String key, String value) {
        if (!Platform.isRunning()) {
            WITHOUT_PLATFORM.put(key, value);
            return;
        }
        node().put(key, value);
        try {
            node().flush();
        } catch (BackingStoreException e) {
            Log.warning("What the window remembers cannot be written.", e);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode("org.minkang.ui");
    }
}
