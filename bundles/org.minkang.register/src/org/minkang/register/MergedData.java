package org.minkang.register;

import java.util.Objects;
import java.util.Set;
import org.minkang.access.journal.JournalEntry;
import org.minkang.store.Session;

/** What a merge does to the two entries themselves and to the heads of their households, and back. */
final class MergedData {

    private static final String TABLE = "mk_person";

    private final Session s;
    private final PersonMove move;

    MergedData(Session s, PersonMove move) {
        this.s = s;
        this.move = move;
    }

    /** @return the journal entry with what changed of the kept person */
    JournalEntry apply(Person kept, Person merged, Set<MergeField> take, JournalEntry entry) {
        PersonDetails before = kept.details();
        PersonDetails other = merged.details();
        PersonDetails after = MergeField.choose(before, other, take);
        // the merged entry takes in exchange what the kept one gives up, so that both numbers and both names still
        // lead to the person, and nobody else gets one of the numbers
        PersonDetails left = take.contains(MergeField.NUMBER) ? other.withNumber(before) : other;
        left = take.contains(MergeField.NAME) ? left.withName(before.name()) : left;
        move.part("register");
        remember(kept.id(), before, after);
        remember(merged.id(), other, left);
        move.note(TABLE, "merged_into", merged.id(), null, kept.id());
        heads(kept.id(), before.householdId(), merged.id(), other.householdId(), after.householdId());
        store(kept, after, merged, left);
        merged.mergeInto(kept.id());
        s.flush();
        return PersonDetails.changes(entry, before, after);
    }

    /** A number is in the table once at any moment, so the entries are changed one after the other. */
    private void store(Person kept, PersonDetails after, Person merged, PersonDetails left) {
        if (!Objects.equals(merged.details().number(), left.number())) {
            merged.apply(merged.details().withoutNumber());
            s.flush();
        }
        kept.apply(after);
        s.flush();
        merged.apply(left);
    }

    private void remember(long id, PersonDetails before, PersonDetails after) {
        move.note(TABLE, "id_number", id, PersonDetails.text(before.number()), PersonDetails.text(after.number()));
        move.note(TABLE, "name", id, before.name(), after.name());
        move.note(TABLE, "sex", id, before.sex().name(), after.sex().name());
        move.note(TABLE, "born_on", id, before.birth(), after.birth());
        move.note(TABLE, "household_id", id, before.householdId(), after.householdId());
        move.note(TABLE, "area_code", id, before.areaCode(), after.areaCode());
        move.note(TABLE, "phone", id, before.phone(), after.phone());
        move.note(TABLE, "died_on", id, before.diedOn(), after.diedOn());
        move.note(TABLE, "note", id, before.note(), after.note());
    }

    private void heads(long kept, Long keptHousehold, long merged, Long mergedHousehold, Long household) {
        if (keptHousehold != null && !keptHousehold.equals(household)) {
            head(keptHousehold, kept, null);
        }
        if (mergedHousehold != null) {
            head(mergedHousehold, merged, mergedHousehold.equals(household) ? kept : null);
        }
    }

    private void head(long household, long was, Long is) {
        if (!s.rows("SELECT id FROM mk_household WHERE id = ? AND head_person_id = ?", household, was).isEmpty()) {
            move.set("mk_household", "head_person_id", household, "row_version", was, is);
        }
    }
}
