package org.minkang.ui.persons;

import java.util.List;
import java.util.stream.Collectors;

import org.minkang.access.BaseRights;
import org.minkang.base.Sex;
import org.minkang.base.Text;
import org.minkang.casework.Cases;
import org.minkang.casework.QueueRow;
import org.minkang.register.MarkKinds;
import org.minkang.register.PersonCard;
import org.minkang.register.PersonFull;
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

    private final Desk desk;

    public PersonModel(Desk desk) {
        this.desk = desk;
    }

    /** Reads from the database. */
    public Read read(long personId) {
        PersonCard card = desk.get(Persons.class).card(desk.actor(), personId);
        return new Read(card, desk.get(Store.class).read(s -> desk.get(Cases.class).ofPerson(s, desk.actor(), personId)));
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
