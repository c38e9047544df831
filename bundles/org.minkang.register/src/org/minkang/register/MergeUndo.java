package org.minkang.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.IdNumber;
import org.minkang.base.Problem;
import org.minkang.base.Sex;
import org.minkang.register.PersonMove.Entry;
import org.minkang.register.PersonMove.Kind;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Undoes one merge: every row goes back where it came from, every value becomes what it was unless it was changed since. */
final class MergeUndo {

    private final Session s;
    private final Journal journal;
    private final Actor actor;
    private final List<PersonReferences> parts;
    private final Households households;

    MergeUndo(Session s, Journal journal, Actor actor, List<PersonReferences> parts, Households households) {
        this.s = s;
        this.journal = journal;
        this.actor = actor;
        this.parts = parts;
        this.households = households;
    }

    List<String> run(long mergeId, String reason, LocalDateTime now) {
        Row merge = merge(mergeId);
        long kept = merge.number(2);
        long merged = merge.number(3);
        for (long id : List.of(Math.min(kept, merged), Math.max(kept, merged))) {
            s.execute("UPDATE mk_person SET row_version = row_version WHERE id = ?", id);
        }
        // another seat may have been here while this one waited
        if (!merge(mergeId).isNull(7)) {
            throw RegisterChecks.refused("register.merge-undone");
        }
        RegisterChecks.personFor(s, actor, merged);
        nothingOnTop(merge);
        Person person = RegisterChecks.standing(s, actor, kept);
        List<Entry> entries = PersonMove.read(s, mergeId);
        List<Problem> problems = new ArrayList<>();
        gone(entries, kept, problems);
        List<String> stays = since(entries, mergeId, kept, problems);
        RegisterChecks.throwIfAny(problems);
        restoreRows(entries);
        JournalEntry entry = JournalEntry.of("person.unmerged", "person", kept).reason(reason).change("merged", merged, null);
        journal.record(s, actor, restorePersons(entries, person, merged, entry));
        journal.record(s, actor, JournalEntry.of("person.unmerged-from", "person", merged).reason(reason)
                .change("mergedInto", kept, null));
        s.execute("UPDATE mk_merge SET undone_at = ?, undone_by = ?, undo_reason = ? WHERE id = ?", now,
                actor.displayName(), reason, mergeId);
        s.flushAndClear();
        return stays;
    }

    private Row merge(long mergeId) {
        List<Row> rows = s.rows("SELECT " + MergeRecord.COLUMNS + " FROM mk_merge WHERE id = ?", mergeId);
        if (rows.isEmpty()) {
            throw RegisterChecks.refused("register.merge-unknown");
        }
        return rows.get(0);
    }

    /** Merges are taken apart from the top, as they were put together. */
    private void nothingOnTop(Row merge) {
        List<Row> later = s.rows("SELECT " + MergeRecord.COLUMNS + " FROM mk_merge WHERE undone_at IS NULL AND id <> ?"
                + " AND (merged_id = ? OR kept_id = ? AND (merged_at > ? OR merged_at = ? AND id > ?))"
                + " ORDER BY merged_at DESC, id DESC", merge.number(1), merge.number(2), merge.number(2), merge.time(4),
                merge.time(4), merge.number(1));
        if (!later.isEmpty()) {
            Row top = later.get(0);
            throw RegisterChecks.refused("register.undo-later", top.time(4).toLocalDate(),
                    RegisterChecks.person(s, top.number(3)).name(), RegisterChecks.person(s, top.number(2)).name());
        }
    }

    /** Rows that moved and are not with the kept person any more. */
    private void gone(List<Entry> entries, long kept, List<Problem> problems) {
        Map<String, Integer> gone = new LinkedHashMap<>();
        for (Entry e : entries) {
            if (e.kind() == Kind.PERSON && !PersonMove.current(s, e).equals(List.of(Long.toString(kept)))) {
                gone.merge(e.table(), 1, Integer::sum);
            }
        }
        gone.forEach((table, count) -> problems.add(RegisterChecks.problem("", "register.undo-gone", label(table), count)));
    }

    private String label(String table) {
        return parts.stream().flatMap(p -> p.columns().stream()).filter(c -> c.table().equals(table)).findFirst()
                .map(c -> c.label().text()).orElse(table);
    }

    /** What the kept person has got since: it stays, unless it belongs to something that goes. */
    private List<String> since(List<Entry> entries, long mergeId, long kept, List<Problem> problems) {
        List<String> stays = new ArrayList<>();
        for (PersonReferences part : parts) {
            if (s.rows("SELECT part_id FROM mk_merge_part WHERE merge_id = ? AND part_id = ?", mergeId, part.id()).isEmpty()) {
                continue;
            }
            for (PersonColumn c : part.columns()) {
                Set<Long> known = ids(entries, c.table(), Set.of(Kind.PERSON, Kind.THERE));
                Set<Long> owners = c.ownerTable() == null ? Set.of() : ids(entries, c.ownerTable(), Set.of(Kind.PERSON));
                for (Row row : s.rows("SELECT id, " + (c.nameColumn() == null ? "id" : c.nameColumn()) + ", "
                        + (c.ownerColumn() == null ? "id" : c.ownerColumn()) + " FROM " + c.table() + " WHERE "
                        + c.column() + " = ? ORDER BY id", kept)) {
                    if (known.contains(row.number(1))) {
                        continue;
                    }
                    String name = c.nameColumn() == null ? c.label().text() : c.label().text() + " " + row.value(2);
                    if (!row.isNull(3) && owners.contains(row.number(3))) {
                        problems.add(RegisterChecks.problem("", "register.undo-owned", name));
                    } else {
                        stays.add(name);
                    }
                }
            }
        }
        return stays;
    }

    private static Set<Long> ids(List<Entry> entries, String table, Set<Kind> kinds) {
        Set<Long> ids = new HashSet<>();
        entries.stream().filter(e -> e.table().equals(table) && kinds.contains(e.kind())).forEach(e -> ids.add(e.rowId()));
        return ids;
    }

    private void restoreRows(List<Entry> entries) {
        List<Entry> backwards = new ArrayList<>(entries);
        Collections.reverse(backwards);
        for (Entry e : backwards) {
            boolean moved = e.kind() == Kind.PERSON;
            boolean unchanged = e.kind() == Kind.VALUE && !e.table().equals("mk_person")
                    && PersonMove.current(s, e).equals(Collections.singletonList(e.after()));
            if (moved || unchanged) {
                PersonMove.change(s, e, e.before());
            }
        }
    }

    private JournalEntry restorePersons(List<Entry> entries, Person kept, long mergedId, JournalEntry entry) {
        Person merged = RegisterChecks.person(s, mergedId);
        PersonDetails now = kept.details();
        PersonDetails keptBack = now;
        PersonDetails mergedBack = merged.details();
        for (Entry e : entries) {
            if (e.table().equals("mk_person") && e.kind() == Kind.VALUE
                    && Objects.equals(PersonMove.current(s, e), Collections.singletonList(e.after()))) {
                if (e.rowId() == kept.id()) {
                    keptBack = with(keptBack, e.column(), e.before());
                } else if (e.rowId() == mergedId) {
                    mergedBack = with(mergedBack, e.column(), e.before());
                }
            }
        }
        households.left(s, kept, keptBack.householdId());
        merged.apply(mergedBack.withoutNumber());
        s.flush();
        kept.apply(keptBack);
        s.flush();
        merged.apply(mergedBack);
        merged.mergeInto(null);
        s.flush();
        return PersonDetails.changes(entry, now, keptBack);
    }

    private static PersonDetails with(PersonDetails d, String column, String text) {
        IdNumber number = column.equals("id_number") ? text == null ? null : new IdNumber(text) : d.number();
        IdKind kind = number == null ? IdKind.NONE : number.isResidencePermit() ? IdKind.HMT_RESIDENCE : IdKind.RESIDENT;
        return new PersonDetails(kind, number, column.equals("name") ? text : d.name(),
                column.equals("sex") ? Sex.valueOf(text) : d.sex(),
                column.equals("born_on") ? LocalDate.parse(text) : d.birth(),
                column.equals("household_id") ? id(text) : d.householdId(),
                column.equals("area_code") ? text : d.areaCode(), column.equals("phone") ? text : d.phone(),
                column.equals("died_on") ? text == null ? null : LocalDate.parse(text) : d.diedOn(),
                column.equals("note") ? text : d.note());
    }

    private static Long id(String text) {
        return text == null ? null : Long.valueOf(text);
    }
}
