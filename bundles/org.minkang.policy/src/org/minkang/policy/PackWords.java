package org.minkang.policy;

import java.util.Map;
import java.util.stream.Collectors;
import org.minkang.base.Text;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Values of a pack as they are shown to a person in a sentence. */
final class PackWords {

    private static final Text TEXT = Text.of(PackWords.class);

    private PackWords() {
    }

    /** A value in quotes; without them what was left open, which is no text. */
    static String of(Node node) {
        return open(node) ? plain(node) : TEXT.get("policy.diff-value", plain(node));
    }

    /** {@code level: L1, tier: 1}. */
    static String of(Map<String, Node> pairs) {
        return pairs.entrySet().stream().map(e -> e.getKey() + ": " + plain(e.getValue())).collect(Collectors.joining(", "));
    }

    /** What something is called in the file, and its name if it has one. */
    static String named(String label, Node name) {
        Node said = name instanceof MappingNode map
                ? PackElement.pairs(map).get(Text.isEnglish() ? "en" : "zh") : name;
        return said instanceof ScalarNode text && !open(said) ? TEXT.get("policy.diff-named", label, text.getValue()) : label;
    }

    private static String plain(Node node) {
        if (node instanceof MappingNode map) {
            return '{' + of(PackElement.pairs(map)) + '}';
        }
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().map(PackWords::plain).collect(Collectors.joining(", ", "[", "]"));
        }
        return open(node) ? TEXT.get("policy.diff-open") : ((ScalarNode) node).getValue();
    }

    private static boolean open(Node node) {
        return node.getTag().equals(Tag.NULL);
    }
}
