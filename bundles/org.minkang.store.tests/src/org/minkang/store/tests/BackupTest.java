package org.minkang.store.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.base.Cancelled;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.store.Store;
import org.minkang.store.StoreConfig;
import org.minkang.store.Stores;
import org.minkang.store.tests.shelf.Book;
import org.minkang.store.tests.shelf.Shelf;
import org.minkang.testing.Database;
import org.minkang.testing.TestClock;
import org.minkang.testing.TestStore;

class BackupTest {

    @TempDir
    Path temp;

    private Store open(Path folder) {
        return Stores.open(StoreConfig.derby(folder), List.of(new Shelf()), TestClock.usual(), Progress.NONE);
    }

    private static void add(Store store, String title) {
        store.run(session -> {
            Book book = new Book(session.nextId(), title);
            book.addChapter(session.nextId(), title);
            session.add(book);
        });
    }

    private static List<String> titles(Store store) {
        return store.read(session -> session.rows("SELECT title FROM t_book ORDER BY title").stream()
                .map(row -> row.text(1))
                .toList());
    }

    private void refuses(String code, Path file, Path folder) {
        Refused refused = assertThrows(Refused.class, () -> Stores.restore(file, folder, Progress.NONE));
        assertTrue(refused.has(code), refused::getMessage);
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void bringsEverythingBackAndKeepsWhatWasThere() throws IOException {
        Path data = temp.resolve("data");
        Path backup = temp.resolve("to/backup.zip");
        try (Store store = open(data)) {
            add(store, "before 𠮷");
            store.backup(backup, Progress.NONE);
            add(store, "after");
        }
        assertEquals(List.of("backup.zip"), names(backup.getParent()), "nothing is left beside it");
        Stores.restore(backup, data, Progress.NONE);
        try (Store store = open(data)) {
            assertEquals(List.of("before 𠮷"), titles(store));
            add(store, "and work goes on");
        }
        List<String> kept =
                names(data).stream().filter(name -> name.startsWith("database-before-restore-")).toList();
        assertEquals(1, kept.size());
        Path old = Files.createDirectories(temp.resolve("old"));
        Files.move(data.resolve(kept.get(0)), old.resolve("database"));
        try (Store store = open(old)) {
            assertEquals(List.of("after", "before 𠮷"), titles(store));
        }
    }

    @Test
    void restoresIntoAnEmptyFolder() {
        Path backup = temp.resolve("backup.zip");
        try (Store store = Database.DERBY.open(new Shelf())) {
            add(store, "from memory");
            store.backup(backup, Progress.NONE);
        }
        Stores.restore(backup, temp.resolve("new"), Progress.NONE);
        try (Store store = open(temp.resolve("new"))) {
            assertEquals(List.of("from memory"), titles(store));
        }
    }

    @Test
    void isConsistentWhileFourAreWriting() throws Exception {
        Path data = temp.resolve("data");
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(4);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try (Store store = open(data)) {
            List<Future<Integer>> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                String name = "w" + writer;
                writers.add(pool.submit(() -> {
                    int i = 0;
                    while (!stop.get()) {
                        add(store, name + " " + i++);
                        begun.countDown();
                    }
                    return i;
                }));
            }
            assertTrue(begun.await(60, TimeUnit.SECONDS), "all are writing");
            for (int i = 0; i < 3; i++) {
                TimeUnit.MILLISECONDS.sleep(200);
                store.backup(temp.resolve("backup-" + i + ".zip"), Progress.NONE);
            }
            stop.set(true);
            int total = 0;
            for (Future<Integer> writer : writers) {
                total += writer.get();
            }
            assertEquals(total, titles(store).size());
        }
        pool.shutdown();
        for (int i = 0; i < 3; i++) {
            Path copy = temp.resolve("copy-" + i);
            Stores.restore(temp.resolve("backup-" + i + ".zip"), copy, Progress.NONE);
            try (Store store = open(copy)) {
                store.run(session -> {
                    long books = session.rows("SELECT COUNT(*) FROM t_book").get(0).number(1);
                    long pairs = session.rows(
                                    "SELECT COUNT(*) FROM t_book b JOIN t_chapter c ON c.book_id = b.id"
                                            + " WHERE c.name = b.title")
                            .get(0)
                            .number(1);
                    assertTrue(books > 0);
                    assertEquals(books, pairs, "each book came with its chapter");
                    assertEquals(books, session.rows("SELECT COUNT(*) FROM t_chapter").get(0).number(1));
                });
            }
        }
    }

    @Test
    void refusesADamagedFileAndTouchesNothing() throws IOException {
        Path data = temp.resolve("data");
        Path good = temp.resolve("good.zip");
        try (Store store = open(data)) {
            add(store, "kept");
            store.backup(good, Progress.NONE);
        }
        List<String> before = names(data);
        refuses("store.backup-none", temp.resolve("nowhere.zip"), data);
        byte[] bytes = Files.readAllBytes(good);
        byte[] cut = Arrays.copyOf(bytes, bytes.length / 2);
        refuses("store.backup-damaged", Files.write(temp.resolve("cut.zip"), cut), data);
        refuses("store.backup-damaged", Files.writeString(temp.resolve("text.zip"), "no zip at all"), data);
        refuses("store.backup-damaged", changed(good, "/manifest.txt", null), data);
        refuses("store.backup-damaged", changed(good, "/manifest.txt", "minkang-backup 1\n"), data);
        refuses("store.backup-damaged", changed(good, "/database/service.properties", "x"), data);
        refuses("store.backup-damaged", changed(good, "/database/service.properties", null), data);

        assertEquals(before, names(data));
        try (Store store = open(data)) {
            assertEquals(List.of("kept"), titles(store));
        }
    }

    /** A bit of the archive's own bookkeeping (a date, an attribute) may be wrong without harm; content never. */
    @Test
    void aFlippedBitIsRefusedOrChangesNothing() throws IOException {
        Path good = temp.resolve("good.zip");
        try (Store store = open(temp.resolve("data"))) {
            add(store, "kept");
            store.backup(good, Progress.NONE);
        }
        byte[] bytes = Files.readAllBytes(good);
        int refused = 0;
        for (int i = 1; i <= 20; i++) {
            byte[] flipped = bytes.clone();
            flipped[bytes.length / 21 * i] ^= 1;
            Path folder = temp.resolve("copy-" + i);
            try {
                Stores.restore(Files.write(temp.resolve("flipped.zip"), flipped), folder, Progress.NONE);
                try (Store store = open(folder)) {
                    assertEquals(List.of("kept"), titles(store));
                }
            } catch (Refused e) {
                assertTrue(e.has("store.backup-damaged"), e::getMessage);
                refused++;
            }
        }
        assertTrue(refused > 10, () -> "most bytes are content");
    }

    private Path changed(Path good, String entry, String content) throws IOException {
        Path copy = Files.createTempFile(temp, "copy", ".zip");
        Files.copy(good, copy, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem zip = FileSystems.newFileSystem(copy)) {
            Files.delete(zip.getPath(entry));
            if (content != null) {
                Files.writeString(zip.getPath(entry), content);
            }
        }
        return copy;
    }

    @Test
    void refusesAFileThatWouldWriteOutsideTheFolder() throws IOException {
        Path evil = temp.resolve("evil.zip");
        String hash = Hashes.sha256("x");
        String lines = "minkang-backup 1\nmade 2026-01-01T00:00\nproduct 1.0.0\nfile " + hash
                + " 1 ../../evil.txt\nfile " + hash + " 1 service.properties\n";
        try (OutputStream out = Files.newOutputStream(evil);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("database/../../evil.txt", "database/service.properties")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('x');
            }
            zip.putNextEntry(new ZipEntry("manifest.txt"));
            zip.write((lines + "end " + Hashes.sha256(lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        refuses("store.backup-damaged", evil, temp.resolve("data/deep"));
        assertFalse(Files.exists(temp.resolve("evil.txt")));
        assertFalse(Files.exists(temp.resolve("data/evil.txt")));
    }

    @Test
    void refusesToRestoreIntoADatabaseThatIsOpen() {
        Path data = temp.resolve("data");
        Path backup = temp.resolve("backup.zip");
        try (Store store = open(data)) {
            store.backup(backup, Progress.NONE);
            refuses("store.in-use", backup, data);
            add(store, "goes on");
        }
    }

    @Test
    void refusesABackupOfANewerProgram() {
        Path backup = temp.resolve("backup.zip");
        StoreConfig newer = StoreConfig.derby(temp.resolve("newer")).withProductVersion("9.0.0");
        try (Store store = Stores.open(newer, List.of(), TestClock.usual(), Progress.NONE)) {
            store.backup(backup, Progress.NONE);
        }
        refuses("store.backup-newer", backup, temp.resolve("data"));
    }

    @Test
    void finishesARestoreThatWasInterruptedBetweenTheTwoMoves() throws IOException {
        Path data = temp.resolve("data");
        try (Store store = open(data)) {
            add(store, "restored");
        }
        // as it looks after the old database was moved away and before the new one was moved in
        Files.move(data.resolve("database"), data.resolve("database-restoring"));
        Files.writeString(data.resolve("restore-pending"), "database-before-restore-x");
        try (Store store = open(data)) {
            assertEquals(List.of("restored"), titles(store));
        }
        assertFalse(Files.exists(data.resolve("restore-pending")));
    }

    @Test
    void dropsARestoreThatWasInterruptedBeforeTheNewDatabaseWasWhole() throws IOException {
        Path data = temp.resolve("data");
        try (Store store = open(data)) {
            add(store, "old");
        }
        Files.createDirectories(data.resolve("database-restoring/seg0"));
        try (Store store = open(data)) {
            assertEquals(List.of("old"), titles(store));
        }
        assertFalse(Files.exists(data.resolve("database-restoring")));
    }

    @Test
    void leavesNothingWhenItIsCancelledAndKeepsTheFileThatWasThere() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("to"));
        Path backup = folder.resolve("backup.zip");
        byte[] there = "an earlier one".getBytes(StandardCharsets.UTF_8);
        Files.write(backup, there);
        try (Store store = open(temp.resolve("data"))) {
            assertThrows(Cancelled.class, () -> store.backup(backup, cancelling()));
        }
        assertEquals(List.of("backup.zip"), names(folder));
        assertArrayEquals(there, Files.readAllBytes(backup));
    }

    private static Progress cancelling() {
        return new Progress() {
            @Override
            public void begin(String what, long total) {
                assertFalse(what.contains("!"), what);
            }

            @Override
            public void step(long done) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
    }

    @Test
    void refusesAPlaceThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "x");
        try (Store store = open(temp.resolve("data"))) {
            Refused refused =
                    assertThrows(Refused.class, () -> store.backup(file.resolve("backup.zip"), Progress.NONE));
            assertTrue(refused.has("store.backup-failed"), refused::getMessage);
        }
    }

    @Test
    void namesTheToolThatDoesItOnAServer() {
        try (TestStore store = Database.POSTGRESQL.open()) {
            Refused refused =
                    assertThrows(Refused.class, () -> store.backup(temp.resolve("backup.zip"), Progress.NONE));
            assertTrue(refused.has("store.backup-postgresql"));
            assertTrue(refused.getMessage().contains("pg_dump"));
        }
    }
}
