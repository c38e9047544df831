package org.minkang.benefit.settle;

import java.util.Comparator;

/** A person's visit, to be settled. */
public record Claim(Insured person, Visit visit) {

    /** As {@link Visit#ORDER}; of two persons of a household with equal visits the id decides. */
    public static final Comparator<Claim> ORDER = Comparator.comparing(Claim::visit, Visit.ORDER)
            .thenComparing(c -> c.person().id());
}
