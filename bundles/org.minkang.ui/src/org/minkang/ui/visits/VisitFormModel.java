package org.minkang.ui.visits;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minkang.base.Money;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.rules.Vocabulary;
import org.minkang.benefit.settle.Cost;
import org.minkang.benefit.visits.DayRules;
import org.minkang.benefit.visits.RecordedVisit;
import org.minkang.benefit.visits.VisitEntry;
import org.minkang.benefit.visits.Visits;
import org.minkang.register.Providers;
import org.minkang.store.Store;
import org.minkang.ui.Desk;

/**
 * What is typed of a visit that is entered or corrected, without widgets. It stays when the day, and with it the policy pack,
 * becomes another.
 */
final class VisitFormModel {

    static final String REASON = "reason";
    /** Of a field for the cost of an item. */
    static final String COST = "cost ";
    /** Of a field for the days of an item that is limited by the day. */
    static final String DAYS = "days ";
    /** Of a box for what is said of a visit. */
    static final String FLAG = "flags ";
    /** The key of no level, where one has to be chosen. */
    static final String NO_LEVEL = "-";

    private static final Text TEXT = Text.of(VisitFormModel.class);

    private final Desk desk;
    private final long personId;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private RecordedVisit corrected;
    private DayRules rules;
    private boolean changed;

    /** @param corrected null for a new visit */
    VisitFormModel(Desk desk, long personId, RecordedVisit corrected) {
        this.desk = desk;
        this.personId = personId;
        this.corrected = corrected;
        if (corrected == null) {
            typed.put("from", desk.today().toString());
        } else {
            typed.putAll(written(corrected.entry()));
        }
    }

    /** What one would have typed for it. */
    private static Map<String, String> written(VisitEntry e) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("invoice", e.invoice());
        fields.put("kind", e.kind().name());
        fields.put("provider", e.provider());
        fields.put("level", e.level().isEmpty() ? NO_LEVEL : e.level());
        fields.put("from", e.from().toString());
        fields.put("to", e.to().toString());
        fields.put("disease", e.disease());
        Map<String, Long> fen = new LinkedHashMap<>();
        Map<String, Integer> days = new LinkedHashMap<>();
        e.costs().forEach(c -> fen.merge(c.item(), c.fen(), Long::sum));
        e.costs().forEach(c -> days.merge(c.item(), c.days(), Integer::sum));
        fen.forEach((item, sum) -> fields.put(COST + item, Money.ofFen(sum).format()));
        days.forEach((item, sum) -> fields.put(DAYS + item, sum == 0 ? "" : sum.toString()));
        fields.put("ownExpense", e.ownExpense() == 0 ? "" : Money.ofFen(e.ownExpense()).format());
        e.flags().forEach(flag -> fields.put(FLAG + flag, "x"));
        return fields;
    }

    /** The visit that is corrected; null for a new one. */
    RecordedVisit corrected() {
        return corrected;
    }

    VisitKind kind() {
        return typed("kind").isEmpty() ? VisitKind.STAY : VisitKind.valueOf(typed("kind"));
    }

    boolean isStay() {
        return kind() == VisitKind.STAY;
    }

    void type(String field, String value) {
        changed |= !typed(field).equals(value.strip());
        typed.put(field, value.strip());
    }

    /** Whether something was typed that would be lost. */
    boolean isTyped() {
        return changed;
    }

    String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The rules of the day for which was asked last; empty when none apply. */
    Optional<DayRules> rules() {
        return Optional.ofNullable(rules);
    }

    /** Rules and certified diseases of the day that is typed. @return whether the form has to ask for something else */
    boolean apply(Optional<DayRules> now) {
        boolean same = rules == null ? now.isEmpty() : now.isPresent() && rules.certified().equals(now.get().certified())
                && rules.pack().fingerprint().equals(now.get().pack().fingerprint());
        rules = now.orElse(null);
        return !same;
    }

    /** The day whose rules apply: of service or discharge; empty while it is not a day. */
    Optional<LocalDate> day() {
        List<Problem> problems = new ArrayList<>();
        LocalDate to = isStay() && !typed("to").isEmpty() ? day("to", problems) : day("from", problems);
        return Optional.ofNullable(to);
    }

    /** Reads from the database. Refused {@code visit.no-rules} when no pack applies on the day. */
    DayRules rulesOn(LocalDate day) {
        return desk.get(Store.class).read(s -> desk.get(Visits.class).rules(s, desk.actor(), personId, day));
    }

    /** The providers of the register, as they may be typed; reads from the database. */
    List<String> providers() {
        return desk.get(Store.class).read(s -> desk.get(Providers.class).list(s)).stream().map(p -> p.code() + " " + p.name()).toList();
    }

    /** The code alone, as it is kept, becomes code and name. Reads from the database. */
    void nameProvider() {
        String code = typed("provider");
        providers().stream().filter(p -> p.startsWith(code + " ") && !code.isEmpty()).findFirst().ifPresent(p -> typed.put("provider", p));
    }

    /** A choice in a list: the key, and what it is called. */
    record Choice(String key, String name) {
    }

    List<Choice> levels() {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", TEXT.get("form.choose"))));
        choices.addAll(terms(vocabulary(r -> r.words().levels())));
        choices.add(new Choice(NO_LEVEL, TEXT.get("form.no-level")));
        return withTyped("level", choices);
    }

    /** The certified ones first: they are what somebody with a certificate mostly comes for. */
    List<Choice> diseases() {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", TEXT.get("form.no-disease"))));
        List<Choice> all = terms(vocabulary(r -> r.words().diseases()));
        Set<String> certified = rules == null ? Set.of() : rules.certified();
        all.stream().filter(c -> certified.contains(c.key())).map(c -> new Choice(c.key(), TEXT.get("form.certified", c.name())))
                .forEach(choices::add);
        all.stream().filter(c -> !certified.contains(c.key())).forEach(choices::add);
        return withTyped("disease", choices);
    }

    /** The items of the pack, other cost first, and those that were typed under another pack. */
    List<Choice> items() {
        List<Choice> items = new ArrayList<>();
        if (rules != null) {
            rules.rules().items().forEach(i -> items.add(new Choice(i.term().key(),
                    i.term().key().isEmpty() && rules.rules().items().size() == 1 ? TEXT.get("form.all-cost") : i.term().name().text())));
        }
        typed.entrySet().stream().filter(e -> e.getKey().startsWith(COST) && !e.getValue().isEmpty())
                .map(e -> e.getKey().substring(COST.length())).filter(k -> items.stream().noneMatch(i -> i.key().equals(k)))
                .forEach(k -> items.add(new Choice(k, k.isEmpty() ? TEXT.get("form.all-cost") : k)));
        return items;
    }

    /** Whether days are asked for an item. */
    boolean byDay(String item) {
        return rules != null && rules.rules().items().stream().anyMatch(i -> i.term().key().equals(item) && i.perDay().isPresent());
    }

    List<Choice> flags() {
        List<Choice> flags = new ArrayList<>(terms(vocabulary(r -> r.words().flags())));
        ticked().filter(k -> flags.stream().noneMatch(f -> f.key().equals(k))).forEach(k -> flags.add(new Choice(k, k)));
        return flags;
    }

    private Stream<String> ticked() {
        return typed.entrySet().stream().filter(e -> e.getKey().startsWith(FLAG) && !e.getValue().isEmpty())
                .map(e -> e.getKey().substring(FLAG.length()));
    }

    private Optional<Vocabulary> vocabulary(java.util.function.Function<BenefitRules, Vocabulary> of) {
        return rules().map(DayRules::rules).map(of);
    }

    private static List<Choice> terms(Optional<Vocabulary> words) {
        return words.map(v -> v.terms().stream().map(t -> new Choice(t.key(), t.name().text())).toList()).orElse(List.of());
    }

    /** What was chosen under another pack stays, to be seen and refused rather than lost. */
    private List<Choice> withTyped(String field, List<Choice> choices) {
        if (choices.stream().noneMatch(c -> c.key().equals(typed(field)))) {
            choices.add(new Choice(typed(field), typed(field)));
        }
        return choices;
    }

    /** Stores; refused with every problem at its field. */
    Visits.Changed save() {
        VisitEntry entry = entry();
        return desk.get(Store.class).write(s -> corrected == null ? desk.get(Visits.class).enter(s, desk.actor(), entry)
                : desk.get(Visits.class).correct(s, desk.actor(), corrected.id(), corrected.version(), entry, typed(REASON)));
    }

    private VisitEntry entry() {
        List<Problem> problems = new ArrayList<>();
        if (typed("invoice").isEmpty()) {
            problems.add(new Problem("ui.invoice", "invoice", TEXT.get("form.invoice-needed")));
        }
        LocalDate from = day("from", problems);
        LocalDate to = !isStay() || typed("to").isEmpty() ? from : day("to", problems);
        if (typed("from").isEmpty()) {
            problems.add(new Problem("ui.day", "from", TEXT.get("form.day-needed")));
        }
        boolean asked = kind() != VisitKind.RECKONING;
        if (asked && typed("level").isEmpty() && vocabulary(r -> r.words().levels()).map(v -> v.size() > 0).orElse(false)) {
            problems.add(new Problem("ui.level", "level", TEXT.get("form.level-needed")));
        }
        List<Cost> costs = asked ? costs(problems) : List.of();
        long own = asked ? amount("ownExpense", problems) : 0;
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return new VisitEntry(typed("invoice"), personId, asked ? typed("provider") : "", kind(),
                asked && !typed("level").equals(NO_LEVEL) ? typed("level") : "", from, to, asked ? typed("disease") : "", costs, own,
                asked ? ticked().collect(Collectors.toSet()) : Set.of());
    }

    private List<Cost> costs(List<Problem> problems) {
        List<Cost> costs = new ArrayList<>();
        Map<String, String> before = corrected == null ? Map.of() : written(corrected.entry());
        for (Choice item : items()) {
            if (corrected != null && Stream.of(COST, DAYS).allMatch(f -> typed(f + item.key()).equals(before.getOrDefault(f + item.key(), "")))) {
                corrected.entry().costs().stream().filter(c -> c.item().equals(item.key())).forEach(costs::add); // as many lines as there were
                continue;
            }
            long fen = amount(COST + item.key(), problems);
            int days = byDay(item.key()) ? count(DAYS + item.key(), problems) : 0;
            if (fen > 0) {
                costs.add(new Cost(item.key(), fen, days));
            }
        }
        return costs;
    }

    private LocalDate day(String field, List<Problem> problems) {
        String text = typed(field).replace('/', '-').replace('.', '-');
        try {
            return text.isEmpty() ? null : text.matches("\\d{8}") ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
                    : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problems.add(new Problem("ui.day", field, TEXT.get("form.day", text)));
            return null;
        }
    }

    private long amount(String field, List<Problem> problems) {
        try {
            long fen = typed(field).isEmpty() ? 0 : Money.parse(typed(field)).fen();
            if (fen >= 0) {
                return fen;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        problems.add(new Problem("ui.amount", field, TEXT.get("form.amount", typed(field))));
        return 0;
    }

    private int count(String field, List<Problem> problems) {
        if (typed(field).matches("\\d{0,4}")) {
            return typed(field).isEmpty() ? 0 : Integer.parseInt(typed(field));
        }
        problems.add(new Problem("ui.count", field, TEXT.get("form.count", typed(field))));
        return 0;
    }

    /** The sentences of a refusal, each at the field in which it can be seen to; "" for what belongs to none. */
    Map<String, String> byField(Refused refused) {
        Map<String, String> by = new LinkedHashMap<>();
        for (Problem p : refused.problems()) {
            String field = p.code().startsWith("provider.") ? "provider" : p.code().equals("visit.reason") ? REASON
                    : p.code().equals("visit.no-rules") ? "to" : p.place();
            by.merge(field.equals("to") && (!isStay() || typed("to").isEmpty()) ? "from" : field, p.message(), (a, b) -> a + "\n" + b);
        }
        return by;
    }

    /** Somebody else has corrected the visit meanwhile: what each field holds now, where it is another. What is typed stays. */
    Map<String, String> overtaken(RecordedVisit now) {
        Map<String, String> before = written(corrected.entry());
        Map<String, String> after = written(now.entry());
        corrected = now;
        Set<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        Map<String, String> differing = new LinkedHashMap<>();
        for (String field : fields) {
            if (!before.getOrDefault(field, "").equals(after.getOrDefault(field, ""))) {
                differing.put(field.startsWith(FLAG) ? "flags" : field, TEXT.get("form.became", shown(field, after.getOrDefault(field, ""))));
            }
        }
        return differing;
    }

    private String shown(String field, String key) {
        List<Choice> choices = field.equals("level") ? levels() : field.equals("disease") ? diseases() : List.of();
        String name = field.equals("kind") ? VisitKind.valueOf(key).label().text()
                : field.startsWith(FLAG) ? choiceName(flags(), field.substring(FLAG.length()), key.isEmpty()) : key;
        return choices.stream().filter(c -> c.key().equals(key)).map(Choice::name).findFirst().orElse(name.isEmpty() ? TEXT.get("form.empty") : name);
    }

    private static String choiceName(List<Choice> flags, String key, boolean without) {
        String name = flags.stream().filter(f -> f.key().equals(key)).map(Choice::name).findFirst().orElse(key);
        return without ? TEXT.get("form.without", name) : name;
    }

    /** The visit as somebody else left it; reads from the database. */
    RecordedVisit latest() {
        return desk.get(Store.class).read(s -> desk.get(Visits.class).of(s, desk.actor(), personId)).stream()
                .filter(v -> v.id() == corrected.id()).findFirst().orElseThrow();
    }
}
