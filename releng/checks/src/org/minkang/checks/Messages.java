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

/** The sentences for people: complete in both languages, usable as patterns, and there when code asks for them. */
public final class Messages {

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
            if (name.equals("messages.properties") || name.equals("plugin.properties") || name.equals("bundle.properties")) {
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
            int inChinese = patterns ? places(bundle, chinese, key, zh, faults) : 0;
            int inEnglish = patterns ? places(bundle, english, key, en, faults) : 0;
            // a forgotten value, or one hidden behind an apostrophe; English may need one more, such as a month's name
            if (inEnglish >= 0 && inChinese > inEnglish) {
                faults.add(bundle.place(english) + ": " + key + " has " + inEnglish + " places, the Chinese " + inChinese);
            }
        }
        return keys;
    }

    /** An English sentence may quote a Chinese term, but is not made of them. */
    private static boolean mostlyChinese(String sentence) {
        return HAN.matcher(sentence).results().count() > LATIN.matcher(sentence).results().count();
    }

    /** How many values the pattern takes; -1 when it is none. */
    private static int places(Bundle bundle, Path file, String key, Properties p, List<String> faults) {
        try {
            return new MessageFormat(p.getProperty(key)).getFormatsByArgumentIndex().length;
        } catch (IllegalArgumentException e) {
            faults.add(bundle.place(file) + ": " + key + " is no message pattern: " + e.getMessage());
            return -1;
        }
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
