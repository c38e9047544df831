package org.minkang.enrollment.collect;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.AreaScope;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Money;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.stock.SerialBook;
import org.minkang.casework.stock.SerialStock;
import org.minkang.casework.stock.SerialUse;
import org.minkang.enrollment.Because;
import org.minkang.enrollment.Campaign;
import org.minkang.enrollment.Campaigns;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.enrollment.EnrollmentRules.Channel;
import org.minkang.enrollment.EnrollmentRules.Start;
import org.minkang.enrollment.EnrollmentRules;
import org.minkang.enrollment.Rights;
import org.minkang.enrollment.cover.Covers;
import org.minkang.enrollment.handover.HandedOver;
import org.minkang.enrollment.money.Book;
import org.minkang.enrollment.money.EntryKind;
import org.minkang.enrollment.money.Ledger;
import org.minkang.enrollment.money.NewEntry;
import org.minkang.enrollment.money.Posting;
import org.minkang.enrollment.roll.MemberRow;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.enrollment.roll.Members;
import org.minkang.store.InList;
import org.minkang.store.Session;

/** Takes what households hand over. */
public class Collecting {

    private static final Text TEXT = Text.of(EnrollmentModule.class);
    /** Characters of a name, and of the number of a form or receipt. */
    private static final int PAYER = 120;
    private static final int NUMBER = 40;

    private final Access access;
    private final Journal journal;
    private final Campaigns campaigns;
    private final Members members;
    private final Ledger ledger;
    private final Covers covers;
    private final SerialStock receipts;
    private final Clock clock;

    public Collecting(Access access, Journal journal, Campaigns campaigns, Members members, Ledger ledger, Covers covers, SerialStock receipts,
            Clock clock) {
        this.access = access;
        this.journal = journal;
        this.campaigns = campaigns;
        this.members = members;
        this.ledger = ledger;
        this.covers = covers;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * Takes the money of a household.
     *
     * @throws Refused with every problem at its field: {@code fen} (for a person: {@code fen.<member>}), {@code channel},
     *     {@code payer}, {@code receipt}, {@code on}, {@code ground}
     */
    public Collection take(Session s, Actor actor, NewCollection c) {
        Batch batch = batch(s, actor, c.year(), List.of(c), members.lock(s, c.year(), c.fen().keySet()));
        if (!batch.problems().get(0).isEmpty()) {
            throw new Refused(batch.problems().get(0));
        }
        Collection collection = book(s, actor, batch, null).get(0);
        if (!c.ground().isEmpty()) {
            EnrollmentRules.LateRule late = batch.rules().lateRule(c.ground()).orElseThrow();
            c.fen().keySet().stream().map(batch.persons()::get).forEach(person -> covers.late(s, actor, batch.campaign(), person.personId(), late, c.on(),
                    late.start() == Start.BIRTH || c.event() == null ? person.birth() : c.event()));
        }
        journal.record(s, actor, JournalEntry.of("enrollment.collected", "collection", collection.id())
                .change("persons", null, collection.persons()).change("fen", null, collection.fen()).change("receipt", null, c.receipt())
                .change("form", null, c.form()));
        return collection;
    }

    /**
     * What speaks against each of many collections, in their order, empty where nothing does; a person or a receipt that
     * comes twice stands against the later one.
     */
    public List<List<Problem>> check(Session s, Actor actor, int year, List<NewCollection> collections) {
        return batch(s, actor, year, collections, members.of(s, year, ids(collections))).problems();
    }

    private static List<Long> ids(List<NewCollection> collections) {
        return collections.stream().flatMap(c -> c.fen().keySet().stream()).toList();
    }

    /**
     * Takes many at once, as a village's workbook brings them back; all or none.
     *
     * @param source what they come from
     * @throws Refused with the problems of all, see {@link #check}
     */
    public List<Collection> takeAll(Session s, Actor actor, int year, List<NewCollection> collections, String source) {
        Batch batch = batch(s, actor, year, collections, members.lock(s, year, ids(collections)));
        List<Problem> problems = batch.problems().stream().flatMap(List::stream).toList();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        List<Collection> taken = book(s, actor, batch, source);
        journal.record(s, actor, JournalEntry.of("enrollment.collected-many", "enrollment", year).reason(source)
                .change("households", null, taken.size()).change("fen", null, taken.stream().mapToLong(Collection::fen).sum()));
        return taken;
    }

    /** Collections with all that they are checked against. */
    private record Batch(Campaign campaign, EnrollmentRules rules, List<NewCollection> collections, Map<Long, MemberRow> persons,
            List<List<Problem>> problems) {
    }

    private Batch batch(Session s, Actor actor, int year, List<NewCollection> collections, List<MemberRow> rows) {
        access.require(s, actor, Rights.COLLECT);
        Campaign campaign = campaigns.require(s, year);
        EnrollmentRules rules = campaigns.rules(s, campaign);
        Map<Long, MemberRow> persons = new HashMap<>();
        rows.forEach(row -> persons.put(row.id(), row));
        Map<String, String> used = used(s, collections);
        Map<String, String> holders = rules.receiptStock() ? SerialBook.holdersOf(s, receipts.kind(), numbers(collections)) : Map.of();
        Set<String> closed = HandedOver.villages(s, year);
        Map<Long, LocalDate> dead = members.dead(s, campaign, persons.keySet());
        Set<Long> seen = new HashSet<>();
        List<List<Problem>> all = new ArrayList<>();
        for (NewCollection c : collections) {
            List<Problem> problems = new ArrayList<>();
            Optional<Channel> channel = rules.channel(c.channel());
            form(c, channel, used, problems);
            when(c, campaign, rules, problems);
            persons(actor, c, persons, dead, seen, problems);
            if (problems.isEmpty()) {
                place(actor, c, persons.get(first(c)).area(), rules, holders, closed, problems);
            }
            all.add(problems);
        }
        return new Batch(campaign, rules, collections, persons, all);
    }

    /** Receipts that were used, and for whom. */
    private static Map<String, String> used(Session s, List<NewCollection> collections) {
        Map<String, String> used = new HashMap<>();
        InList.rows(s, numbers(collections), row -> used.put(row.text(1), TEXT.get("enrollment.receipt-used", row.text(1), row.text(2), row.day(3))),
                "select receipt, payer_name, paid_on from enrollment_collection where receipt in (?)");
        return used;
    }

    private static List<String> numbers(List<NewCollection> collections) {
        return collections.stream().map(c -> c.receipt().strip()).filter(r -> !r.isEmpty()).distinct().toList();
    }

    private static long first(NewCollection c) {
        return c.fen().keySet().stream().mapToLong(Long::longValue).min().orElseThrow();
    }

    /** A receipt is one that the village, its township or the county has in hand; and a village that was handed over is done. */
    private static void place(Actor actor, NewCollection c, String area, EnrollmentRules rules, Map<String, String> holders, Set<String> closed,
            List<Problem> problems) {
        String receipt = c.receipt().strip();
        if (rules.receiptStock() && !receipt.isEmpty()) {
            String holder = holders.get(receipt);
            if (holder == null) {
                problems.add(problem("receipt", "enrollment.receipt-unknown", receipt));
            } else if (!area.startsWith(holder) || !AreaScope.contains(actor, holder)) {
                problems.add(problem("receipt", "enrollment.receipt-elsewhere", receipt, holder));
            }
        }
        if (closed.contains(area) && c.ground().isEmpty()) {
            problems.add(problem("on", "enrollment.handed-over"));
        }
    }

    /** Notes for what each receipt was used, holder by holder. */
    private void use(Session s, Actor actor, List<Collection> taken) {
        Map<String, String> holders = SerialBook.holdersOf(s, receipts.kind(), taken.stream().map(Collection::receipt).toList());
        Map<String, Map<String, SerialUse>> uses = new TreeMap<>();
        taken.stream().filter(c -> !c.receipt().isEmpty()).forEach(c -> uses.computeIfAbsent(holders.get(c.receipt()), h -> new HashMap<>())
                .put(c.receipt(), new SerialUse(Receipts.USE, c.id(), c.payer(), Money.ofFen(c.fen()))));
        LocalDate latest = LocalDate.now(clock);
        uses.forEach((holder, ofHolder) -> receipts.uses().use(s, actor, holder, ofHolder, latest));
    }

    /** @param source null for a single one, which has a journal entry of its own */
    private List<Collection> book(Session s, Actor actor, Batch batch, String source) {
        List<NewEntry> entries = new ArrayList<>();
        for (NewCollection c : batch.collections()) {
            boolean cash = batch.rules().channel(c.channel()).orElseThrow().cash();
            List<MemberRow> persons = c.fen().keySet().stream().sorted().map(batch.persons()::get).toList();
            String area = persons.get(0).area();
            List<Posting> postings = new ArrayList<>();
            postings.add(Posting.of(cash ? Book.HAND : Book.BANK, area, sum(c)));
            for (MemberRow person : persons) {
                long given = c.fen().get(person.id());
                long premium = Math.min(given, person.due().pays() - person.paid());
                postings.add(Posting.of(Book.PREMIUM, person.area(), person.id(), -premium));
                if (given > premium) {
                    postings.add(Posting.of(Book.OWED, person.area(), person.id(), premium - given));
                }
            }
            entries.add(new NewEntry(EntryKind.RECEIVED, area, c.channel(), null, c.on(), "", postings));
        }
        int year = batch.campaign().year();
        long[] booked = source == null ? new long[] {ledger.post(s, actor, year, entries.get(0))} : ledger.postAll(s, actor, year, entries, source);
        List<Collection> taken = new ArrayList<>();
        for (int i = 0; i < booked.length; i++) {
            NewCollection c = batch.collections().get(i);
            MemberRow first = batch.persons().get(first(c));
            Collection collection = new Collection(s.nextId(), first.area(), first.householdId() == 0 ? null : first.householdId(), c, sum(c), booked[i], actor);
            s.add(collection);
            taken.add(collection);
        }
        s.flush();
        for (int i = 0; i < taken.size(); i++) {
            InList.execute(s, batch.collections().get(i).fen().keySet(), "update enrollment_member set collection_id = ? where id in (?)", taken.get(i).id());
        }
        if (batch.rules().receiptStock()) {
            use(s, actor, taken);
        }
        return taken;
    }

    private static long sum(NewCollection c) {
        return c.fen().values().stream().mapToLong(Long::longValue).sum();
    }

    private static void form(NewCollection c, Optional<Channel> channel, Map<String, String> receipts, List<Problem> problems) {
        if (channel.isEmpty()) {
            problems.add(problem("channel", "enrollment.channel", c.channel()));
        }
        if (c.payer().isBlank()) {
            problems.add(problem("payer", "enrollment.payer"));
        }
        Map.of("payer", PAYER, "form", NUMBER, "receipt", NUMBER).forEach((place, most) -> {
            String written = place.equals("payer") ? c.payer() : place.equals("form") ? c.form() : c.receipt();
            if (written.strip().length() > most) {
                problems.add(problem(place, "enrollment.long", most));
            }
        });
        String receipt = c.receipt().strip();
        if (receipt.isEmpty()) {
            channel.filter(Channel::cash).ifPresent(cash -> problems.add(problem("receipt", "enrollment.receipt")));
        } else if (receipts.containsKey(receipt)) {
            problems.add(new Problem("enrollment.receipt-used", "receipt", receipts.get(receipt)));
        } else {
            receipts.put(receipt, TEXT.get("enrollment.receipt-used", receipt, c.payer(), c.on()));
        }
    }

    private void when(NewCollection c, Campaign campaign, EnrollmentRules rules, List<Problem> problems) {
        LocalDate today = LocalDate.now(clock);
        if (c.on() == null || c.on().isAfter(today)) {
            problems.add(problem("on", "enrollment.day", today));
            return;
        }
        if (c.on().isBefore(campaign.opensOn())) {
            problems.add(problem("on", "enrollment.early", campaign.year(), campaign.opensOn()));
        }
        boolean over = campaign.closedAt().isPresent() || c.on().isAfter(campaign.closesOn());
        if (!c.ground().isEmpty()) {
            Optional<EnrollmentRules.LateRule> late = rules.lateRule(c.ground());
            if (late.isEmpty()) {
                problems.add(problem("ground", "enrollment.no-ground", c.ground()));
            } else if (!over) {
                problems.add(problem("ground", "enrollment.ground-early", campaign.closesOn()));
            }
        } else if (over) {
            problems.add(problem("on", "enrollment.over", campaign.year(), campaign.closesOn(),
                    rules.late().stream().map(l -> l.name().text()).collect(Collectors.joining("、"))));
        }
    }

    private static void persons(Actor actor, NewCollection c, Map<Long, MemberRow> persons, Map<Long, LocalDate> dead, Set<Long> seen,
            List<Problem> problems) {
        if (c.fen().isEmpty() || !persons.keySet().containsAll(c.fen().keySet())) {
            problems.add(problem("fen", "enrollment.nobody"));
            return;
        }
        for (long member : c.fen().keySet().stream().sorted().toList()) {
            MemberRow person = persons.get(member);
            String place = "fen." + member;
            long given = c.fen().get(member);
            long open = person.due().pays() - person.paid();
            if (!AreaScope.contains(actor, person.area())) {
                problems.add(problem(place, "enrollment.outside-person", person.name()));
            } else if (person.state() == MemberState.EXEMPT) {
                problems.add(problem(place, "enrollment.exempt", person.name(), person.reason()));
            } else if (dead.containsKey(member)) {
                problems.add(problem(place, "enrollment.dead", person.name(), dead.get(member)));
            } else if (person.due().pays() == 0) {
                problems.add(problem(place, "enrollment.nothing-due", person.name()));
            } else if (open <= 0) {
                problems.add(problem(place, "enrollment.paid-already", person.name(), String.valueOf(person.paidOn()), person.receipt()));
            } else if (!seen.add(member)) {
                problems.add(problem(place, "enrollment.listed-twice", person.name()));
            } else if (given <= 0) {
                problems.add(problem(place, "enrollment.amount", person.name()));
            } else if (given < open) {
                problems.add(problem(place, "enrollment.too-little", person.name(), Money.ofFen(open).format(), Money.ofFen(given).format()));
            }
        }
    }

    /** The collection in which a person of a year paid; empty when none did, or it is void. */
    public Optional<Collection> of(Session s, Actor actor, long memberId) {
        access.require(s, actor, Rights.READ);
        return s.rows("select collection_id from enrollment_member where id = ? and collection_id is not null", memberId).stream().findFirst()
                .map(row -> s.require(Collection.class, row.number(1))).filter(collection -> AreaScope.contains(actor, collection.area()));
    }

    /**
     * Makes a collection void (作废): its entry is reversed, its persons are open again, its receipt is void.
     *
     * @throws Refused {@code enrollment.void-twice}, {@code enrollment.deposited} when the cash is at the bank: it is released and
     *     refunded, {@code enrollment.reason}, {@code enrollment.owed-paid} when some of it has gone back, or is to go back, already
     */
    public Collection makeVoid(Session s, Actor actor, long collectionId, int version, LocalDate on, String reason) {
        access.require(s, actor, Rights.COLLECT);
        Collection collection = s.require(Collection.class, collectionId);
        if (!AreaScope.contains(actor, collection.area())) {
            throw Refused.of("enrollment.outside", TEXT.get("enrollment.outside"));
        }
        if (collection.version() != version) {
            throw Refused.of("store.conflict", TEXT.get("enrollment.meanwhile"));
        }
        if (collection.isVoid()) {
            throw Refused.of("enrollment.void-twice", TEXT.get("enrollment.void-twice"));
        }
        String why = Because.of(reason);
        // nobody brings the cash to the bank, or accepts the village, meanwhile
        campaigns.lock(s, collection.year());
        if (HandedOver.villages(s, collection.year()).contains(collection.area())) {
            throw Refused.of("enrollment.handed-over", TEXT.get("enrollment.handed-over"));
        }
        List<Long> persons = s.rows("select id from enrollment_member where collection_id = ? order by id", collectionId).stream()
                .map(row -> row.number(1)).toList();
        List<MemberRow> rows = members.lock(s, collection.year(), persons);
        for (Posting posting : ledger.postings(s, collection.entryId())) {
            if (posting.book() == Book.HAND && ledger.ofArea(s, collection.year(), Book.HAND, posting.area()) < posting.fen()) {
                throw Refused.of("enrollment.deposited", TEXT.get("enrollment.deposited"));
            }
            if (posting.memberId() != 0 && ledger.ofMember(s, posting.memberId(), posting.book()) > posting.fen()) {
                throw Refused.of("enrollment.owed-paid", TEXT.get("enrollment.owed-paid"));
            }
        }
        if (!collection.receipt().isEmpty() && campaigns.rules(s, campaigns.require(s, collection.year())).receiptStock()) {
            receipts.uses().voidUsed(s, actor, collection.receipt(), why);
        }
        collection.voided(ledger.reverse(s, actor, collection.entryId(), on, why));
        s.flush();
        covers.forget(s, actor, collection.year(), rows.stream().map(MemberRow::personId).toList(), why);
        InList.execute(s, persons, "update enrollment_member set collection_id = null where id in (?)");
        return collection;
    }

    private static Problem problem(String place, String code, Object... args) {
        return new Problem(code, place, TEXT.get(code, args));
    }
}
