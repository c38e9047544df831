package org.minkang.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which bundle may use which other bundles and packages, read from {@code law.txt}. */
public final class Law {

    private static final String PREFIX = "org.minkang.";
    private static final String MODULE = "(module)";
    private static final String BENCH = "(bench)";
    /** Bundles that belong to a module and may use it: the ending of their name, and their line. */
    private static final List<String> OF_A_MODULE = List.of(".ui", ".demo");
    private static final String TESTS = "(tests)";

    private record Allowed(Set<String> rooms, Set<String> packages) {
    }

    private final Map<String, Allowed> lines = new LinkedHashMap<>();

    private Law() {
    }

    public static Law read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Law parse(String text) {
        Law law = new Law();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] part = line.split(":", -1);
            if (part.length != 3) {
                throw new IllegalArgumentException("law: three parts expected in: " + line);
            }
            law.lines.put(part[0].strip(), new Allowed(words(part[1]), words(part[2])));
        }
        return law;
    }

    private static Set<String> words(String part) {
        Set<String> words = new TreeSet<>(List.of(part.strip().split("\\s+")));
        words.remove("");
        return words;
    }

    /** Whether the bundle is a room of the base: neither a module, nor tests, nor a wrapped library. */
    public boolean isRoom(String bundle) {
        return lines.containsKey(room(bundle));
    }

    /** The names of the modules among these bundles: {@code chronic} for {@code org.minkang.chronic}. */
    public Set<String> modules(Iterable<Bundle> bundles) {
        Set<String> modules = new TreeSet<>();
        for (Bundle bundle : bundles) {
            String room = room(hostOf(bundle.name()));
            if (!bundle.isLibrary() && !isRoom(hostOf(bundle.name())) && !room.contains(".") && !room.equals("bench")) {
                modules.add(room);
            }
        }
        return modules;
    }

    /** Every edge of the bundle that the law does not know, each as one sentence. */
    public List<String> faults(Bundle bundle, Set<String> allBundles) {
        List<String> faults = new ArrayList<>();
        for (Bundle.Use use : bundle.uses()) {
            String owner = owner(use.name(), allBundles);
            boolean ours = use.name().startsWith(PREFIX);
            if (ours && owner.equals(bundle.name()) || ours && owner.equals(hostOf(bundle.name()))) {
                continue;
            }
            if (ours ? !mayUseRoom(bundle.name(), owner) : !mayUsePackage(bundle.name(), use.name())) {
                faults.add(bundle.name() + " -> " + (ours ? owner : use.name()) + " is not allowed (" + use.header()
                        + ": " + use.name() + " in " + bundle.manifest() + "); the law is in releng/checks/law.txt");
            }
        }
        return faults;
    }

    /** Whether the law lets sources of the bundle import the package (JDK packages always). */
    public boolean mayUsePackage(String bundle, String name) {
        if (name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("org.w3c.dom")
                || name.startsWith("org.xml.sax")) {
            return true;
        }
        if (isTests(bundle) && under(name, lines.get(TESTS).packages())) {
            return true;
        }
        Allowed allowed = allowed(hostOf(bundle));
        return under(name, allowed.packages());
    }

    private boolean mayUseRoom(String bundle, String used) {
        if (isTests(bundle) && lines.get(TESTS).rooms().contains(room(used))) {
            return true;
        }
        String host = hostOf(bundle);
        return OF_A_MODULE.stream().anyMatch(ending -> host.equals(used + ending) && !isRoom(host))
                || allowed(host).rooms().contains(room(used));
    }

    private Allowed allowed(String bundle) {
        Allowed allowed = lines.get(room(bundle));
        if (allowed != null) {
            return allowed;
        }
        if (room(bundle).equals("bench")) {
            return lines.get(BENCH);
        }
        String ending = OF_A_MODULE.stream().filter(bundle::endsWith).findFirst().orElse("");
        return lines.get(ending.isEmpty() ? MODULE : "(module" + ending + ")");
    }

    private static boolean under(String name, Set<String> packages) {
        return packages.stream().anyMatch(p -> name.equals(p) || name.startsWith(p + "."));
    }

    /** The bundle that holds a package: the longest bundle name it starts with. */
    private static String owner(String name, Set<String> bundles) {
        String owner = name;
        int length = 0;
        for (String bundle : bundles) {
            if ((name.equals(bundle) || name.startsWith(bundle + ".")) && bundle.length() > length) {
                owner = bundle;
                length = bundle.length();
            }
        }
        return owner;
    }

    private static boolean isTests(String bundle) {
        return bundle.endsWith(".tests");
    }

    private static String hostOf(String bundle) {
        return isTests(bundle) ? bundle.substring(0, bundle.length() - ".tests".length()) : bundle;
    }

    private static String room(String bundle) {
        return bundle.startsWith(PREFIX) ? bundle.substring(PREFIX.length()) : bundle;
    }
}
