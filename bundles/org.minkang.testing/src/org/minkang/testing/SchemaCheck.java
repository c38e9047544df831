package org.minkang.testing;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minkang.base.Refused;
import org.minkang.policy.PackNode;
import org.minkang.policy.PackProblems;
import org.minkang.policy.PackReader;
import org.minkang.policy.PackSchema;
import org.minkang.policy.PackSection;
import org.minkang.policy.PolicyPack;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Holds the schemas of sections against their readers, so that neither says what the other does not. Good packs are read
 * while it is noted which keys a reader knows, which it needs, and of what kind each is. A fault is: a pack that does not
 * fit the schema; a map for which reader and schema know other keys; a value that is of another kind or range; a key that
 * one of them needs and the other does not; a map of the schema that no pack has, since nobody knows then what its reader does.
 */
public final class SchemaCheck implements RecordedNode.Listener {

    private static final Set<String> ALWAYS = Set.of("source", "wording", "note");
    private static final Set<String> MAYBE = Set.of("has", "flagOr");

    private final List<PackSection<?>> sections;
    private final PackSchema schema;
    private final Map<String, String> packs = new LinkedHashMap<>();
    private final Set<String> faults = new LinkedHashSet<>();
    /** By the properties of a kind of map, which is the same object wherever that kind may stand. */
    private final Map<Object, Set<String>> needed = new IdentityHashMap<>();
    private final Map<Object, Set<String>> optional = new IdentityHashMap<>();
    private final Map<Object, String> seenIn = new IdentityHashMap<>();
    private String pack;
    private Object hiddenIn;
    private String hidden;
    private boolean wasHidden;

    public SchemaCheck(List<PackSection<?>> sections) {
        this.sections = sections;
        this.schema = PackSchema.of(sections);
    }

    /** A pack that is good. */
    public SchemaCheck with(String fileName, String text) {
        packs.put(fileName, text);
        return this;
    }

    /** Everything that is wrong; nothing when schema and readers agree. */
    public List<String> faults() {
        SchemaRules rules = new SchemaRules(schema.tree());
        packs.forEach((name, text) -> {
            faults.addAll(rules.faults(schema.tree(), tree(text), name));
            read(name);
        });
        for (PackSection<?> section : sections) {
            for (Map<String, Object> one : schema.alternatives(property(schema.tree(), section.id()))) {
                agree(one, section.id(), Collections.newSetFromMap(new IdentityHashMap<>()));
            }
        }
        return List.copyOf(faults);
    }

    /** The words that the schema offers at the end of a way such as {@code casework.step/actions}: of a definition, down its keys. */
    public Set<String> words(String way) {
        String[] steps = way.split("/");
        List<Map<String, Object>> at = elements(map(map(schema.tree().get("definitions")).get(steps[0])));
        for (String step : List.of(steps).subList(1, steps.length)) {
            at = at.stream().filter(one -> property(one, step) != null).flatMap(one -> elements(property(one, step)).stream()).toList();
        }
        return at.stream().filter(one -> one.containsKey("enum")).flatMap(one -> ((List<?>) one.get("enum")).stream()).map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a value may be, or each element when it is a list. */
    private List<Map<String, Object>> elements(Map<String, Object> value) {
        return schema.alternatives(value).stream()
                .flatMap(one -> one.containsKey("items") ? schema.alternatives(map(one.get("items"))).stream() : Stream.of(one)).toList();
    }

    private static Object tree(String text) {
        return new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(text);
    }

    private PolicyPack read(String name) {
        pack = name;
        return new PackReader(sections.stream().map(Recorded::new).collect(Collectors.toList())).read(name, packs.get(name));
    }

    private final class Recorded<S> implements PackSection<S> {

        private final PackSection<S> section;

        Recorded(PackSection<S> section) {
            this.section = section;
        }

        @Override
        public String id() {
            return section.id();
        }

        @Override
        public Class<S> type() {
            return section.type();
        }

        @Override
        public S read(PackNode node, PackProblems problems) {
            return section.read(recorded(node), problems);
        }

        @Override
        public void check(S value, PackNode node, PolicyPack whole) {
            section.check(value, recorded(node), whole);
        }

        private PackNode recorded(PackNode node) {
            return RecordedNode.of(node, id(), below(List.of(schema.tree()), id()), SchemaCheck.this);
        }
    }

    // ---- what the readers do

    @Override
    public List<Map<String, Object>> onlyKeys(String way, List<Map<String, Object>> maps, Set<String> keys) {
        for (Map<String, Object> map : maps) {
            if (own(map).equals(keys)) {
                seenIn.putIfAbsent(map.get("properties"), pack);
                return List.of(map);
            } else if (isFree(map)) {
                return maps;
            }
        }
        if (hidden == null) {
            faults.add(way + ": the reader knows the keys " + new TreeSet<>(keys) + ", the schema "
                    + maps.stream().map(SchemaCheck::own).toList());
        }
        return maps;
    }

    @Override
    public void goesThrough(List<Map<String, Object>> maps) {
        maps.forEach(map -> optional.computeIfAbsent(map.get("properties"), k -> new TreeSet<>()).addAll(own(map)));
    }

    @Override
    public void asked(String way, List<Map<String, Object>> maps, Method getter, Object[] args) {
        if (hidden != null) {
            return;
        }
        String key = (String) args[0];
        boolean maybe = MAYBE.contains(getter.getName()) || getter.getName().startsWith("optional");
        for (Map<String, Object> map : maps) {
            Object properties = map.get("properties");
            if (property(map, key) == null || properties == null) {
                continue;
            }
            if (maybe) {
                optional.computeIfAbsent(properties, k -> new TreeSet<>()).add(key);
            } else if (!getter.getName().startsWith("is") && own(map).contains(key)) {
                needed.computeIfAbsent(properties, k -> new TreeSet<>()).add(key);
            }
        }
        List<Map<String, Object>> values = maps.stream().filter(map -> property(map, key) != null)
                .flatMap(map -> schema.alternatives(property(map, key)).stream()).toList();
        String asked = getter.getName().replace("optional", "").toLowerCase(Locale.ROOT);
        if (!values.isEmpty() && values.stream().noneMatch(value -> fits(value, asked, args))) {
            faults.add(way + "/" + key + ": the reader asks for " + getter.getName() + Stream.of(args).skip(1).toList()
                    + ", the schema has " + values);
        }
    }

    private boolean fits(Map<String, Object> value, String asked, Object[] args) {
        return switch (asked) {
            case "flag", "flagor" -> "boolean".equals(value.get("type"));
            case "integer" -> "integer".equals(value.get("type"))
                    && (args.length == 1 || end(args[1]).equals(end(value.get("minimum"))) && end(args[2]).equals(end(value.get("maximum"))));
            case "day" -> "string".equals(value.get("type")) && "^\\d{4}-\\d{2}-\\d{2}$".equals(value.get("pattern"));
            case "decimal" -> "number".equals(value.get("type")) || value.containsKey("enum");
            case "choice" -> value.get("enum") instanceof List<?> words && Set.copyOf(words).equals(words((Class<?>) args[1]));
            case "text" -> isText(value);
            case "words" -> isText(value) || isListOf(value, SchemaCheck::isText);
            case "texts" -> isListOf(value, SchemaCheck::isText);
            case "textlists" -> isListOf(value, one -> isListOf(one, SchemaCheck::isText));
            case "bilingual" -> own(value).equals(Set.of("zh", "en"));
            case "node", "nodes", "textmap" -> "object".equals(value.get("type"));
            case "list" -> isListOf(value, one -> "object".equals(one.get("type")));
            default -> true;
        };
    }

    private static Set<String> words(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(c -> ((Enum<?>) c).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
    }

    /** The ends of int are no ends. */
    private static Object end(Object number) {
        return number == null || number.equals(Integer.MAX_VALUE) || number.equals(Integer.MIN_VALUE) ? "none" : number;
    }

    private static boolean isText(Map<String, Object> value) {
        return value.containsKey("enum") || String.valueOf(value.get("type")).contains("string");
    }

    private boolean isListOf(Map<String, Object> value, Predicate<Map<String, Object>> element) {
        return value.get("items") != null && schema.alternatives(map(value.get("items"))).stream().anyMatch(element);
    }

    @Override
    public boolean hides(List<Map<String, Object>> maps, String key) {
        boolean hides = key.equals(hidden) && maps.stream().anyMatch(map -> map.get("properties") == hiddenIn);
        wasHidden |= hides;
        return hides;
    }

    @Override
    public List<Map<String, Object>> below(List<Map<String, Object>> maps, String key) {
        List<Map<String, Object>> below = new ArrayList<>();
        for (Map<String, Object> map : maps) {
            Map<String, Object> value = property(map, key);
            if (value != null) {
                elements(value).stream().filter(one -> "object".equals(one.get("type"))).forEach(below::add);
            }
        }
        below.stream().filter(SchemaCheck::isFree).forEach(map -> seenIn.putIfAbsent(map.get("properties"), pack));
        return below;
    }

    // ---- what the schema says

    private void agree(Map<String, Object> value, String way, Set<Object> done) {
        if (value.containsKey("items")) {
            schema.alternatives(map(value.get("items"))).forEach(one -> agree(one, way + "[]", done));
        }
        Object properties = value.get("properties");
        if (isFree(value)) {
            schema.alternatives(map(value.get("additionalProperties"))).forEach(one -> agree(one, way + "/*", done));
        }
        if (properties == null || own(value).equals(Set.of("zh", "en")) || !done.add(properties)) {
            return;
        }
        if (!seenIn.containsKey(properties)) {
            faults.add(way + ": no pack has such a map: " + own(value));
        } else if (!isFree(value)) {
            needs(value, way);
        }
        map(properties).forEach((key, one) -> schema.alternatives(map(one)).forEach(below -> agree(below, way + "/" + key, done)));
    }

    private void needs(Map<String, Object> value, String way) {
        Object properties = value.get("properties");
        Set<String> required = ((List<?>) value.getOrDefault("required", List.of())).stream().map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> byReader = new TreeSet<>(needed.getOrDefault(properties, Set.of()));
        byReader.removeAll(optional.getOrDefault(properties, Set.of()));
        byReader.removeAll(required);
        if (!byReader.isEmpty()) {
            faults.add(way + ": the reader needs " + byReader + ", the schema does not");
        }
        for (String key : required) {
            if (isTakenWithout(properties, key)) {
                faults.add(way + ": the schema needs " + key + ", the reader does not");
            }
        }
    }

    /** Whether the readers take a pack in which a key is missing wherever it should stand. */
    private boolean isTakenWithout(Object properties, String key) {
        hiddenIn = properties;
        hidden = key;
        wasHidden = false;
        try {
            read(seenIn.get(properties));
            return wasHidden;
        } catch (Refused e) {
            return false;
        } finally {
            hidden = null;
        }
    }

    private static Set<String> own(Map<String, Object> map) {
        Set<String> keys = map.get("properties") == null ? new TreeSet<>() : new TreeSet<>(map(map.get("properties")).keySet());
        keys.removeAll(ALWAYS);
        return keys;
    }

    private static boolean isFree(Map<String, Object> map) {
        return map.get("additionalProperties") instanceof Map;
    }

    private static Map<String, Object> property(Map<String, Object> map, String key) {
        Map<String, Object> properties = map.get("properties") == null ? new HashMap<>() : map(map.get("properties"));
        return properties.containsKey(key) ? map(properties.get(key)) : isFree(map) ? map(map.get("additionalProperties")) : null;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object tree) {
        return (Map<String, Object>) tree;
    }
}
