package org.minkang.ui.persons;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.minkang.base.AreaCode;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Sex;
import org.minkang.base.Text;
import org.minkang.policy.PolicyPack;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Area;
import org.minkang.register.Areas;
import org.minkang.register.Duplicates;
import org.minkang.register.Hints;
import org.minkang.register.Household;
import org.minkang.register.Households;
import org.minkang.register.NewPerson;
import org.minkang.register.PersonCard;
import org.minkang.register.PersonChange;
import org.minkang.register.Persons;
import org.minkang.store.Session;
import org.minkang.store.Store;
import org.minkang.ui.Desk;

/**
 * What is typed about a person who is entered or changed, without widgets. Of a person who is changed the
 * number, day of birth and phone are not shown; left blank they stay as they are.
 */
public final class PersonFormModel {

    /** The fields, in the order of the form. */
    static final List<String> FIELDS = List.of("idNumber", "name", "sex", "birth", "areaCode", "household", "phone", "diedOn",
            "note", "reason");

    private static final Text TEXT = Text.of(PersonFormModel.class);

    /** An area to choose. */
    public record Place(String code, String name) {
    }

    /** What the form begins with; the card is null for a new person. */
    public record Start(PersonCard card, List<Place> townships, List<Place> villages) {
    }

    private final Desk desk;
    private final long personId;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<Long, String> notSame = new LinkedHashMap<>();
    private PersonCard card;
    /** Lives in an area that is not among those to choose from. */
    private boolean elsewhere;

    /** @param personId 0 to enter somebody new */
    public PersonFormModel(Desk desk, long personId) {
        this.desk = desk;
        this.personId = personId;
    }

    public boolean isNew() {
        return personId == 0;
    }

    /** Reads from the database. */
    public Start start() {
        card = isNew() ? null : desk.get(Persons.class).card(desk.actor(), personId);
        String area = isNew() ? null : card.row().areaCode();
        List<Place> townships = desk.get(Store.class).read(s -> children(s, county(s)));
        elsewhere = area != null && townships.stream().noneMatch(t -> area.startsWith(t.code()));
        return new Start(card, townships, area == null || area.length() < 9 ? List.of() : villages(area.substring(0, 9)));
    }

    private AreaCode county(Session s) {
        AreaCode own = desk.actor().area().filter(a -> a.digits().length() <= 6).orElse(null);
        if (own != null || desk.actor().area().isPresent()) {
            return own != null ? own : new AreaCode(desk.actor().area().get().digits().substring(0, 6));
        }
        return desk.get(PolicyPacks.class).on(s, desk.today()).map(PolicyPack::area).orElse(null);
    }

    /** Reads from the database. */
    public List<Place> villages(String township) {
        return desk.get(Store.class).read(s -> children(s, new AreaCode(township)));
    }

    private List<Place> children(Session s, AreaCode parent) {
        if (parent == null) {
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        for (Area a : desk.get(Areas.class).children(s, parent)) {
            if (desk.actor().area().map(own -> own.contains(a.code()) || a.code().contains(own)).orElse(true)) {
                places.add(new Place(a.code().digits(), a.name()));
            }
        }
        return places;
    }

    public void type(String field, String text) {
        typed.put(field, text == null ? "" : text.strip());
    }

    private String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Says, or with a blank reason takes back, that somebody who was hinted is somebody else. */
    public void notSame(long other, String reason) {
        if (reason.isBlank()) {
            notSame.remove(other);
        } else {
            notSame.put(other, reason.strip());
        }
    }

    /** Reads from the database. */
    public Hints hints() {
        return isNew() ? desk.get(Duplicates.class).like(desk.actor(), new NewPerson(text("idNumber"), text("name"), sex(),
                day("birth", new ArrayList<>()), household().orElse(null), blankToNull("areaCode"), null, null)) : Hints.NONE;
    }

    private Optional<Long> household() {
        String number = text("household");
        return number.isEmpty() ? Optional.empty()
                : desk.get(Store.class).read(s -> desk.get(Households.class).byNumber(s, number)).map(Household::id);
    }

    /** Stores; refused with every problem at its field. Returns the person's id. */
    public long save() {
        List<Problem> problems = new ArrayList<>();
        LocalDate birth = day("birth", problems);
        LocalDate died = day("diedOn", problems);
        Optional<Long> household = household();
        if (household.isEmpty() && !text("household").isEmpty()) {
            problems.add(new Problem("ui.household", "household", TEXT.get("form.household-unknown", text("household"))));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return desk.get(Store.class).write(s -> isNew() ? enter(s, birth, household.orElse(null))
                : change(s, birth, died, household.orElse(null)));
    }

    private long enter(Session s, LocalDate birth, Long household) {
        return desk.get(Duplicates.class).enter(s, desk.actor(), new NewPerson(text("idNumber"), text("name"), sex(), birth,
                household, blankToNull("areaCode"), text("phone"), text("note")), notSame).id();
    }

    private long change(Session s, LocalDate birth, LocalDate died, Long household) {
        Persons persons = desk.get(Persons.class);
        PersonChange change = PersonChange.of(persons.require(s, personId)).withName(text("name")).withDiedOn(died).because(text("reason"));
        if (!text("idNumber").isEmpty()) {
            change = change.withIdNumber(text("idNumber"));
        }
        if (!text("idNumber").isEmpty() || persons.require(s, personId).number().isPresent()) {
            // sex and birth follow from the number, the new one or the one there is
            change = change.withSex(null).withBirth(null);
        } else {
            change = change.withSex(sex() == null ? change.sex() : sex()).withBirth(birth == null ? change.birth() : birth);
        }
        // what cannot be shown here cannot be emptied here
        boolean hidden = household == null && card.householdNumber().filter(n -> n.contains("*")).isPresent();
        change = hidden ? change : change.withHousehold(household);
        change = text("areaCode").isEmpty() && elsewhere ? change : change.withArea(blankToNull("areaCode"));
        change = text("phone").isEmpty() ? change : change.withPhone(text("phone"));
        change = text("note").isEmpty() ? change : change.withNote(text("note"));
        return persons.change(s, desk.actor(), personId, card.version(), change).id();
    }

    private Sex sex() {
        return switch (text("sex")) {
            case "MALE" -> Sex.MALE;
            case "FEMALE" -> Sex.FEMALE;
            default -> null;
        };
    }

    private LocalDate day(String field, List<Problem> problems) {
        String text = text(field).replace('/', '-').replace('.', '-');
        try {
            return text.isEmpty() ? null : text.matches("\\d{8}")
                    ? LocalDate.parse(text, java.time.format.DateTimeFormatter.BASIC_ISO_DATE) : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problems.add(new Problem("ui.day", field, TEXT.get("form.day", text)));
            return null;
        }
    }

    private String blankToNull(String field) {
        return text(field).isEmpty() ? null : text(field);
    }

    /** The sentences of a refusal by their field; "householdId" is the field where the number is typed. */
    static Map<String, String> byField(List<Problem> problems) {
        Map<String, String> by = new LinkedHashMap<>();
        problems.forEach(p -> by.merge(p.place().equals("householdId") ? "household" : p.place(), p.message(), (a, b) -> a + "\n" + b));
        return by;
    }
}
