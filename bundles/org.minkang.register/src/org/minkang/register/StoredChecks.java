package org.minkang.register;

import java.util.ArrayList;
import java.util.List;
import org.minkang.base.Problem;
import org.minkang.store.Session;

/** Whether details fit what is registered already: the number is free, area and household exist. */
final class StoredChecks {

    private final Session s;

    StoredChecks(Session s) {
        this.s = s;
    }

    /** @param self the person being changed; null for a new one */
    List<Problem> problems(PersonDetails d, Person self) {
        List<Problem> problems = new ArrayList<>();
        long own = self == null ? -1 : self.id();
        if (d.number() != null && isOther("id_number = ?", own, d.number().text())) {
            problems.add(RegisterChecks.problem("idNumber", isOfMerged(d, own) ? "register.number-merged"
                    : "register.number-taken"));
        }
        if (d.number() == null && isSamePerson(d, own)) {
            problems.add(RegisterChecks.problem("name", "register.same-person"));
        }
        if (d.areaCode() != null && !RegisterChecks.areaKnown(s, d.areaCode())) {
            problems.add(RegisterChecks.problem("areaCode", "register.area-unknown", d.areaCode()));
        }
        if (d.householdId() != null && s.find(Household.class, d.householdId()).isEmpty()) {
            problems.add(RegisterChecks.problem("householdId", "register.household-unknown"));
        }
        return problems;
    }

    /** The number of an entry that was merged into this very person. */
    private boolean isOfMerged(PersonDetails d, long own) {
        return s.rows("SELECT merged_into FROM mk_person WHERE id_number = ?", d.number().text()).stream()
                .anyMatch(row -> !row.isNull(1) && MergedPersons.standing(s, row.number(1)) == own);
    }

    /** Without a number nothing else tells two entries of one newborn apart. */
    private boolean isSamePerson(PersonDetails d, long own) {
        return d.areaCode() == null
                ? isOther("name_key = ? AND born_on = ? AND id_number IS NULL AND merged_into IS NULL AND area_code IS NULL", own,
                        SearchKeys.nameKey(d.name()), d.birth())
                : isOther("name_key = ? AND born_on = ? AND id_number IS NULL AND merged_into IS NULL AND area_code = ?", own,
                        SearchKeys.nameKey(d.name()), d.birth(), d.areaCode());
    }

    private boolean isOther(String condition, long own, Object... values) {
        return s.rows("SELECT id FROM mk_person WHERE " + condition, values).stream()
                .anyMatch(row -> row.number(1) != own);
    }
}
