package org.minkang.policy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Changes single places in the text of a pack. Everything else stays as it is to the letter: comments, order, layout, line
 * ends. Places are ways such as {@code benefit/layers/0/rate}, as {@link PackTables} gives them.
 */
public final class PackEdit {

    private static final Text TEXT = Text.of(PackEdit.class);

    /** Instead of what stands from {@code start} to {@code end}, in code points. */
    private record Change(int start, int end, String text) {
    }

    private final String fileName;
    /** What stands before the text that is read: nothing or a byte-order mark. */
    private final String mark;
    private final String text;
    private final MappingNode root;
    private final Map<String, NodeTuple> places;
    private final List<Change> changes = new ArrayList<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private final Map<String, Integer> added = new HashMap<>();
    /** Every value as it is to be afterwards. */
    private final Map<String, String> wanted;

    public PackEdit(String fileName, String given) {
        this.fileName = fileName;
        this.text = PackText.check(fileName, given);
        this.mark = given.substring(0, given.length() - text.length());
        this.root = tree(text);
        this.places = YamlPath.all(root);
        this.wanted = new LinkedHashMap<>(YamlPath.values(root));
    }

    /** Of a file; the byte-order mark, if it has one, stays. */
    public static PackEdit of(Path file) {
        return new PackEdit(file.getFileName().toString(), PackReader.decoded(file));
    }

    /** The text before any change, without byte-order mark. */
    public String before() {
        return text;
    }

    private MappingNode tree(String read) {
        PackProblems problems = new PackProblems(fileName, false);
        MappingNode tree = new PackYaml(problems).read(read);
        if (!problems.isEmpty()) {
            throw new Refused(problems.all());
        }
        return tree;
    }

    /** Writes another value: a number, a text, a map of such, or null to leave it open. A key that is not there is added to its map. */
    public void set(String path, Object value) {
        forget(path);
        want(path, value);
        if (!places.containsKey(path)) {
            MappingNode map = map(YamlPath.parent(path));
            NodeTuple last = map.getValue().get(map.getValue().size() - 1);
            insert(map, last.getValueNode(), YamlPath.last(path) + ": " + YamlText.of(value));
            return;
        }
        Node node = places.get(path).getValueNode();
        boolean quoted = node instanceof ScalarNode scalar && value instanceof String
                && (scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED || scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED);
        String written = quoted ? YamlText.quoted((String) value) : YamlText.of(value);
        int start = index(node.getStartMark().orElseThrow());
        // an open value may be written as nothing at all, right behind its colon
        changes.add(new Change(start, end(node), start == end(node) ? " " + written : written));
    }

    /** Adds an element at the end of a list that is not empty. @return where it will stand */
    public String add(String path, Map<String, ?> element) {
        SequenceNode list = (SequenceNode) places.get(path).getValueNode();
        int place = list.getValue().size() + added.merge(path, 1, Integer::sum) - 1;
        String dash = list.getFlowStyle() == FlowStyle.FLOW ? "" : "- ";
        insert(list, list.getValue().get(list.getValue().size() - 1), dash + YamlText.of(element));
        String where = YamlPath.below(path, String.valueOf(place));
        want(where, element);
        return where;
    }

    /** Takes out a key with its value; a map of which nothing is left goes with it. */
    public void remove(String path) {
        removed.add(path);
        forget(path);
    }

    private void forget(String path) {
        wanted.keySet().removeIf(one -> one.equals(path) || one.startsWith(path + '/'));
    }

    private void want(String path, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> want(YamlPath.below(path, key.toString()), one));
        } else {
            wanted.put(path, value instanceof BigDecimal number ? number.toPlainString() : (String) value);
        }
    }

    /** In a list in brackets behind a comma, otherwise on a line of its own below. */
    private void insert(CollectionNode<?> into, Node last, String written) {
        int end = end(last);
        if (into.getFlowStyle() == FlowStyle.FLOW) {
            changes.add(new Change(end, end, ", " + written));
        } else {
            int line = endOfLine(end);
            int column = into.getStartMark().orElseThrow().getColumn();
            changes.add(new Change(line, line, (text.contains("\r\n") ? "\r\n" : "\n") + " ".repeat(column) + written));
        }
    }

    /**
     * The text with all changes.
     *
     * @throws Refused {@code policy.edit} when it is written in a way in which a place cannot be changed alone
     */
    public String text() {
        removeAll();
        int[] points = text.codePoints().toArray();
        StringBuilder out = new StringBuilder(mark);
        int at = 0;
        for (Change change : changes.stream().sorted(Comparator.comparingInt(Change::start)).toList()) {
            if (change.start() > at) {
                out.append(new String(points, at, change.start() - at));
            }
            out.append(change.text());
            at = Math.max(at, change.end());
        }
        out.append(new String(points, at, points.length - at));
        String edited = out.toString();
        requireWanted(edited);
        return edited;
    }

    /** Nothing but what was asked for may have changed; that the text is laid out oddly is no reason to break it. */
    private void requireWanted(String edited) {
        Map<String, String> found;
        try {
            found = YamlPath.values(tree(edited.substring(mark.length())));
        } catch (Refused e) {
            throw refused(e);
        }
        if (!found.equals(wanted)) {
            throw refused(null);
        }
    }

    private Refused refused(Refused cause) {
        int first = changes.stream().mapToInt(Change::start).min().orElse(0);
        long line = 1 + text.codePoints().limit(first).filter(c -> c == '\n').count();
        return new Refused(List.of(new Problem("policy.edit", fileName + ":" + line, TEXT.get("policy.edit"))), cause);
    }

    // ---- taking out

    private void removeAll() {
        for (boolean more = true; more;) {
            more = false;
            for (String path : List.copyOf(removed)) {
                String parent = YamlPath.parent(path);
                if (!parent.isEmpty() && map(parent).getValue().stream().allMatch(pair -> removed.contains(YamlPath.below(parent, key(pair))))) {
                    removed.removeIf(one -> YamlPath.parent(one).equals(parent));
                    more = removed.add(parent);
                    break;
                }
            }
        }
        removed.forEach(this::takeOut);
        removed.clear();
    }

    private MappingNode map(String path) {
        return path.isEmpty() ? root : (MappingNode) places.get(path).getValueNode();
    }

    private static String key(NodeTuple pair) {
        return ((ScalarNode) pair.getKeyNode()).getValue();
    }

    private void takeOut(String path) {
        MappingNode map = map(YamlPath.parent(path));
        List<NodeTuple> pairs = map.getValue();
        int place = pairs.indexOf(places.get(path));
        int start = index(pairs.get(place).getKeyNode().getStartMark().orElseThrow());
        int end = end(pairs.get(place).getValueNode());
        if (map.getFlowStyle() != FlowStyle.FLOW) {
            int column = pairs.get(place).getKeyNode().getStartMark().orElseThrow().getColumn();
            int next = text.indexOf('\n', text.offsetByCodePoints(0, end));
            changes.add(new Change(start - column, text.codePointCount(0, next < 0 ? text.length() : next + 1), ""));
        } else if (place + 1 < pairs.size()) {
            changes.add(new Change(start, index(pairs.get(place + 1).getKeyNode().getStartMark().orElseThrow()), ""));
        } else {
            changes.add(new Change(place == 0 ? start : end(pairs.get(place - 1).getValueNode()), end, ""));
        }
    }

    // ---- where something ends

    /** Behind the last character; the end mark of what is written in lines lies behind the blanks and comments that follow. */
    private int end(Node node) {
        if (node instanceof CollectionNode<?> some && some.getFlowStyle() != FlowStyle.FLOW && !some.getValue().isEmpty()) {
            Object last = some.getValue().get(some.getValue().size() - 1);
            return end(last instanceof NodeTuple pair ? pair.getValueNode() : (Node) last);
        }
        int start = index(node.getStartMark().orElseThrow());
        int end = index(node.getEndMark().orElseThrow());
        while (end > start && Character.isWhitespace(text.codePointAt(text.offsetByCodePoints(0, end - 1)))) {
            end--;
        }
        return end;
    }

    private int endOfLine(int from) {
        int at = text.indexOf('\n', text.offsetByCodePoints(0, from));
        int end = at < 0 ? text.length() : at > 0 && text.charAt(at - 1) == '\r' ? at - 1 : at;
        return text.codePointCount(0, end);
    }

    private static int index(Mark mark) {
        return mark.getIndex();
    }
}
