package org.minkang.store.internal;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.minkang.base.Progress;
import org.minkang.store.Store;
import org.minkang.store.StoreInfo;
import org.minkang.store.Work;

/** The store on an entity manager factory and a pool of connections. */
final class JpaStore implements Store {

    private static final System.Logger LOG = System.getLogger(JpaStore.class.getName());
    private static final int ATTEMPTS = 4;

    private final Engine engine;
    private final HikariDataSource pool;
    private final EntityManagerFactory factory;
    private final StoreInfo info;
    private final IdBlocks ids;
    private final Values values;
    private final Semaphore seats;
    private final Duration patience;
    private final ThreadLocal<JpaSession> current = new ThreadLocal<>();

    JpaStore(
            Engine engine,
            HikariDataSource pool,
            EntityManagerFactory factory,
            Map<String, Integer> schemaVersions,
            int connections,
            Duration patience) {
        this.engine = engine;
        this.pool = pool;
        this.factory = factory;
        this.info = new StoreInfo(engine.kind(), engine.where(), schemaVersions);
        this.ids = new IdBlocks(pool);
        this.values = new Values(engine.kind());
        this.seats = new Semaphore(connections, true);
        this.patience = patience;
    }

    @Override
    public <T> T read(Work<T> work) {
        JpaSession open = current.get();
        return open != null ? work.run(open) : inSession(false, work);
    }

    @Override
    public <T> T write(Work<T> work) {
        if (current.get() != null) {
            throw new IllegalStateException("a write inside another session: pass the open session on");
        }
        return inSession(true, work);
    }

    @Override
    public <T> T writeRepeatable(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return write(work);
            } catch (RuntimeException e) {
                if (!Failures.isBusy(e) || attempt == ATTEMPTS) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    /** Two who got in each other's way should not meet again at the same moment. */
    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(20L * attempt, 100L * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failures.busy();
        }
    }

    private <T> T inSession(boolean writable, Work<T> work) {
        takeSeat();
        JpaSession session = null;
        try (EntityManager entities = factory.createEntityManager()) {
            session = new JpaSession(entities, writable, () -> ids.take(1), values);
            current.set(session);
            return writable ? committed(session, work) : rolledBack(session, work);
        } catch (RuntimeException e) {
            throw translated(e);
        } finally {
            current.remove();
            seats.release();
            if (session != null) {
                after(session);
            }
        }
    }

    private <T> T committed(JpaSession session, Work<T> work) {
        boolean committing = false;
        boolean done = false;
        try {
            session.begin();
            T result = work.run(session);
            session.complete();
            committing = true;
            session.commit();
            done = true;
            return result;
        } catch (RuntimeException e) {
            RuntimeException translated = translated(e);
            throw committing && Failures.isUnavailable(translated) ? Failures.unavailableInCommit(e) : translated;
        } finally {
            if (!done) {
                session.afterCommit().clear();
                rollback(session);
            }
        }
    }

    private <T> T rolledBack(JpaSession session, Work<T> work) {
        try {
            session.begin();
            return work.run(session);
        } finally {
            rollback(session);
        }
    }

    private static void rollback(JpaSession session) {
        try {
            session.rollback();
        } catch (RuntimeException e) {
            // the connection is gone, and with it the transaction: there is nothing left to undo
            LOG.log(System.Logger.Level.DEBUG, "rollback failed", e);
        }
    }

    private static void after(JpaSession session) {
        for (Runnable action : session.afterCommit()) {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "an action after a commit failed; the commit stands", e);
            }
        }
    }

    private RuntimeException translated(RuntimeException failure) {
        RuntimeException translated = Failures.translate(failure);
        if (Failures.isUnavailable(translated) && !pool.isClosed()) {
            // the other connections have most likely died too; new ones are made when the database is back
            pool.getHikariPoolMXBean().softEvictConnections();
        }
        return translated;
    }

    private void takeSeat() {
        if (pool.isClosed()) {
            throw new IllegalStateException("the store is closed");
        }
        try {
            if (!seats.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Failures.busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failures.busy();
        }
    }

    @Override
    public long nextIds(int count) {
        return ids.take(count);
    }

    @Override
    public StoreInfo info() {
        return info;
    }

    @Override
    public void backup(Path file, Progress progress) {
        engine.backup(pool, file, progress);
    }

    @Override
    public void close() {
        if (!pool.isClosed()) {
            factory.close();
            pool.close();
            engine.close();
        }
    }
}
