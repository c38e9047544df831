package org.minkang.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.minkang.store.Row;

/** Plain SQL on one connection. */
final class SqlRunner {

    private static final int FETCH = 500;

    private final Connection connection;
    private final Values values;

    SqlRunner(Connection connection, Values values) {
        this.connection = connection;
        this.values = values;
    }

    void query(Consumer<Row> each, String sql, Object... params) {
        try (PreparedStatement statement = Values.prepare(connection, sql)) {
            statement.setFetchSize(FETCH);
            values.bind(statement, params);
            try (ResultSet result = statement.executeQuery()) {
                read(result, each);
            }
        } catch (SQLException e) {
            throw Failures.translate(e);
        }
    }

    private void read(ResultSet result, Consumer<Row> each) throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        int[] types = new int[meta.getColumnCount()];
        Map<String, Integer> names = new HashMap<>();
        for (int i = 0; i < types.length; i++) {
            types[i] = meta.getColumnType(i + 1);
            names.putIfAbsent(meta.getColumnLabel(i + 1).toLowerCase(Locale.ROOT), i + 1);
        }
        while (result.next()) {
            Object[] row = new Object[types.length];
            for (int i = 0; i < types.length; i++) {
                row[i] = values.read(result, i + 1, types[i]);
            }
            each.accept(new JdbcRow(names, row));
        }
    }

    int execute(String sql, Object... params) {
        try (PreparedStatement statement = Values.prepare(connection, sql)) {
            values.bind(statement, params);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw Failures.translate(e);
        }
    }
}
