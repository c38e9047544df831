package org.minkang.register;

import java.time.LocalDate;
import org.minkang.base.Sex;

/**
 * How a person is to be after a change, all fields, and why. Start from {@link #of(Person)} and
 * replace what changes. Fields as in {@link NewPerson}; what is not changed is not journaled.
 *
 * @param reason why it is changed, from which paper; goes into the journal and must not be blank
 */
public record PersonChange(String idNumber, String name, Sex sex, LocalDate birth, Long householdId, String areaCode,
        String phone, LocalDate diedOn, String note, String reason) {

    /** The person as they are. */
    public static PersonChange of(Person p) {
        return new PersonChange(p.number().map(n -> n.text()).orElse(null), p.name(), p.sex(), p.birth(),
                p.householdId().orElse(null), p.areaCode(), p.phone(), p.diedOn().orElse(null), p.note(), "");
    }

    public PersonChange withIdNumber(String text) {
        return new PersonChange(text, name, sex, birth, householdId, areaCode, phone, diedOn, note, reason);
    }

    public PersonChange withName(String text) {
        return new PersonChange(idNumber, text, sex, birth, householdId, areaCode, phone, diedOn, note, reason);
    }

    public PersonChange withSex(Sex newSex) {
        return new PersonChange(idNumber, name, newSex, birth, householdId, areaCode, phone, diedOn, note, reason);
    }

    public PersonChange withBirth(LocalDate day) {
        return new PersonChange(idNumber, name, sex, day, householdId, areaCode, phone, diedOn, note, reason);
    }

    public PersonChange withHousehold(Long id) {
        return new PersonChange(idNumber, name, sex, birth, id, areaCode, phone, diedOn, note, reason);
    }

    public PersonChange withArea(String code) {
        return new PersonChange(idNumber, name, sex, birth, householdId, code, phone, diedOn, note, reason);
    }

    public PersonChange withPhone(String text) {
        return new PersonChange(idNumber, name, sex, birth, householdId, areaCode, text, diedOn, note, reason);
    }

    public PersonChange withDiedOn(LocalDate day) {
        return new PersonChange(idNumber, name, sex, birth, householdId, areaCode, phone, day, note, reason);
    }

    public PersonChange withNote(String text) {
        return new PersonChange(idNumber, name, sex, birth, householdId, areaCode, phone, diedOn, text, reason);
    }

    public PersonChange because(String why) {
        return new PersonChange(idNumber, name, sex, birth, householdId, areaCode, phone, diedOn, note, why);
    }
}
