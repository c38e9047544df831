package org.minkang.ui.visits;

import java.time.LocalDateTime;
import java.time.Clock;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minkang.base.Money;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.sheet.LimitSheet;
import org.minkang.benefit.visits.Difference;
import org.minkang.benefit.visits.Explained;
import org.minkang.benefit.visits.RecordedLine;
import org.minkang.benefit.visits.RecordedSettlement;
import org.minkang.benefit.visits.VisitEntry;
import org.minkang.benefit.visits.VisitRow;
import org.minkang.benefit.visits.Visits;
import org.minkang.letters.Letter;
import org.minkang.policy.PolicyPack;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.PersonRow;
import org.minkang.register.Persons;
import org.minkang.register.Provider;
import org.minkang.register.Providers;
import org.minkang.runtime.settle.WhyFile;
import org.minkang.runtime.settle.WhyTemplate;
import org.minkang.store.Session;
import org.minkang.store.Store;
import org.minkang.ui.Desk;
import org.minkang.ui.Palette.Tone;

/** The visits of a person and what they came to, and what can be done with them; without widgets. */
final class VisitsModel {

    private static final Text TEXT = Text.of(VisitsModel.class);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Desk desk;
    private long personId;
    /** The year that is shown; null until one is chosen or read. */
    private Integer year;
    private Read read;

    VisitsModel(Desk desk, long personId) {
        this.desk = desk;
        this.personId = personId;
    }

    /**
     * A visit in the list, with the names of what it refers to by keys.
     *
     * @param place provider and level
     */
    record Line(VisitRow row, String place, String disease) {

        VisitEntry entry() {
            return row.visit().entry();
        }

        long id() {
            return row.visit().id();
        }
    }

    /** What a layer paid in the year. */
    record Paid(String layer, long fen) {
    }

    /**
     * A person's year.
     *
     * @param years   that have visits, and this year; the newest first
     * @param lines   the visits of the chosen year
     * @param limits  that concern the person
     * @param pending what would be another if the year were settled anew now
     * @param fault   why limits cannot be told or the year not be settled anew; empty when they can
     * @param layers  names by key
     */
    record Read(PersonRow person, List<Integer> years, int year, List<Line> lines, List<Paid> paid, List<LimitSheet> limits,
            List<Difference> pending, String fault, Map<String, String> layers) {
    }

    /**
     * What is shown of one visit.
     *
     * @param explained null for a cancelled visit, and when {@code fault} says why not
     * @param history   the last settlement first
     */
    record Detail(Line line, Explained explained, String fault, List<RecordedSettlement> history) {
    }

    /** Whether something is to be done with a settlement, in words and by colour. */
    record State(String text, Tone tone) {
    }

    boolean mayEnter() {
        return desk.has(Visits.ENTER);
    }

    boolean mayPay() {
        return desk.has(Visits.PAY);
    }

    long personId() {
        return personId;
    }

    /** What was read last; null before. */
    Read shown() {
        return read;
    }

    void choose(int newYear) {
        year = newYear;
    }

    // ---- reading ---------------------------------------------------------------------------------------------------------

    /** Reads from the database the year of a visit that was just entered or corrected. */
    Read read(long visitId) {
        year = desk.get(Store.class).read(s -> visits().list(s, desk.actor(), personId)).stream()
                .filter(row -> row.visit().id() == visitId).map(VisitRow::year).findFirst().orElse(year);
        return read();
    }

    /** Reads from the database. */
    Read read() {
        PersonRow person = desk.get(Persons.class).card(desk.actor(), personId).row();
        personId = person.id(); // the entry may have been merged into another
        read = desk.get(Store.class).read(s -> read(s, person));
        return read;
    }

    private Read read(Session s, PersonRow person) {
        List<VisitRow> all = visits().list(s, desk.actor(), personId);
        TreeSet<Integer> years = all.stream().map(VisitRow::year).collect(Collectors.toCollection(TreeSet::new));
        int now = desk.today().getYear();
        int shownYear = year != null ? year : years.isEmpty() ? now : years.last();
        years.add(now);
        years.add(shownYear);
        year = shownYear;
        List<VisitRow> rows = all.stream().filter(row -> row.year() == shownYear).toList();
        Names names = new Names(s);
        List<Line> lines = rows.stream().map(row -> names.line(row)).toList();
        names.rulesOn(LocalDate.of(shownYear, 12, 31)).or(() -> names.rulesOn(desk.today())).ifPresent(names::layers);
        Map<String, Long> totals = visits().totals(s, desk.actor(), personId, shownYear);
        List<Paid> paid = names.layers.entrySet().stream().filter(e -> totals.containsKey("LAYER " + e.getKey()))
                .map(e -> new Paid(e.getValue(), totals.get("LAYER " + e.getKey()))).toList();
        try {
            List<LimitSheet> limits = visits().limits(s, desk.actor(), personId, shownYear);
            List<Difference> pending = visits().wouldChange(s, desk.actor(), personId, shownYear);
            return new Read(person, List.copyOf(years.descendingSet()), shownYear, lines, paid, limits, pending, "", names.layers);
        } catch (Refused e) {
            return new Read(person, List.copyOf(years.descendingSet()), shownYear, lines, paid, List.of(), List.of(), words(e), names.layers);
        }
    }

    /** Reads from the database. */
    Detail detail(Line line) {
        return desk.get(Store.class).read(s -> {
            List<RecordedSettlement> history = new ArrayList<>(visits().settlements(s, desk.actor(), line.id()));
            java.util.Collections.reverse(history);
            try {
                return new Detail(line, line.row().visit().cancelled() ? null : visits().explain(s, desk.actor(), line.id()), "", history);
            } catch (Refused e) {
                return new Detail(line, null, words(e), history);
            }
        });
    }

    /** The sheet as a letter; reads from the database. */
    Letter letter(Line line) {
        Explained explained = desk.get(Store.class).read(s -> visits().explain(s, desk.actor(), line.id()));
        WhyTemplate template = new WhyTemplate();
        PersonRow person = read.person();
        return new Letter(template, template.data(explained.sheet(), person.name() + " " + person.maskedId(), line.entry().invoice(),
                explained.pack()));
    }

    /** The sheet as a workbook; reads from the database. */
    Path writeBook(Line line, Path file) {
        Explained explained = desk.get(Store.class).read(s -> visits().explain(s, desk.actor(), line.id()));
        PersonRow person = read.person();
        WhyFile.write(file, explained.sheet(), person.name() + " " + person.maskedId(), line.entry().invoice(), explained.pack(),
                desk.actor().displayName(), LocalDateTime.now(desk.get(Clock.class)));
        return file;
    }

    /** What keys of the packs are called, and codes of providers. */
    private final class Names {

        private final Session s;
        private final Map<String, Optional<BenefitRules>> packs = new HashMap<>();
        private final Map<String, String> providers;
        private final Map<String, String> layers = new LinkedHashMap<>();

        Names(Session s) {
            this.s = s;
            providers = desk.get(Providers.class).list(s).stream().collect(Collectors.toMap(Provider::code, Provider::name));
        }

        /** Under the pack it was settled with, or else that of its day. */
        Line line(VisitRow row) {
            Optional<BenefitRules> rules = row.current().map(c -> packs.computeIfAbsent(c.packId() + " " + c.packVersion(),
                    k -> rules(desk.get(PolicyPacks.class).byVersion(s, c.packId(), c.packVersion()))))
                    .orElseGet(() -> rulesOn(row.visit().entry().to()));
            rules.ifPresent(this::layers);
            VisitEntry e = row.visit().entry();
            String level = rules.map(r -> r.words().levels().name(e.level(), e.level())).orElse(e.level());
            String provider = providers.getOrDefault(e.provider(), e.provider());
            return new Line(row, Stream.of(provider, level).filter(n -> !n.isEmpty()).collect(Collectors.joining("  ")),
                    rules.map(r -> r.words().diseases().name(e.disease(), e.disease())).orElse(e.disease()));
        }

        void layers(BenefitRules rules) {
            rules.layers().forEach(layer -> layers.putIfAbsent(layer.key(), layer.term().name().text()));
        }

        Optional<BenefitRules> rulesOn(LocalDate day) {
            return packs.computeIfAbsent(day.toString(), d -> desk.get(PolicyPacks.class).on(s, day).flatMap(this::rules));
        }

        private Optional<BenefitRules> rules(PolicyPack pack) {
            return pack.optional(BenefitRules.class);
        }
    }

    private static String words(Refused e) {
        return e.problems().stream().map(p -> p.message()).collect(Collectors.joining("\n"));
    }

    // ---- changing --------------------------------------------------------------------------------------------------------

    /** Cancels a visit. Refused when somebody else was faster. */
    Visits.Changed cancel(Line line, String reason) {
        return desk.get(Store.class).write(s -> visits().cancel(s, desk.actor(), line.id(), line.row().visit().version(), reason));
    }

    List<Difference> settleAnew(String reason) {
        return desk.get(Store.class).write(s -> visits().settleAnew(s, desk.actor(), personId, year, reason));
    }

    void pay(Collection<Line> lines) {
        desk.get(Store.class).run(s -> visits().paid(s, desk.actor(), lines.stream().map(l -> l.row().current().orElseThrow().id()).toList()));
    }

    private Visits visits() {
        return desk.get(Visits.class);
    }

    // ---- words -----------------------------------------------------------------------------------------------------------

    static String days(VisitEntry e) {
        return e.from().equals(e.to()) ? e.to().toString() : TEXT.get("visits.days-range", e.from(), e.to());
    }

    /** As {@link #days}, for a narrow column. */
    static String shortDays(VisitEntry e) {
        return e.from().equals(e.to()) ? e.to().toString()
                : e.from() + "~" + (e.from().getYear() == e.to().getYear() ? e.to().toString().substring(5) : e.to().toString());
    }

    static long cost(Line line) {
        return line.row().current().filter(c -> !line.row().visit().cancelled()).map(RecordedSettlement::costFen)
                .orElseGet(() -> line.entry().costs().stream().mapToLong(c -> c.fen()).sum());
    }

    static long own(Line line) {
        return line.row().current().filter(c -> !line.row().visit().cancelled()).map(RecordedSettlement::ownFen)
                .orElseGet(() -> line.entry().ownExpense());
    }

    /** What all layers pay; empty while that is not known, and for a cancelled visit. */
    static Optional<Long> paid(Line line) {
        return line.row().visit().cancelled() ? Optional.empty()
                : line.row().current().filter(c -> !c.open()).map(RecordedSettlement::paidFen);
    }

    static Optional<Long> bears(Line line) {
        return paid(line).map(fen -> Math.max(0, cost(line) + own(line) - fen));
    }

    /** What went out on account of a visit so far. */
    static long out(Line line) {
        return line.row().current().map(c -> c.paidOut() != null ? c.paidFen() : c.paidFen() - c.dueFen()).orElse(0L);
    }

    static boolean payable(Line line) {
        return line.row().current().filter(c -> !c.open() && c.paidOut() == null && c.dueFen() != 0).isPresent();
    }

    static long due(Collection<Line> lines) {
        return lines.stream().mapToLong(l -> l.row().current().orElseThrow().dueFen()).sum();
    }

    /** What became of a visit and what is still to be done with it. */
    State state(Line line) {
        boolean cancelled = line.row().visit().cancelled();
        if (line.row().current().isEmpty()) {
            return new State(TEXT.get("state.cancelled"), Tone.MUTED);
        }
        RecordedSettlement current = line.row().current().get();
        if (current.open()) {
            return new State(missing(current), Tone.WARN);
        }
        State money = money(current);
        return cancelled ? new State(TEXT.get("state.cancelled-and", money.text()), money.tone()) : money;
    }

    private static State money(RecordedSettlement current) {
        String amount = Money.ofFen(Math.abs(current.dueFen())).format();
        if (current.dueFen() == 0) {
            return current.paidFen() == 0 ? new State(TEXT.get("state.nothing"), Tone.MUTED) : new State(TEXT.get("state.settled"), Tone.GOOD);
        }
        boolean recover = current.dueFen() < 0;
        if (current.paidOut() == null) {
            boolean more = current.paidFen() != current.dueFen();
            return new State(TEXT.get(recover ? "state.to-recover" : more ? "state.to-pay-more" : "state.to-pay", amount),
                    recover ? Tone.BAD : Tone.TEXT);
        }
        return new State(TEXT.get(recover ? "state.recovered" : "state.paid", amount), Tone.GOOD);
    }

    private String missing(RecordedSettlement open) {
        String what = open.lines().stream().map(RecordedLine::missing).filter(m -> m != null).findFirst().orElse("").split("\\.")[0];
        return TEXT.get("state.open", read == null ? what : read.layers().getOrDefault(what, what));
    }

    /** A settlement in the history of a visit. */
    String history(RecordedSettlement one) {
        String amount = one.open() ? missing(one) : TEXT.get("history.paid", Money.ofFen(one.paidFen()).format());
        String line = TEXT.get("history.line", MINUTE.format(one.settledAt().atZone(java.time.ZoneId.systemDefault())), one.settledBy(),
                TEXT.get("cause." + one.cause()), amount, one.packId(), one.packVersion());
        return one.paidOut() == null ? line : line + TEXT.get("history.out",
                MINUTE.format(one.paidOut().atZone(java.time.ZoneId.systemDefault())), Money.ofFen(one.dueFen()).format());
    }

    /** Which visit, which layer, before and after, and what follows when money went out already. */
    String difference(Difference d) {
        String visit = read.lines().stream().filter(l -> l.id() == d.visitId()).findFirst()
                .map(l -> TEXT.get("difference.visit", days(l.entry()), l.entry().kind().label(), d.invoice()))
                .orElseGet(() -> TEXT.get("difference.other", d.invoice()));
        String layer = read.layers().getOrDefault(d.layer(), d.layer());
        String line = TEXT.get("difference.line", visit, layer, Money.ofFen(d.before()).format(), Money.ofFen(d.after()).format());
        return !d.paidOut() ? line : line + TEXT.get(d.after() > d.before() ? "difference.more" : "difference.less",
                Money.ofFen(Math.abs(d.after() - d.before())).format());
    }

    /** What came of entering or correcting a visit: its own amount, then what became of others. To be asked after reading. */
    List<String> outcome(String key, Visits.Changed changed) {
        List<String> said = new ArrayList<>();
        read.lines().stream().filter(l -> l.id() == changed.visitId()).forEach(l -> said.add(outcome(TEXT.get(key, l.entry().invoice()), l)));
        said.addAll(differences(changed.differences().stream().filter(d -> d.visitId() != changed.visitId()).toList()));
        return said;
    }

    private String outcome(String done, Line line) {
        if (line.row().visit().cancelled()) {
            return line.row().current().map(c -> TEXT.get("outcome.state", done, money(c).text())).orElseGet(() -> TEXT.get("outcome.done", done));
        }
        return paid(line).map(fen -> TEXT.get("outcome.paid", done, Money.ofFen(fen).format()))
                .orElseGet(() -> TEXT.get("outcome.state", done, state(line).text()));
    }

    /** So many lines are read; what is more is counted. */
    List<String> differences(List<Difference> differences) {
        int most = 6;
        List<String> said = new ArrayList<>(differences.stream().limit(most).map(this::difference).toList());
        if (differences.size() > most) {
            said.add(TEXT.get("difference.further", differences.size() - most));
        }
        return said;
    }
}
