package org.minkang.store.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.base.Cancelled;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.store.BulkWriter;
import org.minkang.store.Row;
import org.minkang.store.Session;
import org.minkang.store.tests.shelf.Book;
import org.minkang.store.tests.shelf.Shelf;
import org.minkang.testing.Database;
import org.minkang.testing.TestStore;

@ParameterizedClass
@EnumSource
class SessionTest {

    private static final String RARE = "𠮷野家 䶮 é";

    @Parameter
    Database database;

    private TestStore store;

    @BeforeEach
    void open() {
        store = database.open(new Shelf());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private long book(String title) {
        return store.write(session -> {
            Book book = new Book(session.nextId(), title);
            session.add(book);
            return book.id();
        });
    }

    @Test
    void whatIsWatchedTellsHowManyRowsItReadAndStopsBetweenThem() {
        store.run(session -> {
            for (int i = 0; i < 250; i++) {
                session.add(new Book(session.nextId(), "卷 " + i));
            }
        });
        AtomicLong told = new AtomicLong();
        AtomicLong stopAt = new AtomicLong(Long.MAX_VALUE);
        Progress progress = new Progress() {
            @Override
            public void begin(String what, long total) {
                // nobody begins anything here
            }

            @Override
            public void step(long done) {
                told.set(done);
            }

            @Override
            public boolean cancelled() {
                return told.get() >= stopAt.get();
            }
        };
        List<Long> read = new ArrayList<>();
        store.run(session -> {
            session.watch(progress);
            session.rows(row -> read.add(row.number(1)), "select id from t_book order by id");
        });
        assertEquals(250, read.size());
        assertEquals(200, told.get());
        stopAt.set(100);
        told.set(0);
        read.clear();
        assertThrows(Cancelled.class, () -> store.run(session -> {
            session.watch(progress);
            session.rows(row -> read.add(row.number(1)), "select id from t_book order by id");
        }));
        assertEquals(100, read.size());
        assertThrows(Cancelled.class, () -> store.run(session -> {
            session.watch(progress);
            session.rows("select id from t_book where id = 0");
        }), "nothing more is begun");
    }

    @Test
    void keepsEveryTypeAsItWasGiven() {
        Instant instant = Instant.parse("2026-03-02T01:02:03.456Z");
        LocalDateTime time = LocalDateTime.parse("2026-12-31T23:59:59.5");
        String text = RARE.repeat(20_000);
        byte[] bytes = {0, 1, -1, 127, -128};
        long id = store.write(session -> {
            Book book = new Book(session.nextId(), RARE);
            book.fill(Book.Kind.LEDGER, LocalDate.of(1986, 5, 4), instant, time, new BigDecimal("12.34"), 7);
            book.lend(true);
            book.content(text, bytes);
            book.addChapter(session.nextId(), "一");
            book.addChapter(session.nextId(), "二");
            session.add(book);
            return book.id();
        });
        store.run(session -> {
            Book book = session.require(Book.class, id);
            assertEquals(RARE, book.title());
            assertEquals(Book.Kind.LEDGER, book.kind());
            assertEquals(LocalDate.of(1986, 5, 4), book.printedOn());
            assertEquals(instant, book.addedAt());
            assertEquals(time, book.dueAt());
            assertEquals(new BigDecimal("12.34"), book.price());
            assertEquals(7, book.pages());
            assertTrue(book.lent());
            assertEquals(text, book.content());
            assertArrayEquals(bytes, book.cover());
            assertEquals(List.of("一", "二"), book.chapters().stream().map(c -> c.name()).toList());
        });
    }

    @Test
    void readsWithSqlWhatEntitiesWroteAndTheOtherWayRound() {
        Instant instant = Instant.parse("2026-03-02T01:02:03.456Z");
        LocalDateTime time = LocalDateTime.parse("2026-12-31T23:59:59.5");
        store.run(session -> {
            Book book = new Book(1, "entity");
            book.fill(Book.Kind.LEDGER, LocalDate.of(1940, 6, 1), instant, time, new BigDecimal("12.34"), null);
            book.content(RARE, new byte[] {1, 2});
            session.add(book);
        });
        store.run(session -> session.execute(
                "INSERT INTO t_book (id, version, title, kind, printed_on, added_at, due_at, lent, price, pages,"
                        + " content, cover) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                2L,
                1,
                "sql",
                Book.Kind.LEDGER,
                LocalDate.of(1940, 6, 1),
                instant,
                time,
                false,
                new BigDecimal("12.34"),
                null,
                RARE,
                new byte[] {1, 2}));
        List<Row> rows = store.read(session -> session.rows("SELECT * FROM t_book ORDER BY id"));
        assertEquals(2, rows.size());
        for (Row row : rows) {
            assertEquals("LEDGER", row.text("kind"));
            assertEquals(LocalDate.of(1940, 6, 1), row.day("printed_on"));
            assertEquals(instant, row.instant("added_at"));
            assertEquals(time, row.time("due_at"));
            assertFalse(row.flag("lent"));
            assertEquals(new BigDecimal("12.34"), row.decimal("price"));
            assertTrue(row.isNull("pages"));
            assertNull(row.numberOrNull("pages"));
            assertEquals(RARE, row.text("content"));
            assertArrayEquals(new byte[] {1, 2}, row.bytes("cover"));
        }
        store.run(session -> {
            Book book = session.require(Book.class, 2L);
            assertEquals(instant, book.addedAt());
            assertEquals(time, book.dueAt());
            assertEquals(RARE, book.content());
        });
    }

    @Test
    void keepsTimesThatDoNotExistInTheZoneOfTheMachine() {
        // 2026-03-08T02:30 does not exist in New York, 1986-05-04T02:30 not in Shanghai
        for (String text : List.of("1986-05-04T02:30", "2026-03-08T02:30")) {
            LocalDateTime time = LocalDateTime.parse(text);
            store.run(session -> session.execute(
                    "INSERT INTO t_book (id, version, title, due_at) VALUES (?, 1, ?, ?)",
                    session.nextId(),
                    text,
                    time));
            assertEquals(
                    time,
                    store.read(session -> session.rows("SELECT due_at FROM t_book WHERE title = ?", text))
                            .get(0)
                            .time(1));
        }
    }

    @Test
    void queriesTruthValuesInJpqlAndSql() {
        long id = book("lent");
        book("there");
        store.run(session -> session.require(Book.class, id).lend(true));
        store.run(session -> {
            assertEquals(1, session.list(Book.class, "select b from Book b where b.lent = true").size());
            assertEquals(1, session.list(Book.class, "select b from Book b where b.lent = ?1", true).size());
            assertEquals(1, session.rows("SELECT id FROM t_book WHERE lent = ?", true).size());
            assertEquals(1, session.update("update Book b set b.lent = false where b.lent = true"));
            assertEquals(0, session.rows("SELECT id FROM t_book WHERE lent = TRUE").size());
        });
    }

    @Test
    void savesAChangedFieldWithoutAFurtherCall() {
        long id = book("before");
        store.run(session -> session.require(Book.class, id).rename("after"));
        assertEquals("after", store.read(session -> session.require(Book.class, id).title()));
    }

    @Test
    void undoesEverythingWhenTheWorkThrows() {
        long id = book("before");
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class,
                () -> store.run(session -> {
                    session.require(Book.class, id).rename("after");
                    session.execute("INSERT INTO t_chapter (id, name) VALUES (1, 'x')");
                    session.flush();
                    throw new IllegalArgumentException("mine");
                }));
        assertEquals("mine", thrown.getMessage());
        assertEquals("before", store.read(session -> session.require(Book.class, id).title()));
        assertEquals(0, store.read(session -> session.rows("SELECT id FROM t_chapter")).size());
    }

    @Test
    void seesInSqlWhatIsPendingInEntities() {
        store.run(session -> {
            session.add(new Book(session.nextId(), "pending"));
            assertEquals(1, session.rows("SELECT id FROM t_book WHERE title = ?", "pending").size());
        });
    }

    @Test
    void readsInsideAWriteWhatTheWriteHasChanged() {
        store.run(session -> {
            session.add(new Book(session.nextId(), "mine"));
            assertEquals(1, store.read(inner -> inner.list(Book.class, "select b from Book b")).size());
        });
    }

    @Test
    void refusesAWriteInsideAnotherSession() {
        assertThrows(IllegalStateException.class, () -> store.run(outer -> store.run(inner -> {})));
        assertThrows(
                IllegalStateException.class,
                () -> store.read(outer -> store.write(inner -> null)));
        book("and goes on afterwards");
    }

    @Test
    void refusesToChangeAnythingWhileReading() {
        long id = book("kept");
        assertThrows(IllegalStateException.class, () -> store.read(s -> {
            s.add(new Book(99, "x"));
            return null;
        }));
        assertThrows(IllegalStateException.class, () -> store.read(s -> s.execute("DELETE FROM t_book")));
        store.read(session -> {
            session.require(Book.class, id).rename("dropped");
            return session.list(Book.class, "select b from Book b where b.title = ?1", "dropped");
        });
        assertEquals("kept", store.read(session -> session.require(Book.class, id).title()));
    }

    @Test
    void refusesASessionInAnotherThreadAndAfterItsEnd() throws InterruptedException {
        AtomicReference<Session> kept = new AtomicReference<>();
        AtomicReference<Throwable> elsewhere = new AtomicReference<>();
        store.run(session -> {
            kept.set(session);
            Thread other = new Thread(() -> {
                try {
                    session.rows("SELECT id FROM t_book");
                } catch (IllegalStateException e) {
                    elsewhere.set(e);
                }
            });
            other.start();
            join(other);
        });
        assertEquals(IllegalStateException.class, elsewhere.get().getClass());
        assertThrows(IllegalStateException.class, () -> kept.get().rows("SELECT id FROM t_book"));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void refusesARecordThatIsGone() {
        Refused refused =
                assertThrows(Refused.class, () -> store.read(session -> session.require(Book.class, 4711L)));
        assertTrue(refused.has("store.missing"));
    }

    @Test
    void refusesAValueThatIsThereAlreadyWithoutQuotingIt() {
        book("张三的病历");
        Refused refused = assertThrows(Refused.class, () -> book("张三的病历"));
        assertTrue(refused.has("store.duplicate"));
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            assertFalse(String.valueOf(cause.getMessage()).contains("张三") && database == Database.POSTGRESQL);
        }
    }

    @Test
    void refusesTheSecondOfTwoWhoChangedTheSameRecord() {
        long id = book("first");
        Refused refused = assertThrows(
                Refused.class,
                () -> store.run(session -> {
                    Book mine = session.require(Book.class, id);
                    onAnotherThread(() -> store.run(other -> other.require(Book.class, id).rename("theirs")));
                    mine.rename("mine");
                }));
        assertTrue(refused.has("store.conflict"));
        assertEquals("theirs", store.read(session -> session.require(Book.class, id).title()));
    }

    private static void onAnotherThread(Runnable action) {
        Thread thread = new Thread(action);
        thread.start();
        join(thread);
    }

    @Test
    void writesInBulkInTheSameTransaction() {
        store.run(session -> {
            try (BulkWriter writer = session.bulk("t_book", "id", "version", "title", "added_at", "cover")) {
                for (int i = 0; i < 2500; i++) {
                    writer.add(session.nextId(), 1, "b" + i, i % 2 == 0 ? Instant.EPOCH : null, null);
                }
                assertEquals(2500, writer.count());
            }
            assertEquals(2500, session.rows("SELECT COUNT(*) FROM t_book").get(0).number(1));
        });
        assertThrows(Refused.class, () -> store.run(session -> {
            try (BulkWriter writer = session.bulk("t_book", "id", "version", "title")) {
                writer.add(session.nextId(), 1, "fresh");
                writer.add(session.nextId(), 1, "b17");
            }
        }));
        assertEquals(2500, store.read(s -> s.rows("SELECT COUNT(*) FROM t_book")).get(0).number(1));
    }

    @Test
    void losesNoRowOfABulkWriterThatNobodyClosed() {
        store.run(session -> session.bulk("t_book", "id", "version", "title").add(1L, 1, "x"));
        assertEquals(1, store.read(s -> s.rows("SELECT COUNT(*) FROM t_book")).get(0).number(1));
    }

    @Test
    void pagesAndStreams() {
        for (int i = 0; i < 5; i++) {
            book("b" + i);
        }
        store.read(session -> {
            List<Book> page = session.page(Book.class, "select b from Book b order by b.title", 1, 2);
            assertEquals(List.of("b1", "b2"), page.stream().map(Book::title).toList());
            List<String> seen = new ArrayList<>();
            session.rows(row -> seen.add(row.text("title")), "SELECT title FROM t_book ORDER BY title");
            assertEquals(5, seen.size());
            return null;
        });
    }

    @Test
    void doesThingsBeforeAndAfterTheCommit() {
        List<String> order = new ArrayList<>();
        store.run(session -> {
            session.afterCommit(() -> order.add("after"));
            session.afterCommit(() -> {
                throw new IllegalStateException("logged, and nobody suffers");
            });
            session.beforeCommit(s -> {
                order.add("before");
                s.beforeCommit(again -> order.add("before, asked for by the one before"));
                s.add(new Book(s.nextId(), "added before the commit"));
            });
            order.add("work");
        });
        assertEquals(List.of("work", "before", "before, asked for by the one before", "after"), order);
        assertEquals(1, store.read(s -> s.rows("SELECT id FROM t_book")).size());
    }

    @Test
    void doesNothingAfterACommitThatDidNotHappen() {
        List<String> order = new ArrayList<>();
        assertThrows(IllegalStateException.class, () -> store.run(session -> {
            session.afterCommit(() -> order.add("after"));
            session.beforeCommit(s -> {
                throw new IllegalStateException("no");
            });
        }));
        assertEquals(List.of(), order);
    }

    @Test
    void givesOneAttachmentPerKeyAndSession() {
        store.read(session -> {
            StringBuilder first = session.attachment(StringBuilder.class, StringBuilder::new);
            first.append("kept");
            assertEquals("kept", session.attachment(StringBuilder.class, StringBuilder::new).toString());
            return null;
        });
        store.read(session -> {
            assertEquals("", session.attachment(StringBuilder.class, StringBuilder::new).toString());
            return null;
        });
    }
}
