package org.minkang.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the sources themselves must not say, whatever their manifest asks for. */
public final class Sources {

    private static final Pattern PACKAGE = Pattern.compile("\\b((?:org|com|jakarta|io)\\.(?:[a-z][a-z0-9_]*\\.)+)[A-Z*]");
    private static final Pattern DRIVER_MANAGER = Pattern.compile("\\bDriverManager\\b");
    private static final Pattern PRINTED_TRACE = Pattern.compile("\\.printStackTrace\\(\\s*\\)");
    private static final Set<String> DISPLAYLESS_TEXT = Set.of(".java", ".MF", ".properties", ".xml", ".sql", ".yaml",
            ".yml", ".csv", ".css", ".txt", ".md");

    private Sources() {
    }

    /** Packages that the law does not give to the bundle, each with its file and line. */
    public static List<String> foreignPackages(Law law, Bundle bundle) {
        List<String> faults = new ArrayList<>();
        for (Path file : bundle.files(".java")) {
            if (file.toString().contains("src_test")) {
                continue;
            }
            String code = withoutComments(text(file));
            Matcher m = PACKAGE.matcher(code);
            while (m.find()) {
                String name = m.group(1).substring(0, m.group(1).length() - 1);
                if (!name.startsWith("org.minkang") && !law.mayUsePackage(bundle.name(), name)) {
                    faults.add(bundle.place(file) + ":" + line(code, m.start()) + " uses " + name + ", which "
                            + bundle.name() + " may not");
                }
            }
        }
        return faults;
    }

    /** Things no source may do: ask DriverManager, print a stack trace. */
    public static List<String> forbiddenCalls(Bundle bundle) {
        List<String> faults = new ArrayList<>();
        for (Path file : bundle.files(".java")) {
            String code = withoutComments(text(file));
            for (Pattern forbidden : List.of(DRIVER_MANAGER, PRINTED_TRACE)) {
                Matcher m = forbidden.matcher(code);
                while (m.find()) {
                    faults.add(bundle.place(file) + ":" + line(code, m.start()) + " has " + m.group());
                }
            }
        }
        return faults;
    }

    /** The rules of real counties, as data: they call diseases and benefits as the field does. */
    private static final Pattern COUNTY_PACK = Pattern.compile(".*/src/packs/[^/]+\\.yaml");

    /** Every place where a bundle of the base names one of the words, comments included. */
    public static List<String> named(Bundle bundle, Pattern words) {
        List<String> faults = new ArrayList<>();
        for (Path file : bundle.files(DISPLAYLESS_TEXT.toArray(String[]::new))) {
            if (COUNTY_PACK.matcher(bundle.place(file)).matches()) {
                continue;
            }
            String text = text(file);
            Matcher m = words.matcher(text);
            while (m.find()) {
                faults.add(bundle.place(file) + ":" + line(text, m.start()) + " names \"" + m.group()
                        + "\": the base knows no module");
            }
        }
        return faults;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("not UTF-8 or not readable: " + file, e);
        }
    }

    private static int line(String text, int at) {
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    /** Comments and the contents of string literals become blanks; lines stay where they are. */
    static String withoutComments(String code) {
        StringBuilder out = new StringBuilder(code);
        Matcher m = Pattern.compile("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'|//[^\\n]*|/\\*.*?\\*/",
                Pattern.DOTALL).matcher(code);
        while (m.find()) {
            for (int i = m.start(); i < m.end(); i++) {
                if (out.charAt(i) != '\n') {
                    out.setCharAt(i, ' ');
                }
            }
        }
        return out.toString();
    }
}
