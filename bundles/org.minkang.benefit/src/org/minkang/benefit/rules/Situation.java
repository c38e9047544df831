package org.minkang.benefit.rules;

/**
 * What conditions are asked about: one visit of one person, as bits of the pack's vocabularies. Filled anew for each
 * visit by the engine, which settles hundreds of thousands a second; nothing keeps it.
 */
public final class Situation {

    /** A visit that names no disease. */
    public static final int NO_DISEASE = -1;

    VisitKind kind = VisitKind.OUTPATIENT;
    long level;
    long tier;
    long marks;
    long flags;
    int disease = NO_DISEASE;
    long certified;
    int age;
    int nth;

    public Situation visit(VisitKind newKind, long levelBit, int diseasePlace, long flagBits) {
        kind = newKind;
        level = levelBit;
        disease = diseasePlace;
        flags = flagBits;
        return this;
    }

    /** @param certifiedBits the diseases certified on the day */
    public Situation person(long tierBit, long markBits, long certifiedBits, int years) {
        tier = tierBit;
        marks = markBits;
        certified = certifiedBits;
        age = years;
        return this;
    }

    /** @param number which stay of the year it is, from 1; 0 when it is none */
    public Situation nth(int number) {
        nth = number;
        return this;
    }

    public VisitKind kind() {
        return kind;
    }

    public int disease() {
        return disease;
    }

    public long certified() {
        return certified;
    }

    /** The same visit and person, asked about another disease. */
    public void about(int diseasePlace) {
        disease = diseasePlace;
    }
}
