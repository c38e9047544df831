package org.minkang.benefit.visits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.minkang.register.PersonRange;
import org.minkang.store.Session;

/**
 * Who has to be settled together with whom when a range of persons is settled, and what is known of them; members of a
 * household may lie outside of the range.
 */
final class Circles {

    private final Session s;
    private final YearAnew years;
    private final PersonRange range;
    private final int year;
    private final boolean shared;
    private final YearFacts facts;
    private final Map<Long, YearFacts> factsOutside = new HashMap<>();
    private final Map<Long, List<Long>> byHousehold;

    Circles(Session s, YearAnew years, PersonRange range, int year, boolean sharedAnyway) {
        this.s = s;
        this.years = years;
        this.range = range;
        this.year = year;
        this.shared = sharedAnyway || years.shared(s, year);
        this.facts = years.facts(s, range, year);
        this.byHousehold = !shared ? Map.of()
                : years.members(s, facts.withVisits().stream().flatMap(person -> facts.household(person).stream()).collect(Collectors.toSet()));
    }

    /** The circles of all persons of the range with visits; one that reaches beyond it belongs to its first member with visits. */
    List<List<Long>> all() {
        if (!shared) {
            return facts.withVisits().stream().map(List::of).toList();
        }
        return facts.withVisits().stream().map(this::circle)
                .filter(circle -> range.contains(first(circle))).distinct().toList();
    }

    private List<Long> circle(long person) {
        return facts.household(person).map(byHousehold::get).orElse(List.of(person));
    }

    private long first(List<Long> circle) {
        return circle.stream().filter(member -> !facts(member).visits(member).isEmpty()).findFirst().orElseThrow();
    }

    YearFacts facts(long person) {
        return range.contains(person) ? facts : factsOutside.computeIfAbsent(person, id -> years.factsLocked(s, id, year));
    }
}
