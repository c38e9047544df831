package org.minkang.house;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.minkang.base.PlainText;
import org.minkang.base.Text;
import org.minkang.policy.PackNode;
import org.minkang.sheets.SheetWriter;

/**
 * What the visits of a household check can find.
 *
 * @param all in the order of their digits
 */
public record HouseOutcomes(List<HouseOutcome> all) {

    private static final Text TEXT = Text.of(HouseOutcomes.class);
    private static final int LONGEST = 40;

    public HouseOutcomes {
        all = List.copyOf(all);
    }

    public Optional<HouseOutcome> of(String code) {
        return all.stream().filter(o -> o.code().equals(code)).findFirst();
    }

    /** By its digit, its code or its name in either language, as people write it. */
    public Optional<HouseOutcome> named(String written) {
        String plain = PlainText.caseless(written);
        for (int i = 0; i < all.size(); i++) {
            HouseOutcome outcome = all.get(i);
            String digit = Integer.toString(i + 1);
            if (List.of(digit, digit + PlainText.caseless(outcome.name().zh()), PlainText.caseless(outcome.code()),
                    PlainText.caseless(outcome.name().zh()), PlainText.caseless(outcome.name().en())).contains(plain)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }

    /** The first one that needs this. */
    public Optional<HouseOutcome> needing(Enum<?> what) {
        return all.stream().filter(o -> o.needs(what)).findFirst();
    }

    /**
     * Reads them from a pack, where a module has a section for them:
     *
     * <pre>
     * outcomes:
     *   - {code: away, name: {zh: 外出, en: Away}, settles: false, needs: next-day}
     * </pre>
     *
     * @param needs what an outcome can need: {@link HouseOutcome.Needs}, or an enum that has its constants and more
     */
    public static <N extends Enum<N>> HouseOutcomes read(PackNode node, Class<N> needs) {
        node.onlyKeys("outcomes");
        List<HouseOutcome> outcomes = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        for (PackNode each : node.list("outcomes")) {
            each.onlyKeys("code", "name", "settles", "needs");
            HouseOutcome outcome = new HouseOutcome(each.text("code"), each.bilingual("name"), each.flag("settles"),
                    each.optionalChoice("needs", needs).<Enum<?>>map(n -> n).orElse(HouseOutcome.Needs.NOTHING));
            if (outcome.code().length() > LONGEST || outcome.name().zh().length() > LONGEST) {
                wrong(each, "code", "house.outcome-long", LONGEST);
            }
            Set<String> names = new LinkedHashSet<>(List.of(PlainText.caseless(outcome.code()),
                    PlainText.caseless(outcome.name().zh()), PlainText.caseless(outcome.name().en())));
            names.stream().filter(n -> !n.isEmpty() && !known.add(n)).findFirst()
                    .ifPresent(n -> wrong(each, "code", "house.outcome-twice", n));
            if (outcome.settles() && outcome.needs(HouseOutcome.Needs.NEXT_DAY)) {
                wrong(each, "needs", "house.outcome-next-day");
            }
            outcomes.add(outcome);
        }
        together(node, outcomes);
        return new HouseOutcomes(outcomes);
    }

    private static void together(PackNode node, List<HouseOutcome> outcomes) {
        if (outcomes.size() > HouseOutcome.MOST) {
            wrong(node, "outcomes", "house.outcomes-many", HouseOutcome.MOST);
        } else if (outcomes.stream().noneMatch(HouseOutcome::settles)) {
            wrong(node, "outcomes", "house.outcomes-unsettled");
        }
        if (!choosable(outcomes.stream().map(o -> o.name().zh()).toList())
                || !choosable(outcomes.stream().map(o -> o.name().en()).toList())) {
            wrong(node, "outcomes", "house.outcomes-choice");
        }
    }

    private static boolean choosable(List<String> names) {
        return String.join(",", names).length() <= SheetWriter.MOST_CHOICES
                && names.stream().noneMatch(n -> n.contains(",") || n.contains("\""));
    }

    private static void wrong(PackNode node, String key, String code, Object... args) {
        node.wrong(key, code, TEXT.get(code, args));
    }
}
