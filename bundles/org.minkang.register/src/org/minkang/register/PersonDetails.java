package org.minkang.register;

import java.time.LocalDate;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.IdNumber;
import org.minkang.base.Sex;

/** Everything about a person that was checked and may be stored. Only {@link PersonCheck} makes them from input. */
record PersonDetails(IdKind idKind, IdNumber number, String name, Sex sex, LocalDate birth, Long householdId,
        String areaCode, String phone, LocalDate diedOn, String note) {

    private static final PersonDetails NOTHING =
            new PersonDetails(null, null, null, null, null, null, null, null, null, null);

    /** Adds what differs between two states, field by field; before is null for a new person. */
    static JournalEntry changes(JournalEntry entry, PersonDetails before, PersonDetails after) {
        PersonDetails b = before == null ? NOTHING : before;
        return entry.change("idNumber", text(b.number), text(after.number))
                .change("name", b.name, after.name)
                .change("sex", b.sex, after.sex)
                .change("birth", b.birth, after.birth)
                .change("householdId", b.householdId, after.householdId)
                .change("areaCode", b.areaCode, after.areaCode)
                .change("phone", b.phone, after.phone)
                .change("diedOn", b.diedOn, after.diedOn)
                .change("note", b.note, after.note);
    }

    /** The same person under the number of another entry. */
    PersonDetails withNumber(PersonDetails numbered) {
        return new PersonDetails(numbered.idKind, numbered.number, name, sex, birth, householdId, areaCode, phone, diedOn,
                note);
    }

    PersonDetails withName(String other) {
        return new PersonDetails(idKind, number, other, sex, birth, householdId, areaCode, phone, diedOn, note);
    }

    PersonDetails withoutNumber() {
        return new PersonDetails(IdKind.NONE, null, name, sex, birth, householdId, areaCode, phone, diedOn, note);
    }

    static String text(IdNumber number) {
        return number == null ? null : number.text();
    }

    /** {@code 138****0027}; of short numbers only the last two figures. */
    static String maskPhone(String phone) {
        if (phone == null || phone.isEmpty()) {
            return "";
        }
        int shown = phone.length() >= 11 ? 4 : 2;
        String beginning = phone.length() >= 11 ? phone.substring(0, 3) : "";
        return beginning + "*".repeat(phone.length() - beginning.length() - shown)
                + phone.substring(phone.length() - shown);
    }
}
