package org.minkang.benefit.visits;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.minkang.access.AccessEntities;
import org.minkang.access.Actor;
import org.minkang.access.RightInfo;
import org.minkang.base.IdNumber;
import org.minkang.base.Period;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.settle.Cost;
import org.minkang.benefit.settle.Dated;
import org.minkang.policy.PackReader;
import org.minkang.policy.PolicyEntities;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.register.Households;
import org.minkang.register.Marks;
import org.minkang.register.NewArea;
import org.minkang.register.NewPerson;
import org.minkang.register.PersonRange;
import org.minkang.register.Persons;
import org.minkang.register.Providers;
import org.minkang.register.RegisterEntities;
import org.minkang.store.Session;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;
import org.minkang.testing.TestPacks;
import org.minkang.testing.TestStore;

/** A bureau that settles visits in 2026 under the rules of the sample county. */
final class Office implements AutoCloseable {

    final TestStore store;
    final TestAccounts people;
    final Visits visits;
    final CountyYear county;
    final CountyReplay replay;
    final VisitLoad load;
    final YearAnew years;
    private final Households households;
    final Persons persons;
    final Marks marks;
    final Actor clerk;
    final Actor cashier;
    final Actor registrar;
    final PolicyPacks packs;
    /** The diseases certified for everybody. */
    final List<Dated> certified = new ArrayList<>();
    private int count;

    Office(Database database) {
        store = database.open(new AccessEntities(), new RegisterEntities(), new PolicyEntities(), new BenefitEntities());
        store.clock().set(LocalDate.of(2026, 12, 31));
        people = new TestAccounts(store, store.clock(), Visits.rights().toArray(RightInfo[]::new));
        packs = new PolicyPacks(store, people.access(), people.journal(), new PackReader(List.of(new BenefitSection())), store.clock());
        inForce(shipped("shili-2026"));
        persons = new Persons(store, people.access(), people.journal(), store.clock());
        marks = new Marks(people.access(), people.journal(), store.clock());
        households = new Households(people.access(), people.journal());
        InsuredSource source = new InsuredSource() {
            @Override
            public Map<Long, List<Dated>> certified(Session s, PersonRange range) {
                return s.rows("SELECT id FROM mk_person WHERE id BETWEEN ? AND ?", range.first(), range.last()).stream()
                        .collect(Collectors.toMap(row -> row.number(1), row -> certified));
            }
        };
        years = new YearAnew(packs, persons, households, () -> List.of(source));
        visits = new Visits(people.access(), people.journal(), persons, new Providers(people.access(), people.journal()), years, store.clock());
        county = new CountyYear(store, people.access(), people.journal(), persons, years, store.clock());
        replay = new CountyReplay(store, people.access(), years);
        load = new VisitLoad(people.access(), people.journal(), persons, years, county, store.clock());
        registrar = people.withRights("persons.edit", "settings.edit");
        clerk = people.withRights(Visits.READ, Visits.ENTER, Visits.SETTLE_ALL);
        cashier = people.withRights(Visits.PAY);
        store.write(s -> new Areas(people.access(), people.journal()).load(s, registrar, List.of(new NewArea("43", "某省"),
                new NewArea("4310", "某市"), new NewArea("431099", "测试县"), new NewArea("431099101", "青山镇"),
                new NewArea("431099101201", "青山村"), new NewArea("431099102", "绿水镇")), "test"));
    }

    static String shipped(String name) {
        try (InputStream in = BenefitSection.class.getResourceAsStream("/packs/" + name + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a pack into force. */
    void inForce(String text) {
        TestPacks.bringIntoForce(packs, people.withRights("policy.import"), people.admin(), "pack.yaml", text);
    }

    long person() {
        int n = ++count;
        return store.write(s -> persons.create(s, registrar, NewPerson.of(idNumber(n), "李某某", "431099101201")).id());
    }

    /** A household with so many members. */
    List<Long> household(int members) {
        long household = store.write(s -> households.create(s, registrar, "H" + ++count, "431099101201").id());
        return IntStream.range(0, members).mapToObj(i -> {
            int n = ++count;
            return store.write(s -> persons.create(s, registrar, NewPerson.of(idNumber(n), "李某某", "431099101201").inHousehold(household)).id());
        }).toList();
    }

    private static String idNumber(int n) {
        String digits = "431099" + LocalDate.of(1950, 1, 1).plusDays(n).toString().replace("-", "") + String.format("%03d", n % 1000);
        return digits + IdNumber.checkDigit(digits);
    }

    /** A mark from the day on, entered now. */
    void mark(long person, String kind, LocalDate from) {
        store.write(s -> marks.add(s, registrar, person, kind, Period.from(from), "test"));
    }

    /** A stay of one day in a level 2 hospital. */
    static VisitEntry stay(long person, String invoice, String day, long yuan) {
        LocalDate on = LocalDate.parse(day);
        return new VisitEntry(invoice, person, "", VisitKind.STAY, "L2", on, on, "", List.of(Cost.other(yuan * 100)), 0, Set.of());
    }

    static VisitEntry ill(long person, String invoice, String day, String disease, long yuan) {
        LocalDate on = LocalDate.parse(day);
        return new VisitEntry(invoice, person, "", VisitKind.LONG_TERM, "L1", on, on, disease, List.of(Cost.other(yuan * 100)), 0, Set.of());
    }

    static VisitEntry seen(long person, String invoice, String day, long yuan) {
        LocalDate on = LocalDate.parse(day);
        return new VisitEntry(invoice, person, "", VisitKind.OUTPATIENT, "L1", on, on, "", List.of(Cost.other(yuan * 100)), 0, Set.of());
    }

    Visits.Changed enter(VisitEntry entry) {
        return store.write(s -> visits.enter(s, clerk, entry));
    }

    /** The settlement of a visit that counts, as text: layers with their yuan, and what is due. */
    String current(long visit) {
        return store.read(s -> visits.settlements(s, clerk, visit)).stream().filter(RecordedSettlement::current).findFirst()
                .map(c -> c.lines().stream().map(l -> l.layer() + " " + l.fen() / 100.0).toList() + " due " + c.dueFen() / 100.0)
                .orElse("none");
    }

    /** Has an entry stand for another one from now on, as a merge does. */
    void merged(long person, long into) {
        store.write(s -> s.execute("UPDATE mk_person SET merged_into = ? WHERE id = ?", into, person));
    }

    List<String> proof(long person) {
        return store.read(s -> visits.prove(s, clerk, person, 2026));
    }

    static List<String> words(List<Difference> differences) {
        return differences.stream().map(d -> d.invoice() + " " + d.layer() + " " + d.before() / 100.0 + " -> " + d.after() / 100.0
                + (d.paidOut() ? " paid" : "")).toList();
    }

    @Override
    public void close() {
        store.close();
    }
}
