package org.minkang.benefit.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.policy.PackNode;

/** Reads the parts of a condition, which stand among the other keys of a map. */
final class ConditionReading {

    /** The keys a condition is made of. */
    static final List<String> KEYS = List.of("kind", "level", "tier", "marks", "without-marks", "flags", "without-flags",
            "disease", "certified", "age-from", "age-below", "nth-from", "nth-to");
    private static final Text TEXT = Text.of(BenefitSection.class);
    private static final int OLDEST = 150;
    private static final int MOST_STAYS = 366;

    private final Vocabularies words;
    private boolean asksAge;

    ConditionReading(Vocabularies words) {
        this.words = words;
    }

    static String[] keysWith(String... others) {
        return Stream.concat(KEYS.stream(), Stream.of(others)).toArray(String[]::new);
    }

    /** Whether any condition read so far is about age. */
    boolean asksAge() {
        return asksAge;
    }

    Condition read(PackNode node) {
        asksAge |= node.has("age-from") || node.has("age-below");
        Condition all = Condition.ALWAYS;
        return new Condition(kinds(node), bits(node, "level", Vocabularies::levels), bits(node, "tier", Vocabularies::tiers),
                bits(node, "marks", Vocabularies::marks), bits(node, "without-marks", Vocabularies::marks),
                bits(node, "flags", Vocabularies::flags), bits(node, "without-flags", Vocabularies::flags),
                bits(node, "disease", Vocabularies::diseases), node.flagOr("certified", false),
                number(node, "age-from", 0, OLDEST, all.ageFrom()), number(node, "age-below", 1, OLDEST, all.ageBelow()),
                number(node, "nth-from", 1, MOST_STAYS, all.nthFrom()), number(node, "nth-to", 1, MOST_STAYS, all.nthTo()));
    }

    private static Set<VisitKind> kinds(PackNode node) {
        Set<VisitKind> kinds = EnumSet.noneOf(VisitKind.class);
        for (String word : node.optionalWords("kind")) {
            VisitKind.written(word).ifPresentOrElse(kinds::add, () -> node.wrong("kind", "benefit.unknown-kind",
                    TEXT.get("benefit.unknown-kind", word,
                            Stream.of(VisitKind.values()).map(VisitKind::key).collect(Collectors.joining(", ")))));
        }
        return kinds;
    }

    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private long bits(PackNode node, String key, Function<Vocabularies, Vocabulary> of) {
        return bits(node, key, of.apply(words), node.optionalWords(key));
    }

    /** The bits of the terms; one that the pack does not know is told. */
    static long bits(PackNode node, String key, Vocabulary vocabulary, List<String> keys) {
        long bits = 0;
        List<String> unknown = new ArrayList<>();
        for (String word : keys) {
            if (!vocabulary.has(word)) {
                unknown.add(word);
            }
            bits |= vocabulary.bit(word);
        }
        if (!unknown.isEmpty()) {
            node.wrong(key, "benefit.unknown-term", TEXT.get("benefit.unknown-term", key, String.join(", ", unknown),
                    vocabulary.size() == 0 ? TEXT.get("benefit.no-terms")
                            : vocabulary.terms().stream().map(Term::key).collect(Collectors.joining(", "))));
        }
        return bits;
    }

    private static int number(PackNode node, String key, int least, int most, int otherwise) {
        return node.has(key) ? node.integer(key, least, most) : otherwise;
    }
}
