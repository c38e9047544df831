package org.minkang.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.minkang.base.Progress;
import org.minkang.store.DatabaseKind;

/** What differs between the databases. */
interface Engine extends AutoCloseable {

    DatabaseKind kind();

    /** Folder or address, as people may see it. */
    String where();

    /** Makes connections, not pooled. */
    DataSource connections();


    /** Class of the persistence provider that knows the dialect. */
    String platform();

    /** The SQL of a migration with the macros replaced. */
    String expand(String sql);

    /** Checks and settles what must hold for the whole database, before anything else. */
    void settle(Connection connection) throws SQLException;

    /** Keeps other seats from changing tables at the same time, until {@link #unlockSchema}. */
    void lockSchema(Connection connection) throws SQLException;

    void unlockSchema(Connection connection) throws SQLException;

    /** Saves an existing database before its tables are changed; returns where to, if this database is ours to save. */
    Optional<Path> backupBeforeMigration(DataSource source, Progress progress);

    void backup(DataSource source, Path file, Progress progress);

    @Override
    void close();
}
