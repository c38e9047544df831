package org.minkang.ui.persons;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;

import org.minkang.access.BaseRights;
import org.minkang.base.Period;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Sex;
import org.minkang.base.Text;
import org.minkang.casework.Cases;
import org.minkang.casework.QueueRow;
import org.minkang.register.Duplicates;
import org.minkang.register.Hints;
import org.minkang.register.HistoryLine;
import org.minkang.register.Mark;
import org.minkang.register.MarkKinds;
import org.minkang.register.Marks;
import org.minkang.register.MergeRecord;
import org.minkang.register.Merging;
import org.minkang.register.Person;
import org.minkang.register.PersonCard;
import org.minkang.register.PersonFull;
import org.minkang.register.PersonHistory;
import org.minkang.register.PersonRow;
import org.minkang.register.Persons;
import org.minkang.store.Store;
import org.minkang.ui.Desk;

/** What is known about a person and how it reads, without widgets. */
public final class PersonModel {

    private static final Text TEXT = Text.of(PersonModel.class);

    /** A person's card and cases, read together. */
    public record Read(PersonCard card, List<QueueRow> cases) {
    }

    /** What the person's own page shows besides: marks, merges, what was changed, and who is likely the same. */
    public record More(List<Mark> marks, List<MergeRecord> merges, List<HistoryLine> history, Hints hints) {
    }

    private final Desk desk;

    public PersonModel(Desk desk) {
        this.desk = desk;
    }

    /** Reads from the database. */
    public Read read(long personId) {
        PersonCard card = desk.get(Persons.class).card(desk.actor(), personId);
        return new Read(card, desk.get(Store.class).read(s -> desk.get(Cases.class).ofPerson(s, desk.actor(), personId)));
    }

    /** Reads from the database. */
    public More more(long personId) {
        Hints hints = desk.get(Duplicates.class).like(desk.actor(), personId);
        return desk.get(Store.class).read(s -> new More(desk.get(Marks.class).history(s, desk.actor(), personId),
                desk.get(Merging.class).of(s, desk.actor(), personId),
                desk.get(PersonHistory.class).of(s, desk.actor(), personId), hints));
    }

    /** Changes when the person was changed, or merged into somebody else; reads from the database. */
    String version(long personId) {
        return desk.get(Store.class).read(s -> {
            Person p = desk.get(Persons.class).require(s, personId);
            return p.id() + " " + p.version();
        });
    }

    public boolean mayEdit() {
        return desk.has(BaseRights.PERSONS_EDIT);
    }

    public boolean mayMerge() {
        return desk.has(BaseRights.PERSONS_MERGE);
    }

    /** Adds a mark; blank days mean today and an open end. */
    public void addMark(long personId, String kind, String from, String to, String source, String reason) {
        LocalDate first = from.isBlank() ? desk.today() : day("from", from);
        LocalDate last = to.isBlank() ? null : day("to", to);
        if (last != null && last.isBefore(first)) {
            throw new Refused(new Problem("ui.day", "to", TEXT.get("marks.order")));
        }
        if (reason.isBlank()) {
            throw new Refused(new Problem("ui.reason", "reason", TEXT.get("marks.why")));
        }
        desk.get(Store.class).run(s -> desk.get(Marks.class).add(s, desk.actor(), personId, kind, new Period(first, last),
                source, reason.strip()));
    }

    /** Ends a mark on its last day; a blank day means today. */
    public void endMark(long markId, String lastDay, String reason) {
        LocalDate last = lastDay.isBlank() ? desk.today() : day("to", lastDay);
        desk.get(Store.class).run(s -> desk.get(Marks.class).end(s, desk.actor(), markId, last, reason));
    }

    /** Says that a mark was entered by mistake. */
    public void voidMark(long markId, String reason) {
        desk.get(Store.class).run(s -> desk.get(Marks.class).voidMark(s, desk.actor(), markId, reason));
    }

    /** Undoes a merge; returns what stays with the kept entry. */
    public List<String> undo(long mergeId, String reason) {
        return desk.get(Store.class).write(s -> desk.get(Merging.class).undo(s, desk.actor(), mergeId, reason));
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Refused(new Problem("ui.day", field, TEXT.get("form.day", text)));
        }
    }

    /** Reads everything unmasked; the look and its reason go into the journal. */
    public PersonFull full(long personId, String reason) {
        return desk.get(Persons.class).full(desk.actor(), personId, reason);
    }

    public boolean maySeeFull() {
        return desk.has(BaseRights.PERSONS_VIEW_FULL);
    }

    /** Reads from the database. */
    public List<PersonRow> search(String text, int limit) {
        return text.isBlank() ? List.of() : desk.get(Persons.class).search(desk.actor(), text, limit);
    }

    public static String sex(Sex sex) {
        return sex == null ? "" : TEXT.get("sex." + sex);
    }

    /** The marks that are valid today, as one line each. */
    public static String marks(PersonCard card) {
        return card.marks().stream()
                .map(m -> TEXT.get("person.mark", MarkKinds.name(m.kind()).text(), m.period().from()))
                .collect(Collectors.joining("\n"));
    }
}
