package org.minkang.store.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.base.Progress;
import org.minkang.store.Store;
import org.minkang.store.Stores;
import org.minkang.store.tests.shelf.Book;
import org.minkang.store.tests.shelf.Shelf;
import org.minkang.testing.ChildJvm;

/**
 * A program is killed at random moments, and the next start finds everything that was said to be saved, and nothing by
 * halves. {@code -Dminkang.test.kills=50} kills more often, {@code -Dminkang.test.seed} repeats a run.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("minkang.test.kills", 2);
    private static final long SEED = Long.getLong("minkang.test.seed", System.nanoTime());

    private final Random random = new Random(SEED);

    @TempDir
    Path temp;

    private void pause(int most) throws InterruptedException {
        Thread.sleep(random.nextInt(most));
    }

    @Test
    void losesNothingThatWasSavedAndKeepsNothingByHalves() throws InterruptedException {
        Set<String> saved = new TreeSet<>();
        for (int i = 0; i < KILLS; i++) {
            try (ChildJvm child = Victim.start("write", temp)) {
                child.awaitLine("saved");
                pause(400);
                child.kill();
                child.lines().stream()
                        .filter(line -> line.startsWith("saved "))
                        .forEach(line -> saved.add(line.substring("saved ".length())));
            }
        }
        try (Store store = Victim.open(temp, new Shelf())) {
            Set<String> titles = new TreeSet<>();
            store.read(session -> {
                for (Book book : session.list(Book.class, "select b from Book b")) {
                    titles.add(book.title());
                    assertEquals(List.of(book.title()), book.chapters().stream().map(c -> c.name()).toList());
                }
                return null;
            });
            assertTrue(titles.containsAll(saved), "seed " + SEED);
            assertTrue(titles.size() <= saved.size() + KILLS, "at most one more each time, not yet printed");
        }
    }

    @Test
    void findsEachMigrationDoneOrNotDoneAndGoesOn() throws Exception {
        for (int i = 0; i < KILLS; i++) {
            Path folder = temp.resolve("data-" + i);
            try (ChildJvm child = Victim.start("migrate", folder)) {
                child.awaitLine("begin");
                pause(1500);
                child.kill();
            }
            try (Store store = Victim.open(folder)) {
                int done = store.info().schemaVersions().getOrDefault("many", 0);
                assertEquals(tablesOf(done), tables(store), "seed " + SEED);
            }
            try (Store store = Victim.open(folder, Victim.allSteps())) {
                assertEquals(tablesOf(Victim.STEPS), tables(store), "seed " + SEED);
            }
        }
    }

    private static Set<String> tablesOf(int done) {
        Set<String> tables = new TreeSet<>();
        for (int i = 1; i <= done; i++) {
            tables.add("T_MANY_" + i + "_A 5");
            tables.add("T_MANY_" + i + "_B 1");
        }
        return tables;
    }

    private static Set<String> tables(Store store) {
        return store.read(session -> {
            Set<String> tables = new TreeSet<>();
            session.rows("SELECT tablename FROM sys.systables WHERE tabletype = 'T'").stream()
                    .map(row -> row.text(1))
                    .filter(name -> name.startsWith("T_MANY"))
                    .forEach(name -> tables.add(
                            name + " " + session.rows("SELECT COUNT(*) FROM " + name).get(0).number(1)));
            return tables;
        });
    }

    @Test
    void leavesAWholeBackupOrNone() throws Exception {
        Path target = temp.resolve("backups/backup.zip");
        Path data = temp.resolve("data");
        try (Store store = Victim.open(data, new Shelf())) {
            store.run(session -> session.add(new Book(session.nextId(), "a")));
        }
        for (int i = 0; i < KILLS; i++) {
            try (ChildJvm child = Victim.start("backup", data, target.toString())) {
                child.awaitLine("backup 1");
                pause(500);
                child.kill();
            }
            Path copy = temp.resolve("restored-" + i);
            Stores.restore(target, copy, Progress.NONE);
            try (Store store = Victim.open(copy, new Shelf())) {
                assertEquals(1, store.read(s -> s.list(Book.class, "select b from Book b")).size());
            }
        }
    }

    @Test
    void findsTheOldOrTheNewDatabaseAfterARestoreWasInterrupted() throws Exception {
        Path data = temp.resolve("data");
        Path backup = temp.resolve("backup.zip");
        try (Store store = Victim.open(data, new Shelf())) {
            store.run(session -> session.add(new Book(session.nextId(), "a")));
            store.backup(backup, Progress.NONE);
        }
        for (int i = 0; i < KILLS; i++) {
            try (ChildJvm child = Victim.start("restore", data, backup.toString())) {
                child.awaitLine("begin 1");
                pause(300);
                child.kill();
            }
            try (Store store = Victim.open(data, new Shelf())) {
                assertEquals(1, store.read(s -> s.list(Book.class, "select b from Book b")).size(), "seed " + SEED);
            }
            assertEquals(1, databases(data, "database") + databases(data, "database-restoring"));
        }
    }

    private static long databases(Path data, String name) throws IOException {
        try (var files = Files.list(data)) {
            return files.filter(path -> path.getFileName().toString().equals(name)).count();
        }
    }
}
