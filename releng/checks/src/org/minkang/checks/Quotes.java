package org.minkang.checks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Documents that quote the sources. A fenced block right after a line that is nothing but a link to a file is a quote of that
 * file: its lines stand there one after the other, whatever their indentation. A line {@code …} stands for lines left out.
 */
public final class Quotes {

    private static final Pattern QUOTE =
            Pattern.compile("^\\[[^\\]\\n]+\\]\\(([^)\\s]+)\\)\\n+```\\w*\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]+)(?:#[^)\\s]*)?\\)");
    private static final String LEFT_OUT = "…";

    /** One quote: the file as the document links to it, and what it quotes. */
    public record Quote(String file, List<String> lines) {
    }

    private Quotes() {
    }

    /** The quotes of a document, in its order. */
    public static List<Quote> of(Path document) {
        List<Quote> quotes = new ArrayList<>();
        Matcher m = QUOTE.matcher(Sources.text(document));
        while (m.find()) {
            quotes.add(new Quote(m.group(1), lines(m.group(2))));
        }
        return quotes;
    }

    /** Quotes that do not stand in their file, links that lead nowhere, and documents that do not quote the same. */
    public static List<String> faults(Path repository, String... documents) {
        List<String> faults = new ArrayList<>();
        List<Quote> first = of(repository.resolve(documents[0]));
        for (String name : documents) {
            Path document = repository.resolve(name);
            links(document, name, faults);
            List<Quote> quotes = of(document);
            for (Quote quote : quotes) {
                Path file = document.resolveSibling(quote.file()).normalize();
                if (Files.exists(file) && !stands(quote.lines(), lines(Sources.text(file)))) {
                    faults.add(name + " quotes what " + quote.file() + " does not say: " + quote.lines().get(0));
                }
            }
            if (!quotes.equals(first)) {
                faults.add(name + " does not quote the same as " + documents[0] + ": " + difference(first, quotes));
            }
        }
        return faults;
    }

    private static void links(Path document, String name, List<String> faults) {
        Matcher m = LINK.matcher(Sources.text(document));
        while (m.find()) {
            String target = m.group(1);
            if (!target.contains("://") && !Files.exists(document.resolveSibling(target).normalize())) {
                faults.add(name + " links to " + target + ", which is not there");
            }
        }
    }

    private static String difference(List<Quote> one, List<Quote> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return "the quote " + (i + 1) + " of " + other.get(i).file();
            }
        }
        return one.size() + " and " + other.size() + " quotes";
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Whether the parts between lines left out stand in the text one after the other. */
    private static boolean stands(List<String> quoted, List<String> text) {
        List<String> part = new ArrayList<>();
        int from = 0;
        for (String line : quoted) {
            if (!line.equals(LEFT_OUT)) {
                part.add(line);
                continue;
            }
            from = after(part, text, from);
            if (from < 0) {
                return false;
            }
            part.clear();
        }
        return after(part, text, from) >= 0;
    }

    /** Where the text goes on after the part; -1 when the part is not in it. */
    private static int after(List<String> part, List<String> text, int from) {
        for (int i = from; i + part.size() <= text.size(); i++) {
            if (text.subList(i, i + part.size()).equals(part)) {
                return i + part.size();
            }
        }
        return -1;
    }
}
