package org.minkang.benefit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minkang.base.Money;

/**
 * What temporary aid is checked for (临时救助). A sum outside is refused, never cut to fit.
 *
 * @param timesAYear how often a household may get it; empty when as often as wanted
 * @param signatures how many people of the village must have signed; empty when none
 */
public record Aid(Optional<Integer> timesAYear, Optional<Integer> signatures, List<Kind> kinds, Clause clause) {

    /**
     * A kind of aid.
     *
     * @param least     0 when there is no lower end
     * @param perPerson whether the ends are for each person of the household
     */
    public record Kind(Term term, Value least, Value most, boolean perPerson, Clause clause) {
    }

    /** Why aid is refused. */
    public enum Objection {
        UNKNOWN_KIND, TOO_LITTLE, TOO_MUCH, TOO_OFTEN, TOO_FEW_SIGNATURES;

        /** As it is written in examples: {@code too-much}. */
        public String key() {
            return ConditionReading.written(this);
        }
    }

    public Aid {
        kinds = List.copyOf(kinds);
    }

    /**
     * Every objection; none when it may be granted.
     *
     * @param persons    of the household, at least 1
     * @param done       how often it was granted this year
     * @param signatures how many signed
     * @throws OpenValue when a number that is needed is open
     */
    public List<Objection> objections(String kind, Money amount, int persons, int done, int signed) {
        List<Objection> objections = new ArrayList<>();
        Kind rule = kinds.stream().filter(k -> k.term().key().equals(kind)).findFirst().orElse(null);
        if (rule == null) {
            return List.of(Objection.UNKNOWN_KIND);
        }
        Situation any = new Situation();
        long times = rule.perPerson() ? persons : 1;
        if (amount.fen() < Math.multiplyExact(rule.least().number(any), times)) {
            objections.add(Objection.TOO_LITTLE);
        }
        if (amount.fen() > Math.multiplyExact(rule.most().number(any), times)) {
            objections.add(Objection.TOO_MUCH);
        }
        if (timesAYear.isPresent() && done >= timesAYear.get()) {
            objections.add(Objection.TOO_OFTEN);
        }
        if (signatures.isPresent() && signed < signatures.get()) {
            objections.add(Objection.TOO_FEW_SIGNATURES);
        }
        return objections;
    }
}
