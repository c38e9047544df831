package org.minkang.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Ways to places of a pack: keys, and positions in lists from 0, as in {@code benefit/layers/0/rate}. As in a JSON pointer a
 * key writes {@code ~1} for a slash and {@code ~0} for a tilde.
 */
final class YamlPath {

    private YamlPath() {
    }

    static String below(String path, String key) {
        String step = key.replace("~", "~0").replace("/", "~1");
        return path.isEmpty() ? step : path + '/' + step;
    }

    static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The key at the end. */
    static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
    }

    /** Every place with what stands there, in the order of the file. */
    static Map<String, NodeTuple> all(MappingNode root) {
        Map<String, NodeTuple> all = new LinkedHashMap<>();
        fill("", root, all);
        return all;
    }

    private static void fill(String path, Node node, Map<String, NodeTuple> all) {
        if (node instanceof MappingNode map) {
            for (NodeTuple pair : map.getValue()) {
                put(below(path, ((ScalarNode) pair.getKeyNode()).getValue()), pair, all);
            }
        } else if (node instanceof SequenceNode list) {
            List<Node> elements = list.getValue();
            for (int i = 0; i < elements.size(); i++) {
                put(below(path, String.valueOf(i)), new NodeTuple(elements.get(i), elements.get(i)), all);
            }
        }
    }

    private static void put(String path, NodeTuple pair, Map<String, NodeTuple> all) {
        all.put(path, pair);
        fill(path, pair.getValueNode(), all);
    }

    /** Every single value; null where one was left open. */
    static Map<String, String> values(MappingNode root) {
        Map<String, String> values = new LinkedHashMap<>();
        all(root).forEach((path, pair) -> {
            if (pair.getValueNode() instanceof ScalarNode scalar) {
                values.put(path, scalar.getTag().equals(Tag.NULL) ? null : scalar.getValue());
            }
        });
        return values;
    }
}
