package org.minkang.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Hands out ids from blocks reserved in the database. A block that is not used up when the program ends is lost, which
 * costs nothing: there are 2⁶³ of them.
 */
final class IdBlocks {

    private static final int BLOCK = 1000;

    private final DataSource source;
    private long next;
    private long end;

    IdBlocks(DataSource source) {
        this.source = source;
    }

    /** The first of {@code count} ids in a row. */
    synchronized long take(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("at least one id");
        }
        if (end - next < count) {
            reserve(Math.max(count, BLOCK));
        }
        long first = next;
        next += count;
        return first;
    }

    private void reserve(int count) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                long first = reserve(connection, count);
                connection.commit();
                next = first;
                end = first + count;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw Failures.translate(e);
        }
    }

    private static long reserve(Connection connection, int count) throws SQLException {
        // the update comes first: it locks the row, so that nobody reads the same number in between
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE mk_ids SET next_id = next_id + ? WHERE id = 1")) {
            update.setLong(1, count);
            update.executeUpdate();
        }
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT next_id FROM mk_ids WHERE id = 1")) {
            result.next();
            return result.getLong(1) - count;
        }
    }
}
