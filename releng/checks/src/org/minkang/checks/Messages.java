package org.minkang.checks;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sentences for people: complete in both languages, usable as patterns, and there when code asks for them. */
public final class Messages {

    private static final Set<String> NAMES = Set.of("messages.properties", "commands.properties", "plugin.properties", "bundle.properties");
    /** Sentences that take a value in the form of each language, such as the name of a month, and use the one of theirs. */
    private static final Set<String> OWN_FORMS = Set.of("start.day", "summary.requested", "summary.handed-out");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern ASKED = Pattern.compile("\\bTEXT\\s*\\.\\s*get\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    private Messages() {
    }

    public static List<String> faults(Bundle bundle) {
        List<String> faults = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        for (Path file : bundle.files(".properties")) {
            String name = file.getFileName().toString();
            if (name.endsWith("_en.properties") || name.endsWith("_zh.properties") || name.equals("build.properties")
                    || file.toString().contains("src_test")) {
                continue;
            }
            if (NAMES.contains(name)) {
                known.addAll(compare(bundle, file, faults));
            }
        }
        asked(bundle, known, faults);
        return faults;
    }

    private static Set<String> compare(Bundle bundle, Path chinese, List<String> faults) {
        Path english = chinese.resolveSibling(chinese.getFileName().toString().replace(".properties", "_en.properties"));
        Properties zh = load(chinese);
        if (!Files.exists(english)) {
            faults.add(bundle.place(chinese) + " has no English beside it");
            return zh.stringPropertyNames();
        }
        Properties en = load(english);
        boolean patterns = chinese.getFileName().toString().equals("messages.properties");
        Set<String> keys = new TreeSet<>(zh.stringPropertyNames());
        keys.addAll(en.stringPropertyNames());
        for (String key : keys) {
            if (!zh.containsKey(key) || !en.containsKey(key)) {
                faults.add(bundle.place(zh.containsKey(key) ? english : chinese) + " lacks " + key);
                continue;
            }
            if (mostlyChinese(en.getProperty(key)) && !key.startsWith("language.")) {
                faults.add(bundle.place(english) + ": " + key + " is not English: " + en.getProperty(key));
            }
            if (patterns) {
                patterns(bundle, english, key, zh.getProperty(key), en.getProperty(key), faults);
                patterns(bundle, chinese, key, zh.getProperty(key), zh.getProperty(key), faults);
            }
        }
        return keys;
    }

    /** A pattern that can be filled in, with the places of the Chinese one. */
    private static void patterns(Bundle bundle, Path file, String key, String chinese, String pattern, List<String> faults) {
        String where = bundle.place(file) + ": " + key;
        try {
            new MessageFormat(pattern);
        } catch (IllegalArgumentException e) {
            faults.add(where + " is no message pattern: " + e.getMessage());
            return;
        }
        if (pattern.replace("''", "").replace("'{'", "").replace("'}'", "").contains("'")) {
            faults.add(where + " has an apostrophe that swallows itself or the rest: " + pattern);
        }
        boolean fits = OWN_FORMS.contains(key) ? places(pattern).last().compareTo(places(chinese).last()) >= 0
                : places(pattern).equals(places(chinese));
        if (!fits) {
            faults.add(where + " has the places " + places(pattern) + ", the Chinese " + places(chinese));
        }
    }

    private static TreeSet<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** An English sentence may quote a Chinese term, but is not made of them. */
    private static boolean mostlyChinese(String sentence) {
        return HAN.matcher(sentence).results().count() > LATIN.matcher(sentence).results().count();
    }

    private static void asked(Bundle bundle, Set<String> known, List<String> faults) {
        for (Path file : bundle.files(".java")) {
            if (file.toString().contains("src_test")) {
                continue;
            }
            Matcher m = ASKED.matcher(Sources.text(file));
            while (m.find()) {
                if (!known.contains(m.group(1))) {
                    faults.add(bundle.place(file) + " asks for the sentence \"" + m.group(1) + "\", which no messages.properties has");
                }
            }
        }
    }

    private static Properties load(Path file) {
        Properties p = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            p.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("not UTF-8 or not readable: " + file, e);
        }
        return p;
    }
}
