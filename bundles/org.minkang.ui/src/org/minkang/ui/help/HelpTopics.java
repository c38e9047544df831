package org.minkang.ui.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.minkang.ui.Extensions;
import org.minkang.ui.Log;

/** The topics of the help that are installed, in the order of the table of contents. */
public final class HelpTopics {

    /** The words that led to a topic, in their line. */
    public record Hit(HelpTopic topic, String title, String line) {
    }

    private static HelpTopics installed;

    private final List<HelpTopic> all;

    public HelpTopics(List<HelpTopic> topics) {
        all = topics.stream().sorted(Comparator.comparingInt(HelpTopic::order).thenComparing(HelpTopic::id)).toList();
    }

    /** What the bundles of this program contribute. */
    public static synchronized HelpTopics installed() {
        if (installed == null) {
            installed = new HelpTopics(Extensions.read(Extensions.HELP, HelpTopic::read));
        }
        return installed;
    }

    public List<HelpTopic> all() {
        return all;
    }

    public Optional<HelpTopic> get(String id) {
        return all.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    public Optional<HelpTopic> ofPage(String pageId) {
        return all.stream().filter(t -> t.pages().contains(pageId)).findFirst();
    }

    /** Topics in which every one of the words occurs, those with a word in the title first. */
    public List<Hit> search(String words) {
        String[] wanted = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
        List<Hit> inTitle = new ArrayList<>();
        List<Hit> inText = new ArrayList<>();
        for (HelpTopic topic : all) {
            HelpText text = text(topic);
            if (text != null && holds(text, wanted)) {
                boolean title = text.title().toLowerCase(Locale.ROOT).contains(wanted[0]);
                (title ? inTitle : inText).add(new Hit(topic, text.title(), line(text, wanted[0])));
            }
        }
        inTitle.addAll(inText);
        return inTitle;
    }

    /** A text that cannot be read hides one topic, not the search. */
    private static HelpText text(HelpTopic topic) {
        try {
            return topic.text();
        } catch (RuntimeException e) {
            Log.error("The help " + topic.id() + " cannot be read.", e);
            return null;
        }
    }

    private static boolean holds(HelpText text, String... wanted) {
        StringBuilder all = new StringBuilder();
        text.blocks().forEach(b -> all.append(b.text()).append('\n'));
        String lower = all.toString().toLowerCase(Locale.ROOT);
        for (String word : wanted) {
            if (!lower.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String line(HelpText text, String word) {
        return text.blocks().stream().filter(b -> b.kind() != HelpText.Kind.TITLE).map(HelpText.Block::text)
                .filter(t -> t.toLowerCase(Locale.ROOT).contains(word)).findFirst().orElse("");
    }
}
