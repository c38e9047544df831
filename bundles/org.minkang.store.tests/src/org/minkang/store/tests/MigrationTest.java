package org.minkang.store.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.store.EntityContribution;
import org.minkang.store.Store;
import org.minkang.store.StoreConfig;
import org.minkang.store.Stores;
import org.minkang.store.tests.steps.Steps;
import org.minkang.testing.Database;
import org.minkang.testing.TestClock;

@ParameterizedClass
@EnumSource
class MigrationTest {

    @Parameter
    Database database;

    @TempDir
    Path folder;

    private StoreConfig config;

    @BeforeEach
    void place() {
        config = database == Database.DERBY ? StoreConfig.derby(folder) : database.fresh();
    }

    private Store open(EntityContribution... contributions) {
        return Stores.open(config, List.of(contributions), TestClock.usual(), Progress.NONE);
    }

    private void with(Consumer<Store> action, EntityContribution... contributions) {
        try (Store store = open(contributions)) {
            action.accept(store);
        }
    }

    private Refused refused(String code, EntityContribution... contributions) {
        Refused refused = assertThrows(Refused.class, () -> open(contributions).close());
        assertTrue(refused.has(code), refused::getMessage);
        assertFalse(refused.getMessage().contains("!"), refused.getMessage());
        return refused;
    }

    private static long count(Store store, String table) {
        return store.read(session -> session.rows("SELECT COUNT(*) FROM " + table).get(0).number(1));
    }

    @Test
    void runsEachStepOnce() {
        Steps steps = Steps.of("a", "first.sql", "second.sql");
        for (int i = 0; i < 2; i++) {
            with(
                    store -> {
                        assertEquals(1, count(store, "t_first"));
                        assertEquals(1, count(store, "t_second"));
                        assertEquals(Map.of("a", 2), store.info().schemaVersions());
                        assertEquals(2, count(store, "mk_migration"));
                    },
                    steps);
        }
    }

    @Test
    void runsWhatIsNewWhenTheProgramIsUpdated() {
        with(store -> assertEquals(1, count(store, "t_first")), Steps.of("a", "first.sql"));
        with(
                store -> {
                    assertEquals(1, count(store, "t_second"));
                    assertEquals(0, count(store, "t_more"));
                },
                Steps.of("a", "first.sql", "second.sql", "more.sql"));
    }

    @Test
    void buildsTablesAfterThoseTheyReferTo() {
        Steps second = new Steps("b", List.of("a"), List.of("second.sql"));
        Steps first = Steps.of("a", "first.sql");
        with(store -> assertEquals(1, count(store, "t_second")), second, first);
    }

    @Test
    void refusesAContributionThatNeedsAMissingOneAndTwoOfTheSameName() {
        Refused missing = refused("store.contribution-missing", new Steps("b", List.of("a"), List.of()));
        assertTrue(missing.getMessage().contains("“a”"));
        Refused twice = refused("store.contribution-twice", Steps.of("a"), Steps.of("a"));
        assertTrue(twice.getMessage().contains(Steps.class.getName()));
    }

    @Test
    void callsItAFaultWhenContributionsWaitForEachOther() {
        assertThrows(
                IllegalStateException.class,
                () -> open(new Steps("a", List.of("b"), List.of()), new Steps("b", List.of("a"), List.of())));
    }

    @Test
    void refusesAChangedStepAndLeavesTheDatabaseAlone() {
        with(store -> {}, Steps.of("a", "first.sql"));
        Refused refused = refused("store.migration-changed", Steps.of("a", "first-changed.sql", "second.sql"));
        assertTrue(refused.getMessage().contains("first-changed.sql"));
        with(store -> assertEquals(1, count(store, "mk_migration")), Steps.of("a", "first.sql"));
    }

    @Test
    void refusesADatabaseThatKnowsLaterSteps() {
        with(store -> {}, Steps.of("a", "first.sql", "second.sql"));
        Refused refused = refused("store.newer-part", Steps.of("a", "first.sql"));
        assertTrue(refused.getMessage().contains("second.sql"));
    }

    @Test
    void refusesADatabaseOfANewerProgramButNotOfALaterCorrection() {
        StoreConfig usual = config;
        config = usual.withProductVersion("1.0.9");
        with(store -> {});
        config = usual;
        with(store -> {});
        config = usual.withProductVersion("1.1.0");
        with(store -> {});
        config = usual;
        Refused refused = refused("store.newer");
        assertTrue(refused.getMessage().contains("1.1.0"));
        config = usual.withProductVersion("2.0.0");
        with(store -> {});
    }

    @Test
    void refusesAHistoryWithAGap() {
        Steps steps = Steps.of("a", "first.sql", "second.sql");
        with(
                store -> store.run(session -> session.execute("DELETE FROM mk_migration WHERE step = 1")),
                steps);
        refused("store.migration-missing", steps);
    }

    @Test
    void undoesAFailedStepCompletelyAndKeepsThoseBefore() {
        with(store -> {}, Steps.of("a", "first.sql"));
        Refused refused = refused("store.migration-failed", Steps.of("a", "first.sql", "broken.sql"));
        assertTrue(refused.getMessage().contains("broken.sql"));
        assertTrue(refused.getMessage().contains("5"), "names the line: " + refused.getMessage());
        with(
                store -> {
                    assertEquals(1, count(store, "t_second"));
                    assertEquals(Map.of("a", 2), store.info().schemaVersions());
                },
                Steps.of("a", "first.sql", "second.sql"));
    }

    @Test
    void keepsTheTablesOfAContributionThatHasLeft() {
        Steps base = Steps.of("a", "first.sql");
        Steps module = Steps.of("module", "more.sql");
        with(store -> {}, base, module);
        with(
                store -> {
                    assertEquals(0, count(store, "t_more"));
                    assertEquals(Map.of("a", 1, "module", 1), store.info().schemaVersions());
                },
                base);
        with(store -> assertEquals(2, count(store, "mk_migration")), base, module);
    }

    @Test
    void backsUpAnExistingEmbeddedDatabaseBeforeChangingIt() throws Exception {
        Path backups = folder.resolve("backups");
        with(store -> {}, Steps.of("a", "first.sql"));
        assertFalse(Files.exists(backups), "a new database has nothing to lose");
        with(store -> {}, Steps.of("a", "first.sql"));
        assertFalse(Files.exists(backups), "nothing was changed");
        with(store -> {}, Steps.of("a", "first.sql", "second.sql"));
        assertEquals(database == Database.DERBY, Files.exists(backups));
        if (database == Database.DERBY) {
            Refused refused =
                    refused("store.migration-failed", Steps.of("a", "first.sql", "second.sql", "broken.sql"));
            assertTrue(refused.getMessage().contains(backups.toString()));
            try (var files = Files.list(backups)) {
                Path oldest = files.sorted().findFirst().orElseThrow();
                Stores.restore(oldest, folder, Progress.NONE);
            }
            with(store -> assertEquals(Map.of("a", 1), store.info().schemaVersions()), Steps.of("a", "first.sql"));
        }
    }
}
