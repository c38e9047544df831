package org.minkang.benefit.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.minkang.base.Bilingual;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.settle.Claim;
import org.minkang.benefit.settle.Line;
import org.minkang.benefit.settle.Settled;
import org.minkang.benefit.settle.Settlement;
import org.minkang.benefit.settle.UnknownTerm;
import org.minkang.benefit.settle.YearSettler;

/**
 * Settles the same visits under the packs in force and under another pack, and adds up what differs. One for each thread;
 * what several come to is put together by {@link #and}. The result does not depend on who took which persons.
 */
public final class Replay {

    /** So many of those who lose most, and of those who get most. */
    private static final int MOST = 20;
    /** Characters of an area code down to the township. */
    private static final int TOWNSHIP = 9;
    private static final Comparator<ReplayPersonChange> BY_CHANGE = Comparator.comparingLong(ReplayPersonChange::change)
            .thenComparingLong(ReplayPersonChange::personId);

    private final YearSettler now;
    private final YearSettler then;
    private ReplayFigures persons = ReplayFigures.NONE;
    private ReplayFigures visits = ReplayFigures.NONE;
    private final Map<String, ReplayFigures> byLayer = new HashMap<>();
    private final Map<String, Bilingual> layerNames = new HashMap<>();
    private final Map<String, ReplayFigures> byKind = new HashMap<>();
    private final Map<String, ReplayFigures> byLevel = new HashMap<>();
    private final Map<String, ReplayFigures> byMark = new HashMap<>();
    private final Map<String, ReplayFigures> byArea = new HashMap<>();
    private final PriorityQueue<ReplayPersonChange> losers = new PriorityQueue<>(BY_CHANGE.reversed());
    private final PriorityQueue<ReplayPersonChange> winners = new PriorityQueue<>(BY_CHANGE);
    private final Map<String, Long> missing = new HashMap<>();
    private long open;
    private long leftOut;

    /**
     * Begins with nothing.
     *
     * @param year    to which all visits are counted
     * @param inForce the rules in force on a day
     * @param other   the rules that are tried out, whatever days they are for
     */
    public Replay(int year, Function<LocalDate, BenefitRules> inForce, BenefitRules other) {
        now = new YearSettler(inForce).inYear(year);
        then = new YearSettler(other).inYear(year);
    }

    /** Takes persons who are settled together. */
    public void add(List<ReplayPerson> circle) {
        List<Claim> claims = new ArrayList<>();
        circle.forEach(person -> person.visits().forEach(visit -> claims.add(new Claim(person.insured(), visit))));
        List<Settled> before;
        Map<String, Settlement> after = new HashMap<>();
        try {
            before = now.settle(claims, false).settled();
            then.settle(claims, false).settled().forEach(s -> after.put(s.claim().visit().number(), s.settlement()));
        } catch (UnknownTerm e) {
            missing.merge(e.key(), 1L, Long::sum);
            leftOut += circle.size();
            return;
        }
        Map<String, long[]> ofPerson = new HashMap<>();
        for (Settled one : before) {
            Settlement other = after.get(one.claim().visit().number());
            if (one.settlement().isOpen() || other.isOpen()) {
                open++;
                continue;
            }
            visit(one.settlement(), other);
            long[] sums = ofPerson.computeIfAbsent(one.claim().person().id(), id -> new long[2]);
            sums[0] += one.settlement().paid();
            sums[1] += other.paid();
        }
        for (ReplayPerson person : circle) {
            long[] sums = ofPerson.get(person.insured().id());
            if (sums != null) {
                person(person, sums[0], sums[1]);
            }
        }
    }

    private void visit(Settlement before, Settlement after) {
        ReplayFigures figures = ReplayFigures.of(before.paid(), after.paid());
        visits = visits.and(figures);
        byKind.merge(before.visit().kind().key(), figures, ReplayFigures::and);
        byLevel.merge(before.visit().level(), figures, ReplayFigures::and);
        Set<String> layers = new HashSet<>();
        layers(before, layers);
        layers(after, layers);
        layers.forEach(layer -> byLayer.merge(layer, ReplayFigures.of(before.paid(layer), after.paid(layer)), ReplayFigures::and));
    }

    private void layers(Settlement settlement, Set<String> layers) {
        for (Line line : settlement.lines()) {
            if (line.fen() != 0) {
                layers.add(line.layer().key());
                layerNames.put(line.layer().key(), line.layer().term().name());
            }
        }
    }

    private void person(ReplayPerson person, long before, long after) {
        ReplayFigures figures = ReplayFigures.of(before, after);
        persons = persons.and(figures);
        byArea.merge(person.area().substring(0, Math.min(TOWNSHIP, person.area().length())), figures, ReplayFigures::and);
        List<String> marks = person.visits().stream().flatMap(visit -> person.insured().marks().stream()
                .filter(mark -> mark.period().contains(visit.to()))).map(mark -> mark.key()).distinct().toList();
        (marks.isEmpty() ? List.of("") : marks).forEach(mark -> byMark.merge(mark, figures, ReplayFigures::and));
        keep(new ReplayPersonChange(person.id(), before, after));
    }

    private void keep(ReplayPersonChange change) {
        PriorityQueue<ReplayPersonChange> most = change.change() < 0 ? losers : winners;
        if (change.change() != 0) {
            most.add(change);
            if (most.size() > MOST) {
                most.poll();
            }
        }
    }

    /** Takes over what another one came to. */
    public Replay and(Replay other) {
        persons = persons.and(other.persons);
        visits = visits.and(other.visits);
        other.byLayer.forEach((key, figures) -> byLayer.merge(key, figures, ReplayFigures::and));
        layerNames.putAll(other.layerNames);
        other.byKind.forEach((key, figures) -> byKind.merge(key, figures, ReplayFigures::and));
        other.byLevel.forEach((key, figures) -> byLevel.merge(key, figures, ReplayFigures::and));
        other.byMark.forEach((key, figures) -> byMark.merge(key, figures, ReplayFigures::and));
        other.byArea.forEach((key, figures) -> byArea.merge(key, figures, ReplayFigures::and));
        other.losers.forEach(this::keep);
        other.winners.forEach(this::keep);
        other.missing.forEach((key, count) -> missing.merge(key, count, Long::sum));
        open += other.open;
        leftOut += other.leftOut;
        return this;
    }

    /** What it came to. */
    public ReplayResult result() {
        List<ReplayPersonChange> most = new ArrayList<>();
        losers.stream().sorted(BY_CHANGE).forEach(most::add);
        winners.stream().sorted(BY_CHANGE.reversed()).forEach(most::add);
        return new ReplayResult(persons, visits, new TreeMap<>(byLayer), layerNames, new TreeMap<>(byKind), new TreeMap<>(byLevel),
                new TreeMap<>(byMark), new TreeMap<>(byArea), most, open, new TreeMap<>(missing), leftOut);
    }
}
