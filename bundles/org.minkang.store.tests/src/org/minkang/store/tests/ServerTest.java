package org.minkang.store.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.store.Store;
import org.minkang.store.StoreConfig;
import org.minkang.store.Stores;
import org.minkang.store.tests.shelf.Book;
import org.minkang.store.tests.shelf.Shelf;
import org.minkang.testing.Database;
import org.minkang.testing.TestClock;
import org.minkang.testing.Wire;
import org.postgresql.ds.PGSimpleDataSource;

/** What only happens with a server. */
class ServerTest {

    private static Store open(StoreConfig config) {
        return Stores.open(config, List.of(new Shelf()), TestClock.usual(), Progress.NONE);
    }

    private static void refuses(String code, Executable action) {
        Refused refused = assertThrows(Refused.class, action);
        assertTrue(refused.has(code), () -> code + ", not " + refused.problems());
    }

    private static void add(Store store, String title) {
        store.run(session -> session.add(new Book(session.nextId(), title)));
    }

    private static long books(Store store) {
        return store.read(session -> session.rows("SELECT COUNT(*) FROM t_book")).get(0).number(1);
    }

    @Test
    void goesOnWhenTheServerIsBack() {
        try (Wire wire = Wire.to(Database.POSTGRESQL.fresh());
                Store store = open(wire.config().withConnectTimeout(Duration.ofSeconds(1)))) {
            add(store, "before");
            for (int i = 0; i < 2; i++) {
                wire.cut();
                refuses("store.unavailable", () -> add(store, "meanwhile"));
                refuses("store.unavailable", () -> books(store));
                refuses("store.unavailable", () -> store.nextIds(100_000));
                wire.mend();
                String title = "after " + i;
                add(store, title);
            }
            assertEquals(3, books(store));
        }
    }

    @Test
    void refusesAWorkDuringWhichTheServerWent() {
        try (Wire wire = Wire.to(Database.POSTGRESQL.fresh());
                Store store = open(wire.config().withConnectTimeout(Duration.ofSeconds(1)))) {
            refuses("store.unavailable", () -> store.run(session -> {
                session.add(new Book(1, "lost"));
                session.flush();
                wire.cut();
                session.rows("SELECT id FROM t_book");
            }));
            wire.mend();
            assertEquals(0, books(store));
        }
    }

    @Test
    void saysThatItIsNotKnownWhetherACommitHappened() {
        try (Wire wire = Wire.to(Database.POSTGRESQL.fresh());
                Store store = open(wire.config().withConnectTimeout(Duration.ofSeconds(1)))) {
            Refused refused = assertThrows(
                    Refused.class,
                    () -> store.run(session -> {
                        session.add(new Book(1, "who knows"));
                        session.beforeCommit(s -> {
                            s.flush();
                            wire.cut();
                        });
                    }));
            assertTrue(refused.has("store.unavailable"));
            assertTrue(refused.getMessage().contains("无法确定") || refused.getMessage().contains("not known"));
        }
    }

    @Test
    void isRefusedWhenNobodyAnswersOrTheAddressIsNone() {
        StoreConfig nobody = StoreConfig.postgres("jdbc:postgresql://127.0.0.1:1/x", "x", "x".toCharArray())
                .withConnectTimeout(Duration.ofSeconds(1));
        refuses("store.unavailable", () -> open(nobody));
        refuses("store.address", () -> open(StoreConfig.postgres("server/minkang", "x", "x".toCharArray())));
    }

    @Test
    void refusesADatabaseThatCannotKeepEveryCharacter() throws SQLException {
        StoreConfig good = Database.POSTGRESQL.fresh();
        String bad = "bad_" + UUID.randomUUID().toString().replace("-", "");
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(good.place());
        source.setUser(good.user());
        source.setPassword(new String(good.password()));
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + bad + " TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'");
        }
        String address = good.place().substring(0, good.place().lastIndexOf('/') + 1) + bad;
        refuses("store.database-settings", () -> open(StoreConfig.postgres(address, good.user(), good.password())));
    }

    @Test
    void servesTwoSeatsThatStartAtTheSameTimeOnAnEmptyDatabase() throws Exception {
        StoreConfig config = Database.POSTGRESQL.fresh();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Future<Store>> seats = pool.invokeAll(List.of(() -> open(config), () -> open(config)));
        pool.shutdown();
        try (Store first = seats.get(0).get();
                Store second = seats.get(1).get()) {
            Set<Long> ids = new HashSet<>();
            for (int i = 0; i < 1500; i++) {
                assertTrue(ids.add(first.nextId()));
                assertTrue(ids.add(second.nextId()));
            }
            add(first, "first");
            add(second, "second");
            assertEquals(2, books(first));
            refuses("store.duplicate", () -> add(second, "first"));
        }
    }

    @Test
    void saysWhereItIsWithoutThePassword() {
        try (Store store = open(Database.POSTGRESQL.fresh())) {
            assertTrue(store.info().where().matches("[^:]+:\\d+/test_.*"), store.info().where());
        }
        assertFalse(StoreConfig.postgres("jdbc:postgresql://h/d", "u", "geheim".toCharArray())
                .toString()
                .contains("geheim"));
    }
}
