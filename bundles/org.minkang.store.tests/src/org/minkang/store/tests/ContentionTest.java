package org.minkang.store.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.base.Refused;
import org.minkang.store.Session;
import org.minkang.store.Work;
import org.minkang.store.tests.shelf.Book;
import org.minkang.store.tests.shelf.Shelf;
import org.minkang.testing.Database;
import org.minkang.testing.TestClock;
import org.minkang.testing.TestStore;

/** Many at once. */
@ParameterizedClass
@EnumSource
class ContentionTest {

    private static final long ONE = -1;
    private static final long TWO = -2;

    @Parameter
    Database database;

    private TestStore store;
    private ExecutorService pool;

    @BeforeEach
    void open() {
        pool = Executors.newCachedThreadPool();
        store = TestStore.open(
                database.fresh().withLockTimeout(Duration.ofSeconds(3)), TestClock.usual(), new Shelf());
        store.run(session -> {
            session.add(new Book(ONE, "one"));
            session.add(new Book(TWO, "two"));
        });
    }

    @AfterEach
    void close() {
        pool.shutdownNow();
        store.close();
    }

    private static void touch(Session session, long id) {
        session.execute("UPDATE t_book SET pages = COALESCE(pages, 0) + 1 WHERE id = ?", id);
    }

    @Test
    void refusesWhatWaitedTooLongForOthers() throws Exception {
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Future<?> holder = pool.submit(() -> store.run(session -> {
            touch(session, ONE);
            locked.countDown();
            await(release);
        }));
        await(locked);
        Refused refused = assertThrows(Refused.class, () -> store.run(session -> touch(session, ONE)));
        assertTrue(refused.has("store.busy"), refused::getMessage);
        release.countDown();
        holder.get();
        store.run(session -> touch(session, ONE));
        assertEquals(2, pages(ONE));
    }

    private long pages(long id) {
        return store.read(session -> session.rows("SELECT pages FROM t_book WHERE id = ?", id)).get(0).number(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs two works that lock two rows in opposite order, and meet in between on their first try. */
    private int deadlock(boolean repeatable) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        List<Future<Boolean>> results = pool.invokeAll(
                List.of(inOrder(barrier, repeatable, ONE, TWO), inOrder(barrier, repeatable, TWO, ONE)));
        int done = 0;
        for (Future<Boolean> result : results) {
            done += result.get() ? 1 : 0;
        }
        return done;
    }

    private Callable<Boolean> inOrder(CyclicBarrier barrier, boolean repeatable, long first, long second) {
        boolean[] again = {false};
        return () -> {
            try {
                Work<Object> work = session -> {
                    touch(session, first);
                    if (!again[0]) {
                        again[0] = true;
                        meet(barrier);
                    }
                    touch(session, second);
                    return null;
                };
                if (repeatable) {
                    store.writeRepeatable(work);
                } else {
                    store.write(work);
                }
                return true;
            } catch (Refused e) {
                assertTrue(e.has("store.busy"), e::getMessage);
                return false;
            }
        };
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void refusesOneOfTwoInADeadlock() throws Exception {
        assertEquals(1, deadlock(false));
        assertEquals(1, pages(ONE));
        assertEquals(1, pages(TWO));
    }

    @Test
    void repeatsWhatMayBeRepeatedAfterADeadlock() throws Exception {
        assertEquals(2, deadlock(true));
        assertEquals(2, pages(ONE));
        assertEquals(2, pages(TWO));
    }

    @Test
    void neverGivesAnIdTwice() throws Exception {
        int threads = 8;
        int each = 3000;
        Callable<long[]> taker = () -> IntStream.range(0, each)
                .mapToLong(i -> i % 100 == 0 ? store.nextIds(7) : store.nextId())
                .toArray();
        Set<Long> ids = new HashSet<>();
        for (Future<long[]> result : pool.invokeAll(Collections.nCopies(threads, taker))) {
            for (long id : result.get()) {
                assertTrue(ids.add(id));
            }
        }
        assertEquals(threads * each, ids.size());
        assertTrue(ids.stream().allMatch(id -> id > 0));
    }

    @Test
    void reservesIdsInARow() {
        long first = store.nextIds(5000);
        long next = store.nextIds(5000);
        assertTrue(next >= first + 5000);
    }

    @Test
    void letsMoreWaitThanThereAreConnections() throws Exception {
        int threads = 30;
        List<Future<Long>> results = pool.invokeAll(Collections.nCopies(threads, () -> store.write(session -> {
            // each holds a connection and needs another for the id
            long id = store.nextIds(1001);
            session.add(new Book(id, "book " + id));
            return id;
        })));
        for (Future<Long> result : results) {
            result.get();
        }
        assertEquals(
                threads + 2L, store.read(s -> s.rows("SELECT COUNT(*) FROM t_book")).get(0).number(1));
    }
}
