package org.minkang.casework.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minkang.casework.stock.ReceiptRoom.COUNTY;
import static org.minkang.casework.stock.ReceiptRoom.OTHER_TOWN;
import static org.minkang.casework.stock.ReceiptRoom.TODAY;
import static org.minkang.casework.stock.ReceiptRoom.TOWN;
import static org.minkang.casework.stock.ReceiptRoom.VILLAGE;
import static org.minkang.casework.stock.ReceiptRoom.payment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.base.Refused;
import org.minkang.casework.stock.Piece.State;
import org.minkang.casework.stock.SerialBook.Sums;
import org.minkang.testing.Database;

/** Long histories and large ranges. {@code -Dminkang.test.seed} repeats a history. */
@ParameterizedClass
@EnumSource
class SerialHistoryTest {

    private static final long SEED = Long.getLong("minkang.test.seed", System.nanoTime());
    private static final int STEPS = 250;
    private static final int LAST = 300;
    private static final List<String> HOLDERS = List.of(COUNTY, TOWN, VILLAGE, OTHER_TOWN);

    @Parameter
    Database database;

    /** Where a piece is and how it stands; what the book must say. */
    private record Standing(State state, String holder) {
    }

    private final Map<String, Standing> expected = new TreeMap<>();
    private final Random random = new Random(SEED);
    private int refusals;

    private static String serial(int n) {
        return String.format("R%03d", n);
    }

    @Test
    void theBookAddsUpAfterWhateverIsDone() {
        System.out.println(STEPS + " steps with seed " + SEED + " on " + database);
        try (ReceiptRoom room = new ReceiptRoom(database)) {
            int received = 0;
            for (int step = 0; step < STEPS; step++) {
                if (step % 25 == 0 && received < LAST) {
                    int last = Math.min(LAST, received + 10 + random.nextInt(60));
                    room.receive(serial(received + 1), serial(last));
                    for (int n = received + 1; n <= last; n++) {
                        expected.put(serial(n), new Standing(State.LEFT, COUNTY));
                    }
                    received = last;
                }
                step(room, received);
                if (step % 10 == 0 || step == STEPS - 1) {
                    compare(room, "seed " + SEED + ", step " + step);
                }
            }
            assertTrue(refusals > 10 && refusals < STEPS - 50, refusals + " refused with seed " + SEED);
        }
    }

    private void step(ReceiptRoom room, int received) {
        int from = 1 + random.nextInt(received);
        List<String> run = new ArrayList<>();
        for (int n = from; n <= Math.min(received, from + random.nextInt(4)); n++) {
            run.add(serial(n));
        }
        String first = run.get(0);
        String last = run.get(run.size() - 1);
        String giver = random.nextInt(4) == 0 ? HOLDERS.get(random.nextInt(4)) : expected.get(first).holder();
        String taker = HOLDERS.get(random.nextInt(4));
        boolean left = run.stream().allMatch(s -> expected.get(s).state() == State.LEFT);
        boolean there = left && run.stream().allMatch(s -> expected.get(s).holder().equals(giver));
        switch (random.nextInt(7)) {
            case 0, 1 -> attempt(there && !giver.equals(taker), () -> room.hand(room.keeper, first, last, giver, taker), run, null, taker);
            case 2 -> {
                List<String> mixed = new ArrayList<>(run);
                Collections.shuffle(mixed, random);
                attempt(there, () -> room.use(room.keeper, giver, mixed.toArray(String[]::new)), run, State.USED, null);
            }
            case 3 -> attempt(left, () -> room.spoil(room.keeper, first, last), run, State.VOID, null);
            case 4 -> attempt(left, () -> room.giveBack(room.keeper, first, last), run, State.RETURNED, null);
            case 5 -> attempt(expected.get(first).state() == State.USED,
                    () -> room.store.write(s -> room.stock.uses().voidUsed(s, room.keeper, first, "写错")), run.subList(0, 1), State.VOID, null);
            default -> {
                List<String> next = expected.entrySet().stream()
                        .filter(e -> e.getValue().equals(new Standing(State.LEFT, giver))).map(Map.Entry::getKey).limit(run.size()).toList();
                attempt(next.size() == run.size(), () -> assertEquals(next, room.store.write(s -> room.stock.uses().take(s, room.keeper,
                        giver, run.stream().map(ReceiptRoom::payment).toList(), TODAY))), next, State.USED, null);
            }
        }
    }

    /** What may be done is done, what may not is refused and changes nothing. */
    private void attempt(boolean allowed, Runnable work, List<String> touched, State state, String holder) {
        try {
            work.run();
            assertTrue(allowed, () -> "done though it must not, seed " + SEED);
            touched.forEach(s -> expected.computeIfPresent(s, (serial, was) ->
                    new Standing(state == null ? was.state() : state, holder == null ? was.holder() : holder)));
        } catch (Refused e) {
            assertTrue(!allowed, () -> e.problems() + ", seed " + SEED);
            refusals++;
        }
    }

    private void compare(ReceiptRoom room, String when) {
        Map<String, Standing> found = new TreeMap<>();
        room.store.read(s -> room.stock.book().pieces(s, room.keeper, Set.of(State.values()), "", 0, LAST))
                .forEach(p -> found.put(p.serial(), new Standing(p.state(), p.holder())));
        assertEquals(expected, found, when);
        List<SerialBook.Holding> holders = room.store.read(s -> room.stock.book().holders(s, room.keeper));
        holders.forEach(h -> {
            assertTrue(h.sums().addsUp(), when + ": " + h);
            assertEquals(counted(h.holder()), states(h.sums()), when + ": " + h);
        });
        assertEquals(expected.values().stream().map(Standing::holder).collect(Collectors.toSet()),
                holders.stream().filter(h -> h.sums().received() > 0).map(SerialBook.Holding::holder).collect(Collectors.toSet()), when);
        List<SerialBook.Range> ranges = room.store.read(s -> room.stock.book().ranges(s, room.keeper));
        assertTrue(ranges.stream().allMatch(r -> r.sums().addsUp()), when + ": " + ranges);
        assertEquals(expected.size(), ranges.stream().mapToLong(r -> r.sums().received()).sum(), when);
    }

    private Map<State, Long> counted(String holder) {
        Map<State, Long> states = new EnumMap<>(State.class);
        for (State state : State.values()) {
            states.put(state, expected.values().stream().filter(new Standing(state, holder)::equals).count());
        }
        return states;
    }

    private static Map<State, Long> states(Sums sums) {
        return new EnumMap<>(Map.of(State.LEFT, sums.left(), State.USED, sums.used(), State.VOID, sums.spoilt(), State.RETURNED,
                sums.returned()));
    }

    @Test
    void halfAMillionReceiptsComeInAndThousandsAreUsedInOneGo() {
        try (ReceiptRoom room = new ReceiptRoom(database)) {
            Map<String, Long> millis = new LinkedHashMap<>();
            timed(millis, "receive 500,000", () -> assertEquals(500_000, room.receive("R000001", "R500000")));
            timed(millis, "hand over 20,000", () -> assertEquals(20_000, room.hand(room.keeper, "R100001", "R120000", COUNTY, TOWN)));
            List<String> used = new ArrayList<>();
            for (int n = 100_001; n <= 120_000; n += 4) {
                used.add("R" + n);
            }
            Collections.shuffle(used, random);
            Map<String, SerialUse> uses = new HashMap<>();
            used.forEach(s -> uses.put(s, payment(s)));
            timed(millis, "use 5,000 named ones", () -> room.store.run(s -> room.stock.uses().use(s, room.keeper, TOWN, uses, TODAY)));
            timed(millis, "take 1,000", () -> room.store.write(s -> room.stock.uses().take(s, room.keeper, COUNTY,
                    used.subList(0, 1000).stream().map(ReceiptRoom::payment).toList(), TODAY)));
            timed(millis, "take 1", () -> room.store.write(s -> room.stock.uses().take(s, room.keeper, COUNTY,
                    List.of(payment("1")), TODAY)));
            timed(millis, "use 1", () -> room.use(room.keeper, COUNTY, "R400000"));
            timed(millis, "count left", () -> room.store.read(s -> SerialBook.left(s, ReceiptRoom.RECEIPTS, TOWN)));
            timed(millis, "ranges", () -> assertTrue(room.store.read(s -> room.stock.book().ranges(s, room.keeper)).get(0).sums().addsUp()));
            timed(millis, "holders", () -> assertEquals(new Sums(20_000, 5_000, 0, 0, 15_000), room.held(room.keeper, TOWN)));
            timed(millis, "last page of the used", () -> assertEquals(12, room.store.read(s -> room.stock.book()
                    .pieces(s, room.keeper, Set.of(State.USED, State.VOID), "", 5_990, 50)).size()));
            timed(millis, "spoil 100,000", () -> room.spoil(room.keeper, "R200001", "R300000"));
            timed(millis, "page far down", () -> assertEquals(50, room.store.read(s -> room.stock.book()
                    .pieces(s, room.keeper, Set.of(State.USED, State.VOID), "", 100_000, 50)).size()));
            System.out.println(database + ", milliseconds: " + millis);
            assertTrue(millis.get("receive 500,000") < 120_000 && millis.get("use 5,000 named ones") < 20_000, millis.toString());
        }
    }

    private static void timed(Map<String, Long> millis, String what, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        millis.put(what, (System.nanoTime() - begin) / 1_000_000);
    }
}
