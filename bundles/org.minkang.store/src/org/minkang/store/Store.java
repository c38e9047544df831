package org.minkang.store;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.minkang.base.Progress;

/**
 * The one database of a workbench, made of the entities and tables of everybody who contributes some.
 *
 * <p>All work happens in a {@link Session} that lives exactly as long as the given {@link Work}. A session is bound
 * to the thread that runs the work and must not be passed to another one. Isolation is READ COMMITTED; two seats are
 * kept from overwriting each other by the {@code @Version} of the entities.
 *
 * <p>What a person can do something about is thrown as {@link org.minkang.base.Refused} with one of the codes
 * {@code store.conflict} (somebody else saved first), {@code store.duplicate} (a value that must be unique is there
 * already), {@code store.missing} (the record is gone), {@code store.busy} (locked by others for too long),
 * {@code store.unavailable} (the database cannot be reached; work goes on once it is back) and
 * {@code store.disk-full}. Everything else is a fault of the program and stays an ordinary exception.
 */
public interface Store extends AutoCloseable {

    /**
     * Runs work that only reads. Inside another session of this store on the same thread it joins that session, and so
     * sees what the session has changed so far. Changes made to entities in a session of its own are dropped.
     */
    <T> T read(Work<T> work);

    /**
     * Runs work in one transaction: committed when the work returns, rolled back when it throws. The work runs at most
     * once. A {@code write} inside another session on the same thread is a programming error
     * ({@link IllegalStateException}): whoever composes changes passes the open session on.
     */
    <T> T write(Work<T> work);

    /**
     * Like {@link #write}, for work that may be run again from the start: when the database breaks a deadlock or times
     * out on a lock, it is tried again a few times before {@code store.busy} is thrown. Only for work whose effects
     * are all in the database and whose input can be read twice.
     */
    <T> T writeRepeatable(Work<T> work);

    /** {@link #write} for work without a result. */
    default void run(Consumer<Session> work) {
        write(session -> {
            work.accept(session);
            return null;
        });
    }

    /** A number that no one gets twice, on no seat. Gaps are normal, order is not promised. */
    default long nextId() {
        return nextIds(1);
    }

    /**
     * Reserves {@code count} numbers in a row in a transaction of its own and returns the first.
     *
     * @param count at least 1
     */
    long nextIds(int count);

    /** Which database this is, where, and how far its schema has come. */
    StoreInfo info();

    /**
     * Writes a copy of the running embedded database into one file, consistent as of one moment, while others go on
     * working. The file appears complete under its name or not at all. On PostgreSQL it is refused
     * ({@code store.backup-postgresql}) with the name of the tool that does it there.
     */
    void backup(Path file, Progress progress);

    /** Ends the store and lets the data folder go. Sessions still open end with an error. */
    @Override
    void close();
}
