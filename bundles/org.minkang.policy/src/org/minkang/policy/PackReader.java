package org.minkang.policy;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.minkang.base.AreaCode;
import org.minkang.base.Outcome;
import org.minkang.base.Period;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads a policy pack from its text; needs no database. */
public final class PackReader {

    private static final Logger LOG = System.getLogger(PackReader.class.getName());
    private static final Text TEXT = Text.of(PackReader.class);
    private static final String HEADER = "pack";

    private final Supplier<List<PackSection<?>>> sections;

    public PackReader(List<PackSection<?>> sections) {
        this(() -> sections);
    }

    /** @param sections what is installed at the moment of reading */
    public PackReader(Supplier<List<PackSection<?>>> sections) {
        this.sections = sections;
    }

    /**
     * Reads a pack.
     *
     * @param fileName for the places in problems
     * @throws org.minkang.base.Refused with every problem of the file
     */
    public PolicyPack read(String fileName, String text) {
        return read(fileName, text, true);
    }

    /** Reads a pack that was imported before, see {@link PackProblems#fresh}: later checks do not hold for it. */
    public PolicyPack readAgain(String fileName, String text) {
        return read(fileName, text, false);
    }

    private PolicyPack read(String fileName, String text, boolean fresh) {
        String checked = PackText.check(fileName, text);
        PackProblems problems = new PackProblems(fileName, fresh);
        MappingNode tree = new PackYaml(problems).read(checked);
        // with duplicate keys no one knows which value is meant, so nothing further is read from it
        refuseIfAny(problems);
        YamlNode root = new YamlNode(tree, null, problems, 1);
        PackHeader header = header(root.node(HEADER));
        Map<String, PackSection<?>> known = known();
        Map<Class<?>, Object> values = new HashMap<>();
        SortedSet<String> notRead = new TreeSet<>();
        for (String key : root.keys()) {
            if (known.containsKey(key)) {
                PackSection<?> section = known.get(key);
                Object value = read(section, root.node(key), problems);
                if (value != null) {
                    values.put(section.type(), value);
                }
            } else if (!key.equals(HEADER)) {
                suspectSpelling(root, key, known.keySet());
                notRead.add(key);
            }
        }
        refuseIfAny(problems);
        PolicyPack pack = new PolicyPack(header, PackFingerprint.of(tree), fileName, checked, values, notRead);
        if (fresh) {
            known.values().stream().filter(section -> values.containsKey(section.type()))
                    .forEach(section -> check(section, root.node(section.id()), pack));
            refuseIfAny(problems);
        }
        return pack;
    }

    private static <S> void check(PackSection<S> section, PackNode node, PolicyPack pack) {
        section.check(pack.section(section.type()), node, pack);
    }

    /** As above, from bytes, which must be UTF-8. */
    public PolicyPack read(String fileName, byte[] bytes) {
        return read(fileName, PackText.decode(fileName, bytes));
    }

    /** As above, from a file. */
    public PolicyPack read(Path file) {
        return read(file.getFileName().toString(), bytes(file));
    }

    /** The text of a pack file, decoded and checked for size and encoding only; to hand it to {@link PolicyPacks#importPack}. */
    public static String textOf(Path file) {
        return PackText.check(file.getFileName().toString(), decoded(file));
    }

    /** As it is, with a byte-order mark if it has one. */
    static String decoded(Path file) {
        return PackText.decode(file.getFileName().toString(), bytes(file));
    }

    /** What a pack may hold at this moment. */
    public PackSchema schema() {
        return PackSchema.of(List.copyOf(known().values()));
    }

    /** Which sections can be read at this moment. */
    Set<String> sectionIds() {
        return Set.copyOf(known().keySet());
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > 4L * PackText.LONGEST) {
                throw Refused.of("policy.too-large", TEXT.get("policy.too-large", PackText.LONGEST));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refused(List.of(new Problem("policy.unreadable", file.toString(),
                    TEXT.get("policy.unreadable", file.toString()))), e);
        }
    }

    private Map<String, PackSection<?>> known() {
        Map<String, PackSection<?>> known = new LinkedHashMap<>();
        Map<Class<?>, PackSection<?>> types = new HashMap<>();
        for (PackSection<?> section : sections.get()) {
            PackSection<?> sameId = known.put(section.id(), section);
            PackSection<?> sameType = types.put(section.type(), section);
            if (sameId != null || sameType != null || section.id().equals(HEADER)) {
                throw new IllegalStateException("two sections \"" + section.id() + "\": " + section.getClass().getName()
                        + " and " + (sameId == null ? sameType : sameId));
            }
        }
        return known;
    }

    private static PackHeader header(PackNode node) {
        node.onlyKeys("id", "county", "area", "version", "valid-from", "valid-to");
        String id = name(node, "id", 80);
        String version = name(node, "version", 40);
        Outcome<AreaCode> area = AreaCode.parse(node.text("area"));
        if (node.has("area")) {
            area.problems().forEach(p -> node.wrong("area", p.code(), p.message()));
        }
        var from = node.day("valid-from");
        var to = node.optionalDay("valid-to").orElse(null);
        if (to != null && to.isBefore(from)) {
            node.wrong("valid-to", "policy.period", TEXT.get("policy.period", from, to));
            to = null;
        }
        return new PackHeader(id, version, node.bilingual("county"), area.orElse(new AreaCode("00")),
                new Period(from, to));
    }

    private static String name(PackNode node, String key, int longest) {
        String text = node.text(key);
        if (text.length() > longest || !text.matches("[\\p{L}\\p{N}._-]*")) {
            node.wrong(key, "policy.name-form", TEXT.get("policy.name-form", key, longest));
        }
        return text;
    }

    /** A section that throws has either told what is wrong already, or is itself wrong; the pack is refused either way. */
    private static Object read(PackSection<?> section, PackNode node, PackProblems problems) {
        int before = problems.count();
        try {
            Object value = section.read(node, problems);
            if (value == null && problems.count() == before) {
                throw new IllegalStateException("no value and no problem");
            }
            return value;
        } catch (Refused e) {
            e.problems().forEach(p -> node.wrong(null, p.code(), p.message()));
        } catch (RuntimeException e) {
            if (problems.count() == before) {
                LOG.log(Level.ERROR, "section " + section.id() + " failed in " + section.getClass().getName(), e);
                node.wrong(null, "policy.section-failed", TEXT.get("policy.section-failed", section.id()));
            }
        }
        return null;
    }

    /** A section nobody reads is normal, unless it looks like one that is installed and missing here. */
    private static void suspectSpelling(YamlNode root, String key, Set<String> known) {
        List<String> missing = new ArrayList<>(known);
        missing.removeAll(root.keys());
        Spelling.nearest(key, missing).ifPresent(meant ->
                root.wrong(key, "policy.unknown-key", TEXT.get("policy.unknown-key-meant", key, meant)));
    }

    private static void refuseIfAny(PackProblems problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems.all());
        }
    }
}
