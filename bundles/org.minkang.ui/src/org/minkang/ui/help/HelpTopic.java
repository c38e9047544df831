package org.minkang.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.minkang.base.Text;
import org.osgi.framework.Bundle;

/**
 * One topic of the help, contributed to {@code org.minkang.ui.help}. Its text lies in the contributing bundle as
 * {@code help/zh/ID.md} and {@code help/en/ID.md}, its title is the text's first heading.
 *
 * @param order its place in the table of contents
 * @param pages the ids of the pages it explains
 */
public record HelpTopic(String id, int order, Set<String> pages, Source source) {

    /** Where the text comes from. */
    public interface Source {
        /** @param language "zh" or "en" */
        String read(String language);
    }

    static HelpTopic read(IConfigurationElement e) {
        String id = e.getAttribute("id");
        String order = e.getAttribute("order");
        String pages = e.getAttribute("pages");
        String bundle = e.getContributor().getName();
        return new HelpTopic(id, order == null ? 0 : Integer.parseInt(order),
                pages == null ? Set.of() : Set.of(pages.split("\\s+")), language -> read(bundle, id, language));
    }

    private static String read(String bundleName, String id, String language) {
        Bundle bundle = Platform.getBundle(bundleName);
        URL file = bundle == null ? null : bundle.getEntry("help/" + language + '/' + id + ".md");
        if (file == null) {
            throw new IllegalStateException("no help/" + language + "/" + id + ".md in " + bundleName);
        }
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** The text in the language of the screen. */
    public HelpText text() {
        return HelpText.parse(source.read(Text.isEnglish() ? "en" : "zh"));
    }
}
