package org.minkang.benefit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.rules.Value.Case;
import org.minkang.benefit.rules.Value.Choose;
import org.minkang.policy.PackNode;

/**
 * Finds what is not said (gaps), said twice (overlaps) and never heeded (unreachable) in the cases of a number, by going
 * through every situation that its conditions can tell apart.
 */
final class CaseCheck {

    private static final Text TEXT = Text.of(BenefitSection.class);
    /** More situations than anybody can have meant; the check is then left out. */
    private static final int MOST = 200_000;

    private final Vocabularies words;

    CaseCheck(Vocabularies words) {
        this.words = words;
    }

    /** Tells the first situation within the condition for which there is no case. */
    void gaps(Value value, Condition within, PackNode node, String key) {
        Situations situations = new Situations(value.cases(), within);
        if (situations.count() > MOST) {
            return;
        }
        Optional<String> gap = situations.first(s -> within.fits(s) && value.in(s) == null);
        gap.ifPresent(words -> node.wrong(key, "benefit.gap", TEXT.get("benefit.gap", key, words)));
    }

    /** Tells cases that can never hold, and pairs of which it is not said which one holds. */
    void overlaps(Value value, List<PackNode> nodes) {
        List<Case> cases = value.cases();
        Situations situations = new Situations(cases, Condition.ALWAYS);
        if (cases.size() < 2 || situations.count() > MOST) {
            return;
        }
        int size = cases.size();
        boolean[] holds = new boolean[size];
        boolean[][] both = new boolean[size][size];
        boolean[][] firstAlone = new boolean[size][size];
        boolean[][] secondAlone = new boolean[size][size];
        situations.all(s -> {
            boolean[] fits = new boolean[size];
            boolean taken = false;
            for (int i = 0; i < size; i++) {
                fits[i] = cases.get(i).when().fits(s);
                holds[i] |= fits[i] && (!taken || value.choose() == Choose.LOWEST || value.choose() == Choose.HIGHEST);
                taken |= fits[i];
            }
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    both[i][j] |= fits[i] && fits[j];
                    firstAlone[i][j] |= fits[i] && !fits[j];
                    secondAlone[i][j] |= fits[j] && !fits[i];
                }
            }
        });
        for (int j = 0; j < size; j++) {
            if (!holds[j]) {
                nodes.get(j).wrong(null, "benefit.unreachable", TEXT.get("benefit.unreachable"));
            }
            for (int i = 0; i < j && value.choose() == Choose.SPECIAL; i++) {
                if (both[i][j] && firstAlone[i][j] && secondAlone[i][j] && cases.get(i).number() != cases.get(j).number()) {
                    nodes.get(j).wrong(null, "benefit.overlap", TEXT.get("benefit.overlap", nodes.get(i).place()));
                }
            }
        }
    }

    /** Tells the first situation in which a part is more than the whole it is taken from. */
    void neverAbove(Value part, Value whole, PackNode node, String key) {
        List<Case> all = new ArrayList<>(part.cases());
        all.addAll(whole.cases());
        Situations situations = new Situations(all, Condition.ALWAYS);
        if (situations.count() <= MOST) {
            situations.first(s -> part.known(s) > whole.known(s)).ifPresent(
                    words -> node.wrong(key, "benefit.above", TEXT.get("benefit.above", key, words)));
        }
    }

    /** Every situation that some conditions can tell apart. */
    private final class Situations {

        private final List<VisitKind> kinds = new ArrayList<>();
        private final List<Long> levels;
        private final List<Long> tiers;
        private final List<Long> marks;
        private final List<Long> flags;
        private final List<Integer> diseases = new ArrayList<>();
        private final List<Integer> ages;
        private final List<Integer> nths;

        Situations(List<Case> cases, Condition within) {
            List<Condition> all = new ArrayList<>(cases.stream().map(Case::when).toList());
            all.add(within);
            kinds.add(VisitKind.STAY);
            if (all.stream().anyMatch(c -> !c.kinds().isEmpty())) {
                for (VisitKind kind : VisitKind.values()) {
                    if (kind != VisitKind.STAY && kind != VisitKind.RECKONING) {
                        kinds.add(kind);
                    }
                }
            }
            levels = each(all.stream().mapToLong(Condition::levels), words.levels());
            tiers = each(all.stream().mapToLong(Condition::tiers), words.tiers());
            marks = subsets(all.stream().mapToLong(c -> c.marks() | c.withoutMarks()).reduce(0, (a, b) -> a | b));
            flags = subsets(all.stream().mapToLong(c -> c.flags() | c.withoutFlags()).reduce(0, (a, b) -> a | b));
            diseases.add(Situation.NO_DISEASE);
            if (all.stream().anyMatch(c -> c.diseases() != 0)) {
                for (int i = 0; i < words.diseases().size(); i++) {
                    diseases.add(i);
                }
            }
            ages = ends(all.stream().flatMap(c -> Stream.of(c.ageFrom(), c.ageBelow())).toList());
            nths = ends(all.stream().flatMap(c -> Stream.of(c.nthFrom(),
                    c.nthTo() == Integer.MAX_VALUE ? c.nthTo() : c.nthTo() + 1)).toList());
        }

        private static List<Long> each(LongStream named, Vocabulary vocabulary) {
            List<Long> bits = new ArrayList<>();
            if (named.anyMatch(bit -> bit != 0)) {
                vocabulary.terms().forEach(term -> bits.add(vocabulary.bit(term.key())));
            } else {
                bits.add(0L);
            }
            return bits;
        }

        private static List<Long> subsets(long of) {
            List<Long> subsets = new ArrayList<>();
            long subset = 0;
            do {
                subsets.add(subset);
                subset = subset - of & of;
            } while (subset != 0 && subsets.size() <= MOST);
            return subsets;
        }

        private static List<Integer> ends(List<Integer> ends) {
            TreeSet<Integer> from = new TreeSet<>(ends);
            from.add(0);
            from.remove(Integer.MAX_VALUE);
            return new ArrayList<>(from);
        }

        long count() {
            return (long) kinds.size() * levels.size() * tiers.size() * marks.size() * flags.size() * diseases.size()
                    * ages.size() * nths.size();
        }

        void all(Consumer<Situation> each) {
            first(s -> {
                each.accept(s);
                return false;
            });
        }

        /** The first situation that is looked for, in words. */
        Optional<String> first(Predicate<Situation> looked) {
            Situation s = new Situation();
            for (VisitKind kind : kinds) {
                for (long level : levels) {
                    for (int disease : diseases) {
                        for (long flag : flags) {
                            for (long tier : tiers) {
                                for (long mark : marks) {
                                    for (int age : ages) {
                                        for (int nth : nths) {
                                            s.visit(kind, level, disease, flag).person(tier, mark, -1, age).nth(nth);
                                            if (looked.test(s)) {
                                                return Optional.of(say(s));
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
            return Optional.empty();
        }

        private String say(Situation s) {
            List<String> said = new ArrayList<>();
            add(said, "kind", kinds.size() > 1, s.kind.key());
            add(said, "level", s.level != 0, keys(words.levels(), s.level));
            add(said, "tier", s.tier != 0, keys(words.tiers(), s.tier));
            add(said, "disease", diseases.size() > 1, s.disease < 0 ? "-" : words.diseases().terms().get(s.disease).key());
            add(said, "marks", marks.size() > 1, s.marks == 0 ? "-" : keys(words.marks(), s.marks));
            add(said, "flags", flags.size() > 1, s.flags == 0 ? "-" : keys(words.flags(), s.flags));
            add(said, "age", ages.size() > 1, String.valueOf(s.age));
            add(said, "nth", nths.size() > 1, String.valueOf(s.nth));
            return String.join(", ", said);
        }

        private static void add(List<String> said, String key, boolean tells, String value) {
            if (tells) {
                said.add(key + ": " + value);
            }
        }

        private static String keys(Vocabulary vocabulary, long bits) {
            return vocabulary.in(bits).stream().map(Term::key).collect(Collectors.joining(" "));
        }
    }
}
