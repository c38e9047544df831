package org.minkang.store.internal;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The tables of the store itself: what has been done to the database, and by which version of the program. */
final class History {

    /** Grows when the tables of the store itself change; a program does not touch a database of a later format. */
    static final int FORMAT = 1;

    /** What was done, as it was noted then. */
    record Applied(int number, String name, String checksum) {}

    /** By whom the database was last changed. */
    record Stamp(int format, String product) {}

    private final Connection connection;
    private final SqlRunner sql;
    private final Clock clock;

    History(Connection connection, Values values, Clock clock) {
        this.connection = connection;
        this.sql = new SqlRunner(connection, values);
        this.clock = clock;
    }

    boolean exists() throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        String name = meta.storesUpperCaseIdentifiers() ? "MK_STORE" : "mk_store";
        try (ResultSet tables = meta.getTables(null, connection.getSchema(), name, new String[] {"TABLE"})) {
            return tables.next();
        }
    }

    /** Makes the tables and commits. */
    void create(String product) throws SQLException {
        String[] tables = {
            "CREATE TABLE mk_store (id INTEGER NOT NULL PRIMARY KEY, format_number INTEGER NOT NULL,"
                    + " product VARCHAR(40) NOT NULL, created_at TIMESTAMP NOT NULL)",
            "CREATE TABLE mk_ids (id INTEGER NOT NULL PRIMARY KEY, next_id BIGINT NOT NULL)",
            "CREATE TABLE mk_migration (contribution VARCHAR(60) NOT NULL, step INTEGER NOT NULL,"
                    + " name VARCHAR(200) NOT NULL, checksum CHAR(64) NOT NULL, applied_at TIMESTAMP NOT NULL,"
                    + " PRIMARY KEY (contribution, step))",
        };
        try (Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute(table);
            }
        }
        sql.execute(
                "INSERT INTO mk_store (id, format_number, product, created_at) VALUES (1, ?, ?, ?)",
                FORMAT,
                product,
                clock.instant());
        sql.execute("INSERT INTO mk_ids (id, next_id) VALUES (1, 1)");
        connection.commit();
    }

    Stamp stamp() {
        List<Stamp> stamps = new ArrayList<>();
        sql.query(
                row -> stamps.add(new Stamp((int) row.number(1), row.text(2))),
                "SELECT format_number, product FROM mk_store WHERE id = 1");
        return stamps.get(0);
    }

    void stamp(String product) {
        sql.execute("UPDATE mk_store SET product = ? WHERE id = 1", product);
    }

    /** What was done, by contribution, in order. */
    Map<String, List<Applied>> applied() {
        Map<String, List<Applied>> applied = new TreeMap<>();
        sql.query(
                row -> applied.computeIfAbsent(row.text(1), id -> new ArrayList<>())
                        .add(new Applied((int) row.number(2), row.text(3), row.text(4).toLowerCase(Locale.ROOT))),
                "SELECT contribution, step, name, checksum FROM mk_migration ORDER BY contribution, step");
        return applied;
    }

    void note(Migration migration) {
        sql.execute(
                "INSERT INTO mk_migration (contribution, step, name, checksum, applied_at) VALUES (?, ?, ?, ?, ?)",
                migration.contribution(),
                migration.number(),
                migration.name(),
                migration.checksum(),
                clock.instant());
    }
}
