package org.minkang.policy.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minkang.policy.tests.Quota.pack;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.AccessEntities;
import org.minkang.access.Actor;
import org.minkang.access.journal.JournalRow;
import org.minkang.base.Refused;
import org.minkang.policy.PackReader;
import org.minkang.policy.PackRow;
import org.minkang.policy.PackSection;
import org.minkang.policy.PolicyEntities;
import org.minkang.policy.PolicyPack;
import org.minkang.policy.PolicyPacks;
import org.minkang.store.EntityContribution;
import org.minkang.store.StoreConfig;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;
import org.minkang.testing.TestClock;
import org.minkang.testing.TestPacks;
import org.minkang.testing.TestStore;

/** A pack is imported by one person and released by another one. */
@ParameterizedClass
@EnumSource
class PackReleaseTest {

    /** The table as it was before packs were released. */
    static final class OldEntities implements EntityContribution {

        private static final String FIRST = "/org/minkang/policy/migrations/001-packs.sql";

        @Override
        public String id() {
            return "policy";
        }

        @Override
        public List<String> after() {
            return List.of();
        }

        @Override
        public List<Class<?>> entities() {
            return List.of();
        }

        @Override
        public List<String> migrations() {
            return List.of(FIRST);
        }
    }

    @Parameter
    Database database;

    private final List<PackSection<?>> installed = new ArrayList<>(List.of(new Quota.Section()));
    private TestStore store;
    private TestAccounts people;
    private PolicyPacks packs;
    private Actor admin;
    private Actor second;

    @BeforeEach
    void open() {
        store = database.open(new AccessEntities(), new PolicyEntities());
        people = new TestAccounts(store, store.clock());
        packs = new PolicyPacks(store, people.access(), people.journal(), new PackReader(() -> installed),
                store.clock());
        admin = people.withRights("policy.import", "policy.release");
        second = people.withRights("policy.import", "policy.release");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aDraftAppliesOnNoDayUntilAnotherPersonReleasesIt() {
        PolicyPack draft = packs.importPack(admin, "a.yaml", pack("1", "2026-01-01", null, 1));
        assertEquals(Optional.empty(), on("2026-03-02"));
        assertTrue(refusal(() -> store.read(s -> packs.byVersion(s, "example", "1"))).has("policy.unknown"));
        assertFalse(only().released());
        assertFalse(only().appliesToday());
        store.clock().set("2026-03-05T10:00");
        assertEquals(draft.fingerprint(), packs.release(second, "example", "1").fingerprint());
        assertEquals(Optional.of("1"), on("2026-03-02"));
        assertEquals(second.displayName(), only().releasedBy());
        assertEquals(store.clock().instant(), only().releasedAt());
        JournalRow row = journal().get(1);
        assertEquals("policy.released", row.action());
        assertEquals(second.account(), row.account());
        assertTrue(row.changes().stream().anyMatch(c -> draft.fingerprint().equals(c.after())));
    }

    @Test
    void nobodyReleasesTheirOwnImport() {
        packs.importPack(admin, "a.yaml", pack("1", "2026-01-01", null, 1));
        Refused refused = refusal(() -> packs.release(admin, "example", "1"));
        assertTrue(refused.has("policy.release-own"));
        assertEquals(Optional.of(refused.getMessage()), only().whyNotReleasedBy(admin));
        assertFalse(only().released());
        assertEquals(1, journal().size());
    }

    @Test
    void whoTakesUpADraftWithAnotherContentIsItsImporterFromThenOn() {
        packs.importPack(admin, "a.yaml", pack("1", "2026-01-01", null, 1));
        String first = only().fingerprint();
        PolicyPack changed = packs.importPack(second, "b.yaml", pack("1", "2026-01-01", null, 2));
        assertEquals(second.displayName(), only().importedBy());
        assertEquals("b.yaml", only().fileName());
        assertTrue(journal().get(1).changes().stream().anyMatch(c -> first.equals(c.before())
                && changed.fingerprint().equals(c.after())), "what took the place of what");
        assertTrue(refusal(() -> packs.release(second, "example", "1")).has("policy.release-own"));
        packs.release(admin, "example", "1");
        assertEquals(2, current().section(Quota.class).yuan());
    }

    @Test
    void theSameContentImportedByAnotherPersonLeavesTheDraftWhereItIs() {
        packs.importPack(admin, "a.yaml", pack("1", "2026-01-01", null, 1));
        packs.importPack(second, "b.yaml", pack("1", "2026-01-01", null, 1));
        assertEquals(admin.displayName(), only().importedBy());
        assertEquals(1, journal().size());
    }

    @Test
    void releasingNeedsItsOwnRight() {
        packs.importPack(second, "a.yaml", pack("1", "2026-01-01", null, 1));
        Actor importer = people.withRights("policy.import");
        assertTrue(refusal(() -> packs.release(importer, "example", "1")).has("access.denied"));
        assertTrue(only().whyNotReleasedBy(importer).isPresent());
        assertEquals(Optional.empty(), only().whyNotReleasedBy(admin));
    }

    @Test
    void theAdministratorAndThePolicyAdministratorMayReleaseAndOthersNot() {
        assertTrue(people.admin().has("policy.release"));
        assertTrue(people.withRoles("policy-admin").has("policy.release"));
        assertFalse(people.withRoles("approver", "supervisor", "data-manager").has("policy.release"));
    }

    @Test
    void whatWasReleasedIsNotReleasedAgain() {
        inForce("a.yaml", pack("1", "2026-01-01", null, 1));
        assertTrue(refusal(() -> packs.release(second, "example", "1")).has("policy.released-already"));
        assertTrue(only().whyNotReleasedBy(second).orElseThrow().contains(second.displayName()));
        assertTrue(refusal(() -> packs.release(second, "example", "7")).has("policy.unknown"));
    }

    @Test
    void whatWasImportedAnewWhileSomebodyLookedAtItIsNotReleasedUnseen() {
        String seen = packs.importPack(admin, "a.yaml", pack("1", "2026-01-01", null, 1)).fingerprint();
        String fresh = packs.importPack(admin, "a.yaml", pack("1", "2026-01-01", null, 2)).fingerprint();
        assertTrue(refusal(() -> packs.release(second, "example", "1", seen)).has("policy.draft-changed"));
        assertFalse(only().released());
        packs.release(second, "example", "1", fresh);
        assertTrue(only().released());
    }

    @Test
    void aDraftThatAModuleFindsFaultsInByNowIsNotReleased() {
        installed.clear();
        packs.importPack(admin, "a.yaml", pack("1", "2026-01-01", null, 1).replace("yuan: 1", "yuan: viel"));
        installed.add(new Quota.Section());
        Refused refused = refusal(() -> packs.release(second, "example", "1"));
        assertEquals(List.of("a.yaml:9"), refused.problems().stream().map(p -> p.place()).toList());
        assertFalse(only().released());
    }

    @Test
    void whileABureauIsSetUpTheOnlyPersonPutsThePackIntoForce() {
        try (TestStore empty = database.open(new AccessEntities(), new PolicyEntities())) {
            TestAccounts first = new TestAccounts(empty, empty.clock());
            PolicyPacks fresh = new PolicyPacks(empty, first.access(), first.journal(), new PackReader(() -> installed),
                    empty.clock());
            fresh.setUp(first.admin(), "a.yaml", pack("1", "2026-01-01", null, 1));
            assertTrue(fresh.list(first.admin()).get(0).appliesToday());
            assertEquals(List.of("policy.imported", "policy.released"), empty.read(s -> first.journal().of(s, "policy", "example"))
                    .stream().map(JournalRow::action).toList());
            first.withRights("cases.read");
            fresh.setUp(first.admin(), "a.yaml", pack("1", "2026-01-01", null, 1));
            assertTrue(refusal(() -> fresh.setUp(first.admin(), "b.yaml", pack("2", "2026-01-01", null, 2)))
                    .has("policy.set-up"));
            assertEquals(1, fresh.list(first.admin()).size());
        }
    }

    @Test
    void packsFromBeforeReleasesAreInForceAsTheyWere(@TempDir Path folder) {
        StoreConfig config = database == Database.DERBY ? StoreConfig.derby(folder) : database.fresh();
        try (TestStore old = TestStore.open(config, TestClock.usual(), new AccessEntities(), new OldEntities())) {
            old.run(s -> s.execute("INSERT INTO mk_policy_pack (id, pack_id, pack_version, county_zh, county_en, area_code,"
                    + " valid_from, valid_to, fingerprint, file_name, pack_text, imported_by, imported_at)"
                    + " VALUES (?, 'example', '1', '示例县', '示例县', '431099', ?, NULL, 'f', 'a.yaml', ?, '王管理', ?)",
                    s.nextId(), LocalDate.of(2026, 1, 1), pack("1", "2026-01-01", null, 500), old.clock().instant()));
        }
        try (TestStore now = TestStore.open(config, TestClock.usual(), new AccessEntities(), new PolicyEntities())) {
            TestAccounts later = new TestAccounts(now, now.clock());
            PolicyPacks stored = new PolicyPacks(now, later.access(), later.journal(), new PackReader(() -> installed),
                    now.clock());
            PackRow row = stored.list(later.admin()).get(0);
            assertTrue(row.released() && row.appliesToday());
            assertEquals("王管理", row.releasedBy());
            assertEquals(row.importedAt(), row.releasedAt());
            assertEquals(500, now.read(s -> stored.require(s, LocalDate.of(2026, 3, 2))).section(Quota.class).yuan());
            assertTrue(refusal(() -> stored.release(later.admin(), "example", "1")).has("policy.released-already"));
        }
    }

    @Test
    void twoSeatsThatReleaseAtOnceReleaseItOnce() throws Exception {
        packs.importPack(admin, "a.yaml", pack("1", "2026-01-01", null, 1));
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService seats = Executors.newFixedThreadPool(2);
        try {
            Callable<String> seat = () -> {
                together.await();
                try {
                    return packs.release(second, "example", "1").version();
                } catch (Refused e) {
                    return e.problems().get(0).code();
                }
            };
            List<Future<String>> results = List.of(seats.submit(seat), seats.submit(seat));
            for (Future<String> result : results) {
                assertTrue(Set.of("1", "policy.released-already", "policy.draft-changed", "store.busy").contains(result.get()),
                        result.get());
            }
        } finally {
            seats.shutdown();
        }
        assertEquals(1, journal().stream().filter(r -> r.action().equals("policy.released")).count());
    }

    private void inForce(String fileName, String text) {
        TestPacks.bringIntoForce(packs, admin, second, fileName, text);
    }

    /** The one pack that is stored. */
    private PackRow only() {
        List<PackRow> rows = packs.list(admin);
        assertEquals(1, rows.size());
        return rows.get(0);
    }

    private List<JournalRow> journal() {
        return store.read(s -> people.journal().of(s, "policy", "example"));
    }

    private PolicyPack current() {
        return store.read(s -> packs.require(s, LocalDate.of(2026, 3, 2)));
    }

    private Optional<String> on(String day) {
        return store.read(s -> packs.on(s, LocalDate.parse(day))).map(PolicyPack::version);
    }

    private static Refused refusal(org.junit.jupiter.api.function.Executable door) {
        return assertThrows(Refused.class, door);
    }
}
