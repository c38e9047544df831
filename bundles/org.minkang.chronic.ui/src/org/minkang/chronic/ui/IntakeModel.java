package org.minkang.chronic.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.Cases;
import org.minkang.chronic.Accepted;
import org.minkang.chronic.Application;
import org.minkang.chronic.CertificateRoom;
import org.minkang.chronic.CertificateRow;
import org.minkang.chronic.Certificates;
import org.minkang.chronic.Certification;
import org.minkang.chronic.ChronicRules;
import org.minkang.chronic.Disease;
import org.minkang.chronic.NewApplication;
import org.minkang.chronic.PaperKind;
import org.minkang.chronic.Reach;
import org.minkang.chronic.RenewalDraft;
import org.minkang.chronic.visits.DoorIntake;
import org.minkang.chronic.visits.TourPerson;
import org.minkang.chronic.visits.Tours;
import org.minkang.house.HouseVisits;
import org.minkang.house.VisitRow;
import org.minkang.register.MarkKinds;
import org.minkang.register.PersonRow;
import org.minkang.register.Persons;
import org.minkang.register.Provider;
import org.minkang.register.Providers;
import org.minkang.store.Store;
import org.minkang.ui.Desk;
import org.minkang.ui.TypedDay;

/** An application taken in at the window, without widgets. */
public final class IntakeModel {

    private static final Text TEXT = Text.of(IntakeModel.class);
    private static final String PHONE = "[+(]?[0-9][0-9() /-]{6,19}";

    /** How the argument of a form begins that was opened from a household check. */
    public static final String VISIT = "visit:";
    /** How it begins when it was opened from a touring day. */
    public static final String TOUR = "tour:";

    private final Desk desk;
    private ChronicRules rules;
    private PersonRow person;
    private String origin = "";
    private int seen;
    private final Set<String> diseases = new LinkedHashSet<>();
    private final Set<String> papers = new LinkedHashSet<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    public IntakeModel(Desk desk) {
        this.desk = desk;
    }

    /** The county's diseases and papers of today. Reads from the database. */
    public Optional<ChronicRules> rules() {
        Optional<ChronicRules> read = desk.get(Store.class).read(s -> desk.get(Certification.class).rules(s, desk.today()));
        rules = read.orElse(null);
        return read;
    }

    /** Persons that fit what was typed. Reads from the database. */
    public List<PersonRow> find(String text) {
        return text.isBlank() ? List.of() : desk.get(Persons.class).search(desk.actor(), text, 20);
    }

    public Optional<PersonRow> person() {
        return Optional.ofNullable(person);
    }

    public void person(PersonRow chosen) {
        person = chosen;
    }

    /**
     * Whom the form was opened for. Reads from the database.
     *
     * @param argument {@code visit:ROW} for a person of a household check, {@code tour:ENTRY} for one of a touring day; what is
     *                 taken in is then recorded there in the same transaction
     */
    public Optional<PersonRow> aim(String argument) {
        origin = argument;
        return desk.get(Store.class).read(s -> {
            long id = 0;
            if (argument.startsWith(VISIT)) {
                VisitRow row = desk.get(HouseVisits.class).one(s, desk.actor(), number(VISIT));
                seen = row.visits();
                id = row.personId();
            } else if (argument.startsWith(TOUR)) {
                TourPerson registered = desk.get(Tours.class).one(s, desk.actor(), number(TOUR));
                texts.put("provider", registered.provider());
                texts.put("diagnosedOn", registered.heldOn().toString());
                id = registered.personId();
            }
            List<PersonRow> found = id == 0 ? List.of() : desk.get(Persons.class).rows(s, List.of(id));
            return found.stream().findFirst();
        });
    }

    private long number(String kind) {
        return Long.parseLong(origin.substring(kind.length()));
    }

    /** The names of the institutions of the register. Reads. */
    public List<String> providers() {
        return desk.get(Store.class).read(s -> desk.get(Providers.class).list(s)).stream().map(Provider::name).distinct().toList();
    }

    /** What the form is filled in with already. */
    public String filled(String field) {
        return text(field);
    }

    /** Says the easy path of a person, or that it is not the season; empty when there is nothing to say. Reads. */
    public String reach(long person) {
        Reach reach = desk.get(Store.class).read(s -> desk.get(Certification.class).reach(s, person, desk.today()));
        if (reach.nextSeason() != null) {
            return TEXT.get("intake.out-of-season", reach.nextSeason());
        }
        return !reach.easy() ? "" : TEXT.get(reach.within() == null ? "intake.easy" : "intake.easy-" + reach.within().kind(),
                MarkKinds.name(reach.easyMark()), reach.within() == null ? 0 : reach.within().count());
    }

    /** What a person applies for and holds already, a line each. Reads. */
    public List<String> known(long person) {
        return desk.get(Store.class).read(s -> {
            List<String> lines = new ArrayList<>();
            desk.get(Cases.class).ofPerson(s, desk.actor(), person).stream().filter(c -> c.status().running()).forEach(
                    c -> lines.add(TEXT.get("intake.in-work", c.items(), c.number(), c.stepName())));
            desk.get(Certificates.class).of(s, desk.actor(), person).stream().filter(c -> c.state().held()).forEach(c -> {
                String key = c.valid().isOpen() ? "intake.holds-open" : "intake.holds";
                lines.add(TEXT.get(key, c.disease(), c.number(), c.valid().to())
                        + (c.counts() ? "" : TEXT.get("intake.holds-state", c.state().text(), c.valid().from())));
            });
            return lines;
        });
    }

    /** What was typed into a field: provider, doctor, diagnosedOn, recordNumber, phone, findings, note, coverReason. */
    public void text(String field, String typed) {
        texts.put(field, typed.strip());
    }

    private String text(String field) {
        return texts.getOrDefault(field, "");
    }

    public void disease(String code, boolean on) {
        if (on) {
            diseases.add(code);
        } else {
            diseases.remove(code);
        }
    }

    public void paper(String key, boolean on) {
        if (on) {
            papers.add(key);
        } else {
            papers.remove(key);
        }
    }

    public boolean has(String paper) {
        return papers.contains(paper);
    }

    /** The papers the chosen diseases need, those for every application first. */
    public List<PaperKind> wanted() {
        return rules == null ? List.of() : rules.papersFor(chosen());
    }

    /** Begins as the renewal of a certificate; says what was filled in. Reads from the database. */
    public RenewalDraft renew(long certificateId) {
        RenewalDraft draft = desk.get(Store.class)
                .read(s -> desk.get(CertificateRoom.class).lists().draft(s, desk.actor(), certificateId));
        person = desk.get(Store.class).read(s -> desk.get(Persons.class).rows(s, List.of(draft.personId()))).get(0);
        diseases.add(draft.disease());
        return draft;
    }

    private List<Disease> chosen() {
        return diseases.stream().map(code -> rules.disease(code).orElseThrow()).toList();
    }

    /** What is missing now, to be told at once. */
    public String missing() {
        return wanted().stream().filter(p -> !papers.contains(p.key())).map(p -> p.name().text())
                .collect(Collectors.joining(TEXT.get("intake.and")));
    }

    /** What is wrong, by field; asks the module too. Reads from the database. */
    public Map<String, String> check() {
        List<Problem> problems = new ArrayList<>(own());
        if (problems.isEmpty()) {
            problems.addAll(desk.get(Store.class).read(s -> desk.get(Certification.class).check(s, List.of(application()))).get(0));
        }
        return byField(problems);
    }

    /** Problems by their field, several sentences of one field together; other places stand under "". */
    public static Map<String, String> byField(List<Problem> problems) {
        return problems.stream().collect(Collectors.toMap(p -> field(p.place()), Problem::message, (a, b) -> a + "\n" + b,
                LinkedHashMap::new));
    }

    private static String field(String place) {
        int slash = place.indexOf('/');
        return slash < 0 ? place : place.substring(0, slash);
    }

    private List<Problem> own() {
        List<Problem> problems = new ArrayList<>();
        if (person == null) {
            problems.add(new Problem("intake.person", "personId", TEXT.get("intake.person-needed")));
        }
        if (diseases.isEmpty()) {
            problems.add(new Problem("intake.diseases", "diseases", TEXT.get("intake.diseases-needed")));
        }
        if (text("provider").isEmpty()) {
            problems.add(new Problem("intake.provider", "provider", TEXT.get("intake.provider-needed")));
        }
        if (!text("phone").isEmpty() && !text("phone").matches(PHONE)) {
            problems.add(new Problem("intake.phone", "phone", TEXT.get("intake.phone-wrong")));
        }
        if (TypedDay.of(text("diagnosedOn")).isEmpty()) {
            problems.add(new Problem("intake.day", "diagnosedOn", TEXT.get("intake.day-needed")));
        }
        return problems;
    }

    private NewApplication application() {
        Set<String> handedIn = new LinkedHashSet<>(papers);
        handedIn.retainAll(wanted().stream().map(PaperKind::key).toList());
        return new NewApplication(person.id(), List.copyOf(diseases), text("provider"), text("doctor"),
                TypedDay.of(text("diagnosedOn")).orElseThrow(), text("recordNumber"), handedIn, desk.today(), text("phone"), text("findings"),
                text("note"), text("coverReason"), origin.startsWith(VISIT) ? Application.Channel.VISIT
                        : origin.startsWith(TOUR) ? Application.Channel.TOUR : Application.Channel.WINDOW);
    }

    /**
     * Takes the application in.
     *
     * @throws Refused with every problem at its field
     */
    public Accepted accept() {
        List<Problem> problems = own();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return desk.get(Store.class).write(s -> origin.startsWith(VISIT)
                ? desk.get(DoorIntake.class).accept(s, desk.actor(), number(VISIT), seen, application())
                : origin.startsWith(TOUR) ? desk.get(Tours.class).accept(s, desk.actor(), number(TOUR), application())
                        : desk.get(Certification.class).accept(s, desk.actor(), application()));
    }
}
