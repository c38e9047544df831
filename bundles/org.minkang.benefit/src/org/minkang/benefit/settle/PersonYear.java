package org.minkang.benefit.settle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.Limit;

/**
 * The running totals of one person in one year, kept while the visits are settled in their order. They follow from
 * the visits alone, so they can be made again at any time. Amounts in fen.
 */
public final class PersonYear {

    private final Insured person;
    private final int year;
    private final HouseholdYear household;
    private BenefitRules rules;
    private Totals totals;
    private int stays;
    private int stayMonths;
    private long cost;
    private long own;
    private long paid;

    public PersonYear(BenefitRules rules, Insured person, int year, HouseholdYear household) {
        this.rules = rules;
        this.person = person;
        this.year = year;
        this.household = household;
        this.totals = new Totals(rules);
    }

    public Insured person() {
        return person;
    }

    public int year() {
        return year;
    }

    /** The totals go on under other rules, layer by layer and limit by limit with the same key. */
    public void under(BenefitRules next) {
        if (next != rules) {
            totals = totals.under(rules, next);
            rules = next;
        }
    }

    /** What was used of a limit or paid by a layer before the first visit known here. */
    public void already(Map<String, Long> limits, Map<String, Long> layers) {
        for (int i = 0; i < rules.limits().size(); i++) {
            Limit limit = rules.limits().get(i);
            Long used = limits.get(limit.term().key());
            if (used != null) {
                (limit.each() == Limit.Each.HOUSEHOLD ? householdTotals() : totals).used[i] = used;
            }
        }
        for (int i = 0; i < rules.layers().size(); i++) {
            totals.paid[i] += layers.getOrDefault(rules.layers().get(i).key(), 0L);
        }
    }

    /** What each layer has paid this year, by its key. */
    public Map<String, Long> paidByLayer() {
        Map<String, Long> byLayer = new HashMap<>();
        for (int i = 0; i < rules.layers().size(); i++) {
            byLayer.put(rules.layers().get(i).key(), totals.paid[i]);
        }
        return byLayer;
    }

    /** What is used of each limit of the year, by its key; of a disease's own limits the sum. */
    public Map<String, Long> usedByLimit() {
        Map<String, Long> byLimit = new HashMap<>();
        for (int i = 0; i < rules.limits().size(); i++) {
            Limit limit = rules.limits().get(i);
            if (limit.per() == Limit.Per.YEAR) {
                byLimit.put(limit.term().key(), totals.usedOfYear(i, limit, householdTotals()));
            }
        }
        return byLimit;
    }

    public int stays() {
        return stays;
    }

    /** How many months of the year a stay began in. */
    public int stayMonths() {
        return Integer.bitCount(stayMonths);
    }

    public long cost() {
        return cost;
    }

    public long paid() {
        return paid;
    }

    HouseholdYear household() {
        return household;
    }

    Totals totals() {
        return totals;
    }

    Totals householdTotals() {
        return household == null ? totals : household.totals(rules);
    }

    int stayBegins(LocalDate admitted) {
        if (admitted.getYear() == year) {
            stayMonths |= 1 << admitted.getMonthValue();
        }
        return ++stays;
    }

    void addCost(long inCatalogue, long outside) {
        cost += inCatalogue;
        own += outside;
    }

    void addPaid(long fen) {
        paid += fen;
    }

    /** What is left to pay of the year's cost. */
    long left(boolean withOwn) {
        return Math.max(0, cost + (withOwn ? own : 0) - paid);
    }
}
