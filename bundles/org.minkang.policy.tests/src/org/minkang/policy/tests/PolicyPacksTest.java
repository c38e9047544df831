package org.minkang.policy.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minkang.policy.tests.Quota.pack;

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
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;
import org.minkang.testing.TestPacks;
import org.minkang.testing.TestStore;

@ParameterizedClass
@EnumSource
class PolicyPacksTest {

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
    void storesThePackAndJournalsIt() {
        PolicyPack imported = packs.importPack(admin, "县𠮷.yaml", pack("2026.1", "2026-01-01", null, 500));
        packs.release(second, "example", "2026.1");
        PolicyPack stored = store.read(s -> packs.byVersion(s, "example", "2026.1"));
        assertEquals(imported.text(), stored.text());
        assertEquals(imported.fingerprint(), stored.fingerprint());
        assertEquals("县𠮷.yaml", stored.fileName());
        assertEquals(500, stored.section(Quota.class).yuan());
        List<JournalRow> rows = journal();
        assertEquals(2, rows.size());
        assertEquals("policy.imported", rows.get(0).action());
        assertTrue(rows.get(0).changes().stream().anyMatch(c -> imported.fingerprint().equals(c.after())));
    }

    @Test
    void needsTheRight() {
        Actor nobody = people.withRights("cases.read");
        assertTrue(refusal(() -> packs.importPack(nobody, "a.yaml", pack("1", "2026-01-01", null, 1)))
                .has("access.denied"));
        assertEquals(List.of(), packs.list(nobody));
    }

    @Test
    void aFaultyPackIsRefusedWithItsPlacesAndNothingIsStored() {
        Refused refused = refusal(() -> packs.importPack(admin, "a.yaml",
                pack("1", "2026-13-01", null, 1).replace("yuan: 1", "yuan: viel")));
        assertEquals(List.of("a.yaml:6", "a.yaml:9"), refused.problems().stream().map(p -> p.place()).toList());
        assertEquals(List.of(), packs.list(admin));
    }

    @Test
    void theSamePackAgainChangesNothing() {
        packs.importPack(admin, "a.yaml", pack("1", "2026-01-01", null, 1));
        packs.importPack(admin, "b.yaml", "# the same with a comment\n" + pack("1", "2026-01-01", null, 1));
        assertEquals(1, packs.list(admin).size());
        assertEquals(1, journal().size());
    }

    @Test
    void anotherContentUnderAReleasedVersionIsRefused() {
        inForce("a.yaml", pack("1", "2026-01-01", null, 1));
        Refused refused = refusal(() -> packs.importPack(admin, "a.yaml", pack("1", "2026-01-01", null, 2)));
        assertTrue(refused.has("policy.version-taken"));
        assertEquals(1, store.read(s -> packs.byVersion(s, "example", "1")).section(Quota.class).yuan());
        packs.importPack(admin, "again.yaml", pack("1", "2026-01-01", null, 1));
        assertTrue(only().released(), "the same content again leaves it released");
    }

    @Test
    void thePackWithTheLatestBeginningAppliesOnADay() {
        inForce("b.yaml", pack("2026.2", "2026-07-01", null, 600));
        inForce("a.yaml", pack("2026.1", "2026-01-01", "2026-12-31", 500));
        assertEquals(Optional.empty(), on("2025-12-31"));
        assertEquals(Optional.of("2026.1"), on("2026-01-01"));
        assertEquals(Optional.of("2026.1"), on("2026-06-30"));
        assertEquals(Optional.of("2026.2"), on("2026-07-01"));
        assertEquals(Optional.of("2026.2"), on("2030-01-01"));
        assertTrue(refusal(() -> store.read(s -> packs.require(s, LocalDate.of(2025, 1, 1)))).has("policy.none"));
    }

    @Test
    void ofTwoWithTheSameBeginningTheOneReleasedLastApplies() {
        packs.importPack(admin, "a.yaml", pack("9", "2026-01-01", null, 500));
        packs.importPack(admin, "b.yaml", pack("10", "2026-01-01", null, 600));
        packs.release(second, "example", "10");
        store.clock().set("2026-03-02T10:00");
        packs.release(second, "example", "9");
        assertEquals(Optional.of("9"), on("2026-03-02"));
    }

    @Test
    void aPackThatHasEndedDoesNotApply() {
        inForce("a.yaml", pack("1", "2026-01-01", "2026-01-31", 500));
        assertEquals(Optional.of("1"), on("2026-01-31"));
        assertEquals(Optional.empty(), on("2026-02-01"));
    }

    @Test
    void listsThePacksAndSaysWhichAppliesToday() {
        inForce("a.yaml", pack("2025", "2025-01-01", null, 1));
        inForce("b.yaml", pack("2026", "2026-01-01", null, 2));
        inForce("c.yaml", pack("2027", "2027-01-01", null, 3));
        List<PackRow> rows = packs.list(admin);
        assertEquals(List.of("2027", "2026", "2025"), rows.stream().map(PackRow::version).toList());
        assertEquals(List.of("2026"), rows.stream().filter(PackRow::appliesToday).map(PackRow::version).toList());
        assertEquals(admin.displayName(), rows.get(0).importedBy());
        assertEquals(store.clock().instant(), rows.get(0).importedAt());
    }

    @Test
    void aModuleThatGoesAndComesBackFindsItsSection() {
        inForce("a.yaml", pack("1", "2026-01-01", null, 500));
        assertSame(current(), current(), "read once");
        installed.clear();
        assertEquals(Set.of("quota"), current().notRead());
        assertEquals(Optional.empty(), current().optional(Quota.class));
        installed.add(new Quota.Section());
        assertEquals(500, current().section(Quota.class).yuan());
    }

    @Test
    void aVersionThatWasNeverImportedIsRefused() {
        assertTrue(refusal(() -> store.read(s -> packs.byVersion(s, "example", "7"))).has("policy.unknown"));
    }

    @Test
    void twoSeatsThatImportAtOnceStoreItOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService seats = Executors.newFixedThreadPool(2);
        try {
            Callable<String> seat = () -> {
                together.await();
                try {
                    return packs.importPack(admin, "a.yaml", pack("1", "2026-01-01", null, 1)).version();
                } catch (Refused e) {
                    return e.problems().get(0).code();
                }
            };
            List<Future<String>> results = List.of(seats.submit(seat), seats.submit(seat));
            for (Future<String> result : results) {
                assertTrue(Set.of("1", "store.duplicate", "store.busy").contains(result.get()), result.get());
            }
        } finally {
            seats.shutdown();
        }
        assertEquals(1, packs.list(admin).size());
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
