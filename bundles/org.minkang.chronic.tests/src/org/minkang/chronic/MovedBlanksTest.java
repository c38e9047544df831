package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Access;
import org.minkang.access.AccessEntities;
import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.access.RightInfo;
import org.minkang.access.journal.Journal;
import org.minkang.base.Bilingual;
import org.minkang.casework.CaseworkEntities;
import org.minkang.casework.stock.Piece;
import org.minkang.casework.stock.Piece.State;
import org.minkang.casework.stock.SerialBook.Range;
import org.minkang.casework.stock.SerialBook.Sums;
import org.minkang.casework.stock.SerialKind;
import org.minkang.casework.stock.SerialStock;
import org.minkang.casework.stock.SerialUse;
import org.minkang.policy.PackReader;
import org.minkang.house.HouseEntities;
import org.minkang.policy.PolicyEntities;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.RegisterEntities;
import org.minkang.store.StoreConfig;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;
import org.minkang.testing.TestClock;
import org.minkang.testing.TestStore;

/** A county that has blanks in the tables of an earlier version finds them in the common stock. */
@ParameterizedClass
@EnumSource
class MovedBlanksTest {

    private static final LocalDate CAME = LocalDate.of(2025, 11, 3);
    private static final LocalDate PRINTED = LocalDate.of(2025, 12, 1);
    private static final SerialUse CERTIFICATE = SerialUse.of("certificate", 77, "43109920250001");

    @Parameter
    Database database;

    @TempDir
    Path folder;

    /** As it was before the blanks moved. */
    private static final class Earlier extends ChronicEntities {

        @Override
        public List<String> migrations() {
            return super.migrations().subList(0, 6);
        }
    }

    private static TestStore open(StoreConfig config, ChronicEntities chronic) {
        return TestStore.open(config, TestClock.usual(), new AccessEntities(), new RegisterEntities(), new PolicyEntities(),
                new CaseworkEntities(), new HouseEntities(), chronic);
    }

    private static void fill(TestStore store) {
        store.run(s -> {
            s.execute("insert into chronic_blank_range (id, first_serial, last_serial, pieces, received_on, account_id,"
                    + " account_name, note, seat_lock) values (11, 'A-01', 'A-04', 4, ?, 5, '张三', null, 3)", CAME);
            s.execute("insert into chronic_blank_range (id, first_serial, last_serial, pieces, received_on, account_id,"
                    + " account_name, note, seat_lock) values (12, 'B1', 'B2', 2, ?, 5, '张三', '第二批', 0)", CAME.plusDays(1));
            blank(store, "A-01", 11, 1, "SPOILT", 77L, "卡纸");
            blank(store, "A-02", 11, 2, "ISSUED", 77L, null);
            blank(store, "A-03", 11, 3, "SPOILT", null, "受潮");
            blank(store, "A-04", 11, 4, "LEFT", null, null);
            blank(store, "B1", 12, 5, "LEFT", null, null);
            blank(store, "B2", 12, 6, "LEFT", null, null);
        });
    }

    private static void blank(TestStore store, String serial, long range, long place, String state, Long certificate, String reason) {
        boolean left = state.equals("LEFT");
        store.read(s -> s.execute("insert into chronic_blank (serial, range_id, place, state, certificate_id, number_printed,"
                + " used_on, account_id, account_name, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", serial, range, place, state,
                certificate, certificate == null ? null : CERTIFICATE.text(), left ? null : PRINTED, left ? null : 6,
                left ? null : "李四", reason));
    }

    @Test
    void everyBlankStandsAsItStood() {
        StoreConfig config = database == Database.DERBY ? StoreConfig.derby(folder) : database.fresh();
        String keeper;
        try (TestStore earlier = open(config, new Earlier())) {
            fill(earlier);
            // receipts of another module are there already
            TestAccounts people = new TestAccounts(earlier, earlier.clock(), Rights.all().toArray(RightInfo[]::new));
            SerialKind other = new SerialKind("test.receipt", Rights.CERTIFICATES, "persons.search", Bilingual.of("票据", "receipts"), true, 99);
            Actor first = people.withRights(Rights.CERTIFICATES, "persons.search");
            keeper = first.account();
            earlier.write(s -> new SerialStock(people.access(), people.journal(), earlier.clock(), other)
                    .receive(s, first, "A-01", "A-03", CAME, ""));
        }
        try (TestStore store = open(config, new ChronicEntities())) {
            Access access = new Access();
            Journal journal = new Journal(store.clock());
            Actor desk = new Accounts(store, journal, access, store.clock(), TestAccounts.QUICK).signIn(keeper,
                    TestAccounts.PASSWORD.toCharArray());
            PolicyPacks packs = new PolicyPacks(store, access, journal, new PackReader(List.of()), store.clock());
            SerialStock stock = new Blanks(access, journal, packs, store.clock()).stock();
            assertEquals(List.of(new Range("A-01", "A-04", CAME, "张三", "", new Sums(4, 1, 2, 0, 1)),
                    new Range("B1", "B2", CAME.plusDays(1), "张三", "第二批", new Sums(2, 0, 0, 0, 2))),
                    store.read(s -> stock.book().ranges(s, desk)));
            assertEquals(List.of(
                    new Piece("A-01", State.VOID, "", CERTIFICATE, PRINTED, "李四", PRINTED, "李四", "卡纸"),
                    new Piece("A-02", State.USED, "", CERTIFICATE, PRINTED, "李四", null, "", ""),
                    new Piece("A-03", State.VOID, "", null, null, "", PRINTED, "李四", "受潮")),
                    store.read(s -> stock.book().pieces(s, desk, List.of(State.USED, State.VOID), "", 0, 9)));
            // and it goes on from there
            assertEquals(List.of("A-04", "B1"), store.write(s -> stock.uses().take(s, desk, "",
                    List.of(CERTIFICATE, CERTIFICATE), PRINTED.plusDays(1))));
            assertEquals(1, store.write(s -> stock.spoil(s, desk, "B2", "B2", "缺角")));
            assertEquals(3, store.write(s -> stock.receive(s, desk, "B3", "B5", PRINTED, "")));
            assertEquals(Optional.of("B3"), store.read(s -> stock.book().pieces(s, desk, List.of(State.LEFT), "", 0, 1)).stream()
                    .map(Piece::serial).findFirst());
            assertThrows(RuntimeException.class, () -> store.read(s -> s.rows("select count(*) from chronic_blank")));
        }
    }
}
