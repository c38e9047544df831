package org.minkang.benefit.visits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minkang.benefit.settle.Dated;
import org.minkang.benefit.settle.Insured;
import org.minkang.register.PersonRange;
import org.minkang.register.Roll;
import org.minkang.register.RollEntry;
import org.minkang.store.Session;

/** All that a year of the persons of a range is reckoned from. */
final class YearFacts {

    private final Map<Long, RollEntry> roll;
    private final Map<Long, List<RecordedVisit>> visits;
    private final Map<Long, List<Dated>> certified = new HashMap<>();
    private final Map<Long, String> tiers = new HashMap<>();

    private YearFacts(Map<Long, RollEntry> roll, Map<Long, List<RecordedVisit>> visits) {
        this.roll = roll;
        this.visits = visits;
    }

    static YearFacts read(Session s, PersonRange persons, int year, List<InsuredSource> sources) {
        YearFacts facts = new YearFacts(Roll.of(s, persons), VisitTables.live(s, persons, year));
        for (InsuredSource source : sources) {
            source.certified(s, persons).forEach((person, dated) -> facts.certified.merge(person, dated, YearFacts::both));
            source.tiers(s, persons, year).forEach(facts.tiers::putIfAbsent);
        }
        return facts;
    }

    private static List<Dated> both(List<Dated> some, List<Dated> others) {
        List<Dated> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /** Those with visits in the year, by id in order. */
    Set<Long> withVisits() {
        return visits.keySet();
    }

    Optional<Long> household(long person) {
        return roll.get(person).household();
    }

    /** Code of the area; empty when it is not known. */
    String area(long person) {
        return roll.get(person).area() == null ? "" : roll.get(person).area();
    }

    /** The visits of a person that count in the year. */
    List<RecordedVisit> visits(long person) {
        return visits.getOrDefault(person, List.of());
    }

    /** @param members how many persons share the limits of the household */
    Insured insured(long person, int members) {
        RollEntry entry = roll.get(person);
        List<Dated> marks = entry.marks().stream().map(m -> new Dated(m.kind(), m.period())).toList();
        return new Insured(String.valueOf(person), entry.birth(), tiers.getOrDefault(person, ""), marks,
                certified.getOrDefault(person, List.of()), entry.household().map(String::valueOf).orElse(""), members);
    }
}
