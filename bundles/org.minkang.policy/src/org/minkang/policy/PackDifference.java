package org.minkang.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.policy.PackChange.Kind;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * What is different between two packs. It goes by the tree of the file alone, so that sections which nobody installed
 * reads are compared as well; there is no difference exactly when the fingerprints are the same. A list of maps is
 * compared element by element ({@link PackElement} says which belong together), any other list is one value.
 */
public final class PackDifference {

    private static final Text TEXT = Text.of(PackDifference.class);
    private static final String SOURCE = "source";

    private final List<PackChange> found = new ArrayList<>();

    private PackDifference() {
    }

    /**
     * Compares two packs by their text.
     *
     * @param beforeName for the places in problems
     * @return section by section, in the order of the new file; what only the old one has comes after that
     * @throws Refused when one of them is not a map in plain YAML
     */
    public static List<PackChange> between(String beforeName, String before, String afterName, String after) {
        MappingNode old = tree(beforeName, before);
        MappingNode fresh = tree(afterName, after);
        PackDifference difference = new PackDifference();
        difference.maps(List.of(), old, fresh, "");
        return List.copyOf(difference.found);
    }

    private static MappingNode tree(String name, String text) {
        PackProblems problems = new PackProblems(name, false);
        MappingNode tree = new PackYaml(problems).read(PackText.check(name, text));
        if (!problems.isEmpty()) {
            throw new Refused(problems.all());
        }
        return tree;
    }

    private void nodes(List<String> where, Node before, Node after, String clause) {
        if (PackFingerprint.canonical(before).equals(PackFingerprint.canonical(after))) {
            return;
        }
        if (before instanceof MappingNode old && after instanceof MappingNode fresh) {
            maps(where, old, fresh, clause);
        } else if (PackElement.isList(before) && PackElement.isList(after)) {
            elements(where, PackElement.all((SequenceNode) before), PackElement.all((SequenceNode) after), clause);
        } else {
            add(Kind.CHANGED, where, PackWords.of(before), PackWords.of(after), clause(after, clause), after);
        }
    }

    private void maps(List<String> where, MappingNode before, MappingNode after, String around) {
        Map<String, Node> old = PackElement.pairs(before);
        Map<String, Node> fresh = PackElement.pairs(after);
        String clause = clause(after, around);
        fresh.forEach((key, value) -> {
            List<String> place = below(where, key);
            // a clause is not taken from a clause
            String by = key.equals(SOURCE) ? "" : clause;
            if (old.containsKey(key)) {
                nodes(place, old.get(key), value, by);
            } else {
                add(Kind.ADDED, place, "", PackWords.of(value), clause(value, by), value);
            }
        });
        old.forEach((key, value) -> {
            if (!fresh.containsKey(key)) {
                add(Kind.REMOVED, below(where, key), PackWords.of(value), "", "", value);
            }
        });
    }

    private void elements(List<String> where, Map<String, PackElement> old, Map<String, PackElement> fresh, String clause) {
        fresh.forEach((id, element) -> {
            List<String> place = below(where, element.label());
            if (old.containsKey(id)) {
                nodes(place, old.get(id).node(), element.node(), clause);
            } else {
                add(Kind.ADDED, place, "", PackWords.of(element.node()), clause(element.node(), clause), element.node());
            }
        });
        old.forEach((id, element) -> {
            if (!fresh.containsKey(id)) {
                add(Kind.REMOVED, below(where, element.label()), PackWords.of(element.node()), "", "", element.node());
            }
        });
        List<String> before = old.keySet().stream().filter(fresh::containsKey).toList();
        List<String> after = fresh.keySet().stream().filter(old::containsKey).toList();
        if (!before.equals(after)) {
            add(Kind.MOVED, where, labels(before, fresh), labels(after, fresh), clause, fresh.get(after.get(0)).node());
        }
    }

    private static String labels(List<String> ids, Map<String, PackElement> elements) {
        return String.join(TEXT.get("policy.diff-and"), ids.stream().map(id -> elements.get(id).label()).toList());
    }

    private void add(Kind kind, List<String> where, String before, String after, String clause, Node at) {
        found.add(new PackChange(kind, where.get(0), String.join(" › ", where.subList(1, where.size())), before, after,
                clause, PackYaml.line(at)));
    }

    /** The value of a number stands under {@code is}; that word tells nobody anything. */
    private static List<String> below(List<String> where, String step) {
        if (step.equals(PackElement.IS) && !where.isEmpty()) {
            return where;
        }
        List<String> place = new ArrayList<>(where);
        place.add(step);
        return place;
    }

    private static String clause(Node node, String around) {
        return node instanceof MappingNode map && PackElement.pairs(map).get(SOURCE) instanceof ScalarNode said
                && !said.getValue().isBlank() ? said.getValue().strip() : around;
    }
}
