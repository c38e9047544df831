package org.minkang.testing.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.minkang.store.StoreConfig;
import org.postgresql.ds.PGSimpleDataSource;

/** The PostgreSQL server of this run of tests, started when it is first needed. */
public final class PostgresServer {

    /** Names a server to use instead of one of our own. */
    public static final String PROPERTY = "minkang.test.postgres";

    private static PostgresServer instance;

    private final PGSimpleDataSource administration;

    private PostgresServer(PGSimpleDataSource administration) {
        this.administration = administration;
    }

    /**
     * The server.
     *
     * @throws IllegalStateException when there is none; a test that cannot run on it has failed, it is not passed over
     */
    public static synchronized PostgresServer get() {
        if (instance == null) {
            instance = new PostgresServer(named());
        }
        return instance;
    }

    private static PGSimpleDataSource named() {
        String url = System.getProperty(PROPERTY, "");
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url.isEmpty() ? startedHere() : url);
        try (Connection connection = source.getConnection()) {
            return source;
        } catch (SQLException e) {
            throw new IllegalStateException("The PostgreSQL server for tests does not answer: " + source.getURL(), e);
        }
    }

    private static String startedHere() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "200")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("encoding", "UTF8")
                    .start();
            return server.getJdbcUrl("postgres", "postgres");
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(
                    "PostgreSQL could not be started for the tests. Name a server with -D" + PROPERTY
                            + "=jdbc:postgresql://host:port/database?user=…&password=…",
                    e);
        }
    }

    /** A new, empty database. */
    public StoreConfig createDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = administration.getConnection();
                Statement statement = connection.createStatement()) {
            // the same on every system and on a server that was set up for something else
            statement.execute("CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'");
        } catch (SQLException e) {
            throw new IllegalStateException("no new database on the PostgreSQL server for tests", e);
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(administration.getURL());
        source.setDatabaseName(name);
        String password = administration.getPassword() == null ? "" : administration.getPassword();
        return StoreConfig.postgres(
                "jdbc:postgresql://" + source.getServerNames()[0] + ":" + source.getPortNumbers()[0] + "/" + name,
                administration.getUser(),
                password.toCharArray());
    }
}
