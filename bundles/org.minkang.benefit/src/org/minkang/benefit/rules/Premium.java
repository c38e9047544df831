package org.minkang.benefit.rules;

import java.util.List;
import org.minkang.base.Money;

/**
 * What a person pays for a year's cover, who helps, and what the government adds.
 *
 * @param amount     the premium of a person
 * @param help       how much of it is paid for persons of certain marks; nothing for whom no case fits
 * @param payFirst   whether the person pays the whole premium and the help is refunded; otherwise only the rest is paid
 * @param government what each level of government adds for a person
 */
public record Premium(Value amount, Value help, boolean payFirst, List<Part> government) {

    /** A level of government. */
    public record Part(Term term, Value amount) {
    }

    /**
     * For one person.
     *
     * @param pays       what the person hands over
     * @param refund     what comes back
     * @param help       what others pay of the premium
     * @param government what the government adds
     */
    public record Due(Money pays, Money refund, Money help, Money government) {
        /** What the person bears in the end. */
        public Money net() {
            return pays.minus(refund);
        }

        /** What the fund gets for the person. */
        public Money fund() {
            return net().plus(help).plus(government);
        }

        public Due plus(Due other) {
            return new Due(pays.plus(other.pays), refund.plus(other.refund), help.plus(other.help),
                    government.plus(other.government));
        }

        public Due times(long count) {
            return new Due(pays.times(count), refund.times(count), help.times(count), government.times(count));
        }
    }

    public Premium {
        government = List.copyOf(government);
    }

    /** @throws OpenValue when a number that is needed is open */
    public Due due(Situation person) {
        long premium = amount.number(person);
        Value.Case found = help.in(person);
        long helped = found == null ? 0 : help.number(person);
        long added = 0;
        for (Part part : government) {
            added += part.amount().number(person);
        }
        return new Due(Money.ofFen(payFirst ? premium : premium - helped), Money.ofFen(payFirst ? helped : 0),
                Money.ofFen(helped), Money.ofFen(added));
    }
}
