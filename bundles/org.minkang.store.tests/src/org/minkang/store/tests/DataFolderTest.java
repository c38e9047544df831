package org.minkang.store.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.store.Store;
import org.minkang.store.StoreConfig;
import org.minkang.store.Stores;
import org.minkang.store.tests.shelf.Book;
import org.minkang.store.tests.shelf.Shelf;
import org.minkang.testing.ChildJvm;
import org.minkang.testing.TestClock;

/** The data folder of an embedded database, which there is none of on a server. */
class DataFolderTest {

    @TempDir
    Path temp;

    private Store open(Path folder) {
        return Stores.open(StoreConfig.derby(folder), List.of(new Shelf()), TestClock.usual(), Progress.NONE);
    }

    private void refuses(String code, Path folder) {
        Refused refused = assertThrows(Refused.class, () -> open(folder).close());
        assertTrue(refused.has(code), refused::getMessage);
        assertTrue(refused.getMessage().contains(folder.toString()), refused::getMessage);
    }

    private static void add(Store store, String title) {
        store.run(session -> session.add(new Book(session.nextId(), title)));
    }

    private static long books(Store store) {
        return store.read(session -> session.rows("SELECT COUNT(*) FROM t_book")).get(0).number(1);
    }

    @Test
    void isMadeWhenItIsMissingAndFoundAgain() {
        Path folder = temp.resolve("数据 folder/inner");
        try (Store store = open(folder)) {
            add(store, "a");
        }
        try (Store store = open(folder)) {
            assertEquals(1, books(store));
            assertEquals(folder.toString(), store.info().where());
        }
    }

    @Test
    void isRefusedToASecondStartInTheSameProgram() {
        try (Store store = open(temp)) {
            refuses("store.in-use", temp);
            add(store, "the first goes on");
        }
        open(temp).close();
    }

    @Test
    void isRefusedToASecondProgramAndFreeAgainWhenTheFirstWasKilled() {
        try (ChildJvm child = Victim.start("write", temp)) {
            child.awaitLine("saved");
            Refused refused = assertThrows(Refused.class, () -> open(temp));
            assertTrue(refused.has("store.in-use"));
            assertTrue(refused.getMessage().contains("PID"), refused::getMessage);
            child.kill();
            open(temp).close();
        }
    }

    @Test
    void isRefusedWhenItIsAFile() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "x");
        refuses("store.folder", file);
    }

    @Test
    void startsOverWithADatabaseThatWasOnlyHalfMade() throws IOException {
        Files.createDirectories(temp.resolve("database-creating/seg0"));
        Files.writeString(temp.resolve("database-creating/seg0/c10.dat"), "half");
        try (Store store = open(temp)) {
            add(store, "a");
        }
        assertFalse(Files.exists(temp.resolve("database-creating")));
    }

    @Test
    void letsGoOfTheFolderWhenOpeningFails() {
        assertThrows(
                Refused.class,
                () -> Stores.open(
                        StoreConfig.derby(temp),
                        List.of(new Shelf(), new Shelf()),
                        TestClock.usual(),
                        Progress.NONE));
        open(temp).close();
    }
}
