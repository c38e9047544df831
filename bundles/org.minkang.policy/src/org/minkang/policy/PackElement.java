package org.minkang.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minkang.base.Text;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * An element of a list of maps, and by what it is known again in another pack: its {@code key}, {@code id} or
 * {@code code}; one case of a number (with {@code is}) by its conditions; any other by its position.
 *
 * @param label what a person calls it
 */
record PackElement(String label, MappingNode node) {

    static final String IS = "is";
    private static final Text TEXT = Text.of(PackElement.class);
    private static final List<String> KNOWN_BY = List.of("key", "id", "code");
    /** What a case of a number has beside its conditions. */
    private static final Set<String> NO_CONDITION = Set.of(IS, "source", "wording", "note");

    /** Whether a list is compared element by element; an empty one may be what is left of such a list. */
    static boolean isList(Node node) {
        return node instanceof SequenceNode list && list.getValue().stream().allMatch(MappingNode.class::isInstance);
    }

    /** The elements of such a list in its order, under what they are known by; of two of one name the second is another. */
    static Map<String, PackElement> all(SequenceNode list) {
        Map<String, PackElement> all = new LinkedHashMap<>();
        int position = 0;
        int unnamed = 0;
        for (Node element : list.getValue()) {
            position++;
            MappingNode map = (MappingNode) element;
            Map<String, Node> pairs = pairs(map);
            String name = KNOWN_BY.stream().filter(key -> pairs.get(key) instanceof ScalarNode).findFirst().orElse(null);
            String id;
            String label;
            if (name != null) {
                label = ((ScalarNode) pairs.get(name)).getValue();
                id = name + ' ' + label;
            } else if (pairs.containsKey(IS)) {
                pairs.keySet().removeAll(NO_CONDITION);
                label = pairs.isEmpty() ? TEXT.get("policy.diff-otherwise") : PackWords.of(pairs);
                id = IS + ' ' + pairs.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                        e -> PackFingerprint.canonical(e.getValue()), (a, b) -> a, TreeMap::new));
            } else {
                label = TEXT.get("policy.diff-nth", position);
                id = "nth " + ++unnamed;
            }
            String own = id;
            for (int again = 2; all.containsKey(own); again++) {
                own = id + " again " + again;
            }
            all.put(own, new PackElement(PackWords.named(label, pairs.get("name")), map));
        }
        return all;
    }

    /** The pairs of a map, in the order of the file. */
    static Map<String, Node> pairs(MappingNode map) {
        Map<String, Node> pairs = new LinkedHashMap<>();
        for (NodeTuple pair : map.getValue()) {
            pairs.put(((ScalarNode) pair.getKeyNode()).getValue(), pair.getValueNode());
        }
        return pairs;
    }
}
