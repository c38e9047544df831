package org.minkang.register;

import java.util.LinkedHashMap;
import java.util.Map;
import org.minkang.base.Sex;
import org.minkang.register.Likeness.Traits;
import org.minkang.store.Row;
import org.minkang.store.Session;

/**
 * Who could be the same person as somebody: a few rows per key, each key one range over one index.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>index</th><th>finds</th></tr>
 * <tr><td>number</td><td>mk_person_by_number</td><td>the same number, also typed with 15 digits</td></tr>
 * <tr><td>reading, birth</td><td>mk_person_by_reading_birth</td><td>slips in area and sequence, other numbers, no number</td></tr>
 * <tr><td>reading, sequence of the number</td><td>mk_person_by_reading_tail</td><td>slips in birth, other century</td></tr>
 * <tr><td>birth, sequence of the number</td><td>mk_person_by_birth_tail</td><td>slips in the area, with another name</td></tr>
 * <tr><td>household</td><td>mk_person_by_household</td><td>members entered twice, with slips in name and birth</td></tr>
 * <tr><td>name, village</td><td>mk_person_by_name</td><td>somebody without a number, with a slip in birth</td></tr>
 * </table>
 */
final class DuplicateCandidates {

    static final String COLUMNS = "id, id_number, name, pinyin, sex, born_on, household_id, area_code";
    /** Of one key; more rows than that are a key that tells nothing apart. */
    private static final int MOST = 100;
    /** Places 15 to 17 of the number, the beginning of the four that are kept beside it. */
    private static final int SEQUENCE = 14;

    private final Session s;
    private final Map<Long, Traits> found = new LinkedHashMap<>();

    private DuplicateCandidates(Session s) {
        this.s = s;
    }

    static Traits traits(Row row) {
        return new Traits(row.number(1), row.text(2), row.text(3), row.text(4), Sex.valueOf(row.text(5)), row.day(6),
                row.numberOrNull(7), row.text(8));
    }

    static Map<Long, Traits> of(Session s, Traits t) {
        DuplicateCandidates candidates = new DuplicateCandidates(s);
        candidates.look(t);
        candidates.found.remove(t.id());
        return candidates.found;
    }

    private void look(Traits t) {
        String tail = t.number() == null ? null : t.number().substring(SEQUENCE, 17);
        boolean named = !t.pinyin().isEmpty();
        if (t.number() != null) {
            add("id_number = ?", t.number());
        }
        if (named && t.birth() != null) {
            add("pinyin = ? AND born_on = ?", t.pinyin(), t.birth());
        }
        if (named && tail != null) {
            add("pinyin = ? AND id_tail >= ? AND id_tail < ?", t.pinyin(), tail, SearchKeys.behind(tail));
        }
        if (t.birth() != null && tail != null) {
            add("born_on = ? AND id_tail >= ? AND id_tail < ?", t.birth(), tail, SearchKeys.behind(tail));
        }
        if (t.householdId() != null) {
            add("household_id = ?", t.householdId());
        }
        if (!t.name().isEmpty() && t.areaCode() != null) {
            add("name_key = ? AND area_code = ?", SearchKeys.nameKey(t.name()), t.areaCode());
        }
    }

    private void add(String condition, Object... values) {
        s.rows(row -> found.putIfAbsent(row.number(1), traits(row)), "SELECT " + COLUMNS + " FROM mk_person WHERE "
                + condition + " AND merged_into IS NULL FETCH FIRST " + MOST + " ROWS ONLY", values);
    }
}
