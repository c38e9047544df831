package org.minkang.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import org.minkang.store.BulkWriter;

/** A JDBC batch. */
final class JdbcBulkWriter implements BulkWriter {

    private static final int BATCH = 1000;

    private final PreparedStatement statement;
    private final Values values;
    private final int columns;
    private int waiting;
    private long count;
    private boolean closed;
    private boolean failed;

    JdbcBulkWriter(Connection connection, Values values, String table, String... columns) {
        this.values = values;
        this.columns = columns.length;
        String marks = String.join(", ", Collections.nCopies(columns.length, "?"));
        try {
            statement = connection.prepareStatement(
                    "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + marks + ")");
        } catch (SQLException e) {
            throw Failures.translate(e);
        }
    }

    @Override
    public void add(Object... row) {
        if (row.length != columns) {
            throw new IllegalArgumentException(row.length + " values for " + columns + " columns");
        }
        try {
            values.bind(statement, row);
            statement.addBatch();
            count++;
            if (++waiting == BATCH) {
                send();
            }
        } catch (SQLException e) {
            failed = true;
            throw Failures.translate(e);
        }
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (statement) {
            if (!failed) {
                send();
            }
        } catch (SQLException e) {
            throw Failures.translate(e);
        }
    }

    private void send() throws SQLException {
        if (waiting > 0) {
            waiting = 0;
            statement.executeBatch();
        }
    }
}
