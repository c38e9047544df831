package org.minkang.register;

import java.time.LocalDate;
import org.minkang.base.IdNumber;
import org.minkang.base.Sex;

/** Everything about a person that was checked and may be stored. Only {@link PersonCheck} makes them from input. */
record PersonDetails(IdKind idKind, IdNumber number, String name, Sex sex, LocalDate birth, Long householdId,
        String areaCode, String phone, LocalDate diedOn, String note) {
}
