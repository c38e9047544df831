package org.minkang.store;

/** Inserts many rows into one table, in batches, inside the transaction of the session that made it. */
public interface BulkWriter extends AutoCloseable {

    /** Adds a row: one value per column, of the types a {@link Session} takes as parameters. */
    void add(Object... values);

    /** How many rows have been added so far. */
    long count();

    /** Sends what is still waiting and ends the writer. The rows are permanent with the commit of the session. */
    @Override
    void close();
}
