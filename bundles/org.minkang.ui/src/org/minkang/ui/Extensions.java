package org.minkang.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.RegistryFactory;
import org.minkang.base.Text;
import org.osgi.framework.Bundle;

/** Reads what bundles contribute to the workbench. A broken or doubled contribution is logged and left out. */
public final class Extensions {

    public static final String PAGES = "org.minkang.ui.pages";
    public static final String TILES = "org.minkang.ui.tiles";
    public static final String CARDS = "org.minkang.ui.cards";
    public static final String CASE_PAGES = "org.minkang.ui.casePages";
    public static final String HELP = "org.minkang.ui.help";

    private static final Map<String, Properties> LABELS = new ConcurrentHashMap<>();

    private Extensions() {
    }

    /** All elements of a point, made into something; the first of two with the same id wins, the second is logged. */
    public static <T> List<T> read(String point, Function<IConfigurationElement, T> make) {
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        List<T> result = new ArrayList<>();
        if (registry == null) {
            return result;
        }
        Map<String, String> seen = new HashMap<>();
        for (IConfigurationElement e : registry.getConfigurationElementsFor(point)) {
            String id = e.getAttribute("id");
            String bundle = e.getContributor().getName();
            String first = seen.putIfAbsent(id, bundle);
            if (first != null) {
                Log.error("The id " + id + " is contributed to " + point + " by " + first + " and by " + bundle
                        + "; the second is left out.", null);
                continue;
            }
            try {
                result.add(make.apply(e));
            } catch (RuntimeException ex) {
                Log.error("The contribution " + id + " of " + bundle + " to " + point + " cannot be read.", ex);
            }
        }
        return result;
    }

    /**
     * A label in the language of the screen. The attribute holds a key of the contributing bundle's
     * {@code plugin.properties} (Chinese) and {@code plugin_en.properties}. It has no percent sign before it, because
     * the registry would then translate it once for all when the platform starts, and a person's own language is
     * known only after sign-in.
     */
    public static String label(IConfigurationElement e, String attribute) {
        String key = e.getAttribute(attribute);
        Bundle bundle = Platform.getBundle(e.getContributor().getName());
        if (key == null || bundle == null) {
            return key;
        }
        return LABELS.computeIfAbsent(bundle.getBundleId() + (Text.isEnglish() ? "_en" : ""), k -> labels(bundle))
                .getProperty(key, key);
    }

    private static Properties labels(Bundle bundle) {
        Properties labels = new Properties();
        URL file = bundle.getEntry(Text.isEnglish() ? "plugin_en.properties" : "plugin.properties");
        if (file == null) {
            return labels;
        }
        try (Reader in = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            labels.load(in);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return labels;
    }
}
