package org.minkang.benefit.settle;

import java.time.LocalDate;
import java.util.List;

/**
 * What the rules want to know about a person.
 *
 * @param id        tells persons apart; never shown
 * @param birth     null when it is not known: age is then 0
 * @param tier      key of the tier of the plan; empty when the plan has none
 * @param marks     dated marks
 * @param certified diseases with a certificate
 * @param household key of the household, for limits that a household shares; empty for none
 * @param members   how many persons of it are insured
 */
public record Insured(String id, LocalDate birth, String tier, List<Dated> marks, List<Dated> certified, String household,
        int members) {

    public Insured {
        marks = List.copyOf(marks);
        certified = List.copyOf(certified);
    }
}
