package org.minkang.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.minkang.base.Progress;
import org.minkang.store.DatabaseKind;
import org.minkang.store.StoreConfig;

/** Derby inside this program, in a data folder or in memory. */
final class DerbyEngine implements Engine {

    private static final System.Logger LOG = System.getLogger(DerbyEngine.class.getName());

    private static final String BEFORE_UPDATE = "before-update-";

    /** An update that fails at every start must not fill the disk. */
    private static final int BACKUPS_KEPT = 5;

    private final StoreConfig config;
    private final DataFolder folder;
    private final Clock clock;
    private final EmbeddedDataSource source = new EmbeddedDataSource();

    DerbyEngine(StoreConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        if (config.inMemory()) {
            folder = null;
            settleProgram(Path.of(System.getProperty("java.io.tmpdir"), "minkang-derby.log"));
            source.setDatabaseName("memory:" + config.place());
            source.setCreateDatabase("create");
        } else {
            folder = DataFolder.take(Path.of(config.place()), clock);
            try {
                openIn(folder);
            } catch (RuntimeException e) {
                folder.close();
                throw e;
            }
        }
    }

    private void openIn(DataFolder data) {
        settleProgram(data.path().resolve("derby.log"));
        data.finishInterrupted();
        if (!Files.exists(data.database())) {
            create(data);
        }
        source.setDatabaseName(data.database().toString());
    }

    /**
     * A database that is only half there cannot be opened, nor told from one that was damaged. It is therefore made
     * beside its place, and moved there when it is whole.
     */
    private static void create(DataFolder data) {
        Path fresh = data.creating();
        try {
            EmbeddedDataSource maker = new EmbeddedDataSource();
            maker.setDatabaseName(fresh.toString());
            maker.setCreateDatabase("create");
            maker.getConnection().close();
            end(maker, "shutdown=true");
            Files.move(fresh, data.database(), StandardCopyOption.ATOMIC_MOVE);
            Disk.syncFolder(data.path());
        } catch (SQLException e) {
            throw Failures.translate(e);
        } catch (IOException e) {
            throw Failures.translate(e, "store.folder", data.path());
        }
    }

    /** Derby takes these once for the whole program; whoever set them on the command line knows better. */
    private static void settleProgram(Path log) {
        settle("derby.stream.error.file", log.toString());
        settle("derby.infolog.append", "true");
        // pages have 4 KiB, those of tables with long texts 32 KiB: about 80 MB at most
        settle("derby.storage.pageCacheSize", "2500");
        settle("derby.language.statementCache.size", "500");
    }

    private static void settle(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    @Override
    public DatabaseKind kind() {
        return DatabaseKind.DERBY;
    }

    @Override
    public String where() {
        return config.place();
    }

    @Override
    public DataSource connections() {
        return source;
    }

    @Override
    public String platform() {
        return DerbyDialect.class.getName();
    }

    @Override
    public String expand(String sql) {
        return sql.replace("${text}", "CLOB").replace("${bytes}", "BLOB");
    }

    @Override
    public void settle(Connection connection) throws SQLException {
        long wait = Math.max(2, config.lockTimeout().toSeconds());
        settle(connection, "derby.locks.waitTimeout", Long.toString(wait));
        settle(connection, "derby.locks.deadlockTimeout", "1");
        // an import must not take whole tables from those who read beside it
        settle(connection, "derby.locks.escalationThreshold", "100000");
    }

    private static void settle(Connection connection, String property, String value) throws SQLException {
        try (CallableStatement call =
                connection.prepareCall("CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY(?, ?)")) {
            call.setString(1, property);
            call.setString(2, value);
            call.execute();
        }
    }

    @Override
    public void lockSchema(Connection connection) {
        // nobody else has this database
    }

    @Override
    public void unlockSchema(Connection connection) {
        // nobody else has this database
    }

    @Override
    public Optional<Path> backupBeforeMigration(DataSource connections, Progress progress) {
        if (folder == null) {
            return Optional.empty();
        }
        Path wanted = folder.backups().resolve(BEFORE_UPDATE + Disk.stamp(LocalDateTime.now(clock)) + ".zip");
        Path file = Disk.unused(wanted);
        backup(connections, file, progress);
        folder.keepNewest(BEFORE_UPDATE, BACKUPS_KEPT);
        return Optional.of(file);
    }

    @Override
    public void backup(DataSource connections, Path file, Progress progress) {
        new BackupWriter(connections, clock, config.productVersion()).write(file, progress);
    }

    @Override
    public void close() {
        try {
            end(source, config.inMemory() ? "drop=true" : "shutdown=true");
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "the embedded database did not end well", e);
        } finally {
            if (folder != null) {
                folder.close();
            }
        }
    }

    /** Derby says "done" with an exception. */
    private static void end(EmbeddedDataSource source, String how) throws SQLException {
        EmbeddedDataSource last = new EmbeddedDataSource();
        last.setDatabaseName(source.getDatabaseName());
        last.setConnectionAttributes(how);
        try {
            last.getConnection().close();
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
