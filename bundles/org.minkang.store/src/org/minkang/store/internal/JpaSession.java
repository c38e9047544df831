package org.minkang.store.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.persistence.sessions.UnitOfWork;
import org.minkang.base.Progress;
import org.minkang.store.BulkWriter;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** A session on an entity manager and the one connection it uses from beginning to end. */
final class JpaSession implements Session {

    private static final int WATCH_EVERY = 100;

    private final EntityManager entities;
    private final boolean writable;
    private final Supplier<Long> ids;
    private final Values values;
    private final Thread thread = Thread.currentThread();
    private final Map<Class<?>, Object> attachments = new HashMap<>();
    private final Deque<Consumer<Session>> beforeCommit = new ArrayDeque<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final List<JdbcBulkWriter> writers = new ArrayList<>();
    private Progress watched = Progress.NONE;
    private long seen;
    private Connection connection;
    private SqlRunner sql;

    JpaSession(EntityManager entities, boolean writable, Supplier<Long> ids, Values values) {
        this.entities = entities;
        this.writable = writable;
        this.ids = ids;
        this.values = values;
        if (!writable) {
            // a query must not send what somebody changed in an entity of a session that only reads
            entities.setFlushMode(FlushModeType.COMMIT);
        }
    }

    void begin() {
        entities.getTransaction().begin();
        // from here on entities and plain SQL share one connection, and reading sees what was written
        entities.unwrap(UnitOfWork.class).beginEarlyTransaction();
        connection = entities.unwrap(Connection.class);
        sql = new SqlRunner(connection, values);
    }

    /** Everything that is still to happen before the commit, the commit excluded. */
    void complete() {
        flush();
        while (!beforeCommit.isEmpty()) {
            beforeCommit.poll().accept(this);
            if (beforeCommit.isEmpty()) {
                flush();
            }
        }
    }

    void commit() {
        entities.getTransaction().commit();
    }

    List<Runnable> afterCommit() {
        return afterCommit;
    }

    void rollback() {
        if (entities.getTransaction().isActive()) {
            entities.getTransaction().rollback();
        }
    }

    @Override
    public <E> Optional<E> find(Class<E> type, Object id) {
        check();
        return Optional.ofNullable(guarded(() -> entities.find(type, id)));
    }

    @Override
    public <E> E require(Class<E> type, Object id) {
        return find(type, id).orElseThrow(() -> Sentences.refuse("store.missing"));
    }

    @Override
    public void add(Object entity) {
        checkWritable();
        entities.persist(entity);
    }

    @Override
    public void remove(Object entity) {
        checkWritable();
        entities.remove(entity);
    }

    @Override
    public void flush() {
        checkWritable();
        writers.forEach(JdbcBulkWriter::close);
        writers.clear();
        guarded(() -> {
            entities.flush();
            return null;
        });
    }

    @Override
    public void flushAndClear() {
        flush();
        entities.clear();
    }

    @Override
    public <E> List<E> list(Class<E> type, String jpql, Object... params) {
        check();
        return guarded(() -> with(entities.createQuery(jpql, type), params).getResultList());
    }

    @Override
    public <E> List<E> page(Class<E> type, String jpql, int first, int max, Object... params) {
        check();
        return guarded(() -> {
            TypedQuery<E> query = with(entities.createQuery(jpql, type), params);
            return query.setFirstResult(first).setMaxResults(max).getResultList();
        });
    }

    @Override
    public int update(String jpql, Object... params) {
        checkWritable();
        return guarded(() -> with(entities.createQuery(jpql), params).executeUpdate());
    }

    private static <Q extends Query> Q with(Q query, Object... params) {
        for (int i = 0; i < params.length; i++) {
            query.setParameter(i + 1, params[i]);
        }
        return query;
    }

    @Override
    public List<Row> rows(String query, Object... params) {
        List<Row> rows = new ArrayList<>();
        rows(rows::add, query, params);
        return rows;
    }

    @Override
    public void rows(Consumer<Row> each, String query, Object... params) {
        check();
        flushIfWritable();
        watched.check();
        sql.query(row -> {
            each.accept(row);
            seen();
        }, query, params);
    }

    @Override
    public void watch(Progress progress) {
        check();
        watched = progress;
        seen = 0;
    }

    private void seen() {
        seen++;
        if (seen % WATCH_EVERY == 0) {
            watched.step(seen);
            watched.check();
        }
    }

    @Override
    public int execute(String statement, Object... params) {
        checkWritable();
        flush();
        return sql.execute(statement, params);
    }

    @Override
    public BulkWriter bulk(String table, String... columns) {
        checkWritable();
        flush();
        JdbcBulkWriter writer = new JdbcBulkWriter(connection, values, table, columns);
        writers.add(writer);
        return writer;
    }

    @Override
    public <A> A attachment(Class<A> key, Supplier<A> make) {
        check();
        Object there = attachments.get(key);
        if (there == null) {
            there = make.get();
            attachments.put(key, there);
        }
        return key.cast(there);
    }

    @Override
    public void beforeCommit(Consumer<Session> action) {
        checkWritable();
        beforeCommit.add(action);
    }

    @Override
    public void afterCommit(Runnable action) {
        checkWritable();
        afterCommit.add(action);
    }

    @Override
    public long nextId() {
        checkWritable();
        return ids.get();
    }

    @Override
    public boolean writable() {
        return writable;
    }

    private void flushIfWritable() {
        if (writable) {
            flush();
        }
    }

    private void checkWritable() {
        check();
        if (!writable) {
            throw new IllegalStateException("this session only reads");
        }
    }

    private void check() {
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException("a session belongs to the thread that runs its work");
        }
        if (!entities.isOpen()) {
            throw new IllegalStateException("this session has ended");
        }
    }

    private static <T> T guarded(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            throw Failures.translate(e);
        }
    }
}
