package org.minkang.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * What may stand in a pack, as a JSON schema (draft-07): the head, and what each section says in a schema of its own.
 * Editors complete and explain by it, and tables know by it what is a number and what it is called.
 *
 * <p>The schema of a section is JSON schema written as YAML, with less to write:
 * <ul>
 * <li>{@code $ref: money} means the definition {@code money} of the section, or else the common one of that name;
 * {@code $ref: casework.deadline} that of another section.
 * <li>{@code x-with: condition} beside {@code properties} adds the properties of that definition.
 * <li>A map with {@code type: object} is closed and may have {@code source}, {@code wording} and {@code note}, as
 * {@link PackNode#onlyKeys} has it, unless it says {@code additionalProperties}.
 * </ul>
 * The words before the first colon of a description are what something is called. For tables ({@link PackTables})
 * {@code x-unit} marks a number that may be changed there, {@code x-decimals} says how many decimals it may have,
 * {@code x-terms} marks a list of words of which each needs no more than a key and a name, {@code x-of} names the list
 * of the section in which a word is explained, {@code x-sheet} gives what is below a table of its own, and of a map with
 * {@code x-removable} each key may be taken out there.
 */
public final class PackSchema {

    private static final String DEFINITIONS = "definitions";
    private static final String PROPERTIES = "properties";
    private static final String REF = "$ref";
    private static final String AT = "#/definitions/";
    private static final String WITH = "x-with";
    private static final String OPEN = "additionalProperties";

    private final Map<String, Object> tree = new LinkedHashMap<>();
    private final Map<String, Object> definitions = new LinkedHashMap<>();

    private PackSchema() {
    }

    /** Of a pack with these sections; what a section without a schema holds is left open. */
    public static PackSchema of(List<PackSection<?>> sections) {
        PackSchema schema = new PackSchema();
        Map<String, Object> head = read(PackSchema.class.getResource("pack.schema.yaml"));
        Map<String, Object> common = map(head.remove(DEFINITIONS));
        common.forEach((name, one) -> schema.definitions.put(name, schema.part(one, "", common)));
        schema.tree.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.tree.putAll(map(schema.part(head, "", common)));
        for (PackSection<?> section : sections) {
            section.schema().ifPresent(url -> schema.add(section.id(), read(url)));
        }
        schema.tree.put(DEFINITIONS, schema.definitions);
        return schema;
    }

    private void add(String section, Map<String, Object> fragment) {
        Map<String, Object> own = fragment.containsKey(DEFINITIONS) ? map(fragment.remove(DEFINITIONS)) : Map.of();
        String prefix = section + ".";
        definitions.put(section, part(fragment, prefix, own));
        own.forEach((name, one) -> definitions.put(prefix + name, part(one, prefix, own)));
        map(tree.get(PROPERTIES)).put(section, new LinkedHashMap<>(Map.of(REF, AT + section)));
    }

    /** Written out in full. */
    private Object part(Object written, String prefix, Map<String, Object> own) {
        if (written instanceof List<?> list) {
            return list.stream().map(one -> part(one, prefix, own)).toList();
        }
        if (!(written instanceof Map)) {
            return written;
        }
        Map<String, Object> full = new LinkedHashMap<>();
        map(written).forEach((key, value) -> {
            if (key.equals(PROPERTIES)) {
                full.put(key, properties(map(written), prefix, own));
            } else if (key.equals(REF)) {
                String target = AT + (own.containsKey(value) ? prefix : "") + value;
                // beside $ref nothing else would count
                full.put(map(written).size() == 1 ? REF : "allOf", map(written).size() == 1 ? target : List.of(Map.of(REF, target)));
            } else if (!key.equals(WITH)) {
                full.put(key, part(value, prefix, own));
            }
        });
        if ("object".equals(full.get("type")) && full.containsKey(PROPERTIES)) {
            full.putIfAbsent(OPEN, false);
        }
        return full;
    }

    private Map<String, Object> properties(Map<String, Object> object, String prefix, Map<String, Object> own) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (object.get(WITH) != null) {
            all.putAll(map(map(own.get(object.get(WITH))).get(PROPERTIES)));
        }
        all.putAll(map(object.get(PROPERTIES)));
        Map<String, Object> full = new LinkedHashMap<>();
        all.forEach((key, value) -> full.put(key, part(value, prefix, own)));
        if ("object".equals(object.get("type")) && !object.containsKey(OPEN)) {
            YamlNode.ALWAYS.forEach(key -> full.putIfAbsent(key, Map.of(REF, AT + key)));
        }
        return full;
    }

    /** The schema as plain maps, lists and values. */
    public Map<String, Object> tree() {
        return tree;
    }

    /**
     * What a value of this part may be: one plain schema for each kind of value, without references. What stands beside a
     * reference comes before what stands in it.
     */
    public List<Map<String, Object>> alternatives(Map<String, Object> part) {
        if (part.containsKey(REF)) {
            return alternatives(map(definitions.get(part.get(REF).toString().substring(AT.length()))));
        }
        List<Map<String, Object>> found = new ArrayList<>();
        for (String key : List.of("allOf", "anyOf")) {
            if (part.containsKey(key)) {
                for (Object one : (List<?>) part.get(key)) {
                    alternatives(map(one)).forEach(below -> {
                        Map<String, Object> merged = new LinkedHashMap<>(below);
                        merged.putAll(part);
                        merged.remove(key);
                        found.add(merged);
                    });
                }
            }
        }
        return found.isEmpty() ? List.of(part) : found;
    }

    /** As a file. */
    public String json() {
        return Json.write(tree);
    }

    private static Map<String, Object> read(URL url) {
        try (InputStream in = url.openStream()) {
            return map(new Load(LoadSettings.builder().setLabel(url.toString()).setSchema(new CoreSchema()).build())
                    .loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object tree) {
        return (Map<String, Object>) tree;
    }
}
