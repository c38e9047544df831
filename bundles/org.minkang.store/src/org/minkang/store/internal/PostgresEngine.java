package org.minkang.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.minkang.base.Progress;
import org.minkang.store.DatabaseKind;
import org.minkang.store.StoreConfig;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server. */
final class PostgresEngine implements Engine {

    /** Any number will do, as long as all seats use the same. */
    private static final long SCHEMA_LOCK = 0x6D696E6B616E67L;

    /** Collations under which text is compared by its characters, as Derby does it. */
    private static final Set<String> BY_CHARACTER = Set.of("c", "posix", "c.utf-8", "c.utf8", "ucs_basic");

    private final PGSimpleDataSource source = new PGSimpleDataSource();

    PostgresEngine(StoreConfig config) {
        try {
            source.setURL(config.place());
        } catch (IllegalArgumentException e) {
            throw Sentences.refuse(e, "store.address", config.place());
        }
        source.setUser(config.user());
        source.setPassword(new String(config.password()));
        source.setApplicationName("Minkang");
        source.setConnectTimeout((int) Math.max(1, config.connectTimeout().toSeconds()));
        source.setLoginTimeout((int) Math.max(1, config.connectTimeout().toSeconds()));
        // a server that vanished without a word must not hold a seat for ever
        source.setTcpKeepAlive(true);
        source.setSocketTimeout((int) Duration.ofMinutes(15).toSeconds());
        source.setReWriteBatchedInserts(true);
        // the details of an error quote values, which are personal data
        source.setLogServerErrorDetail(false);
        // nor may a seat that vanished hold what others wait for; and a list of some hundred thousand keys is looked up in memory
        source.setOptions(join(
                source.getOptions(),
                "-c lock_timeout=" + config.lockTimeout().toMillis()
                        + " -c idle_in_transaction_session_timeout=600000 -c work_mem=16MB"
                        + " -c tcp_keepalives_idle=60 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3"));
    }

    private static String join(String given, String ours) {
        return given == null || given.isBlank() ? ours : ours + " " + given;
    }

    @Override
    public DatabaseKind kind() {
        return DatabaseKind.POSTGRESQL;
    }

    @Override
    public String where() {
        return source.getServerNames()[0] + ":" + source.getPortNumbers()[0] + "/" + source.getDatabaseName();
    }

    @Override
    public DataSource connections() {
        return source;
    }

    @Override
    public String platform() {
        return "org.eclipse.persistence.platform.database.PostgreSQLPlatform";
    }

    @Override
    public String expand(String sql) {
        return sql.replace("${text}", "TEXT").replace("${bytes}", "BYTEA");
    }

    @Override
    public void settle(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT pg_encoding_to_char(encoding), datcollate FROM pg_database"
                                + " WHERE datname = current_database()")) {
            result.next();
            String encoding = result.getString(1);
            String collation = result.getString(2);
            if (!"UTF8".equals(encoding) || !BY_CHARACTER.contains(collation.toLowerCase(Locale.ROOT))) {
                throw Sentences.refuse(
                        "store.database-settings", source.getDatabaseName(), encoding, collation);
            }
        }
    }

    @Override
    public void lockSchema(Connection connection) throws SQLException {
        // whoever comes second waits until the tables are ready, however long that takes
        execute(connection, "SET lock_timeout = 0");
        execute(connection, "SELECT pg_advisory_lock(" + SCHEMA_LOCK + ")");
    }

    @Override
    public void unlockSchema(Connection connection) throws SQLException {
        execute(connection, "SELECT pg_advisory_unlock(" + SCHEMA_LOCK + ")");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public Optional<Path> backupBeforeMigration(DataSource connections, Progress progress) {
        return Optional.empty();
    }

    @Override
    public void backup(DataSource connections, Path file, Progress progress) {
        throw Sentences.refuse("store.backup-postgresql", where());
    }

    @Override
    public void close() {
        // the server goes on
    }
}
