package org.minkang.house;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.register.Areas;
import org.minkang.register.Person;
import org.minkang.register.Persons;
import org.minkang.store.BulkWriter;
import org.minkang.store.Session;

/** Puts persons on the lists of household checks and keeps the lists in walking order. */
public final class HouseLists {

    private static final String[] COLUMNS = {"id", "row_version", "check_id", "row_no", "person_id", "id_number", "name",
            "area_code", "place_text", "group_text", "door_text", "household_id", "walk_key", "about_text", "reported_by",
            "row_problem", "visits", "settled"};

    private final Journal journal;
    private final Persons persons;
    private final Areas areas;
    private final HouseChecks checks;

    public HouseLists(Journal journal, Persons persons, Areas areas, HouseChecks checks) {
        this.journal = journal;
        this.persons = persons;
        this.areas = areas;
        this.checks = checks;
    }

    /**
     * Puts persons on a list, behind those who are there; who is there already is passed over. Whom the register does not
     * know is listed all the same, with a doubt that must be settled.
     *
     * @return how many were put on it
     */
    public int add(Session session, Actor actor, long checkId, List<ListRow> rows) {
        HouseCheckKind kind = checks.require(session, actor, checkId);
        HouseCheck check = HouseChecks.lock(session, checkId);
        Map<String, Integer> there = listed(session, checkId);
        List<ListRow> fresh = rows.stream().filter(r -> there.putIfAbsent(r.number().text(), 0) == null).toList();
        Matched matched = match(session, fresh);
        put(session, check, matched, fresh);
        arrange(session, checkId);
        session.flush();
        journal.record(session, actor, HouseChecks.entry(kind, "listed", checkId).change("persons", null, fresh.size()));
        return fresh.size();
    }

    Matched match(Session session, List<ListRow> rows) {
        return new Matched(session, persons, areas, rows);
    }

    /** The numbers of those on a list, with the number of their row. */
    static Map<String, Integer> listed(Session session, long checkId) {
        Map<String, Integer> listed = new TreeMap<>();
        session.rows(row -> listed.put(row.text(1), (int) row.number(2)),
                "select id_number, row_no from mk_house_row where check_id = ?", checkId);
        return listed;
    }

    static void put(Session session, HouseCheck check, Matched matched, List<ListRow> entries) {
        session.flush();
        int no = check.listed();
        try (BulkWriter rows = session.bulk("mk_house_row", COLUMNS)) {
            for (ListRow row : entries) {
                Optional<Person> person = matched.person(row);
                ListedPerson.Doubt doubt = person.isPresent() ? null
                        : matched.holder(row).isPresent() ? ListedPerson.Doubt.NAME : ListedPerson.Doubt.UNKNOWN;
                rows.add(session.nextId(), 1, check.id(), ++no, person.map(Person::id).orElse(null), row.number().text(),
                        row.name(), matched.area(row).orElse(null), cut((row.township() + " " + row.village()).strip(), 120),
                        cut(row.group(), 60), cut(row.door(), 120), person.flatMap(Person::householdId).orElse(null), "-",
                        cut(row.about(), 300), cut(row.reportedBy(), 120), doubt, 0, 0);
            }
        }
        check.listed(entries.size());
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** Puts a list into walking order anew: a door that has become known is that of the whole household. */
    static void arrange(Session session, long checkId) {
        Map<Long, WalkOrder.Home> homes = new HashMap<>();
        Map<Long, String> before = new HashMap<>();
        session.rows(row -> {
            homes.put(row.number(1), new WalkOrder.Home(row.isNull(2) ? null : row.number(2),
                    row.isNull(3) ? "" : row.text(3), row.isNull(4) ? "" : row.text(4), row.isNull(5) ? "" : row.text(5)));
            before.put(row.number(1), row.text(6));
        }, "select r.id, r.household_id, h.household_number, r.group_text, r.door_text, r.walk_key from mk_house_row r"
                + " left join mk_household h on h.id = r.household_id where r.check_id = ?", checkId);
        WalkOrder order = new WalkOrder(new ArrayList<>(homes.values()));
        homes.forEach((id, home) -> {
            String key = order.key(home);
            if (!key.equals(before.get(id))) {
                session.execute("update mk_house_row set walk_key = ? where id = ?", key, id);
            }
        });
    }
}
