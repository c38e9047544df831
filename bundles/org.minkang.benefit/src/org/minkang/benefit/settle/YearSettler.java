package org.minkang.benefit.settle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.minkang.benefit.rules.BenefitRules;

/**
 * Settles all visits of a person, or of a household that shares limits, from the first on. The result follows from the
 * claims as a set: the order in which they are given does not matter. One for each thread.
 */
public final class YearSettler {

    private record Key(String person, int year) {
    }

    private final Function<LocalDate, BenefitRules> rulesOn;
    private final Map<BenefitRules, Settler> settlers = new IdentityHashMap<>();
    private Consumer<PersonYear> opening = year -> { };
    private OptionalInt only = OptionalInt.empty();

    /** @param rulesOn the rules that apply to a visit settled for a day */
    public YearSettler(Function<LocalDate, BenefitRules> rulesOn) {
        this.rulesOn = rulesOn;
    }

    public YearSettler(BenefitRules rules) {
        this(day -> rules);
    }

    /** @param begin gives a year the totals from before the first visit known here */
    public YearSettler openingWith(Consumer<PersonYear> begin) {
        opening = begin;
        return this;
    }

    /** Counts all claims to one year, whatever the rules say of stays across the turn of a year. */
    public YearSettler inYear(int year) {
        only = OptionalInt.of(year);
        return this;
    }

    /**
     * Settles.
     *
     * @param claims of one person, or of all persons of a household
     * @return the years with their totals, and the claims in the order in which they were settled
     */
    public Years settle(List<Claim> claims, boolean explain) {
        List<Claim> sorted = claims;
        if (claims.size() > 1) {
            sorted = new ArrayList<>(claims);
            sorted.sort(Claim.ORDER);
        }
        Map<Key, PersonYear> years = new HashMap<>(4);
        Map<Key, HouseholdYear> households = new HashMap<>(4);
        List<Settled> settled = new ArrayList<>(sorted.size());
        for (Claim claim : sorted) {
            Settler settler = settlers.computeIfAbsent(rulesOn.apply(claim.visit().to()), Settler::new);
            int year = only.orElseGet(() -> (settler.rules().yearByEntry() ? claim.visit().from() : claim.visit().to()).getYear());
            PersonYear of = years.computeIfAbsent(new Key(claim.person().id(), year),
                    key -> begin(settler.rules(), claim.person(), year, households));
            settled.add(new Settled(claim, settler.settle(of, claim.visit(), explain)));
        }
        return new Years(List.copyOf(years.values()), settled);
    }

    private PersonYear begin(BenefitRules rules, Insured person, int year, Map<Key, HouseholdYear> households) {
        HouseholdYear household = person.household().isEmpty() ? null
                : households.computeIfAbsent(new Key(person.household(), year), key -> new HouseholdYear());
        PersonYear begun = new PersonYear(rules, person, year, household);
        opening.accept(begun);
        return begun;
    }

    /** What came of it. */
    public record Years(List<PersonYear> years, List<Settled> settled) {
        public Years {
            settled = List.copyOf(settled);
        }

        /** A person's year; one without visits, but with the totals of the household, when no claim was the person's. */
        public PersonYear of(BenefitRules rules, Insured person, int year) {
            return years.stream().filter(y -> y.year() == year && y.person().id().equals(person.id())).findFirst()
                    .orElseGet(() -> new PersonYear(rules, person, year, years.stream()
                            .filter(y -> y.year() == year && !person.household().isEmpty() && y.person().household().equals(person.household()))
                            .map(PersonYear::household).findFirst().orElse(null)));
        }
    }
}
