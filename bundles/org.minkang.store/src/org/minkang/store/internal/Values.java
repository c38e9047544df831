package org.minkang.store.internal;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.minkang.store.DatabaseKind;

/**
 * Hands values to and from JDBC. Derby's driver takes dates and times through the zone of the machine, where some
 * hours do not exist; it is therefore always told to use UTC, where all do.
 */
final class Values {

    private final DatabaseKind kind;

    Values(DatabaseKind kind) {
        this.kind = kind;
    }

    /** Sets all parameters of a statement. */
    void bind(PreparedStatement statement, Object... params) throws SQLException {
        for (int i = 0; i < params.length; i++) {
            bind(statement, i + 1, params[i]);
        }
    }

    private void bind(PreparedStatement statement, int index, Object param) throws SQLException {
        if (param == null) {
            statement.setObject(index, null);
        } else if (param instanceof String || param instanceof Enum<?> || param instanceof Character) {
            statement.setString(index, param instanceof Enum<?> constant ? constant.name() : param.toString());
        } else if (param instanceof LocalDate day) {
            statement.setDate(index, Date.valueOf(day));
        } else if (param instanceof Instant instant) {
            bindTime(statement, index, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
        } else if (param instanceof LocalDateTime time) {
            bindTime(statement, index, time);
        } else if (param instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else if (param instanceof Number || param instanceof Boolean) {
            statement.setObject(index, param);
        } else {
            throw new IllegalArgumentException("no column takes a " + param.getClass().getName());
        }
    }

    private void bindTime(PreparedStatement statement, int index, LocalDateTime time) throws SQLException {
        if (kind == DatabaseKind.DERBY) {
            statement.setTimestamp(index, Timestamp.from(time.toInstant(ZoneOffset.UTC)), utc());
        } else {
            statement.setObject(index, time);
        }
    }

    /** The value of a column, independent of the result: texts and bytes are read in full. */
    Object read(ResultSet result, int column, int type) throws SQLException {
        return switch (type) {
            case Types.CLOB, Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR -> result.getString(column);
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> result.getBytes(column);
            case Types.DATE -> day(result.getDate(column));
            case Types.TIMESTAMP -> time(result, column);
            default -> result.getObject(column);
        };
    }

    private static LocalDate day(Date date) {
        return date == null ? null : date.toLocalDate();
    }

    private LocalDateTime time(ResultSet result, int column) throws SQLException {
        if (kind == DatabaseKind.POSTGRESQL) {
            return result.getObject(column, LocalDateTime.class);
        }
        Timestamp stamp = result.getTimestamp(column, utc());
        return stamp == null ? null : LocalDateTime.ofInstant(stamp.toInstant(), ZoneOffset.UTC);
    }

    private static Calendar utc() {
        return new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    }

    static BigDecimal decimal(Object value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }

    static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        return connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
    }
}
