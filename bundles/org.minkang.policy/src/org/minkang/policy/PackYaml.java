package org.minkang.policy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.minkang.base.Refused;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * From text to a tree of the plain part of YAML: maps, lists and scalars. What can make a small
 * file large or one value come from elsewhere (anchors, aliases, tags, several documents) is
 * refused: a rule must stand where it is read.
 */
final class PackYaml {

    private static final int DEEPEST = 40;

    private final PackProblems problems;
    private final LoadSettings settings;

    PackYaml(PackProblems problems) {
        this.problems = problems;
        this.settings = LoadSettings.builder().setLabel(problems.fileName()).setAllowDuplicateKeys(true)
                .setSchema(new CoreSchema())
                .setCodePointLimit(PackText.LONGEST + 1).build();
    }

    /** The top-level map; refused when there is none to go on with. */
    MappingNode read(String text) {
        try {
            checkEvents(text);
            if (!problems.isEmpty()) {
                throw new Refused(problems.all());
            }
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty() || !(root.get() instanceof MappingNode)) {
                problems.say(1, "policy.not-a-map");
                throw new Refused(problems.all());
            }
            checkKeys(root.get());
            return (MappingNode) root.get();
        } catch (MarkedYamlEngineException e) {
            problems.say(e.getProblemMark().or(e::getContextMark).map(m -> m.getLine() + 1).orElse(1), syntax(e));
            throw new Refused(problems.all(), e);
        } catch (YamlEngineException e) {
            problems.say(1, "policy.syntax");
            throw new Refused(problems.all(), e);
        }
    }

    static int line(Node node) {
        return line(node.getStartMark());
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(m -> m.getLine() + 1).orElse(1);
    }

    /** Runs over the events, which takes no memory for nesting, before anything recursive touches the text. */
    private void checkEvents(String text) {
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            int line = line(event.getStartMark());
            if (event instanceof AliasEvent || event instanceof NodeEvent n && n.getAnchor().isPresent()) {
                problems.say(line, "policy.anchor");
            } else if (tagged(event)) {
                problems.say(line, "policy.tag");
            }
            switch (event.getEventId()) {
                case DocumentStart -> documents++;
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> { }
            }
            if (depth > DEEPEST) {
                problems.say(line, "policy.too-deep", DEEPEST);
                throw new Refused(problems.all());
            }
            if (documents > 1) {
                problems.say(line, "policy.documents");
                throw new Refused(problems.all());
            }
        }
    }

    private static boolean tagged(Event event) {
        return event instanceof ScalarEvent s && s.getTag().isPresent()
                || event instanceof CollectionStartEvent c && c.getTag().isPresent();
    }

    private void checkKeys(Node root) {
        Deque<Node> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node instanceof SequenceNode list) {
                list.getValue().forEach(open::push);
            } else if (node instanceof MappingNode map) {
                Map<String, Integer> lines = new HashMap<>();
                for (NodeTuple pair : map.getValue()) {
                    open.push(pair.getValueNode());
                    checkKey(pair.getKeyNode(), lines);
                }
            }
        }
    }

    private void checkKey(Node key, Map<String, Integer> lines) {
        if (!(key instanceof ScalarNode scalar)) {
            problems.say(line(key), "policy.key-form");
            return;
        }
        Integer before = lines.putIfAbsent(scalar.getValue(), line(key));
        if (before != null) {
            problems.say(line(key), "policy.key-twice", scalar.getValue(), before);
        }
    }

    /** The three slips that happen while a pack is typed have a sentence of their own. */
    private static String syntax(MarkedYamlEngineException e) {
        String problem = String.valueOf(e.getProblem());
        if (problem.contains("TAB") || problem.contains("\\t")) {
            return "policy.syntax-tab";
        } else if (problem.contains("mapping values are not allowed")) {
            return "policy.syntax-colon";
        } else if (problem.contains("unexpected end of stream") || problem.contains("quoted scalar")) {
            return "policy.syntax-quote";
        } else if (problem.contains("could not find expected ':'") || problem.contains("<block end>")) {
            return "policy.syntax-indent";
        }
        return "policy.syntax";
    }
}
