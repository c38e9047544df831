package org.minkang.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * What of a pack can be shown and changed in tables: its head, its numbers, and the words it lists. What is a number, and
 * what everything is called, the schema says; no section is known here.
 */
public final class PackTables {

    static final String UNIT = "x-unit";
    private static final Text TEXT = Text.of(PackTables.class);
    private static final String SHEET = "x-sheet";
    private static final String OF = "x-of";
    private static final String KEPT = "x-removable";
    private static final String TERMS = "x-terms";
    private static final String SOURCE = "source";
    private static final List<String> HEAD = List.of("version", "valid-from", "valid-to");

    private final PackSchema schema;
    private final List<PackCell> head = new ArrayList<>();
    private final Map<String, List<PackCell>> numbers = new LinkedHashMap<>();
    private final List<PackTerms> terms = new ArrayList<>();

    /** What is above a place: the section, in which table it goes, the way in words, and what it takes over from there. */
    private record Above(MappingNode section, String sheet, List<String> where, String condition, String clause, String wording) {

        Above step(String name) {
            List<String> longer = new ArrayList<>(where);
            longer.add(name);
            return new Above(section, sheet, longer, condition, clause, wording);
        }

        Above when(String words) {
            return new Above(section, sheet, where, words, clause, wording);
        }

        Above on(Object otherSheet) {
            return otherSheet == null ? this : new Above(section, otherSheet.toString(), where, condition, clause, wording);
        }

        Above in(Map<String, Node> map) {
            return new Above(section, sheet, where, condition, said(map, SOURCE).orElse(clause), said(map, "wording").orElse(wording));
        }

        private static Optional<String> said(Map<String, Node> map, String key) {
            return map.get(key) instanceof ScalarNode text && !text.getValue().isBlank() 
                    ? Optional.of(text.getValue().strip()) : Optional.empty();
        }
    }

    private PackTables(PackSchema schema) {
        this.schema = schema;
    }

    /**
     * Of a pack.
     *
     * @param fileName for the places in problems
     * @throws Refused when it is not a map in plain YAML
     */
    public static PackTables of(String fileName, String text, PackSchema schema) {
        PackProblems problems = new PackProblems(fileName, false);
        MappingNode root = new PackYaml(problems).read(PackText.check(fileName, text));
        if (!problems.isEmpty()) {
            throw new Refused(problems.all());
        }
        PackTables tables = new PackTables(schema);
        Map<String, Node> sections = PackElement.pairs(root);
        tables.head(sections);
        sections.forEach((id, node) -> tables.property(schema.tree(), id)
                .ifPresent(part -> tables.section(id, node, part)));
        return tables;
    }

    /** Version, days, and the source of each section. */
    public List<PackCell> head() {
        return head;
    }

    /** The numbers by table, in the order of the file; the main table has the name "". */
    public Map<String, List<PackCell>> numbers() {
        return numbers;
    }

    /** The lists of words that the pack has; an element needs no more than a key and a name. */
    public List<PackTerms> terms() {
        return terms;
    }

    /** The line of every place that stands in a table, from 1. */
    public Map<String, Integer> lines() {
        Map<String, Integer> lines = new LinkedHashMap<>();
        Stream.concat(head.stream(), numbers.values().stream().flatMap(List::stream)).forEach(cell -> lines.put(cell.path(), cell.line()));
        terms.forEach(list -> list.terms().forEach(term -> lines.put(term.path(), term.line())));
        return lines;
    }

    private void head(Map<String, Node> sections) {
        Map<String, Node> pack = PackElement.pairs((MappingNode) sections.get("pack"));
        Map<String, Object> part = schema.alternatives(PackSchema.map(PackSchema.map(schema.tree().get("properties")).get("pack"))).get(0);
        for (String key : HEAD) {
            Map<String, Object> property = PackSchema.map(PackSchema.map(part.get("properties")).get(key));
            List<Map<String, Object>> kinds = schema.alternatives(property);
            Node node = pack.get(key);
            head.add(new PackCell(PackCell.Kind.TEXT, "pack/" + key, name(kinds.get(0), key), "", value(node), "", "",
                    node == null ? 1 : PackYaml.line(node), kinds));
        }
        sections.forEach((id, node) -> {
            if (node instanceof MappingNode map && PackElement.pairs(map).get(SOURCE) instanceof ScalarNode source) {
                String path = YamlPath.below(YamlPath.below("", id), SOURCE);
                head.add(new PackCell(PackCell.Kind.TEXT, path, TEXT.get("policy.table-source", id), "", value(source), "", "",
                        PackYaml.line(source), List.of(Map.of("type", "string", "pattern", "(?s).*\\S.*"))));
            }
        });
    }

    /** As readers take it, without blanks at its ends. */
    private static String value(Node node) {
        return node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL) ? scalar.getValue().strip() : null;
    }

    private void section(String id, Node node, Map<String, Object> part) {
        if (node instanceof MappingNode section) {
            walk(YamlPath.below("", id), node, part, new Above(section, "", List.of(name(schema.alternatives(part).get(0), id)), "", "", ""));
        }
    }

    private void walk(String path, Node node, Map<String, Object> part, Above above) {
        List<Map<String, Object>> kinds = schema.alternatives(part);
        if (node instanceof MappingNode map) {
            Map<String, Node> pairs = PackElement.pairs(map);
            kinds.stream().filter(kind -> "object".equals(kind.get("type")) && fits(kind, pairs.keySet())).findFirst()
                    .ifPresent(kind -> map(path, pairs, kind, above.in(pairs)));
        } else if (node instanceof SequenceNode list) {
            kinds.stream().filter(kind -> kind.get("items") instanceof Map).findFirst()
                    .ifPresent(kind -> list(path, list, kind, above));
        } else if (kinds.stream().anyMatch(kind -> kind.containsKey(UNIT))) {
            cell(PackCell.Kind.NUMBER, path, node, kinds, above);
        }
    }

    private void cell(PackCell.Kind kind, String path, Node node, List<Map<String, Object>> kinds, Above above) {
        numbers.computeIfAbsent(above.sheet(), k -> new ArrayList<>()).add(new PackCell(kind, path, String.join(" › ", above.where()),
                above.condition(), value(node), above.clause(), above.wording(), PackYaml.line(node), kinds));
    }

    private boolean fits(Map<String, Object> kind, Set<String> keys) {
        return keys.stream().allMatch(key -> property(kind, key).isPresent());
    }

    /** What the schema says of a key; empty when it does not know it. */
    private Optional<Map<String, Object>> property(Map<String, Object> kind, String key) {
        if (kind.get("properties") instanceof Map<?, ?> known && known.containsKey(key)) {
            return Optional.of(PackSchema.map(known.get(key)));
        }
        return kind.get("additionalProperties") instanceof Map<?, ?> free ? Optional.of(PackSchema.map(free)) : Optional.empty();
    }

    private void map(String path, Map<String, Node> pairs, Map<String, Object> kind, Above above) {
        String condition = pairs.containsKey(PackElement.IS) ? condition(pairs, kind, above) : "";
        Above here = condition.isEmpty() ? above : above.when(condition);
        pairs.forEach((key, value) -> {
            Map<String, Object> part = property(kind, key).orElseThrow();
            Map<String, Object> first = schema.alternatives(part).get(0);
            boolean known = kind.get("properties") instanceof Map<?, ?> names && names.containsKey(key);
            Above below = key.equals(PackElement.IS) ? here
                    : here.step(known ? name(first, key) : named(key, kind, above)).on(first.get(SHEET));
            if (kind.containsKey(KEPT) && !known) {
                cell(PackCell.Kind.KEPT, YamlPath.below(path, key), value, List.of(kind), below);
            } else {
                walk(YamlPath.below(path, key), value, part, below);
            }
        });
    }

    private void list(String path, SequenceNode list, Map<String, Object> kind, Above above) {
        if (!PackElement.isList(list)) {
            return;
        }
        if (kind.containsKey(TERMS)) {
            terms(path, list, above.where().get(above.where().size() - 1));
        }
        Map<String, Object> items = PackSchema.map(kind.get("items"));
        List<PackElement> elements = List.copyOf(PackElement.all(list).values());
        for (int i = 0; i < elements.size(); i++) {
            MappingNode map = elements.get(i).node();
            walk(YamlPath.below(path, String.valueOf(i)), map, items, PackElement.pairs(map).containsKey(PackElement.IS)
                    ? above.when(TEXT.get("policy.diff-otherwise")) : above.step(label(elements.get(i), items)));
        }
    }

    /** What an element is called; one that has only its place in the list by its first value too, as a band by its end. */
    private String label(PackElement element, Map<String, Object> items) {
        Map<String, Node> pairs = PackElement.pairs(element.node());
        String key = pairs.keySet().stream().findFirst().orElse("");
        return schema.alternatives(items).stream().filter(kind -> pairs.size() > 1 && kind.get("properties") instanceof Map<?, ?> known
                && !known.containsKey("key") && !known.containsKey("name")).findFirst().flatMap(kind -> property(kind, key))
                .filter(part -> value(pairs.get(key)) != null)
                .map(part -> TEXT.get("policy.table-first", element.label(), name(schema.alternatives(part).get(0), key), value(pairs.get(key))))
                .orElse(element.label());
    }

    // ---- words that are listed

    private void terms(String path, SequenceNode list, String title) {
        List<PackTerm> found = new ArrayList<>();
        for (Node element : list.getValue()) {
            Map<String, Node> pairs = PackElement.pairs((MappingNode) element);
            Node name = pairs.get("name");
            Map<String, Node> names = name instanceof MappingNode apart ? PackElement.pairs(apart) : Map.of();
            found.add(new PackTerm(YamlPath.below(path, String.valueOf(found.size())), text(pairs.get("key")),
                    text(names.getOrDefault("zh", name)), text(names.get("en")), name instanceof MappingNode, PackYaml.line(element)));
        }
        boolean again = terms.stream().anyMatch(one -> one.title().equals(title));
        terms.add(new PackTerms(path, again ? title + ' ' + path.replace('/', ' ') : title, found));
    }

    private static String text(Node node) {
        return Objects.requireNonNullElse(value(node), "");
    }

    // ---- in words

    /** The words before the first colon of the description. */
    private static String name(Map<String, Object> kind, String key) {
        return kind.get("description") instanceof String said ? said.split(":", 2)[0] : key;
    }

    private String condition(Map<String, Node> pairs, Map<String, Object> kind, Above above) {
        List<String> said = new ArrayList<>();
        pairs.forEach((key, value) -> {
            if (!key.equals(PackElement.IS) && !YamlNode.ALWAYS.contains(key)) {
                Map<String, Object> part = schema.alternatives(property(kind, key).orElseThrow()).get(0);
                List<Node> words = value instanceof SequenceNode list ? list.getValue() : List.of(value);
                said.add("true".equals(value(value)) ? name(part, key) : TEXT.get("policy.table-condition", name(part, key),
                        words.stream().map(word -> named(text(word), part, above)).collect(Collectors.joining(TEXT.get("policy.diff-and")))));
            }
        });
        return String.join(TEXT.get("policy.table-and"), said);
    }

    /** What a word of the pack is called, as the list says that explains it, or the schema. */
    private String named(String word, Map<String, Object> part, Above above) {
        Node explained = part.get(OF) == null ? null : PackElement.pairs(above.section()).get(part.get(OF));
        if (explained instanceof SequenceNode list && PackElement.isList(list)) {
            for (Node element : list.getValue()) {
                Map<String, Node> pairs = PackElement.pairs((MappingNode) element);
                if (word.equals(value(pairs.getOrDefault("key", pairs.get("code"))))) {
                    return PackWords.named(word, pairs.get("name"));
                }
            }
        }
        if (part.get("enum") instanceof List<?> words && part.get("enumDescriptions") instanceof List<?> names && words.contains(word)) {
            return names.get(words.indexOf(word)).toString();
        }
        return word;
    }
}
