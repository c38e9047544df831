package org.minkang.chronic.visits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.minkang.base.AreaCode;
import org.minkang.base.IdNumber;
import org.minkang.base.PlainText;
import org.minkang.register.Area;
import org.minkang.register.Areas;
import org.minkang.register.Person;
import org.minkang.register.Persons;
import org.minkang.sheets.SheetEntry;
import org.minkang.store.BulkWriter;
import org.minkang.store.Session;

/** Finds who is meant by the rows of a list, puts them on it, and keeps the list in walking order. */
final class VisitLists {

    private static final String[] COLUMNS = {"id", "row_version", "campaign_id", "row_no", "person_id", "id_number", "name",
            "area_code", "place_text", "group_text", "door_text", "household_id", "walk_key", "disease", "reported_by",
            "row_problem", "visits", "settled"};

    private final Session session;
    private final Areas areas;
    private final Map<String, Person> persons;
    private final Map<String, Optional<String>> villages = new HashMap<>();

    VisitLists(Session session, Persons persons, Areas areas, List<SheetEntry<ListRow>> entries) {
        this.session = session;
        this.areas = areas;
        Set<IdNumber> numbers = new LinkedHashSet<>();
        entries.forEach(e -> numbers.add(e.value().number()));
        this.persons = persons.byNumbers(session, numbers);
    }

    /** Who has the number, whatever the name. */
    Optional<Person> holder(ListRow row) {
        return Optional.ofNullable(persons.get(row.number().text()));
    }

    /** Who is meant: number and name agree. */
    Optional<Person> person(ListRow row) {
        return holder(row).filter(p -> PlainText.same(p.name(), row.name()));
    }

    /** Where to go: as the register says, or the village the row names when there is one of that name only. */
    Optional<String> area(ListRow row) {
        return person(row).map(Person::areaCode).or(() -> villages.computeIfAbsent(row.township() + "\n" + row.village(),
                key -> named(row)));
    }

    private Optional<String> named(ListRow row) {
        if (row.village().isBlank() && row.township().isBlank()) {
            return Optional.empty();
        }
        AreaCode within = row.township().isBlank() ? null
                : areas.byName(session, null, row.township()).stream().map(Area::code).findFirst().orElse(null);
        List<Area> found = row.village().isBlank() ? List.of() : areas.byName(session, within, row.village());
        if (found.size() == 1) {
            return Optional.of(found.get(0).code().digits());
        }
        return Optional.ofNullable(within).map(AreaCode::digits);
    }

    /** Puts them on the list, behind those who are there. */
    void add(Campaign campaign, List<SheetEntry<ListRow>> entries) {
        session.flush();
        int no = campaign.listed();
        try (BulkWriter rows = session.bulk("chronic_visit_row", COLUMNS)) {
            for (SheetEntry<ListRow> entry : entries) {
                ListRow row = entry.value();
                Optional<Person> person = person(row);
                ListedPerson.Doubt doubt = person.isPresent() ? null
                        : holder(row).isPresent() ? ListedPerson.Doubt.NAME : ListedPerson.Doubt.UNKNOWN;
                rows.add(session.nextId(), 1, campaign.id(), ++no, person.map(Person::id).orElse(null), row.number().text(),
                        row.name(), area(row).orElse(null), cut((row.township() + " " + row.village()).strip(), 120),
                        cut(row.group(), 60), cut(row.door(), 120), person.flatMap(Person::householdId).orElse(null), "-",
                        cut(row.disease(), 300), cut(row.reportedBy(), 120), doubt, 0, 0);
            }
        }
        campaign.listed(entries.size());
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** Puts a list into walking order anew: a door that has become known is that of the whole household. */
    static void arrange(Session session, long campaignId) {
        Map<Long, WalkOrder.Home> homes = new HashMap<>();
        Map<Long, String> before = new HashMap<>();
        session.rows(row -> {
            homes.put(row.number(1), new WalkOrder.Home(row.isNull(2) ? null : row.number(2),
                    row.isNull(3) ? "" : row.text(3), row.isNull(4) ? "" : row.text(4), row.isNull(5) ? "" : row.text(5)));
            before.put(row.number(1), row.text(6));
        }, "select r.id, r.household_id, h.household_number, r.group_text, r.door_text, r.walk_key from chronic_visit_row r"
                + " left join mk_household h on h.id = r.household_id where r.campaign_id = ?", campaignId);
        WalkOrder order = new WalkOrder(new ArrayList<>(homes.values()));
        homes.forEach((id, home) -> {
            String key = order.key(home);
            if (!key.equals(before.get(id))) {
                session.execute("update chronic_visit_row set walk_key = ? where id = ?", key, id);
            }
        });
    }
}
