package org.minkang.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.minkang.base.Progress;

/**
 * One unit of work: a set of entities that are loaded, changed and saved together, and plain SQL in the same
 * transaction.
 *
 * <p>Entities found here are live: a changed field is saved at the end of the write without a further call. JPQL takes
 * its parameters by position ({@code ?1}, {@code ?2}); SQL takes question marks. SQL must be portable between Derby
 * and PostgreSQL. Parameters may be {@link String}, numbers, {@link Boolean}, {@code byte[]}, enums (by name),
 * {@link java.time.LocalDate}, {@link java.time.LocalDateTime}, {@link java.time.Instant} (kept in UTC), or null.
 */
public interface Session {

    /** The entity with this id, if there is one. */
    <E> Optional<E> find(Class<E> type, Object id);

    /**
     * The entity with this id.
     *
     * @throws org.minkang.base.Refused {@code store.missing} when it is not there (any more)
     */
    <E> E require(Class<E> type, Object id);

    /** Makes a new entity permanent. Its id has been given to it by {@link #nextId()}. */
    void add(Object entity);

    /** Deletes an entity of this session. */
    void remove(Object entity);

    /** Sends pending changes to the database now, so that its constraints answer here and not at the end. */
    void flush();

    /** Sends pending changes and forgets all loaded entities: keeps long loops in bounded memory. */
    void flushAndClear();

    /** All entities the JPQL query yields. */
    <E> List<E> list(Class<E> type, String jpql, Object... params);

    /**
     * A section of what the JPQL query yields.
     *
     * @param first index of the first one, from 0
     * @param max   how many at most
     */
    <E> List<E> page(Class<E> type, String jpql, int first, int max, Object... params);

    /** Runs a JPQL update or delete; returns the number of entities it touched. Loaded entities do not notice. */
    int update(String jpql, Object... params);

    /** All rows the SQL query yields. Pending changes of entities are sent first. */
    List<Row> rows(String sql, Object... params);

    /** Streams the rows the SQL query yields, without keeping them. A row is good only inside the call. */
    void rows(Consumer<Row> each, String sql, Object... params);

    /**
     * From now on the progress is told how many rows SQL queries have yielded, and they end with
     * {@link org.minkang.base.Cancelled} when it is cancelled. For long counting, where nothing is half-done.
     */
    void watch(Progress progress);

    /** Runs an SQL statement; returns the number of rows it touched. Pending changes of entities are sent first. */
    int execute(String sql, Object... params);

    /**
     * Starts a mass insert in the same transaction. What has been added is sent in batches, and for certain when the
     * writer is closed.
     */
    BulkWriter bulk(String table, String... columns);

    /** An object that lives as long as this session, made when it is first asked for. */
    <A> A attachment(Class<A> key, Supplier<A> make);

    /**
     * Does something after the work and before the commit; the entities have been sent by then. It may change more,
     * and ask for more of this. What it throws undoes everything. Only in a write.
     */
    void beforeCommit(Consumer<Session> action);

    /** Does something once the changes are permanent. What it throws is logged and reaches nobody. Only in a write. */
    void afterCommit(Runnable action);

    /** A new id, see {@link Store#nextId()}. */
    long nextId();

    /** Whether this session may change anything, that is, was begun by a write. */
    boolean writable();
}
