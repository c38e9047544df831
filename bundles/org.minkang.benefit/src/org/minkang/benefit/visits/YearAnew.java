package org.minkang.benefit.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.settle.Claim;
import org.minkang.benefit.settle.Insured;
import org.minkang.benefit.settle.PersonYear;
import org.minkang.benefit.settle.Settled;
import org.minkang.benefit.settle.Settlement;
import org.minkang.benefit.settle.Settler;
import org.minkang.benefit.settle.UnknownTerm;
import org.minkang.benefit.settle.YearSettler;
import org.minkang.benefit.sheet.LimitSheet;
import org.minkang.policy.PolicyPack;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Households;
import org.minkang.register.Person;
import org.minkang.register.PersonRange;
import org.minkang.register.Persons;
import org.minkang.store.Session;

/**
 * Reckons years from the visits that are kept, together with the household where limits are shared. Writes nothing; the
 * services of this package share it.
 */
public final class YearAnew {

    private static final Text TEXT = Text.of(BenefitSection.class);

    private final PolicyPacks packs;
    private final Persons persons;
    private final Households households;
    private final Supplier<List<InsuredSource>> sources;

    /** @param sources what is installed at the moment of asking */
    public YearAnew(PolicyPacks packs, Persons persons, Households households, Supplier<List<InsuredSource>> sources) {
        this.packs = packs;
        this.persons = persons;
        this.households = households;
        this.sources = sources;
    }

    /** A visit with what it came to. */
    record Reckoned(RecordedVisit visit, Insured person, Settlement settlement, PolicyPack pack) {
    }

    /**
     * What a year came to.
     *
     * @param visits  by person
     * @param totals  by person, "LAYER key" and "LIMIT key" to fen
     * @param years   with the totals that limits are measured by
     */
    record Result(Map<Long, List<Reckoned>> visits, Map<Long, Map<String, Long>> totals, YearSettler.Years years) {
    }

    /** Whether the members of a household have to be settled together: under the rules of some day of the year. */
    boolean shared(Session s, int year) {
        return packs.during(s, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .anyMatch(p -> p.optional(BenefitRules.class).map(BenefitRules::sharesHouseholds).orElse(false));
    }

    /** The persons who have to be settled together, in the order in which they are to be locked. */
    List<Long> circle(Session s, long personId, int year) {
        Person person = persons.require(s, personId);
        return person.householdId().isPresent() && shared(s, year) ? members(s, person.householdId().get()) : List.of(personId);
    }

    private List<Long> members(Session s, long household) {
        return members(s, Set.of(household)).get(household);
    }

    /** By household, in the order in which they are to be locked. */
    Map<Long, List<Long>> members(Session s, Collection<Long> of) {
        return households.memberIds(s, of);
    }

    /** These persons and those who have to be settled together with one of them. */
    SortedSet<Long> circles(Session s, SortedSet<Long> of, int year) {
        return shared(s, year) ? households.together(s, of) : of;
    }

    YearFacts facts(Session s, PersonRange range, int year) {
        return YearFacts.read(s, range, year, sources.get());
    }

    /** As {@link #facts}; who is settled meanwhile is waited for, unless nothing is going to be written. */
    YearFacts factsLocked(Session s, long person, int year) {
        if (s.writable()) {
            persons.lock(s, List.of(person));
        }
        return facts(s, PersonRange.of(person), year);
    }

    /** What one circle's year came to. */
    Result reckon(Session s, List<Long> circle, int year, boolean explain) {
        return new Reckoning(s, year, explain).of(circle, person -> facts(s, PersonRange.of(person), year));
    }

    /** The rules of a day. Refused {@code visit.no-rules} when there are none. */
    PolicyPack pack(Session s, LocalDate day) {
        return packs.on(s, day).filter(p -> p.optional(BenefitRules.class).isPresent())
                .orElseThrow(() -> Refused.of("visit.no-rules", TEXT.get("visit.no-rules", day)));
    }

    /** How a person stands in a year, before one more visit. */
    Standing standing(Session s, long personId, int year) {
        List<Long> circle = circle(s, personId, year);
        Map<Long, YearFacts> facts = new HashMap<>();
        circle.forEach(person -> facts.put(person, facts(s, PersonRange.of(person), year)));
        return new Standing(facts.get(personId).insured(personId, circle.size()), claims(circle, facts::get));
    }

    private static List<Claim> claims(List<Long> circle, LongFunction<YearFacts> facts) {
        List<Claim> claims = new ArrayList<>();
        for (long person : circle) {
            YearFacts known = facts.apply(person);
            if (!known.visits(person).isEmpty()) {
                Insured insured = known.insured(person, circle.size());
                known.visits(person).forEach(visit -> claims.add(new Claim(insured, visit.entry().visit())));
            }
        }
        return claims;
    }

    /** Reckons circle by circle in one session; the packs are asked for once. */
    final class Reckoning {

        private final Session s;
        private final boolean explain;
        private final Map<LocalDate, PolicyPack> byDay = new HashMap<>();
        private final YearSettler settler;

        /** @param year to which the visits were counted when they were entered; a pack that came later may count a stay to another one */
        Reckoning(Session s, int year, boolean explain) {
            this.s = s;
            this.explain = explain;
            this.settler = new YearSettler(day -> pack(day).section(BenefitRules.class)).inYear(year);
        }

        /** @param facts where what is known of a person is to be found */
        Result of(List<Long> circle, LongFunction<YearFacts> facts) {
            Map<String, RecordedVisit> byInvoice = new HashMap<>();
            Map<Long, List<Reckoned>> visits = new LinkedHashMap<>();
            Map<Long, Map<String, Long>> totals = new LinkedHashMap<>();
            for (long person : circle) {
                visits.put(person, new ArrayList<>());
                totals.put(person, Map.of());
                facts.apply(person).visits(person).forEach(visit -> byInvoice.put(visit.entry().invoice(), visit));
            }
            YearSettler.Years years = settle(claims(circle, facts));
            for (Settled one : years.settled()) {
                RecordedVisit visit = byInvoice.get(one.claim().visit().number());
                visits.get(visit.entry().personId())
                        .add(new Reckoned(visit, one.claim().person(), one.settlement(), pack(one.claim().visit().to())));
            }
            years.years().forEach(year -> totals.put(Long.valueOf(year.person().id()), totals(year)));
            return new Result(visits, totals, years);
        }

        private PolicyPack pack(LocalDate day) {
            return byDay.computeIfAbsent(day, d -> YearAnew.this.pack(s, d));
        }

        /** A pack that was released after a visit was entered may have lost a word that the visit uses. */
        private YearSettler.Years settle(List<Claim> claims) {
            try {
                return settler.settle(claims, explain);
            } catch (UnknownTerm e) {
                throw Refused.of("visit.word-gone", TEXT.get("visit.word-gone", e.invoice(), e.key()), e);
            }
        }
    }

    private static Map<String, Long> totals(PersonYear year) {
        Map<String, Long> totals = new TreeMap<>();
        year.paidByLayer().forEach((key, fen) -> totals.put("LAYER " + key, fen));
        year.usedByLimit().forEach((key, fen) -> totals.put("LIMIT " + key, fen));
        totals.values().removeIf(fen -> fen == 0);
        return totals;
    }

    /** The limits that concern a person, with what the visits of the year used of them, as they stand on a day. */
    List<LimitSheet> limits(Session s, long personId, int year, LocalDate on) {
        BenefitRules rules = pack(s, on).section(BenefitRules.class);
        List<Long> circle = circle(s, personId, year);
        Insured insured = facts(s, PersonRange.of(personId), year).insured(personId, circle.size());
        PersonYear of = reckon(s, circle, year, false).years().of(rules, insured, year);
        return new Settler(rules).limits(of, on).stream().map(state -> LimitSheet.of(rules, state)).toList();
    }
}
