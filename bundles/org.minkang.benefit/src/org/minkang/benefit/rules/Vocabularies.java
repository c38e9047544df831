package org.minkang.benefit.rules;

/**
 * Everything a pack has a word for.
 *
 * @param levels   provider levels, as the benefit rules count them (一级, 二级, 三级)
 * @param tiers    tiers of the plan one is insured in (一档, 二档)
 * @param marks    marks of a person that change a benefit
 * @param items    kinds of cost that are treated by themselves; what is none of them is other cost
 * @param flags    what may be said of a visit (转外, 未备案), yes or no
 * @param diseases diseases with a rule of their own
 */
public record Vocabularies(Vocabulary levels, Vocabulary tiers, Vocabulary marks, Vocabulary items, Vocabulary flags,
        Vocabulary diseases) {
}
