package org.minkang.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.minkang.access.Access;
import org.minkang.access.AccessEntities;
import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.access.NewAccount;
import org.minkang.access.RoleRow;
import org.minkang.access.journal.Journal;
import org.minkang.base.Bilingual;
import org.minkang.base.Progress;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.rules.BenefitRules;
import org.minkang.benefit.settle.Claim;
import org.minkang.benefit.settle.Dated;
import org.minkang.benefit.settle.Insured;
import org.minkang.benefit.settle.Visit;
import org.minkang.benefit.visits.BenefitEntities;
import org.minkang.benefit.visits.CountyReplay;
import org.minkang.benefit.visits.CountyYear;
import org.minkang.benefit.visits.InsuredSource;
import org.minkang.benefit.visits.Visits;
import org.minkang.benefit.visits.YearAnew;
import org.minkang.policy.PackReader;
import org.minkang.policy.PolicyEntities;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.register.BulkPersons;
import org.minkang.register.Households;
import org.minkang.register.NewPerson;
import org.minkang.register.PersonRange;
import org.minkang.register.Persons;
import org.minkang.register.RegisterEntities;
import org.minkang.store.BulkWriter;
import org.minkang.store.Session;
import org.minkang.store.Store;
import org.minkang.store.StoreConfig;
import org.minkang.store.Stores;

/**
 * How long it takes to settle a county's year from and into the embedded database. The floor is the same rows, written
 * by bare JDBC in batches, table after table, into a copy of the same database. Certificates come from memory, since
 * they belong to a module.
 */
final class CountyYearBench {

    private static final String CLERK = "clerk";
    private static final char[] FIRST = "first password".toCharArray();
    private static final char[] PASSWORD = "bench of the year".toCharArray();
    private static final int PORTION = 10_000;

    /** A table that settling writes. */
    private record Table(String name, String columns, String order) {
    }

    private static final List<Table> WRITTEN = List.of(
            new Table("mk_settlement", "id, visit_id, person_id, settle_year, is_current, pack_id, pack_version, fingerprint, cause, cost_fen,"
                    + " own_fen, paid_fen, due_fen, is_open, settled_by, settled_at", "id"),
            new Table("mk_settlement_line", "settlement_id, place, layer_key, fen, missing", "settlement_id, place"),
            new Table("mk_year_total", "id, person_id, settle_year, total_kind, total_key, fen", "id"));

    private final Path folder;
    private final Path copy;
    private final int persons;
    private final Clock clock = Clock.fixed(Instant.parse("2027-01-31T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final NavigableMap<Long, List<Dated>> certified = new TreeMap<>();

    CountyYearBench(Path folder, int persons) {
        this.folder = folder.resolve("year");
        this.copy = folder.resolve("year-copy");
        this.persons = persons;
    }

    void run(PrintWriter out, Progress progress) {
        delete(folder);
        delete(copy);
        try (Store store = open(progress)) {
            fill(store, out, progress);
        }
        copy(folder, copy);
        try (Store store = open(progress)) {
            Access access = new Access();
            Journal journal = new Journal(clock);
            Persons register = new Persons(store, access, journal, clock);
            YearAnew years = new YearAnew(packs(store, access, journal), register, new Households(access, journal), () -> List.of(new Certificates()));
            CountyYear year = new CountyYear(store, access, journal, register, years, clock);
            Actor clerk = accounts(store, access, journal).signIn(CLERK, PASSWORD);
            CountyYear.Done[] done = new CountyYear.Done[1];
            double settled = SettleBench.seconds(() -> (done[0] = year.settle(clerk, BenchVisits.YEAR, "bench", progress)).visits());
            out.printf("county year: %,d visits of %,d persons read, settled and written in %.1f s (%,.0f visits/s)%n", done[0].visits(),
                    done[0].persons(), settled, done[0].visits() / settled);
            out.flush();
            double again = SettleBench.seconds(() -> year.settle(clerk, BenchVisits.YEAR, "bench", progress).visits());
            CountyReplay replays = new CountyReplay(store, access, years);
            BenefitRules rules = new PackReader(List.of(new BenefitSection())).read("shili-2026.yaml", SettleBench.packText())
                    .section(BenefitRules.class);
            double replayed = SettleBench.seconds(() -> replays.run(clerk, BenchVisits.YEAR, rules, progress).visits().count());
            out.printf("replay from the database: %.1f s%n", replayed);
            double floor = floor();
            out.printf("floor %.1f s; settling takes %.2f x the floor; once more, when nothing changes, %.1f s (%.2f x)%n", floor,
                    settled / floor, again, again / floor);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Store open(Progress progress) {
        return Stores.open(StoreConfig.derby(folder), List.of(new AccessEntities(), new RegisterEntities(), new PolicyEntities(),
                new BenefitEntities()), clock, progress);
    }

    private PolicyPacks packs(Store store, Access access, Journal journal) {
        return new PolicyPacks(store, access, journal, new PackReader(List.of(new BenefitSection())), clock);
    }

    private Accounts accounts(Store store, Access access, Journal journal) {
        Accounts accounts = new Accounts(store, journal, access, clock);
        accounts.declareRights(Visits.rights());
        return accounts;
    }

    private final class Certificates implements InsuredSource {
        @Override
        public Map<Long, List<Dated>> certified(Session s, PersonRange range) {
            return certified.subMap(range.first(), true, range.last(), true);
        }
    }

    // ---- the county ------------------------------------------------------------------------------------------------------

    private void fill(Store store, PrintWriter out, Progress progress) {
        Access access = new Access();
        Journal journal = new Journal(clock);
        Accounts accounts = accounts(store, access, journal);
        accounts.setUp("admin", "admin", FIRST);
        accounts.changePassword("admin", FIRST, PASSWORD);
        Actor admin = accounts.signIn("admin", PASSWORD);
        packs(store, access, journal).setUp(admin, "shili-2026.yaml", SettleBench.packText());
        accounts.saveRole(admin, new RoleRow("bench", Bilingual.of("测试", "Bench"), Set.of(Visits.READ, Visits.SETTLE_ALL, "import.run", "settings.edit")));
        accounts.create(admin, new NewAccount(CLERK, CLERK, Set.of("bench"), null, null, FIRST));
        accounts.changePassword(CLERK, FIRST, PASSWORD);
        Actor clerk = accounts.signIn(CLERK, PASSWORD);
        store.run(s -> new Areas(access, journal).load(s, clerk, BenchPeople.areas(), "bench"));
        progress.begin("persons", persons);
        BenchPeople people = new BenchPeople(BenchVisits.YEAR, 0);
        BenchVisits year = new BenchVisits();
        BulkPersons bulk = new BulkPersons(access, journal, clock);
        int[] count = {0, 0};
        double seconds = SettleBench.seconds(() -> {
            long visits = 0;
            while (count[0] < persons) {
                progress.check();
                List<Claim> claims = new ArrayList<>();
                visits += store.write(s -> {
                    bulk.load(s, clerk, "bench", load -> persons(load, people, year, claims, count));
                    write(s, claims);
                    return claims.size();
                });
                progress.step(count[0]);
            }
            return visits;
        });
        out.printf("%,d persons with their visits loaded in %.1f s%n", count[0], seconds);
        out.flush();
    }

    private void persons(BulkPersons.Load load, BenchPeople people, BenchVisits year, List<Claim> claims, int[] count) {
        while (claims.size() < PORTION && count[0] < persons) {
            String village = people.village();
            List<NewPerson> members = new ArrayList<>();
            for (int size = people.householdSize(); size > 0; size--) {
                members.add(people.person(village));
            }
            for (long id : load.household("B" + ++count[1], null, members)) {
                count[0]++;
                Insured person = year.person(String.valueOf(id));
                person.marks().forEach(mark -> load.mark(id, mark.key(), mark.period(), "bench"));
                if (!person.certified().isEmpty()) {
                    certified.put(id, person.certified());
                }
                claims.addAll(year.claims(person));
            }
        }
    }

    private void write(Session s, List<Claim> claims) {
        long[] ids = claims.stream().mapToLong(claim -> s.nextId()).toArray();
        try (BulkWriter visits = s.bulk("mk_visit", "id", "row_version", "invoice", "live_invoice", "person_id", "visit_kind", "level_key",
                "from_day", "to_day", "settle_year", "disease_key", "own_fen", "flags", "entered_by", "entered_at")) {
            for (int i = 0; i < ids.length; i++) {
                Visit visit = claims.get(i).visit();
                visits.add(ids[i], 1, visit.number(), visit.number(), Long.valueOf(claims.get(i).person().id()), visit.kind(), visit.level(),
                        visit.from(), visit.to(), BenchVisits.YEAR, visit.disease(), 0, "", CLERK, clock.instant());
            }
        }
        try (BulkWriter costs = s.bulk("mk_visit_cost", "visit_id", "place", "item_key", "fen", "days")) {
            for (int i = 0; i < ids.length; i++) {
                costs.add(ids[i], 0, "", claims.get(i).visit().costs().get(0).fen(), 0);
            }
        }
    }

    // ---- the floor -------------------------------------------------------------------------------------------------------

    /** Seconds of writing the rows that settling wrote, without the time of reading them. */
    private double floor() throws SQLException {
        double seconds = 0;
        try (Connection from = database(folder).getConnection(); Connection to = database(copy).getConnection()) {
            to.setAutoCommit(false);
            for (Table table : WRITTEN) {
                for (Source source = new Source(from, to, table); source.read();) {
                    long begun = System.nanoTime();
                    source.write();
                    to.commit();
                    seconds += (System.nanoTime() - begun) / 1e9;
                }
            }
        }
        return seconds;
    }

    private static EmbeddedDataSource database(Path folder) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(folder.toAbsolutePath().normalize().resolve("database").toString());
        return source;
    }

    /** Copies a table portion by portion. */
    private static final class Source {

        private static final int BATCH = 1000;

        private final ResultSet rows;
        private final PreparedStatement insert;
        private final int columns;
        private final List<Object[]> portion = new ArrayList<>();

        Source(Connection from, Connection to, Table table) throws SQLException {
            columns = table.columns().split(",").length;
            rows = from.createStatement().executeQuery("SELECT " + table.columns() + " FROM " + table.name() + " ORDER BY " + table.order());
            insert = to.prepareStatement("INSERT INTO " + table.name() + " (" + table.columns() + ") VALUES (?" + ", ?".repeat(columns - 1) + ")");
        }

        boolean read() throws SQLException {
            portion.clear();
            while (portion.size() < PORTION && rows.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = rows.getObject(i + 1);
                }
                portion.add(row);
            }
            return !portion.isEmpty();
        }

        void write() throws SQLException {
            for (int i = 0; i < portion.size(); i++) {
                for (int c = 0; c < columns; c++) {
                    insert.setObject(c + 1, portion.get(i)[c]);
                }
                insert.addBatch();
                if (i % BATCH == BATCH - 1 || i == portion.size() - 1) {
                    insert.executeBatch();
                }
            }
        }
    }

    // ---- folders ---------------------------------------------------------------------------------------------------------

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
