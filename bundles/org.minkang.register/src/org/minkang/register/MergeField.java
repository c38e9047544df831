package org.minkang.register;

import org.minkang.base.Text;

/** What of a person's own data is chosen in a merge. Where a number is kept, sex and birth follow from it. */
public enum MergeField {
    NUMBER, NAME, SEX, BIRTH, HOUSEHOLD, AREA, PHONE, DIED, NOTE;

    public String text() {
        return Text.of(MergeField.class).get("merge-field." + name());
    }

    /** The data of the kept person after the merge. */
    static PersonDetails choose(PersonDetails kept, PersonDetails merged, java.util.Set<MergeField> take) {
        java.util.function.Function<MergeField, PersonDetails> from = f -> take.contains(f) ? merged : kept;
        PersonDetails numbered = from.apply(NUMBER);
        boolean bound = numbered.number() != null;
        return new PersonDetails(numbered.idKind(), numbered.number(), from.apply(NAME).name(),
                bound ? numbered.sex() : from.apply(SEX).sex(), bound ? numbered.birth() : from.apply(BIRTH).birth(),
                from.apply(HOUSEHOLD).householdId(), from.apply(AREA).areaCode(), from.apply(PHONE).phone(),
                from.apply(DIED).diedOn(), from.apply(NOTE).note());
    }
}
