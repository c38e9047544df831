package org.minkang.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences of one package, in Chinese and in English.
 *
 * <p>Beside the anchor class lie {@code messages.properties} (Chinese, the default) and
 * {@code messages_en.properties}, both UTF-8, with {@link MessageFormat} patterns.
 * {@link java.util.ResourceBundle} is not used because it falls back to the machine's locale,
 * and a Chinese clerk's machine may well run an English system.
 */
public final class Text {

    private static final Map<String, Text> TEXTS = new ConcurrentHashMap<>();
    private static volatile Locale locale = defaultLocale();

    private final Map<String, String> chinese;
    private final Map<String, String> english;

    private Text(Class<?> anchor) {
        chinese = read(anchor, "messages.properties");
        english = read(anchor, "messages_en.properties");
    }

    /** The sentences that lie beside this class. */
    public static Text of(Class<?> anchor) {
        // the loader is part of the key: an updated bundle brings new sentences under the same package name
        String key = anchor.getPackageName() + '@' + System.identityHashCode(anchor.getClassLoader());
        return TEXTS.computeIfAbsent(key, k -> new Text(anchor));
    }

    /** Switches the language of the whole program; anything but English is Chinese. */
    public static void use(Locale newLocale) {
        locale = "en".equals(newLocale.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** {@link Locale#ENGLISH} or {@link Locale#SIMPLIFIED_CHINESE}. */
    public static Locale locale() {
        return locale;
    }

    public static boolean isEnglish() {
        return locale == Locale.ENGLISH;
    }

    /** The sentence for the key, in the current language; {@code !key!} when it is missing, so that it is seen. */
    public String get(String key, Object... args) {
        return in(locale, key, args);
    }

    /** The sentence in both languages, for what is stored and shown later to someone else. */
    public Bilingual both(String key, Object... args) {
        return new Bilingual(in(Locale.SIMPLIFIED_CHINESE, key, args), in(Locale.ENGLISH, key, args));
    }

    private String in(Locale wanted, String key, Object... args) {
        String pattern = (wanted == Locale.ENGLISH ? english : chinese).get(key);
        if (pattern == null) {
            return '!' + key + '!';
        }
        return new MessageFormat(pattern, wanted).format(plain(args));
    }

    /** Numbers are printed as they are: a case number or a year must not become "2,026". */
    private static Object[] plain(Object[] args) {
        Object[] plain = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            Object arg = args[i];
            plain[i] = arg instanceof Long || arg instanceof Integer || arg instanceof Short ? arg.toString()
                    : arg instanceof Bilingual name ? name.text() : arg;
        }
        return plain;
    }

    private static Map<String, String> read(Class<?> anchor, String name) {
        Properties properties = new Properties();
        try (InputStream in = anchor.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name + " beside " + anchor.getName());
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> map = new HashMap<>();
        properties.forEach((k, v) -> map.put((String) k, (String) v));
        return Map.copyOf(map);
    }

    private static Locale defaultLocale() {
        String wanted = System.getProperty("minkang.language", "zh");
        return wanted.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
