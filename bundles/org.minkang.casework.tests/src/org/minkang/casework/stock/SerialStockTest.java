package org.minkang.casework.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minkang.casework.stock.ReceiptRoom.COUNTY;
import static org.minkang.casework.stock.ReceiptRoom.OTHER_TOWN;
import static org.minkang.casework.stock.ReceiptRoom.RECEIPTS;
import static org.minkang.casework.stock.ReceiptRoom.TODAY;
import static org.minkang.casework.stock.ReceiptRoom.TOWN;
import static org.minkang.casework.stock.ReceiptRoom.VILLAGE;
import static org.minkang.casework.stock.ReceiptRoom.payment;
import static org.minkang.casework.stock.ReceiptRoom.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
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
import org.minkang.access.Actor;
import org.minkang.base.Bilingual;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.casework.stock.Piece.State;
import org.minkang.casework.stock.SerialBook.Move;
import org.minkang.casework.stock.SerialBook.Sums;
import org.minkang.testing.Database;

/** Receipts from finance to a village: none twice, none unexplained. */
@ParameterizedClass
@EnumSource
class SerialStockTest {

    @Parameter
    Database database;

    private ReceiptRoom room;

    @BeforeEach
    void opensTheRoom() {
        room = new ReceiptRoom(database);
    }

    @AfterEach
    void closesTheRoom() {
        room.close();
    }

    private static List<String> places(Refused refused) {
        return refused.problems().stream().map(Problem::place).toList();
    }

    @Test
    void aReceiptGoesFromFinanceToAVillageAndTheBookKnowsEveryStep() {
        assertEquals(100, room.receive("R001", "R100"));
        assertEquals(50, room.hand(room.keeper, "R001", "R050", COUNTY, TOWN));
        assertEquals(20, room.hand(room.town, "R011", "R030", TOWN, VILLAGE));
        room.use(room.town, VILLAGE, "R013", "R012", "R030");
        room.spoil(room.town, "R014", "R015");
        assertEquals(5, room.hand(room.keeper, "R021", "R025", VILLAGE, COUNTY));
        assertEquals(2, room.giveBack(room.keeper, "R024", "R025"));
        assertEquals(new Sums(55, 0, 0, 2, 53), room.held(room.keeper, COUNTY));
        assertEquals(new Sums(30, 0, 0, 0, 30), room.held(room.keeper, TOWN));
        assertEquals(new Sums(15, 3, 2, 0, 10), room.held(room.keeper, VILLAGE));
        assertEquals(List.of(new SerialBook.Range("R001", "R100", TODAY, room.keeper.displayName(), "", new Sums(100, 3, 2, 2, 93))),
                room.store.read(s -> room.stock.book().ranges(s, room.keeper)));
        Piece used = room.piece(" R013 ");
        assertEquals(payment("R013"), used.use());
        assertEquals(List.of(State.USED, VILLAGE, TODAY, room.town.displayName()),
                List.of(used.state(), used.holder(), used.usedOn(), used.usedBy()));
        assertEquals(List.of("R021-R025 " + VILLAGE + ">", "R011-R030 " + TOWN + ">" + VILLAGE, "R001-R050 >" + TOWN),
                room.store.read(s -> room.stock.book().moves(s, room.keeper, 0, 10)).stream()
                        .map(m -> m.first() + "-" + m.last() + " " + m.from() + ">" + m.to()).toList());
        Move second = room.store.read(s -> room.stock.book().moves(s, room.keeper, 1, 1)).get(0);
        assertEquals(List.of(TODAY, room.town.displayName(), 20L), List.of(second.on(), second.by(), second.count()));
        assertEquals(3, room.store.read(s -> room.stock.book().moveCount(s, room.keeper)));
        assertEquals(10, room.store.read(s -> SerialBook.left(s, RECEIPTS, VILLAGE)));
        assertEquals(1, room.store.read(s -> room.people.journal().of(s, "test.receipt", "R011")).size());
    }

    @Test
    void noSerialIsReceivedTwiceButAnotherKindMayHaveTheSame() {
        room.receive("R010", "R020");
        Refused twice = refused("stock.serial-known", () -> room.receive("R005", "R011"));
        assertTrue(twice.getMessage().contains("2") && twice.getMessage().contains("R010"), twice.getMessage());
        room.receive("R001", "R009");
        room.receive("R0010", "R0020");
        refused("stock.serial-known", () -> room.receive("R000", "R999"));
        assertEquals(11 + 9 + 11, room.held(room.keeper, COUNTY).left());
        SerialStock others = room.stock(new SerialKind("test.other", "t.stock", "t.see", Bilingual.of("证", "books"), false, 20));
        room.store.write(s -> others.receive(s, room.keeper, "R010", "R020", TODAY, ""));
        room.use(room.keeper, COUNTY, "R010");
        assertEquals(State.LEFT, room.store.read(s -> others.book().find(s, room.keeper, "R010")).orElseThrow().state());
        refused("stock.no-holder", () -> room.store.write(s -> others.handOver(s, room.keeper, "R011", "R012", COUNTY, TOWN, TODAY, "")));
        assertEquals(10, (int) room.store.write(s -> others.spoil(s, room.town, "R011", "R020", "受潮")),
                "what is not handed over is limited for nobody");
        assertEquals(new Sums(31, 1, 0, 0, 30), room.held(room.keeper, COUNTY));
        refused("stock.serial-range", () -> room.store.write(s -> others.receive(s, room.keeper, "S01", "S21", TODAY, "")));
        refused("stock.serial-range", () -> room.receive("S000001", "S500001"));
        refused("stock.serial-form", () -> room.receive("S1", "S10"));
        refused("stock.serial-form", () -> room.receive("S", "T"));
        refused("stock.day", () -> room.store.write(s -> room.stock.receive(s, room.keeper, "S1", "S2", TODAY.plusDays(1), "")));
        refused("stock.too-long", () -> room.store.write(s -> room.stock.receive(s, room.keeper, "S1", "S2", TODAY, "长".repeat(201))));
    }

    @Test
    void whatIsNotLeftOrIsElsewhereIsNotHandedOverAndIsNamed() {
        room.receive("R01", "R20");
        room.hand(room.keeper, "R01", "R10", COUNTY, TOWN);
        room.use(room.keeper, TOWN, "R04");
        room.spoil(room.keeper, "R06", "R06");
        Refused some = refused("stock.not-left", () -> room.hand(room.keeper, "R03", "R12", TOWN, VILLAGE));
        assertTrue(some.has("stock.elsewhere"));
        assertEquals(List.of("R04", "R06", "R11", "R12"), places(some));
        assertEquals(List.of("R21"), places(refused("stock.not-left", () -> room.hand(room.keeper, "R19", "R21", COUNTY, TOWN))));
        assertEquals(new Sums(10, 1, 1, 0, 8), room.held(room.keeper, TOWN), "nothing was handed on");
        refused("stock.same-holder", () -> room.hand(room.keeper, "R01", "R02", TOWN, TOWN + "000"));
        refused("stock.no-holder", () -> room.hand(room.keeper, "R01", "R02", TOWN, "431099103"));
        refused("stock.no-holder", () -> room.hand(room.keeper, "R01", "R02", TOWN, "431099"));
        refused("stock.no-holder", () -> room.hand(room.keeper, "R01", "R02", TOWN, "张三"));
    }

    @Test
    void aHandingOverMayReachOverRangesThatFollowEachOther() {
        room.receive("R01", "R10");
        room.receive("X01", "X10");
        room.receive("R11", "R20");
        assertEquals(10, room.hand(room.keeper, "R06", "R15", COUNTY, TOWN));
        assertEquals(List.of(10L, 10L), List.of(room.held(room.keeper, TOWN).left(), room.held(room.keeper, TOWN).received()));
        assertEquals(COUNTY, room.piece("X05").holder());
    }

    @Test
    void aCollectorsReceiptsAreUsedInWhateverOrderAndAllOrNone() {
        room.receive("R01", "R20");
        room.hand(room.keeper, "R01", "R10", COUNTY, VILLAGE);
        room.use(room.keeper, VILLAGE, "R07", "R02");
        Refused some = refused("stock.not-left", () -> room.use(room.keeper, VILLAGE, "R01", "R02", "R11", "R99"));
        assertEquals(List.of("R02", "R11", "R99"), places(some));
        assertTrue(some.has("stock.elsewhere"));
        refused("stock.twice", () -> room.use(room.keeper, VILLAGE, "R01", " R01"));
        refused("stock.not-left", () -> room.use(room.keeper, VILLAGE, "R01", "R0000000000000000000000000000000000000000000001"));
        assertEquals(State.LEFT, room.piece("R01").state(), "none was used");
        assertEquals(List.of("R02", "R07"), room.store.read(s -> room.stock.book().pieces(s, room.keeper, Set.of(State.USED), "", 0, 9))
                .stream().map(Piece::serial).toList());
        refused("stock.day", () -> room.store.run(s -> room.stock.uses().use(s, room.keeper, VILLAGE,
                Map.of("R01", payment("R01")), TODAY.plusDays(1))));
        room.store.run(s -> room.stock.uses().use(s, room.keeper, VILLAGE, Map.of("R01", SerialUse.of("gift", 5, "样张")), TODAY));
        assertNull(room.piece("R01").use().amount());
    }

    @Test
    void aUsedOneIsMadeVoidOnceAndStaysKnownWithWhatItWasFor() {
        room.receive("R01", "R10");
        room.use(room.keeper, COUNTY, "R03");
        refused("stock.not-left", () -> room.spoil(room.keeper, "R02", "R03"));
        refused("stock.reason", () -> room.store.write(s -> room.stock.uses().voidUsed(s, room.keeper, "R03", " ")));
        room.store.clock().set("2026-03-09T09:00");
        Piece was = room.store.write(s -> room.stock.uses().voidUsed(s, room.keeper, "R03", "金额写错"));
        assertEquals(payment("R03"), was.use());
        Piece now = room.piece("R03");
        assertEquals(new Piece("R03", State.VOID, COUNTY, payment("R03"), TODAY, room.keeper.displayName(), TODAY.plusDays(7),
                room.keeper.displayName(), "金额写错"), now);
        refused("stock.not-used", () -> room.store.write(s -> room.stock.uses().voidUsed(s, room.keeper, "R03", "再作废")));
        refused("stock.not-used", () -> room.store.write(s -> room.stock.uses().voidUsed(s, room.keeper, "R04", "未用")));
        refused("stock.not-left", () -> room.use(room.keeper, COUNTY, "R03"));
        refused("stock.not-left", () -> room.giveBack(room.keeper, "R03", "R03"));
        assertEquals(List.of(now), room.store.read(s -> room.stock.book().usedFor(s, room.keeper, "payment", 3)));
        assertEquals(new Sums(10, 0, 1, 0, 9), room.held(room.keeper, COUNTY));
    }

    @Test
    void theNextOnesAreTakenInOrderAndWhatTheyReplaceIsVoid() {
        room.receive("R01", "R05");
        List<SerialUse> two = List.of(payment("1"), payment("2"));
        assertEquals(List.of("R01", "R02"), take(two));
        assertEquals(1, room.store.write(s -> room.stock.uses().voidReplaced(s, room.keeper, List.of(payment("2"),
                SerialUse.of("payment", 1, "另一号码")), "卡纸")));
        assertEquals(List.of("R03"), take(List.of(payment("2"))));
        assertEquals(List.of("R02 VOID", "R03 USED"), room.store.read(s -> room.stock.book().usedFor(s, room.keeper, "payment", 2))
                .stream().map(p -> p.serial() + " " + p.state()).toList());
        Refused empty = refused("stock.short", () -> take(List.of(payment("3"), payment("4"), payment("5"))));
        assertTrue(empty.getMessage().contains("3") && empty.getMessage().contains("2") && empty.getMessage().contains("票据"));
        assertEquals(2, room.held(room.keeper, COUNTY).left());
        refused("stock.short", () -> room.store.write(s -> room.stock.uses().take(s, room.keeper, TOWN, two, TODAY)));
    }

    private List<String> take(List<SerialUse> uses) {
        return room.store.write(s -> room.stock.uses().take(s, room.keeper, COUNTY, uses, TODAY));
    }

    @Test
    void anAccountOfATownshipSeesAndHandlesWhatIsInIt() {
        room.receive("R01", "R30");
        room.hand(room.keeper, "R01", "R10", COUNTY, TOWN);
        room.hand(room.keeper, "R11", "R20", COUNTY, OTHER_TOWN);
        room.hand(room.town, "R06", "R10", TOWN, VILLAGE);
        refused("stock.other-area", () -> room.store.write(s -> room.stock.receive(s, room.town, "S1", "S2", TODAY, "")));
        refused("stock.other-area", () -> room.hand(room.town, "R21", "R22", COUNTY, TOWN));
        refused("stock.other-area", () -> room.hand(room.town, "R01", "R02", TOWN, OTHER_TOWN));
        refused("stock.other-area", () -> room.use(room.town, OTHER_TOWN, "R11"));
        refused("stock.elsewhere", () -> room.spoil(room.town, "R10", "R11"));
        room.use(room.keeper, OTHER_TOWN, "R12");
        refused("stock.not-used", () -> room.store.write(s -> room.stock.uses().voidUsed(s, room.town, "R12", "看错")));
        assertEquals(0, (int) room.store.write(s -> room.stock.uses().voidReplaced(s, room.town, List.of(payment("12")), "看错")));
        assertEquals(Optional.empty(), room.store.read(s -> room.stock.book().find(s, room.town, "R12")));
        assertEquals(List.of(), room.store.read(s -> room.stock.book().usedFor(s, room.town, "payment", 12)));
        assertEquals(List.of(TOWN, VILLAGE), room.store.read(s -> room.stock.book().holders(s, room.town)).stream()
                .map(SerialBook.Holding::holder).toList());
        assertEquals(new Sums(10, 0, 0, 0, 10), room.store.read(s -> room.stock.book().ranges(s, room.town)).get(0).sums());
        assertEquals(2, room.store.read(s -> room.stock.book().moves(s, room.town, 0, 9)).size());
        Set<State> left = Set.of(State.LEFT);
        assertEquals(10, room.store.read(s -> room.stock.book().count(s, room.town, left, "")));
        assertEquals(5, room.store.read(s -> room.stock.book().count(s, room.town, left, VILLAGE)));
        assertEquals(0, room.store.read(s -> room.stock.book().count(s, room.town, left, OTHER_TOWN)));
        assertEquals(2, room.hand(room.town, "R01", "R02", TOWN, COUNTY), "upwards it goes back");
        Actor village = room.inArea(VILLAGE);
        assertEquals(1, room.hand(village, "R06", "R06", VILLAGE, TOWN));
        assertEquals(4, room.store.read(s -> room.stock.book().count(s, village, left, "")));
        Actor county = room.inArea("431099");
        assertEquals(30, room.store.read(s -> room.stock.book().ranges(s, county)).get(0).sums().received());
        assertEquals(1, room.hand(county, "R30", "R30", COUNTY, TOWN), "who is limited to the county is limited in nothing");
    }

    @Test
    void withoutTheRightNothingIsChangedAndNothingIsSeen() {
        room.receive("R1", "R5");
        Actor reader = room.people.withRights("t.see");
        room.store.read(s -> room.stock.book().ranges(s, reader));
        refused("access.denied", () -> room.hand(reader, "R1", "R2", COUNTY, TOWN));
        refused("access.denied", () -> room.spoil(reader, "R1", "R2"));
        refused("access.denied", () -> room.giveBack(reader, "R1", "R2"));
        refused("access.denied", () -> room.store.write(s -> room.stock.receive(s, reader, "S1", "S2", TODAY, "")));
        refused("access.denied", () -> room.store.write(s -> room.stock.uses().voidUsed(s, reader, "R1", "错")));
        Actor stranger = room.people.withRights("t.other");
        refused("access.denied", () -> room.store.read(s -> room.stock.book().ranges(s, stranger)));
        refused("access.denied", () -> room.store.read(s -> room.stock.book().find(s, stranger, "R1")));
    }

    /** Runs everything at the same moment; returns what each got, a value or a Refused. */
    private static List<Object> together(List<Callable<?>> works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        CyclicBarrier start = new CyclicBarrier(works.size());
        List<Future<Object>> futures = new ArrayList<>();
        for (Callable<?> work : works) {
            futures.add(threads.submit(() -> {
                start.await();
                try {
                    return work.call();
                } catch (Refused e) {
                    return e;
                }
            }));
        }
        List<Object> results = new ArrayList<>();
        for (Future<Object> future : futures) {
            results.add(future.get());
        }
        threads.shutdown();
        return results;
    }

    @Test
    void seatsThatTakeAtTheSameMomentTakeEachOnce() throws Exception {
        room.receive("R001", "R100");
        List<Callable<?>> seats = new ArrayList<>();
        Set<String> taken = ConcurrentHashMap.newKeySet();
        for (int seat = 1; seat <= 4; seat++) {
            Actor actor = room.people.withRights("t.see");
            long id = seat;
            seats.add(() -> {
                for (int i = 0; i < 7; i++) {
                    List<SerialUse> three = List.of(payment("1" + id), payment("2" + id), payment("3" + id));
                    room.store.writeRepeatable(s -> room.stock.uses().take(s, actor, COUNTY, three, TODAY)).forEach(n -> {
                        assertTrue(taken.add(n), n + " twice");
                    });
                }
                return null;
            });
        }
        together(seats).forEach(r -> assertNull(r, String.valueOf(r)));
        assertEquals(84, taken.size());
        assertTrue(taken.contains("R084"), "without a gap");
        assertEquals(new Sums(100, 84, 0, 0, 16), room.held(room.keeper, COUNTY));
    }

    @Test
    void ofSeveralWhoWantTheSameOneGetsItAndTheOthersAreTold() throws Exception {
        List<Callable<?>> received = new ArrayList<>();
        for (int seat = 0; seat < 4; seat++) {
            received.add(() -> room.store.writeRepeatable(s -> room.stock.receive(s, room.keeper, "R01", "R20", TODAY, "")));
        }
        List<Object> got = together(received);
        assertEquals(1, got.stream().filter(r -> r.equals(20)).count(), got.toString());
        assertTrue(got.stream().allMatch(r -> r.equals(20) || r instanceof Refused e && e.has("stock.serial-known")), got.toString());
        SerialStock others = room.stock(new SerialKind("test.other", "t.stock", "t.see", Bilingual.of("证", "books"), false, 20));
        List<Object> kinds = together(List.of(
                () -> room.store.writeRepeatable(s -> room.stock.receive(s, room.keeper, "S01", "S20", TODAY, "")),
                () -> room.store.writeRepeatable(s -> others.receive(s, room.keeper, "S01", "S20", TODAY, "")),
                () -> room.store.writeRepeatable(s -> others.receive(s, room.keeper, "R01", "R20", TODAY, ""))));
        assertEquals(List.of(20, 20, 20), kinds);
        onlyOne(together(List.of(
                () -> room.store.writeRepeatable(s -> room.stock.giveBack(s, room.keeper, "R01", "R05", TODAY, "多领")),
                () -> room.store.writeRepeatable(s -> room.stock.spoil(s, room.keeper, "R05", "R09", "受潮")), () -> used("R05"))));
        onlyOne(together(List.of(() -> used("R12"),
                () -> room.store.writeRepeatable(s -> room.stock.handOver(s, room.keeper, "R10", "R12", COUNTY, TOWN, TODAY, "")))));
        assertTrue(room.held(room.keeper, COUNTY).addsUp());
    }

    private int used(String serial) {
        return room.store.writeRepeatable(s -> {
            room.stock.uses().use(s, room.keeper, COUNTY, Map.of(serial, payment(serial)), TODAY);
            return 1;
        });
    }

    private static void onlyOne(List<Object> rivals) {
        assertEquals(1, rivals.stream().filter(Integer.class::isInstance).count(), rivals.toString());
    }
}
