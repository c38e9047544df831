package org.minkang.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The content of a pack in one canonical form, and its SHA-256. Maps are sorted by key; lists keep
 * their order, which has a meaning; a value is its characters, however it was quoted. The clauses
 * ({@code source}) belong to the content.
 */
final class PackFingerprint {

    private PackFingerprint() {
    }

    static String of(Node root) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(canonical(root).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String canonical(Node root) {
        StringBuilder out = new StringBuilder();
        write(root, out);
        return out.toString();
    }

    private static void write(Node node, StringBuilder out) {
        if (node instanceof MappingNode map) {
            Map<String, Node> sorted = new TreeMap<>();
            for (NodeTuple pair : map.getValue()) {
                sorted.put(((ScalarNode) pair.getKeyNode()).getValue(), pair.getValueNode());
            }
            out.append('{');
            sorted.forEach((key, value) -> {
                quote(key, out);
                out.append(':');
                write(value, out);
                out.append(',');
            });
            out.append('}');
        } else if (node instanceof SequenceNode list) {
            out.append('[');
            for (Node element : list.getValue()) {
                write(element, out);
                out.append(',');
            }
            out.append(']');
        } else if (node.getTag().equals(Tag.NULL)) {
            out.append("null");
        } else {
            quote(((ScalarNode) node).getValue(), out);
        }
    }

    /** Quotes and escapes, so that no text can look like structure. */
    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        out.append('"');
    }
}
