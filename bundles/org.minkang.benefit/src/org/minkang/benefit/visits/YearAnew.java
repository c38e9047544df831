package org.minkang.benefit.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.Limit;
import org.minkang.benefit.settle.Claim;
import org.minkang.benefit.settle.Dated;
import org.minkang.benefit.settle.Insured;
import org.minkang.benefit.settle.PersonYear;
import org.minkang.benefit.settle.Settled;
import org.minkang.benefit.settle.Settlement;
import org.minkang.benefit.settle.UnknownTerm;
import org.minkang.benefit.settle.YearSettler;
import org.minkang.policy.PolicyPack;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Households;
import org.minkang.register.Marks;
import org.minkang.register.Person;
import org.minkang.register.Persons;
import org.minkang.store.Session;

/** Reckons a person's year from the visits that are kept, together with the household where limits are shared. Writes nothing. */
final class YearAnew {

    private static final Text TEXT = Text.of(BenefitSection.class);

    private final PolicyPacks packs;
    private final Persons persons;
    private final Households households;
    private final Marks marks;
    private final Supplier<List<InsuredSource>> sources;

    YearAnew(PolicyPacks packs, Persons persons, Households households, Marks marks, Supplier<List<InsuredSource>> sources) {
        this.packs = packs;
        this.persons = persons;
        this.households = households;
        this.marks = marks;
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
     */
    record Result(Map<Long, List<Reckoned>> visits, Map<Long, Map<String, Long>> totals) {
    }

    /** The persons who have to be settled together, in the order in which they are to be locked. */
    List<Long> circle(Session s, long personId, int year) {
        Person person = persons.require(s, personId);
        boolean shared = person.householdId().isPresent() && packs.on(s, LocalDate.of(year, 12, 31))
                .or(() -> packs.on(s, LocalDate.of(year, 1, 1))).flatMap(p -> p.optional(BenefitRules.class))
                .map(rules -> rules.limits().stream().anyMatch(l -> l.each() == Limit.Each.HOUSEHOLD)).orElse(false);
        return shared ? households.members(s, person.householdId().get()).stream().map(Person::id).sorted().toList() : List.of(personId);
    }

    Result reckon(Session s, List<Long> circle, int year, boolean explain) {
        Map<LocalDate, PolicyPack> byDay = new HashMap<>();
        Map<String, RecordedVisit> byInvoice = new HashMap<>();
        List<Claim> claims = new ArrayList<>();
        Map<Long, List<Reckoned>> visits = new LinkedHashMap<>();
        Map<Long, Map<String, Long>> totals = new LinkedHashMap<>();
        for (long person : circle) {
            visits.put(person, new ArrayList<>());
            totals.put(person, Map.of());
            List<RecordedVisit> own = VisitTables.live(s, person, year);
            Insured insured = own.isEmpty() ? null : insured(s, person, own.get(0).entry().to());
            for (RecordedVisit visit : own) {
                byInvoice.put(visit.entry().invoice(), visit);
                claims.add(new Claim(insured, visit.entry().visit()));
            }
        }
        YearSettler.Years years = settle(s, byDay, claims, explain);
        for (Settled one : years.settled()) {
            RecordedVisit visit = byInvoice.get(one.claim().visit().number());
            visits.get(visit.entry().personId()).add(new Reckoned(visit, one.claim().person(), one.settlement(), byDay.get(one.claim().visit().to())));
        }
        years.years().forEach(of -> totals.put(Long.valueOf(of.person().id()), totals(of)));
        return new Result(visits, totals);
    }

    /** A pack that was released after a visit was entered may have lost a word that the visit uses. */
    private YearSettler.Years settle(Session s, Map<LocalDate, PolicyPack> byDay, List<Claim> claims, boolean explain) {
        try {
            return new YearSettler(day -> pack(s, byDay, day).section(BenefitRules.class)).settle(claims, explain);
        } catch (UnknownTerm e) {
            throw Refused.of("visit.word-gone", TEXT.get("visit.word-gone", e.invoice(), e.key()), e);
        }
    }

    private static Map<String, Long> totals(PersonYear year) {
        Map<String, Long> totals = new TreeMap<>();
        year.paidByLayer().forEach((key, fen) -> totals.put("LAYER " + key, fen));
        year.usedByLimit().forEach((key, fen) -> totals.put("LIMIT " + key, fen));
        totals.values().removeIf(fen -> fen == 0);
        return totals;
    }

    private PolicyPack pack(Session s, Map<LocalDate, PolicyPack> byDay, LocalDate day) {
        return byDay.computeIfAbsent(day, d -> packs.on(s, d).filter(p -> p.optional(BenefitRules.class).isPresent())
                .orElseThrow(() -> Refused.of("visit.no-rules", TEXT.get("visit.no-rules", d))));
    }

    /** The rules of a day. Refused {@code visit.no-rules} when there are none. */
    PolicyPack pack(Session s, LocalDate day) {
        return pack(s, new HashMap<>(), day);
    }

    private Insured insured(Session s, long personId, LocalDate on) {
        Person person = persons.require(s, personId);
        List<Dated> borne = marks.of(s, personId).stream().filter(m -> m.voided().isEmpty()).map(m -> new Dated(m.kind(), m.period())).toList();
        List<Dated> certified = sources.get().stream().flatMap(source -> source.certified(s, personId).stream()).toList();
        String tier = sources.get().stream().map(source -> source.tier(s, personId, on)).filter(t -> !t.isEmpty()).findFirst().orElse("");
        int members = person.householdId().map(id -> households.members(s, id).size()).orElse(1);
        return new Insured(String.valueOf(personId), person.birth(), tier, borne, certified,
                person.householdId().map(String::valueOf).orElse(""), Math.max(1, members));
    }
}
