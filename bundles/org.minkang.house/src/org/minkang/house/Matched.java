package org.minkang.house;

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
import org.minkang.store.Session;

/** Who of the register is meant by the rows of a list, and where they live. */
final class Matched {

    private final Session session;
    private final Areas areas;
    private final Map<String, Person> persons;
    private final Map<String, Optional<String>> villages = new HashMap<>();

    Matched(Session session, Persons persons, Areas areas, List<ListRow> rows) {
        this.session = session;
        this.areas = areas;
        Set<IdNumber> numbers = new LinkedHashSet<>();
        rows.forEach(r -> numbers.add(r.number()));
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
}
