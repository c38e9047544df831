package org.minkang.chronic;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.minkang.base.Text;
import org.minkang.casework.type.CaseworkSection;
import org.minkang.house.HouseOutcomes;
import org.minkang.policy.PackNode;

/** Reads the keys {@code seasons}, {@code most-diseases}, {@code easy-path}, {@code visits} and {@code touring} of the section. All may be absent. */
final class FieldReading {

    static final List<String> KEYS = List.of("seasons", "most-diseases", "easy-path", "entered-within-days", "visits",
            "touring");

    private static final Text TEXT = Text.of(FieldReading.class);
    private static final int MOST_DISEASES = 99;
    private static final int MOST_DAYS = 366;
    private static final int MOST_PERSONS = 2_000;

    private FieldReading() {
    }

    static IntakeRules intake(PackNode node) {
        List<Season> seasons = node.optionalList("seasons").stream().flatMap(s -> season(s).stream()).toList();
        Optional<PackNode> most = node.optionalNode("most-diseases");
        most.ifPresent(m -> m.onlyKeys("per-application", "per-person"));
        return new IntakeRules(seasons, most.flatMap(m -> count(m, "per-application")),
                most.flatMap(m -> count(m, "per-person")), node.optionalNode("easy-path").map(FieldReading::easyPath),
                node.has("entered-within-days") ? Optional.of(node.integer("entered-within-days", 0, MOST_DAYS)) : Optional.empty());
    }

    private static Optional<Integer> count(PackNode node, String key) {
        return node.has(key) ? Optional.of(node.integer(key, 1, MOST_DISEASES)) : Optional.empty();
    }

    private static Optional<Season> season(PackNode node) {
        node.onlyKeys("from", "to");
        Optional<MonthDay> from = day(node, "from");
        Optional<MonthDay> to = day(node, "to");
        return from.isPresent() && to.isPresent() ? Optional.of(new Season(from.get(), to.get())) : Optional.empty();
    }

    private static Optional<MonthDay> day(PackNode node, String key) {
        String text = node.text(key);
        try {
            return Optional.of(MonthDay.parse("--" + text));
        } catch (DateTimeException e) {
            if (!text.isEmpty()) {
                wrong(node, key, "chronic.season-day", text);
            }
            return Optional.empty();
        }
    }

    private static EasyPath easyPath(PackNode node) {
        node.onlyKeys("marks", "within", "any-day", "most-diseases");
        Optional<String> most = node.optionalText("most-diseases");
        most.filter(m -> !m.equals("none")).ifPresent(m -> wrong(node, "most-diseases", "chronic.easy-most", m));
        return new EasyPath(new LinkedHashSet<>(node.texts("marks")),
                CaseworkSection.readDeadline(node, "within").orElse(null), node.flagOr("any-day", false),
                most.isPresent(), node.clause());
    }

    static FieldRules field(PackNode node) {
        int capacity = node.optionalNode("touring").map(t -> {
            t.onlyKeys("capacity");
            return t.integer("capacity", 1, MOST_PERSONS);
        }).orElse(FieldRules.USUAL_CAPACITY);
        return new FieldRules(node.optionalNode("visits").map(v -> HouseOutcomes.read(v, FieldRules.Needs.class))
                .orElseGet(FieldRules::usualOutcomes),
                capacity);
    }

    private static void wrong(PackNode node, String key, String code, Object... args) {
        node.wrong(key, code, TEXT.get(code, args));
    }
}
