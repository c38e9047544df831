package org.minkang.register;

import java.time.LocalDate;
import org.minkang.base.Sex;

/**
 * What someone wrote down about a person who is not in the register yet. Nothing in it is
 * trusted: {@link Persons#create} checks it and names every problem at its field.
 *
 * @param idNumber    as written (15 or 18 characters, x or X); null or blank for a person without a number
 * @param name        as written
 * @param sex         null when it is to be taken from the number
 * @param birth       null when it is to be taken from the number
 * @param householdId null when no household is known
 * @param areaCode    village, 12 digits; a larger area while the village is not known; null when unknown
 * @param phone       null or blank when there is none
 * @param note        null or blank when there is none
 */
public record NewPerson(String idNumber, String name, Sex sex, LocalDate birth, Long householdId, String areaCode,
        String phone, String note) {

    /** A person with a number; sex and birth follow from it. */
    public static NewPerson of(String idNumber, String name, String areaCode) {
        return new NewPerson(idNumber, name, null, null, null, areaCode, null, null);
    }

    /** A person without a number. */
    public static NewPerson withoutNumber(String name, Sex sex, LocalDate birth, String areaCode, String why) {
        return new NewPerson(null, name, sex, birth, null, areaCode, null, why);
    }

    public NewPerson inHousehold(Long id) {
        return new NewPerson(idNumber, name, sex, birth, id, areaCode, phone, note);
    }

    public NewPerson withPhone(String newPhone) {
        return new NewPerson(idNumber, name, sex, birth, householdId, areaCode, newPhone, note);
    }

    /** States sex and birth as a paper gives them, to be compared with the number. */
    public NewPerson stated(Sex statedSex, LocalDate statedBirth) {
        return new NewPerson(idNumber, name, statedSex, statedBirth, householdId, areaCode, phone, note);
    }
}
