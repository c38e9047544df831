package org.minkang.ui.persons;

import org.eclipse.swt.widgets.Composite;
import org.minkang.base.Text;
import org.minkang.register.PersonCard;
import org.minkang.register.PersonFull;
import org.minkang.ui.Css;
import org.minkang.ui.widgets.Facts;

/** The lines about a person, masked or not. */
final class PersonFacts {

    private static final Text TEXT = Text.of(PersonFacts.class);

    private PersonFacts() {
    }

    /** @param full everything unmasked, or null */
    static Facts create(Composite parent, PersonCard card, PersonFull full) {
        Facts facts = new Facts(parent, 4);
        facts.add(TEXT.get("person.id"), full == null ? card.row().maskedId() : full.idNumber());
        facts.add(TEXT.get("person.sex"), PersonModel.sex(card.row().sex()));
        facts.add(TEXT.get("person.birth"), full == null || full.birth() == null
                ? TEXT.get("person.birth-year", card.row().birthYear()) : full.birth().toString());
        facts.add(TEXT.get("person.area"), String.join(" ", card.areaPath()));
        facts.add(TEXT.get("person.phone"), full == null ? card.maskedPhone() : full.phone());
        facts.add(TEXT.get("person.household"), card.householdNumber().orElse(""));
        facts.add(TEXT.get("person.marks"), PersonModel.marks(card));
        card.diedOn().ifPresent(day -> facts.add(TEXT.get("person.died"), day.toString(), Css.BAD));
        if (full != null && full.note() != null && !full.note().isBlank()) {
            facts.add(TEXT.get("person.note"), full.note());
        }
        return facts;
    }
}
