package org.minkang.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.minkang.base.Text;
import org.minkang.ui.Log;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette;
import org.minkang.ui.Shared;
import org.osgi.service.prefs.BackingStoreException;

/** What this user of this machine likes: the language, the colours and the size of type. */
public final class Preferences {

    private static final String LANGUAGE = "language";
    private static final String THEME = "theme";
    private static final String TEXT_SIZE = "text-size"; // minkang.sh reads it

    /** Per cent of the usual size of type. */
    public static final List<Integer> TEXT_SIZES = List.of(100, 115, 125, 150);

    /** Which colours. */
    public enum Theme {
        LIGHT, DARK, SYSTEM;

        private String kept() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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

    /** The colours that were chosen. */
    public static Theme theme() {
        String kept = node().get(THEME, "light");
        return Arrays.stream(Theme.values()).filter(t -> t.kept().equals(kept)).findFirst().orElse(Theme.LIGHT);
    }

    /** Whether the screen is dark now. */
    public static boolean dark() {
        return theme() == Theme.DARK || theme() == Theme.SYSTEM && Display.isSystemDarkTheme();
    }

    /** Whether the size of type can be chosen here; elsewhere the desktop's own setting is the place. */
    public static boolean hasTextSize() {
        return "gtk".equals(SWT.getPlatform());
    }

    /** Per cent of the usual size. */
    public static int textSize() {
        String kept = node().get(TEXT_SIZE, "1.00");
        return TEXT_SIZES.stream().filter(n -> scale(n).equals(kept)).findFirst().orElse(TEXT_SIZES.get(0));
    }

    /** Kept for the next start: the start script hands it to the toolkit, which cannot change it later. */
    public static void useTextSize(int percent) {
        node().put(TEXT_SIZE, scale(percent));
        save();
    }

    private static String scale(int percent) {
        return String.format(Locale.ROOT, "%.2f", percent / 100.0);
    }

    public static void use(Theme theme) {
        node().put(THEME, theme.kept());
        save();
        Palette.dark(dark());
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
