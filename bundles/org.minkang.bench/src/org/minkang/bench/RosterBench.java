package org.minkang.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
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
import org.minkang.register.Areas;
import org.minkang.register.BulkPersons;
import org.minkang.register.NewPerson;
import org.minkang.register.Persons;
import org.minkang.register.RegisterEntities;
import org.minkang.runtime.roster.RosterProfile;
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetImport;
import org.minkang.sheets.SheetWriter;
import org.minkang.store.Store;
import org.minkang.store.StoreConfig;
import org.minkang.store.Stores;

/**
 * How long it takes to read, check and enter the roll of a county in a fresh embedded database. The floor is the sum of two:
 * every cell of the same workbook gone through by an XML reader, and the same rows taken in by the database's own bulk
 * import, into the same tables with the same indexes.
 */
final class RosterBench {

    private static final List<String> TABLES = List.of("MK_HOUSEHOLD", "MK_PERSON", "MK_MARK");
    private static final String CLERK = "clerk";
    private static final char[] FIRST = "first password".toCharArray();
    private static final char[] PASSWORD = "bench of the roster".toCharArray();
    private static final int MARKED = 6;

    private final Path folder;
    private final int persons;
    private final Clock clock = Clock.fixed(Instant.parse("2026-10-01T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

    RosterBench(Path folder, int persons) {
        this.folder = folder.resolve("roster");
        this.persons = persons;
    }

    void run(PrintWriter out, Progress progress) {
        delete(folder);
        try {
            Files.createDirectories(folder);
            Path workbook = folder.resolve("roster.xlsx");
            write(workbook);
            out.printf("%,d persons in a workbook of %,d bytes%n", persons, Files.size(workbook));
            double read = SettleBench.seconds(() -> cells(workbook));
            out.printf("floor, the cells gone through    %7.1f s%n", read);
            out.flush();
            double entered = enter(workbook, out, progress);
            double bulk = bulkImport(progress);
            out.printf("floor, the database's own import %7.1f s%n", bulk);
            out.printf("checked and entered in %.1f s, the floor %.1f s: %.2f x%n", entered, read + bulk, entered / (read + bulk));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- the workbook ----------------------------------------------------------------------------------------------------

    private void write(Path workbook) {
        BenchPeople people = new BenchPeople(BenchVisits.YEAR, 0);
        try (SheetWriter writer = new SheetWriter(workbook, "", "", LocalDateTime.now(clock), new RosterProfile(null).columns())) {
            for (int written = 0, household = 1; written < persons; household++) {
                String village = people.village();
                for (int member = people.householdSize(); member > 0 && written < persons; member--, written++) {
                    NewPerson p = people.person(village);
                    boolean marked = written % MARKED == 0;
                    writer.row(p.name(), p.idNumber(), "", null, "B" + household, "", "", village, p.phone(), marked ? "低保" : "",
                            marked ? LocalDate.of(2026, 1, 1) : null, marked ? "民政" : "", "");
                }
            }
            writer.finish();
        }
    }

    /** How many characters stand in the cells of all sheets. */
    private static long cells(Path workbook) {
        long characters = 0;
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (String name : zip.stream().map(e -> e.getName()).filter(n -> n.startsWith("xl/worksheets/") || n.equals("xl/sharedStrings.xml"))
                    .filter(n -> n.endsWith(".xml")).toList()) {
                try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
                    for (XMLStreamReader xml = factory.createXMLStreamReader(in); xml.hasNext();) {
                        if (xml.next() == XMLStreamConstants.CHARACTERS) {
                            characters += xml.getTextLength();
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return characters;
    }

    // ---- the import ------------------------------------------------------------------------------------------------------

    private double enter(Path workbook, PrintWriter out, Progress progress) throws IOException, SQLException {
        try (Store store = open("county", progress)) {
            Access access = new Access();
            Journal journal = new Journal(clock);
            Actor clerk = clerk(store, access, journal);
            RosterProfile profile = new RosterProfile(new RosterProfile.Uses(store, access, new Persons(store, access, journal, clock),
                    new Areas(access, journal), new BulkPersons(access, journal, clock)));
            SheetImport<?, Actor> sheet = new SheetImport<>(profile, clerk, workbook);
            SheetCheck[] check = new SheetCheck[1];
            double checked = SettleBench.seconds(() -> (check[0] = sheet.check(progress)).rows());
            if (check[0].good() != persons) {
                throw new IllegalStateException("of " + persons + " rows " + check[0].bad() + " are bad: " + check[0].problems().stream().limit(5).toList());
            }
            out.printf("checked                          %7.1f s%n", checked);
            out.flush();
            double applied = SettleBench.seconds(() -> sheet.apply(progress).created());
            out.printf("entered                          %7.1f s%n", applied);
            out.flush();
            try (Connection from = database("county").getConnection()) {
                for (String table : TABLES) {
                    call(from, "CALL SYSCS_UTIL.SYSCS_EXPORT_TABLE(NULL, ?, ?, NULL, NULL, 'UTF-8')", table, file(table));
                }
            }
            return checked + applied;
        }
    }

    private Store open(String name, Progress progress) {
        return Stores.open(StoreConfig.derby(folder.resolve(name)), List.of(new AccessEntities(), new RegisterEntities()), clock, progress);
    }

    private Actor clerk(Store store, Access access, Journal journal) {
        Accounts accounts = new Accounts(store, journal, access, clock);
        accounts.setUp("admin", "admin", FIRST);
        accounts.changePassword("admin", FIRST, PASSWORD);
        Actor admin = accounts.signIn("admin", PASSWORD);
        accounts.saveRole(admin, new RoleRow("bench", Bilingual.of("测试", "Bench"), Set.of("import.run", "settings.edit")));
        accounts.create(admin, new NewAccount(CLERK, CLERK, Set.of("bench"), null, null, FIRST));
        accounts.changePassword(CLERK, FIRST, PASSWORD);
        Actor clerk = accounts.signIn(CLERK, PASSWORD);
        store.run(s -> new Areas(access, journal).load(s, clerk, BenchPeople.areas(), "bench"));
        return clerk;
    }

    // ---- the floor -------------------------------------------------------------------------------------------------------

    private double bulkImport(Progress progress) throws SQLException {
        open("bare", progress).close();
        EmbeddedDataSource source = database("bare");
        try (Connection to = source.getConnection()) {
            long begun = System.nanoTime();
            for (String table : TABLES) {
                call(to, "CALL SYSCS_UTIL.SYSCS_IMPORT_TABLE(NULL, ?, ?, NULL, NULL, 'UTF-8', 0)", table, file(table));
            }
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    private String file(String table) {
        return folder.resolve(table + ".del").toString();
    }

    private static void call(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                call.setString(i + 1, values[i]);
            }
            call.execute();
        }
    }

    private EmbeddedDataSource database(String name) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(folder.resolve(name).toAbsolutePath().normalize().resolve("database").toString());
        return source;
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
