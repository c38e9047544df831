package org.minkang.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.base.AreaCode;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * Persons whose entry cannot be right, by kind of problem. Nothing wrong gets in at a form or from a workbook; what stands
 * here came with data from elsewhere, or became wrong when something else changed. Right: {@code persons.edit}; who has an
 * area limit sees what lies in it.
 */
public final class DataProblems {

    private final Store store;
    private final Access access;
    private final Persons persons;
    private final Supplier<List<PersonFindings>> contributed;
    private final Clock clock;

    public DataProblems(Store store, Access access, Persons persons, Supplier<List<PersonFindings>> contributed,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.persons = persons;
        this.contributed = contributed;
        this.clock = clock;
    }

    /** A kind of problem. @param inForm whether it is put in order in the person's form, else on the person's page */
    public record Kind(String id, String name, String advice, boolean inForm) {
    }

    /** What is looked for, the register's own first. */
    public List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        RegisterFindings.ALL.forEach(f -> kinds.add(new Kind(f.id(), f.label().text(), f.advice().text(), true)));
        contributed.get().forEach(f -> kinds.add(new Kind(f.id(), f.label().text(), f.advice().text(), false)));
        return kinds;
    }

    /** How many persons there are of each kind, in the order of {@link #kinds}. */
    public Map<String, Long> counts(Actor actor) {
        return store.read(s -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            all().forEach(f -> counts.put(f.id(), count(s, actor, f.id())));
            return counts;
        });
    }

    public long count(Actor actor, String kind) {
        return store.read(s -> count(s, actor, kind));
    }

    private long count(Session s, Actor actor, String kind) {
        access.require(s, actor, BaseRights.PERSONS_EDIT);
        return s.rows("SELECT COUNT(*)" + from(actor, kind), values(actor, kind)).get(0).number(1);
    }

    /** A section of the list, by area and then in the order of their entry. */
    public List<PersonRow> page(Actor actor, String kind, int first, int max) {
        return store.read(s -> {
            access.require(s, actor, BaseRights.PERSONS_EDIT);
            return persons.rows(s, ids(s, actor, kind, first, max));
        });
    }

    private List<Long> ids(Session s, Actor actor, String kind, int first, int max) {
        return s.rows("SELECT p.id" + from(actor, kind) + " ORDER BY p.area_code, p.id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
                values(actor, kind, first, max)).stream().map(row -> row.number(1)).toList();
    }

    private String from(Actor actor, String kind) {
        return " FROM mk_person p WHERE p.merged_into IS NULL"
                + (actor.area().isPresent() ? " AND p.area_code >= ? AND p.area_code < ?" : "")
                + " AND (" + finding(kind).condition() + ")";
    }

    private Object[] values(Actor actor, String kind, Object... more) {
        List<Object> values = new ArrayList<>();
        actor.area().map(AreaCode::digits).ifPresent(area -> values.addAll(List.of(area, SearchKeys.behind(area))));
        values.addAll(finding(kind).values(LocalDate.now(clock)));
        values.addAll(List.of(more));
        return values.toArray();
    }

    private List<PersonFindings> all() {
        List<PersonFindings> all = new ArrayList<>(RegisterFindings.ALL);
        all.addAll(contributed.get());
        return all;
    }

    private PersonFindings finding(String kind) {
        return all().stream().filter(f -> f.id().equals(kind)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such kind of data problem: " + kind));
    }
}
