package org.minkang.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.minkang.base.AreaCode;
import org.minkang.base.IdNumber;
import org.minkang.base.Sex;
import org.minkang.base.Text;
import org.minkang.store.InList;
import org.minkang.store.Row;
import org.minkang.store.Session;

/**
 * The queries behind search and lists. Each search is a range over one index in the order of that
 * index, so the database stops after the rows that are wanted and sorts nothing, however many fit.
 */
final class PersonQueries {

    private static final String SELECT =
            "SELECT p.id, p.name, p.id_number, p.sex, p.born_on, p.area_code, p.initials, p.died_on, p.merged_into FROM mk_person p";

    private final Session s;
    private final Areas areas;

    PersonQueries(Session s, Areas areas) {
        this.s = s;
        this.areas = areas;
    }

    /** The first rows that fit in one of the ways, of persons in the area. */
    List<PersonRow> search(List<SearchText> ways, Optional<AreaCode> area, int limit) {
        Map<Long, Found> found = new LinkedHashMap<>();
        for (SearchText way : ways) {
            if (found.size() < limit) {
                query(way, area.orElse(null)).run(s, limit).stream()
                        .limit(limit).forEach(f -> found.putIfAbsent(f.id(), f));
            }
        }
        return masked(standing(found.values(), area).stream().limit(limit).toList());
    }

    /** An entry that was merged is found by its old number and name, and leads to the person who was kept. */
    private List<Found> standing(Collection<Found> found, Optional<AreaCode> area) {
        Map<Long, Found> standing = new LinkedHashMap<>();
        for (Found f : found) {
            Found kept = f;
            while (kept.mergedInto() != null) {
                kept = Found.of(s.rows(SELECT + " WHERE p.id = ?", kept.mergedInto()).get(0));
            }
            if (kept == f || kept.isIn(area)) {
                standing.putIfAbsent(kept.id(), kept);
            }
        }
        return List.copyOf(standing.values());
    }

    /** Masked rows in the order of the ids; who is not there is left out. */
    List<PersonRow> rows(Collection<Long> ids) {
        Map<Long, Found> found = new LinkedHashMap<>();
        ids.forEach(id -> found.put(id, null));
        InList.rows(s, ids, row -> found.put(row.number(1), Found.of(row)), SELECT + " WHERE p.id IN (?)");
        return masked(found.values().stream().filter(Objects::nonNull).toList());
    }

    List<PersonRow> household(long householdId) {
        return masked(s.rows(SELECT + " WHERE p.household_id = ? AND p.merged_into IS NULL ORDER BY p.born_on, p.id", householdId).stream()
                .map(Found::of).toList());
    }

    private static PersonQuery query(SearchText way, AreaCode area) {
        PersonQuery q = new PersonQuery(SELECT, area);
        if (way instanceof SearchText.Number n) {
            return q.where("p.id_number = ?", n.number());
        } else if (way instanceof SearchText.NumberPart n) {
            return numberPart(q, n);
        } else if (way instanceof SearchText.Name n) {
            return q.prefix("name_key", SearchKeys.nameKey(n.beginning()), "area_code").tail(n.tail());
        } else if (way instanceof SearchText.Reading r) {
            return q.prefix("pinyin", r.beginning(), "name_key").tail(r.tail());
        } else if (way instanceof SearchText.Initials i) {
            return q.prefix("initials", i.beginning(), "name_key").tail(i.tail());
        } else if (way instanceof SearchText.HouseholdNumber h) {
            return q.where("p.household_id = (SELECT h.id FROM mk_household h WHERE h.household_number = ?)",
                    h.number()).order("p.born_on", "p.id");
        }
        throw new IllegalStateException(way.getClass().getName());
    }

    private static PersonQuery numberPart(PersonQuery q, SearchText.NumberPart n) {
        if (n.end().length() >= SearchText.TAIL) {
            q.tail(n.end().substring(n.end().length() - SearchText.TAIL));
        }
        if (n.end().length() != SearchText.TAIL && !n.end().isEmpty()) {
            q.where("p.id_number LIKE ?", "%" + n.end());
        }
        if (!n.beginning().isEmpty()) {
            q.where("p.id_number >= ?", n.beginning()).where("p.id_number < ?", SearchKeys.behind(n.beginning()));
        }
        return n.end().isEmpty() ? q.order("p.id_number") : q;
    }

    private List<PersonRow> masked(List<Found> found) {
        Map<String, String> names = areas.shortNames(s,
                found.stream().map(Found::areaCode).filter(Objects::nonNull).collect(Collectors.toSet()));
        List<PersonRow> rows = new ArrayList<>(found.size());
        for (Found f : found) {
            rows.add(f.masked(f.areaCode() == null ? "" : names.getOrDefault(f.areaCode(), f.areaCode())));
        }
        return rows;
    }

    /** A row before masking; does not leave this class. */
    record Found(long id, String name, String number, Sex sex, LocalDate birth, String areaCode, String initials,
            boolean deceased, Long mergedInto) {

        boolean isIn(Optional<AreaCode> area) {
            return area.isEmpty() || areaCode != null && area.get().contains(new AreaCode(areaCode));
        }

        static Found of(Row row) {
            return new Found(row.number(1), row.text(2), row.text(3), Sex.valueOf(row.text(4)), row.day(5),
                    row.text(6), row.text(7), !row.isNull(8), row.numberOrNull(9));
        }

        PersonRow masked(String areaName) {
            String shown = number == null ? Text.of(PersonRow.class).get("person.no-number") : IdNumber.mask(number);
            return new PersonRow(id, name, shown, sex, birth.getYear(), areaCode, areaName, initials, deceased);
        }
    }
}
