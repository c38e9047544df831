package org.minkang.enrollment.baseline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.minkang.base.IdNumber;
import org.minkang.register.PersonName;
import org.minkang.store.Session;

/**
 * The roll of a year in memory, some fifty bytes a person, to be compared with a list of any length: by number, by name and
 * birth, by name and village.
 */
final class RollIndex {

    private final int size;
    private final long[] persons;
    private final long[] members;
    private final long[] names;
    private final int[] areas;
    private final List<String> areaCodes = new ArrayList<>();
    private final Map<String, Integer> areaPlaces = new HashMap<>();
    private final Chains numbers;
    private final Chains births;
    private final Chains villages;

    private RollIndex(int size) {
        this.size = size;
        persons = new long[size];
        members = new long[size];
        names = new long[size];
        areas = new int[size];
        numbers = new Chains(size);
        births = new Chains(size);
        villages = new Chains(size);
    }

    static RollIndex of(Session s, int year) {
        int size = (int) s.rows("select count(*) from enrollment_member where plan_year = ?", year).get(0).number(1);
        RollIndex index = new RollIndex(size);
        int[] at = {0};
        s.rows(row -> {
            if (at[0] < size) {
                index.add(at[0]++, row.number(1), row.number(2), row.text(3), row.text(4), row.day(5), row.text(6));
            }
        }, "select p.id, m.id, p.id_number, p.name, p.born_on, m.area_code from enrollment_member m join mk_person p on p.id = m.person_id"
                + " where m.plan_year = ?", year);
        return index;
    }

    private void add(int at, long person, long member, String number, String name, LocalDate birth, String area) {
        persons[at] = person;
        members[at] = member;
        names[at] = hash(name);
        areas[at] = areaPlaces.computeIfAbsent(area, code -> {
            areaCodes.add(code);
            return areaCodes.size() - 1;
        });
        numbers.add(at, number == null || number.length() != 18 ? -1 - at : key(number));
        births.add(at, names[at] * 31 + birth.toEpochDay());
        villages.add(at, names[at] * 31 + areas[at]);
    }

    /** The first 17 digits; the last one follows from them. */
    private static long key(String number) {
        return Long.parseLong(number, 0, 17, 10);
    }

    /** 64 bits of a name: two names of a county have the same less than once in a million counties. */
    private static long hash(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The place of the person with a number; -1 when there is none. */
    int byNumber(IdNumber number) {
        return numbers.first(key(number.text()));
    }

    boolean named(int at, String name) {
        return names[at] == hash(PersonName.clean(name));
    }

    /** Who could be meant: the same name with the same birth or in the same village. At most a handful. */
    SortedSet<Integer> alike(ListRow row, LocalDate birth) {
        SortedSet<Integer> found = new TreeSet<>();
        long name = hash(PersonName.clean(row.name()));
        if (birth != null) {
            collect(births, name * 31 + birth.toEpochDay(), name, found);
        }
        Integer area = areaPlaces.get(row.area());
        if (area != null && !row.area().isEmpty()) {
            collect(villages, name * 31 + area, name, found);
        }
        return found;
    }

    private void collect(Chains chains, long key, long name, SortedSet<Integer> found) {
        for (int at = chains.first(key); at >= 0 && found.size() < 20; at = chains.after(at)) {
            if (names[at] == name) {
                found.add(at);
            }
        }
    }

    int size() {
        return size;
    }

    long person(int at) {
        return persons[at];
    }

    long member(int at) {
        return members[at];
    }

    String area(int at) {
        return areaCodes.get(areas[at]);
    }
}
