package org.minkang.register;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.IdNumber;
import org.minkang.base.Problem;
import org.minkang.store.Row;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * Merges an entry into another that means the same person, and undoes it.
 *
 * <p>The merged entry stays as a row that points to the kept one: whoever searches its number or name, or opens
 * it, comes to the person who was kept. Everything that refers to it moves, by what rooms and modules say of
 * themselves in {@link PersonReferences}. What moved is remembered row by row. Right: {@code persons.merge}.
 */
public final class Merging {

    private static final RegisterReferences OWN = new RegisterReferences();

    private final Store store;
    private final Access access;
    private final Journal journal;
    private final Supplier<List<PersonReferences>> contributed;
    private final Clock clock;
    private final Persons persons;

    /** @param contributed what the other rooms and the installed modules keep about persons, at the moment of asking */
    public Merging(Store store, Access access, Journal journal, Persons persons,
            Supplier<List<PersonReferences>> contributed, Clock clock) {
        this.store = store;
        this.access = access;
        this.journal = journal;
        this.persons = persons;
        this.contributed = contributed;
        this.clock = clock;
    }

    /**
     * The entry of a person whom somebody names who merges: by the ID number, or by the number of the entry. Without the right
     * nobody learns whether a number is in the register.
     */
    public Optional<Long> entry(Session s, Actor actor, String named) {
        access.require(s, actor, BaseRights.PERSONS_MERGE);
        IdNumber number = IdNumber.parse(named).orElse(null);
        if (number != null) {
            return persons.byNumber(s, number).map(Person::id);
        }
        return named.matches("\\d{1,18}") ? Optional.of(Long.parseLong(named)) : Optional.empty();
    }

    /**
     * Both side by side.
     *
     * @param reason why the full numbers are looked at, for the journal; null to have them masked
     */
    public Comparison compare(Actor actor, long keptId, long mergedId, String reason) {
        return reason == null ? store.read(s -> comparison(s, actor, keptId, mergedId, true)) : store.write(s -> {
            access.require(s, actor, BaseRights.PERSONS_VIEW_FULL);
            String why = RegisterChecks.reason(reason);
            journal.look(s, actor, keptId, why);
            journal.look(s, actor, mergedId, why);
            return comparison(s, actor, keptId, mergedId, false);
        });
    }

    private Comparison comparison(Session s, Actor actor, long keptId, long mergedId, boolean masked) {
        access.require(s, actor, BaseRights.PERSONS_MERGE);
        Person kept = two(s, actor, keptId, mergedId);
        Person merged = RegisterChecks.standing(s, actor, mergedId);
        List<String> going = new ArrayList<>();
        for (PersonReferences part : parts()) {
            for (PersonColumn c : part.columns()) {
                long count = s.rows("SELECT COUNT(*) FROM " + c.table() + " WHERE " + c.column() + " = ?", mergedId)
                        .get(0).number(1);
                if (count > 0) {
                    going.add(c.label().text() + " " + count);
                }
            }
        }
        return new Comparison(persons.card(actor, keptId), persons.card(actor, mergedId),
                Likeness.between(Duplicates.traits(kept), Duplicates.traits(merged)),
                new SideBySide(s, masked).fields(kept.details(), merged.details()), going, against(s, mergedId, keptId));
    }

    /** The kept one of two who may be merged with each other. */
    private static Person two(Session s, Actor actor, long keptId, long mergedId) {
        if (keptId == mergedId) {
            throw RegisterChecks.refused("register.merge-self");
        }
        return RegisterChecks.standing(s, actor, keptId);
    }

    /**
     * Merges, in this transaction. Refused with everything that speaks against it at once; {@code
     * register.merged-already} when another seat was faster, {@code store.conflict} when one of the two was
     * changed since it was read.
     *
     * @return the id of the merge
     */
    public long merge(Session s, Actor actor, MergeOrder order) {
        access.require(s, actor, BaseRights.PERSONS_MERGE);
        String why = RegisterChecks.reason(order.reason());
        two(s, actor, order.keptId(), order.mergedId());
        // always the smaller id first, or two seats that merge the two into each other would wait for one another
        RegisterChecks.lock(s, Math.min(order.keptId(), order.mergedId()));
        RegisterChecks.lock(s, Math.max(order.keptId(), order.mergedId()));
        Person kept = RegisterChecks.standing(s, actor, order.keptId());
        Person merged = RegisterChecks.standing(s, actor, order.mergedId());
        if (kept.version() != order.keptVersion() || merged.version() != order.mergedVersion()) {
            throw RegisterChecks.refused("store.conflict");
        }
        RegisterChecks.throwIfAny(against(s, merged.id(), kept.id()));
        Mark.Act act = new Mark.Act(LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS), actor.displayName(), why);
        long id = s.nextId();
        s.execute("INSERT INTO mk_merge (id, kept_id, merged_id, merged_at, merged_by, reason) VALUES (?, ?, ?, ?, ?, ?)",
                id, kept.id(), merged.id(), act.at(), act.by(), why);
        PersonMove move = new PersonMove(s, id, merged.id(), kept.id(), act);
        JournalEntry entry = JournalEntry.of("person.merged", "person", kept.id()).reason(why)
                .change("merged", null, merged.id());
        entry = new MergedData(s, move).apply(kept, merged, order.take(), entry);
        for (PersonReferences part : parts()) {
            giveOver(s, move, part);
        }
        move.save(0);
        for (var table : move.moved().entrySet()) {
            entry = entry.change("rows." + table.getKey(), null, table.getValue().size());
        }
        journal.record(s, actor, entry);
        journal.record(s, actor, JournalEntry.of("person.merged-into", "person", merged.id()).reason(why)
                .change("mergedInto", null, kept.id()));
        s.flushAndClear();
        s.beforeCommit(late -> lookAgain(late, actor, id, act, order));
        return id;
    }

    /** All that must be settled before, in the sentences of those whose rows would break. */
    private List<Problem> against(Session s, long from, long to) {
        List<Problem> problems = new ArrayList<>();
        parts().forEach(part -> problems.addAll(part.against(s, from, to)));
        return problems;
    }

    private static void giveOver(Session s, PersonMove move, PersonReferences part) {
        move.part(part.id());
        part.columns().forEach(move::person);
        part.follow(s, move);
        s.execute("INSERT INTO mk_merge_part (merge_id, part_id) VALUES (?, ?)", move.mergeId(), part.id());
    }

    /**
     * Others may have written rows about the merged entry that could not be seen before they were committed. Now the
     * journal's head is locked, so what is not there yet comes after this commit and finds the pointer.
     */
    private void lookAgain(Session s, Actor actor, long mergeId, Mark.Act act, MergeOrder order) {
        PersonMove move = new PersonMove(s, mergeId, order.mergedId(), order.keptId(), act);
        for (PersonReferences part : parts()) {
            for (PersonColumn c : part.columns()) {
                if (!s.rows("SELECT id FROM " + c.table() + " WHERE " + c.column() + " = ?", order.mergedId()).isEmpty()) {
                    move.part(part.id());
                    move.person(c);
                    part.follow(s, move);
                }
            }
        }
        if (!move.moved().isEmpty()) {
            move.save(next(s, mergeId));
            journal.record(s, actor, JournalEntry.of("person.merged", "person", order.keptId()).reason(order.reason())
                    .change("rows", null, move.moved().values().stream().mapToInt(java.util.Set::size).sum()));
        }
    }

    private static int next(Session s, long mergeId) {
        return (int) s.rows("SELECT COALESCE(MAX(row_no), -1) + 1 FROM mk_merge_row WHERE merge_id = ?", mergeId).get(0)
                .number(1);
    }

    /**
     * Lets modules that were not installed when persons were merged give over their rows now; call it when the
     * workbench opens. Where something speaks against it the rows stay with the merged entry, and {@link #of} says why.
     *
     * @return how many merges were followed
     */
    public int catchUp() {
        List<PersonReferences> behind = store.read(s -> parts().stream().filter(p -> !unheard(s, p).isEmpty()).toList());
        int followed = 0;
        for (PersonReferences part : behind) {
            followed += store.write(s -> catchUp(s, part));
        }
        return followed;
    }

    private int catchUp(Session s, PersonReferences part) {
        int followed = 0;
        for (Row row : unheard(s, part)) {
            long kept = row.number(2);
            long merged = row.number(3);
            if (part.against(s, merged, kept).isEmpty()) {
                PersonMove move = new PersonMove(s, row.number(1), merged, kept,
                        new Mark.Act(row.time(4), row.text(5), row.text(6)));
                giveOver(s, move, part);
                move.save(next(s, row.number(1)));
                journal.recordSystem(s, "merging", JournalEntry.of("person.merged", "person", kept).reason(row.text(6))
                        .change("part", null, part.id()).change("rows", null,
                                move.moved().values().stream().mapToInt(java.util.Set::size).sum()));
                followed++;
            }
        }
        return followed;
    }

    /** The merges that hold and that the part has not followed. */
    private static List<Row> unheard(Session s, PersonReferences part) {
        return s.rows("SELECT " + MergeRecord.COLUMNS + " FROM mk_merge m WHERE m.undone_at IS NULL AND NOT EXISTS (SELECT 1"
                + " FROM mk_merge_part p WHERE p.merge_id = m.id AND p.part_id = ?) ORDER BY m.merged_at, m.id", part.id());
    }

    /** The merges into a person, newest first, also those that were undone. Right: {@code persons.search}. */
    public List<MergeRecord> of(Session s, Actor actor, long personId) {
        access.require(s, actor, BaseRights.PERSONS_SEARCH);
        Person person = MergedPersons.standing(s, RegisterChecks.person(s, personId));
        RegisterChecks.within(actor, person.areaCode());
        List<Row> rows = s.rows("SELECT " + MergeRecord.COLUMNS + " FROM mk_merge WHERE kept_id = ?"
                + " ORDER BY merged_at DESC, id DESC", person.id());
        List<MergeRecord> records = new ArrayList<>();
        for (Row row : rows) {
            records.add(MergeRecord.of(row, persons.rows(s, List.of(row.number(3))).get(0), waiting(s, row)));
        }
        return records;
    }

    private List<String> waiting(Session s, Row merge) {
        List<String> waiting = new ArrayList<>();
        for (PersonReferences part : parts()) {
            if (unheard(s, part).stream().anyMatch(row -> row.number(1) == merge.number(1))) {
                part.against(s, merge.number(3), merge.number(2)).forEach(p -> waiting.add(p.message()));
            }
        }
        return waiting;
    }

    /**
     * Undoes a merge, in this transaction. Refused {@code register.undo-later} while another merge stands on top of
     * it, and {@code register.undo-against} with what has grown together since.
     *
     * @return what came into being after the merge and stays with the kept person
     */
    public List<String> undo(Session s, Actor actor, long mergeId, String reason) {
        access.require(s, actor, BaseRights.PERSONS_MERGE);
        String why = RegisterChecks.reason(reason);
        return new MergeUndo(s, journal, actor, parts(), new Households(access, journal)).run(mergeId, why,
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
    }

    private List<PersonReferences> parts() {
        List<PersonReferences> parts = new ArrayList<>(List.of(OWN));
        parts.addAll(contributed.get());
        return parts;
    }
}
