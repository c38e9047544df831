package org.minkang.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.minkang.access.Access;
import org.minkang.access.AccessEntities;
import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.access.NewAccount;
import org.minkang.access.RoleRow;
import org.minkang.access.journal.Journal;
import org.minkang.base.AreaCode;
import org.minkang.base.Bilingual;
import org.minkang.base.Progress;
import org.minkang.register.Areas;
import org.minkang.register.BulkPersons;
import org.minkang.register.NewPerson;
import org.minkang.register.PersonRow;
import org.minkang.register.Persons;
import org.minkang.register.RegisterEntities;
import org.minkang.store.Store;
import org.minkang.store.StoreConfig;
import org.minkang.store.Stores;

/**
 * How long the one search box takes in a register of very many persons: by number, name, reading,
 * initials and household, everything included that a clerk waits for (rights, masking, names of
 * areas). The floor is the same rows fetched one by one over bare JDBC by their primary key, in the
 * same run on the same database.
 */
public final class SearchBench {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROWS = 50;
    private static final int HOUSEHOLDS_AT_ONCE = 20_000;
    private static final long SEED = 20_260_302;
    private static final char[] PASSWORD = "bench of the search".toCharArray();
    private static final char[] FIRST_PASSWORD = "first password".toCharArray();

    private final Path folder;
    private final int wanted;
    private final int queries;
    private final Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));

    /**
     * What was measured of one way to look, in milliseconds.
     *
     * @param rows  found on average, at most 50
     * @param cpu   the 95th percentile of processor time, which a busy machine does not lengthen
     * @param floor the 95th percentile of fetching the same rows by primary key over bare JDBC
     */
    public record Figures(String way, int queries, double rows, double median, double p95, double worst,
            double cpu, double floor) {
    }

    /**
     * @param folder  data folder; persons that are in it already are used
     * @param persons how many persons there should be at least
     * @param queries of each way
     */
    public SearchBench(Path folder, int persons, int queries) {
        this.folder = folder;
        this.wanted = persons;
        this.queries = queries;
    }

    /** Fills the register if needed, measures, and prints one line for each way to look. */
    public List<Figures> run(PrintWriter out, Progress progress) {
        try (Store store = Stores.open(StoreConfig.derby(folder), List.of(new AccessEntities(), new RegisterEntities()),
                clock, progress)) {
            Access access = new Access();
            Journal journal = new Journal(clock);
            Accounts accounts = new Accounts(store, journal, access, clock);
            Actor clerk = signIn(accounts, "clerk", null);
            Actor town = signIn(accounts, "town", new AreaCode(BenchPeople.COUNTY + "105"));
            fill(store, access, journal, clerk, out, progress);
            return measure(store, new Persons(store, access, journal, clock), clerk, town, out);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Actor signIn(Accounts accounts, String name, AreaCode area) {
        if (accounts.isEmpty()) {
            accounts.setUp("admin", "admin", PASSWORD);
        }
        Actor admin = accounts.signIn("admin", PASSWORD);
        if (accounts.list(admin).stream().noneMatch(a -> a.account().equals(name))) {
            accounts.saveRole(admin, new RoleRow("bench", Bilingual.of("测试", "Bench"),
                    Set.of("persons.search", "import.run", "settings.edit")));
            accounts.create(admin, new NewAccount(name, name, Set.of("bench"), area, null, FIRST_PASSWORD));
            accounts.changePassword(name, FIRST_PASSWORD, PASSWORD);
        }
        return accounts.signIn(name, PASSWORD);
    }

    private void fill(Store store, Access access, Journal journal, Actor clerk, PrintWriter out, Progress progress) {
        long there = store.read(s -> s.rows("SELECT COUNT(*) FROM mk_person").get(0).number(1));
        if (there >= wanted) {
            return;
        }
        long began = System.nanoTime();
        BenchPeople people = new BenchPeople(SEED, there);
        store.run(s -> new Areas(access, journal).load(s, clerk, BenchPeople.areas(), "search bench"));
        BulkPersons bulk = new BulkPersons(access, journal, clock);
        progress.begin("persons", wanted);
        long households = store.read(s -> s.rows("SELECT COUNT(*) FROM mk_household").get(0).number(1));
        long[] count = {there, households};
        while (count[0] < wanted) {
            progress.check();
            store.write(s -> bulk.load(s, clerk, "search bench", load -> {
                for (int i = 0; i < HOUSEHOLDS_AT_ONCE && count[0] < wanted; i++) {
                    count[0] += load.household("B" + ++count[1], null, household(people)).size();
                }
            }));
            progress.step(count[0]);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        out.printf("loaded %,d persons in %.0f s, %.0f rows/s%n", count[0] - there, seconds,
                (count[0] - there) / seconds);
        out.flush();
    }

    private static List<NewPerson> household(BenchPeople people) {
        String village = people.village();
        List<NewPerson> members = new ArrayList<>();
        for (int size = people.householdSize(); size > 0; size--) {
            members.add(people.person(village));
        }
        return members;
    }

    private List<Figures> measure(Store store, Persons persons, Actor clerk, Actor town, PrintWriter out)
            throws SQLException {
        EmbeddedDataSource bare = new EmbeddedDataSource();
        bare.setDatabaseName(folder.toAbsolutePath().normalize().resolve("database").toString());
        List<Figures> all = new ArrayList<>();
        out.printf("%-28s %8s %8s %8s %8s %8s %8s   ms of %d queries each, at most %d rows%n", "search by", "rows",
                "median", "p95", "worst", "cpu p95", "floor", queries, ROWS);
        try (Connection connection = bare.getConnection();
                PreparedStatement byKey = connection.prepareStatement("SELECT id, name, id_number, sex, born_on,"
                        + " area_code, initials, died_on FROM mk_person WHERE id = ?")) {
            for (Map.Entry<String, List<String>> way : texts(store).entrySet()) {
                Actor actor = way.getKey().startsWith("township") ? town : clerk;
                Figures f = measure(way.getKey(), persons, actor, way.getValue(), byKey);
                out.printf("%-28s %8.1f %8.2f %8.2f %8.2f %8.2f %8.2f%n", f.way(), f.rows(), f.median(), f.p95(),
                        f.worst(), f.cpu(), f.floor());
                out.flush();
                all.add(f);
            }
        }
        return all;
    }

    private Figures measure(String way, Persons persons, Actor actor, List<String> texts, PreparedStatement byKey)
            throws SQLException {
        double[] took = new double[queries];
        double[] cpu = new double[queries];
        double[] floor = new double[queries];
        long rows = 0;
        // the first fifth warms up: compiled statements, compiled code
        for (int i = -queries / 5; i < queries; i++) {
            long cpuBegan = THREADS.getCurrentThreadCpuTime();
            long began = System.nanoTime();
            List<PersonRow> found = persons.search(actor, texts.get(i + queries / 5), ROWS);
            long searched = System.nanoTime();
            long cpuSearched = THREADS.getCurrentThreadCpuTime();
            for (PersonRow row : found) {
                fetch(byKey, row.id());
            }
            long fetched = System.nanoTime();
            if (i >= 0) {
                cpu[i] = (cpuSearched - cpuBegan) / 1e6;
                took[i] = (searched - began) / 1e6;
                floor[i] = (fetched - searched) / 1e6;
                rows += found.size();
            }
        }
        Arrays.sort(took);
        Arrays.sort(cpu);
        Arrays.sort(floor);
        int p95 = (int) Math.ceil(queries * 0.95) - 1;
        return new Figures(way, queries, (double) rows / queries, took[queries / 2], took[p95], took[queries - 1],
                cpu[p95], floor[p95]);
    }

    private static void fetch(PreparedStatement byKey, long id) throws SQLException {
        byKey.setLong(1, id);
        try (ResultSet row = byKey.executeQuery()) {
            while (row.next()) {
                for (int i = 1; i <= 8; i++) {
                    row.getObject(i);
                }
            }
        }
    }

    /** What clerks type, taken from persons all over the register. */
    private Map<String, List<String>> texts(Store store) {
        Random random = new Random(SEED);
        Map<String, List<String>> ways = new LinkedHashMap<>();
        long[] ids = store.read(s -> {
            var row = s.rows("SELECT MIN(id), MAX(id) FROM mk_person").get(0);
            return new long[] {row.number(1), row.number(2)};
        });
        for (int i = 0; i < queries + queries / 5; i++) {
            long from = ids[0] + (long) (random.nextDouble() * (ids[1] - ids[0]));
            store.read(s -> s.rows("SELECT id_number, name, pinyin, initials, household_id FROM mk_person WHERE id >= ?"
                    + " ORDER BY id FETCH FIRST 1 ROWS ONLY", from)).forEach(p -> {
                String name = p.text(2);
                String surname = name.substring(0, name.offsetByCodePoints(0, 1));
                add(ways, "number", p.text(1));
                add(ways, "last four of the number", p.text(1).substring(14));
                add(ways, "name", name);
                add(ways, "surname only", surname);
                add(ways, "pinyin", p.text(3));
                add(ways, "initials", p.text(4));
                add(ways, "two initials", p.text(4).substring(0, Math.min(2, p.text(4).length())));
                add(ways, "name and last four", name + " " + p.text(1).substring(14));
                add(ways, "household", store.read(s -> s.rows("SELECT household_number FROM mk_household WHERE id = ?",
                        p.number(5)).get(0).text(1)));
                add(ways, "township: name", name);
                add(ways, "township: initials", p.text(4));
            });
        }
        return ways;
    }

    private static void add(Map<String, List<String>> ways, String way, String text) {
        ways.computeIfAbsent(way, w -> new ArrayList<>()).add(text);
    }
}
