package org.minkang.store.internal;

import java.sql.SQLException;

/** The database did not understand the program: a fault of the program. */
final class SqlFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SqlFault(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
    }
}
