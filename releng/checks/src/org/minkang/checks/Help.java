package org.minkang.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The help: every topic in both languages, every link and page id alive, every page with a topic, guides that point to all. */
public final class Help {

    private static final List<String> LANGUAGES = List.of("zh", "en");
    private static final Pattern LINK = Pattern.compile("(!?)\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADINGS = Pattern.compile("(?m)^##? ");
    /** What the help panel does not paint: pictures, tables, deeper headings, quotes, HTML, lists inside lists. */
    private static final Pattern TOO_MUCH = Pattern.compile("(?m)^(\\||###|>|[ \\t]*<[a-z/]|[ \\t]+[-*] |\\* |\\+ ).*$|!\\[");

    private final Path repository;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Bundle> topics = new TreeMap<>();
    private final Set<String> pages = new TreeSet<>();
    private final Map<String, String> explained = new LinkedHashMap<>();

    private Help(Path repository) {
        this.repository = repository;
    }

    public static List<String> faults(Path repository, List<Bundle> bundles) {
        Help help = new Help(repository);
        bundles.forEach(help::read);
        help.topics.forEach(help::topic);
        bundles.forEach(help::files);
        help.pages();
        help.guides();
        return help.faults;
    }

    private void read(Bundle bundle) {
        Path plugin = bundle.folder().resolve("plugin.xml");
        if (!Files.exists(plugin)) {
            return;
        }
        for (Element e : elements(plugin, "page")) {
            if (!e.getAttribute("id").isEmpty() && !e.getAttribute("class").isEmpty()) {
                pages.add(e.getAttribute("id"));
            }
        }
        for (Element e : elements(plugin, "topic")) {
            String id = e.getAttribute("id");
            if (topics.put(id, bundle) != null) {
                faults.add(bundle.place(plugin) + ": the topic " + id + " is there twice");
            }
            for (String page : e.getAttribute("pages").isBlank() ? new String[0] : e.getAttribute("pages").strip().split("\\s+")) {
                String other = explained.put(page, id);
                if (other != null) {
                    faults.add(bundle.place(plugin) + ": the page " + page + " has the topics " + other + " and " + id);
                }
            }
        }
    }

    private void topic(String id, Bundle bundle) {
        List<Integer> shape = new ArrayList<>();
        for (String language : LANGUAGES) {
            Path file = bundle.folder().resolve("help/" + language + '/' + id + ".md");
            if (!Files.exists(file)) {
                faults.add(bundle.place(file) + " is missing");
                continue;
            }
            String text = Sources.text(file);
            if (!text.startsWith("# ")) {
                faults.add(bundle.place(file) + " does not begin with its title");
            }
            Matcher much = TOO_MUCH.matcher(withoutCode(text));
            if (much.find()) {
                faults.add(bundle.place(file) + " has more than the help panel paints: " + much.group());
            }
            links(file, text).forEach(target -> link(bundle, file, target));
            shape.add((int) HEADINGS.matcher(withoutCode(text)).results().count());
        }
        if (shape.size() == 2 && !shape.get(0).equals(shape.get(1))) {
            faults.add("the topic " + id + " has " + shape.get(0) + " headings in Chinese and " + shape.get(1) + " in English");
        }
        Path build = bundle.folder().resolve("build.properties");
        if (!Sources.text(build).contains("help/")) {
            faults.add(bundle.place(build) + " does not ship help/");
        }
    }

    private void link(Bundle bundle, Path file, String target) {
        Path at = file.getParent().resolve(target).normalize();
        String name = at.getFileName().toString();
        String id = name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
        if (!Files.exists(at)) {
            faults.add(bundle.place(file) + " links to " + target + ", which is not there");
        } else if (!topics.containsKey(id) || !at.startsWith(topics.get(id).folder().resolve("help"))) {
            faults.add(bundle.place(file) + " links to " + target + ", which is no topic");
        } else if (!at.getParent().getFileName().equals(file.getParent().getFileName())) {
            faults.add(bundle.place(file) + " links to " + target + " in the other language");
        }
    }

    private void files(Bundle bundle) {
        for (Path file : bundle.files(".md")) {
            if (!bundle.folder().relativize(file).startsWith("help")) {
                continue;
            }
            String name = file.getFileName().toString();
            if (!bundle.equals(topics.get(name.substring(0, name.length() - 3)))) {
                faults.add(bundle.place(file) + " is the text of no topic in plugin.xml");
            }
        }
    }

    private void pages() {
        for (String page : pages) {
            if (!explained.containsKey(page)) {
                faults.add("the page " + page + " has no help: name it in the pages of a topic (org.minkang.ui.help)");
            }
        }
        explained.forEach((page, topic) -> {
            if (!pages.contains(page)) {
                faults.add("the topic " + topic + " explains the page " + page + ", which is not there");
            }
        });
    }

    /** The guides are lists of links and pictures; the text is the help's own. */
    private void guides() {
        for (String language : LANGUAGES) {
            Path guide = repository.resolve("docs/user-guide." + language + ".md");
            Set<String> linked = new TreeSet<>();
            for (String target : links(guide, Sources.text(guide))) {
                Path at = guide.getParent().resolve(target).normalize();
                if (!Files.exists(at)) {
                    faults.add("docs/" + guide.getFileName() + " links to " + target + ", which is not there");
                }
                linked.add(at.toString());
            }
            topics.forEach((id, bundle) -> {
                if (!bundle.isExample() && !linked.contains(bundle.folder().resolve("help/" + language + '/' + id + ".md").normalize().toString())) {
                    faults.add("docs/" + guide.getFileName() + " does not link to the help topic " + id);
                }
            });
        }
    }

    private static List<String> links(Path file, String text) {
        List<String> links = new ArrayList<>();
        Matcher m = LINK.matcher(withoutCode(text));
        while (m.find()) {
            if (!m.group(2).contains("://")) {
                links.add(m.group(2));
            }
        }
        return links;
    }

    private static String withoutCode(String text) {
        return text.replaceAll("(?ms)^```.*?^```$", "");
    }

    private static List<Element> elements(Path plugin, String name) {
        try (InputStream in = Files.newInputStream(plugin)) {
            NodeList nodes = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getElementsByTagName(name);
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                elements.add((Element) nodes.item(i));
            }
            return elements;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(plugin.toString(), e);
        }
    }
}
