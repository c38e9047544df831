package org.minkang.app;

import java.util.Locale;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.minkang.base.Text;
import org.minkang.ui.Log;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette;
import org.minkang.ui.Shared;
import org.osgi.service.prefs.BackingStoreException;

/** What this user of this machine likes: the language and the theme. */
public final class Preferences {

    private static final String LANGUAGE = "language";
    private static final String THEME = "theme";

    private Preferences() {
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode("org.minkang.app");
    }

    /** The language chosen, else the one the program was started with. Called before anything is shown. */
    static void applyLanguage() {
        String language = node().get(LANGUAGE, "");
        if (!language.isEmpty()) {
            Text.use(Locale.forLanguageTag(language));
        }
        Locale.setDefault(Text.locale());
    }

    public static boolean english() {
        return Text.isEnglish();
    }

    /** Kept for the next start; what is on the screen was built in the old language. */
    public static void useLanguage(boolean english) {
        node().put(LANGUAGE, english ? "en" : "zh-CN");
        save();
    }

    public static boolean dark() {
        return "dark".equals(node().get(THEME, "light"));
    }

    public static void useDark(boolean dark) {
        node().put(THEME, dark ? "dark" : "light");
        save();
        Palette.dark(dark);
        applyTheme(PlatformUI.getWorkbench().getActiveWorkbenchWindow());
        // drawings and icons were made in the old colours
        PlatformUI.getWorkbench().getDisplay().asyncExec(Pages::rebuild);
        Shared.changed();
    }

    /** Puts the style sheet of the chosen theme to work. */
    public static void applyTheme(IWorkbenchWindow window) {
        IThemeEngine engine = window.getService(IThemeEngine.class);
        String id = dark() ? "org.minkang.dark" : "org.minkang.light";
        if (engine != null && (engine.getActiveTheme() == null || !id.equals(engine.getActiveTheme().getId()))) {
            engine.setTheme(id, false);
        }
        Palette.dark(dark());
    }

    private static void save() {
        try {
            node().flush();
        } catch (BackingStoreException e) {
            Log.warning("The preferences cannot be written.", e);
        }
    }
}
