package org.minkang.chronic;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When and for how much one may apply: seasons, limits of diseases, and the easy path of some. Without any of these one
 * applies on any day for any number.
 *
 * @param seasons        the parts of the year in which applications are taken in; none: all year
 * @param perApplication most diseases in one application
 * @param perPerson      most diseases of a person, held, pending and applied for together
 * @param easyPath       for whom all this is easier
 * @param enteredWithin  how many days after its day an application can still be entered; empty for any
 */
public record IntakeRules(List<Season> seasons, Optional<Integer> perApplication, Optional<Integer> perPerson,
        Optional<EasyPath> easyPath, Optional<Integer> enteredWithin) {

    /** Nothing is limited. */
    public static final IntakeRules NONE = new IntakeRules(List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());

    public IntakeRules {
        seasons = List.copyOf(seasons);
    }

    /** Whether applications are taken in on a day from whoever has no easy path. */
    public boolean inSeason(LocalDate day) {
        return seasons.isEmpty() || seasons.stream().anyMatch(s -> s.contains(day));
    }

    /** The first day of the next season; only with seasons. */
    public LocalDate nextSeason(LocalDate day) {
        return seasons.stream().map(s -> s.nextAfter(day)).min(Comparator.naturalOrder()).orElseThrow();
    }

    String seasonsText() {
        return seasons.stream().map(Season::toString).collect(Collectors.joining("、"));
    }
}
