package org.minkang.register;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.minkang.base.Period;
import org.minkang.store.Session;

/** Reads very many persons at once. Whoever asks has checked the right to do so. */
public final class Roll {

    private Roll() {
    }

    /** The persons of a range who stand for themselves, by id in order. */
    public static Map<Long, RollEntry> of(Session s, PersonRange range) {
        Map<Long, RollEntry> roll = new TreeMap<>();
        // without the hints Derby may read a whole table for a range whose ends it does not know
        s.rows(row -> roll.put(row.number(1), new RollEntry(row.number(1), row.day(2), Optional.ofNullable(row.numberOrNull(3)), row.text(4))),
                "SELECT id, born_on, household_id, area_code FROM mk_person --DERBY-PROPERTIES constraint=MK_PERSON_PK\n"
                        + " WHERE id BETWEEN ? AND ? AND merged_into IS NULL", range.first(), range.last());
        s.rows(row -> Optional.ofNullable(roll.get(row.number(1))).ifPresent(
                        person -> person.marks().add(new RollEntry.Marked(row.text(2), new Period(row.day(3), row.day(4))))),
                "SELECT person_id, mark_kind, valid_from, valid_to FROM mk_mark --DERBY-PROPERTIES index=MK_MARK_BY_PERSON\n"
                        + " WHERE person_id BETWEEN ? AND ? AND voided_at IS NULL", range.first(), range.last());
        return roll;
    }
}
