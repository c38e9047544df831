package org.minkang.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.minkang.base.Bilingual;
import org.minkang.base.Text;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A {@link PackNode} over a map of the YAML tree; over null it is the stand-in that complains no further. */
final class YamlNode implements PackNode {

    private static final Text TEXT = Text.of(YamlNode.class);
    private static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);
    private static final String SOURCE = "source";
    private static final String WORDING = "wording";
    /** What every map may have beside its own keys. */
    static final List<String> ALWAYS = List.of(SOURCE, WORDING, "note");

    private final MappingNode map;
    private final YamlNode around;
    private final PackProblems problems;
    private final int line;
    private final Map<String, NodeTuple> pairs = new LinkedHashMap<>();

    /** @param line where the node stands, from 1; for a stand-in, where it was expected */
    YamlNode(MappingNode map, YamlNode around, PackProblems problems, int line) {
        this.map = map;
        this.around = around;
        this.problems = problems;
        this.line = line;
        if (map != null) {
            map.getValue().forEach(p -> pairs.put(((ScalarNode) p.getKeyNode()).getValue(), p));
        }
    }

    @Override
    public String text(String key) {
        return scalar(key, "policy.expected-text", Scalars::textOf).orElse("");
    }

    @Override
    public int integer(String key) {
        return integer(key, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public int integer(String key, int min, int max) {
        int number = scalar(key, "policy.expected-integer", Scalars::integerOf).orElse(min > 0 ? min : 0);
        if (has(key) && (number < min || number > max)) {
            wrong(key, "policy.expected-range", said("policy.expected-range", key, min, max, number));
        }
        return number;
    }

    @Override
    public boolean flag(String key) {
        return scalar(key, "policy.expected-flag", Scalars::flagOf).orElse(false);
    }

    @Override
    public LocalDate day(String key) {
        return scalar(key, "policy.expected-day", Scalars::dayOf).orElse(NO_DAY);
    }

    @Override
    public BigDecimal decimal(String key) {
        return scalar(key, "policy.expected-decimal", Scalars::decimalOf).orElse(BigDecimal.ZERO);
    }

    @Override
    public Bilingual bilingual(String key) {
        if (value(key) instanceof MappingNode) {
            PackNode names = node(key);
            names.onlyKeys("zh", "en");
            return Bilingual.of(names.text("zh"), names.optionalText("en").orElse(null));
        }
        String name = scalar(key, "policy.expected-name", Scalars::textOf).orElse("");
        return Bilingual.of(name, name);
    }

    @Override
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        List<String> allowed = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            allowed.add(hyphened(constant));
        }
        String written = scalar(key, "policy.expected-text", Scalars::textOf).orElse(null);
        if (written != null && !allowed.contains(written)) {
            wrong(key, "policy.expected-choice",
                    said("policy.expected-choice", key, String.join(", ", allowed), written));
        }
        return type.getEnumConstants()[Math.max(0, allowed.indexOf(written))];
    }

    @Override
    public PackNode node(String key) {
        Node value = required(key, "policy.expected-map");
        if (value instanceof MappingNode below) {
            return new YamlNode(below, this, problems, PackYaml.line(below));
        }
        if (value != null) {
            mistaken(key, "policy.expected-map", value);
        }
        return new YamlNode(null, this, problems, line(key));
    }

    @Override
    public List<PackNode> list(String key) {
        List<PackNode> nodes = new ArrayList<>();
        for (Node element : elements(key, "policy.expected-list")) {
            if (element instanceof MappingNode below) {
                nodes.add(new YamlNode(below, this, problems, PackYaml.line(below)));
            } else {
                mistaken(key, "policy.expected-list", element);
            }
        }
        return nodes;
    }

    @Override
    public List<String> texts(String key) {
        return texts(key, "policy.expected-texts", elements(key, "policy.expected-texts"));
    }

    @Override
    public List<String> words(String key) {
        return value(key) instanceof ScalarNode ? texts(key, "policy.expected-texts", List.of(value(key))) : texts(key);
    }

    @Override
    public List<List<String>> textLists(String key) {
        List<List<String>> lists = new ArrayList<>();
        for (Node element : elements(key, "policy.expected-lists")) {
            if (element instanceof SequenceNode list) {
                lists.add(texts(key, "policy.expected-lists", list.getValue()));
            } else {
                mistaken(key, "policy.expected-lists", element);
            }
        }
        return lists;
    }

    @Override
    public Map<String, PackNode> nodes(String key) {
        PackNode below = node(key);
        Map<String, PackNode> nodes = new LinkedHashMap<>();
        below.keys().stream().filter(k -> !ALWAYS.contains(k))
                .forEach(k -> nodes.put(k, below.node(k)));
        return nodes;
    }

    @Override
    public Map<String, String> textMap(String key) {
        PackNode below = node(key);
        Map<String, String> texts = new LinkedHashMap<>();
        below.keys().stream().filter(k -> !ALWAYS.contains(k))
                .forEach(k -> texts.put(k, below.text(k)));
        return texts;
    }

    @Override
    public Optional<String> optionalText(String key) {
        return optional(key, this::text);
    }

    @Override
    public Optional<Integer> optionalInteger(String key) {
        return optional(key, this::integer);
    }

    @Override
    public boolean flagOr(String key, boolean otherwise) {
        return optional(key, this::flag).orElse(otherwise);
    }

    @Override
    public Optional<LocalDate> optionalDay(String key) {
        return optional(key, this::day);
    }

    @Override
    public Optional<BigDecimal> optionalDecimal(String key) {
        return optional(key, this::decimal);
    }

    @Override
    public Optional<Bilingual> optionalBilingual(String key) {
        return optional(key, this::bilingual);
    }

    @Override
    public <E extends Enum<E>> Optional<E> optionalChoice(String key, Class<E> type) {
        return optional(key, k -> choice(k, type));
    }

    @Override
    public Optional<PackNode> optionalNode(String key) {
        return optional(key, this::node);
    }

    @Override
    public List<PackNode> optionalList(String key) {
        return has(key) ? list(key) : List.of();
    }

    @Override
    public List<String> optionalTexts(String key) {
        return has(key) ? texts(key) : List.of();
    }

    @Override
    public List<String> optionalWords(String key) {
        return has(key) ? words(key) : List.of();
    }

    @Override
    public List<List<String>> optionalTextLists(String key) {
        return has(key) ? textLists(key) : List.of();
    }

    @Override
    public boolean has(String key) {
        return value(key) != null;
    }

    @Override
    public boolean isOpen(String key) {
        return pairs.containsKey(key) && value(key) == null;
    }

    @Override
    public boolean isList(String key) {
        return value(key) instanceof SequenceNode;
    }

    @Override
    public boolean isMap(String key) {
        return value(key) instanceof MappingNode;
    }

    @Override
    public Set<String> keys() {
        return java.util.Collections.unmodifiableSet(pairs.keySet());
    }

    @Override
    public void onlyKeys(String... allowed) {
        List<String> known = List.of(allowed);
        for (String key : pairs.keySet()) {
            if (!known.contains(key) && !ALWAYS.contains(key)) {
                String meant = Spelling.nearest(key, known).orElse(null);
                wrong(key, "policy.unknown-key", meant == null
                        ? said("policy.unknown-key", key, String.join(", ", known))
                        : said("policy.unknown-key-meant", key, meant));
            }
        }
    }

    @Override
    public String clause() {
        return nearest(SOURCE);
    }

    @Override
    public String wording() {
        return nearest(WORDING);
    }

    private String nearest(String key) {
        if (value(key) instanceof ScalarNode said && !said.getValue().isBlank()) {
            return said.getValue().strip();
        }
        return around == null ? "" : around.nearest(key);
    }

    @Override
    public String place() {
        return problems.fileName() + ":" + line;
    }

    @Override
    public String place(String key) {
        return problems.fileName() + ":" + line(key);
    }

    @Override
    public void wrong(String key, String code, String sentence) {
        wrong(key == null ? line : line(key), code, sentence);
    }

    private void wrong(int at, String code, String sentence) {
        if (map != null) {
            String clause = clause();
            problems.at(at, code, clause.isEmpty() ? sentence : said("policy.with-clause", sentence, clause));
        }
    }

    private int line(String key) {
        NodeTuple pair = pairs.get(key);
        return pair == null ? line : PackYaml.line(pair.getKeyNode());
    }

    /** The value of a key; null when it is not there or is null. */
    private Node value(String key) {
        NodeTuple pair = pairs.get(key);
        return pair == null || pair.getValueNode().getTag().equals(Tag.NULL) ? null : pair.getValueNode();
    }

    private Node required(String key, String expected) {
        Node value = value(key);
        if (value == null) {
            wrong(pairs.containsKey(key) ? key : null, "policy.missing",
                    said("policy.missing", key, said(expected + ".what")));
        }
        return value;
    }

    private <T> Optional<T> scalar(String key, String expected, Function<String, Optional<T>> read) {
        Node value = required(key, expected);
        if (value == null) {
            return Optional.empty();
        }
        Optional<T> result = value instanceof ScalarNode s ? read.apply(s.getValue().strip()) : Optional.empty();
        if (result.isEmpty()) {
            mistaken(key, expected, value);
        }
        return result;
    }

    private List<Node> elements(String key, String expected) {
        Node value = required(key, expected);
        if (value instanceof SequenceNode list && !list.getValue().isEmpty()) {
            return list.getValue();
        }
        if (value != null) {
            mistaken(key, expected, value);
        }
        return List.of();
    }

    private List<String> texts(String key, String expected, List<Node> elements) {
        List<String> texts = new ArrayList<>();
        for (Node element : elements) {
            if (element instanceof ScalarNode s && !s.getValue().isBlank()) {
                texts.add(s.getValue().strip());
            } else {
                mistaken(key, expected, element);
            }
        }
        return texts;
    }

    private <T> Optional<T> optional(String key, Function<String, T> read) {
        return has(key) ? Optional.of(read.apply(key)) : Optional.empty();
    }

    private void mistaken(String key, String expected, Node found) {
        String written = found instanceof ScalarNode s ? s.getValue()
                : said(found instanceof MappingNode ? "policy.found-map" : "policy.found-list");
        wrong(PackYaml.line(found), "policy.expected", said("policy.expected", key, said(expected + ".what"), written));
    }

    private static String said(String key, Object... args) {
        return TEXT.get(key, args);
    }

    private static String hyphened(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
