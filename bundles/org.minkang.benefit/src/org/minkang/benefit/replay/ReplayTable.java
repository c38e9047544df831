package org.minkang.benefit.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.register.MarkKinds;

/** What a replay came to, with the names of things: all that is shown, printed and written. */
public record ReplayTable(List<Row> rows) {

    private static final Text TEXT = Text.of(BenefitSection.class);

    /** What the rows are grouped by, in the order in which they are shown. */
    public enum By {
        ALL, LAYER, KIND, LEVEL, MARK, AREA;

        /** In the current language. */
        public String label() {
            return TEXT.get("replay.by." + name().toLowerCase(Locale.ROOT));
        }

        /** Whether its rows count persons; otherwise visits. */
        public boolean ofPersons() {
            return this == ALL || this == MARK || this == AREA;
        }
    }

    /** A group with its figures. */
    public record Row(By by, String name, ReplayFigures figures) {
    }

    public ReplayTable {
        rows = List.copyOf(rows);
    }

    /**
     * Names the groups of a result.
     *
     * @param other    the rules that were tried out
     * @param areaName the name of a code
     */
    public static ReplayTable of(ReplayResult result, BenefitRules other, UnaryOperator<String> areaName) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(By.ALL, TEXT.get("replay.all"), result.persons()));
        add(rows, By.LAYER, result.byLayer(), key -> result.layerNames().get(key).text());
        add(rows, By.KIND, result.byKind(), key -> kind(key).label().text());
        add(rows, By.LEVEL, result.byLevel(), key -> key.isEmpty() ? TEXT.get("replay.no-level") : other.words().levels().name(key, key));
        add(rows, By.MARK, result.byMark(), key -> key.isEmpty() ? TEXT.get("replay.no-mark")
                : other.words().marks().name(key, MarkKinds.name(key).text()));
        add(rows, By.AREA, result.byArea(), key -> key.isEmpty() ? TEXT.get("replay.no-area") : areaName.apply(key));
        return new ReplayTable(rows);
    }

    private static void add(List<Row> rows, By by, Map<String, ReplayFigures> groups, Function<String, String> name) {
        groups.entrySet().stream().sorted(Comparator.comparing((Map.Entry<String, ReplayFigures> e) -> -e.getValue().before())
                .thenComparing(Map.Entry::getKey)).forEach(e -> rows.add(new Row(by, name.apply(e.getKey()), e.getValue())));
    }

    private static VisitKind kind(String key) {
        for (VisitKind kind : VisitKind.values()) {
            if (kind.key().equals(key)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(key);
    }

    /** The rows of one grouping. */
    public List<Row> rows(By by) {
        return rows.stream().filter(row -> row.by() == by).toList();
    }
}
