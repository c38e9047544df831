package org.minkang.ui.benefit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minkang.base.Money;
import org.minkang.base.Period;
import org.minkang.base.Progress;
import org.minkang.base.Text;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.Item;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.settle.Claim;
import org.minkang.benefit.settle.Cost;
import org.minkang.benefit.settle.Dated;
import org.minkang.benefit.settle.Insured;
import org.minkang.benefit.settle.Settlement;
import org.minkang.benefit.settle.UnknownTerm;
import org.minkang.benefit.settle.Visit;
import org.minkang.benefit.settle.YearSettler;
import org.minkang.benefit.sheet.WhySheet;
import org.minkang.benefit.visits.Standing;
import org.minkang.benefit.visits.Visits;
import org.minkang.letters.Letter;
import org.minkang.letters.Letters;
import org.minkang.register.PersonRow;
import org.minkang.register.Persons;
import org.minkang.runtime.settle.WhyFile;
import org.minkang.runtime.settle.WhyTemplate;
import org.minkang.store.Store;
import org.minkang.ui.Desk;

/**
 * What is tried out: a visit and a pack, for an invented person or for one of the register with the visits of the year;
 * reckoned as it is typed, nothing is stored.
 */
final class SimulatorModel {

    private static final Text TEXT = Text.of(SimulatorModel.class);
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    /** What is typed, by field; it stays when another pack is chosen. */
    private final Map<String, String> typed = new LinkedHashMap<>();
    /** What is ticked: "marks low-income". */
    private final Set<String> ticked = new LinkedHashSet<>();
    private final Desk desk;
    /** The person of the register; null for an invented one. */
    private Real real;

    /** A person of the register, and how the person stands in the year of the visit. */
    record Real(PersonRow row, int year, Standing standing) {
    }

    SimulatorModel(Desk desk) {
        this.desk = desk;
        typed.put("from", desk.today().toString());
        typed.put("cost other", "10000");
    }

    /**
     * What came of it.
     *
     * @param sheet    null when something typed cannot be understood
     * @param problems by field
     */
    record Outcome(Claim claim, Settlement settlement, WhySheet sheet, Map<String, String> problems) {

        boolean isReckoned() {
            return sheet != null;
        }
    }

    /** Reads a person of the register with the year of the day that is typed. */
    Real read(long personId) {
        int year = year();
        return desk.get(Store.class).read(s -> new Real(desk.get(Persons.class).rows(s, List.of(personId)).get(0), year,
                desk.get(Visits.class).standing(s, desk.actor(), personId, year)));
    }

    /** @param person null for an invented one */
    void person(Real person) {
        real = person;
    }

    Optional<Real> person() {
        return Optional.ofNullable(real);
    }

    /** Whether the day that is typed lies in another year than what is known of the person. */
    boolean otherYear() {
        return real != null && real.year() != year();
    }

    private int year() {
        LocalDate day = day(isStay() && !typed("to").isEmpty() ? "to" : "from", new LinkedHashMap<>());
        return day == null ? real == null ? desk.today().getYear() : real.year() : day.getYear();
    }

    void type(String field, String value) {
        typed.put(field, value.strip());
    }

    String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    void tick(String what, boolean on) {
        if (on) {
            ticked.add(what);
        } else {
            ticked.remove(what);
        }
    }

    boolean ticked(String what) {
        return ticked.contains(what);
    }

    /** Whether it is a stay, which has a day of discharge. */
    boolean isStay() {
        return kind() == VisitKind.STAY;
    }

    VisitKind kind() {
        return typed("kind").isEmpty() ? VisitKind.STAY : VisitKind.valueOf(typed("kind"));
    }

    Outcome settle(BenefitRules rules) {
        Map<String, String> problems = new LinkedHashMap<>();
        LocalDate birth = day("birth", problems);
        LocalDate from = day("from", problems);
        if (from == null && problems.isEmpty()) {
            problems.put("from", TEXT.get("simulator.day-needed"));
        }
        LocalDate to = isStay() && !typed("to").isEmpty() ? day("to", problems) : from;
        if (from != null && to != null && to.isBefore(from)) {
            problems.put("to", TEXT.get("simulator.days"));
        }
        List<Cost> costs = costs(rules, problems);
        long own = amount("own", problems);
        if (!problems.isEmpty()) {
            return new Outcome(null, null, null, problems);
        }
        Insured person = real != null ? real.standing().person() : new Insured("—", birth, known(rules.words().tiers().has(typed("tier")), typed("tier")),
                dated("marks "), dated("certified "), "", 1);
        Visit visit = new Visit("—", kind(), known(rules.words().levels().has(typed("level")), typed("level")), from, to,
                known(rules.words().diseases().has(typed("disease")), typed("disease")), costs, own, flags(rules));
        Claim claim = new Claim(person, visit);
        Settlement settled = settle(rules, claim, problems);
        return settled == null ? new Outcome(null, null, null, problems) : new Outcome(claim, settled, WhySheet.of(rules, person, settled), problems);
    }

    /** With the visits of the year where there are some; null when the pack has no word for what one of them names. */
    private Settlement settle(BenefitRules rules, Claim claim, Map<String, String> problems) {
        List<Claim> claims = new ArrayList<>(real == null ? List.of() : real.standing().claims());
        claims.add(claim);
        try {
            YearSettler settler = new YearSettler(rules);
            return (real == null ? settler : settler.inYear(real.year())).settle(claims, true).settled().stream().filter(s -> s.claim() == claim).findFirst().orElseThrow()
                    .settlement();
        } catch (UnknownTerm e) {
            problems.put("from", TEXT.get("simulator.word-gone", e.invoice(), e.key()));
            return null;
        }
    }

    /** The sheet as PDF, or as a workbook where the name ends so. */
    Path write(Outcome outcome, PackChoice choice, Path file) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            WhyFile.write(file, outcome.sheet(), outcome.claim().person().id(), outcome.claim().visit().number(), choice.pack(),
                    desk.actor().displayName(), LocalDateTime.now(desk.get(Clock.class)));
        } else {
            WhyTemplate template = new WhyTemplate();
            desk.get(Letters.class).pdf(List.of(new Letter(template, template.data(outcome.sheet(), outcome.claim(), choice.pack()))), file,
                    Progress.NONE);
        }
        return file;
    }

    private static String known(boolean known, String key) {
        return known ? key : "";
    }

    private List<Cost> costs(BenefitRules rules, Map<String, String> problems) {
        List<Cost> costs = new ArrayList<>();
        for (Item item : rules.items()) {
            String key = item.term().key();
            long fen = amount("cost " + (key.isEmpty() ? "other" : key), problems);
            if (fen > 0) {
                costs.add(new Cost(key, fen, item.perDay().isPresent() ? days("days " + key, problems) : 0));
            }
        }
        return costs;
    }

    private List<Dated> dated(String prefix) {
        return ticked.stream().filter(t -> t.startsWith(prefix)).map(t -> new Dated(t.substring(prefix.length()), Period.from(ALWAYS)))
                .toList();
    }

    private Set<String> flags(BenefitRules rules) {
        Set<String> flags = new LinkedHashSet<>();
        rules.words().flags().terms().stream().map(t -> t.key()).filter(key -> ticked("flags " + key)).forEach(flags::add);
        return flags;
    }

    private LocalDate day(String field, Map<String, String> problems) {
        try {
            return typed(field).isEmpty() ? null : LocalDate.parse(typed(field).replace('/', '-'));
        } catch (DateTimeParseException e) {
            problems.put(field, TEXT.get("simulator.day"));
            return null;
        }
    }

    private long amount(String field, Map<String, String> problems) {
        try {
            long fen = typed(field).isEmpty() ? 0 : Money.parse(typed(field)).fen();
            if (fen >= 0 && fen <= 1_000_000_000_00L) {
                return fen;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        problems.put(field, TEXT.get("simulator.amount"));
        return 0;
    }

    private int days(String field, Map<String, String> problems) {
        if (typed(field).matches("\\d{0,4}")) {
            return typed(field).isEmpty() ? 0 : Integer.parseInt(typed(field));
        }
        problems.put(field, TEXT.get("simulator.days-count"));
        return 0;
    }
}
