package org.minkang.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minkang.house.WalkOrder.Home;

class WalkOrderTest {

    private static Home home(Long household, String number, String group, String door) {
        return new Home(household, number, group, door);
    }

    @ParameterizedTest
    @CsvSource({"3组, 000000003", "第十二组, 000000012", "二十组, 000000020", "二十三, 000000023", "十组, 000000010",
            "１２号, 000000012", "12号附1, 0000000121", "石桥, zzzzzz", "'', zzzzzz"})
    void readsANumberAsPeopleWriteIt(String written, String key) {
        assertEquals(key, WalkOrder.number(written));
    }

    @Test
    void groupThenDoorThenHousehold() {
        List<Home> walk = Arrays.asList(home(1L, "9", "一组", "2号"), home(2L, "1", "一组", "10号"), home(3L, "1", "一组", "10号附2"),
                home(4L, "7", "二组", "1号"), home(5L, "8", "十组", "1号"), home(6L, "3", "十组", ""), home(7L, "20", "", ""),
                home(8L, "100", "", ""), home(null, "", "", ""));
        List<Home> mixed = new ArrayList<>(walk);
        Collections.shuffle(mixed, new Random(7));
        WalkOrder order = new WalkOrder(mixed);
        mixed.sort(Comparator.comparing(order::key));
        assertEquals(walk, mixed);
    }

    @Test
    void aHouseholdStandsTogetherAtTheDoorThatIsKnownOfIt() {
        Home known = home(1L, "5", "3组", "8号");
        Home other = home(1L, "5", "", "");
        WalkOrder order = new WalkOrder(List.of(other, known));
        assertEquals(order.key(known), order.key(other));
    }

    @Test
    void keysFitTheirColumnAndHavePlainCharactersOnly() {
        String key = new WalkOrder(List.of()).key(home(1L, "a".repeat(90), "1" + "b".repeat(60), "2号" + "c".repeat(90)));
        assertTrue(key.length() <= 120, key);
        assertTrue(key.matches("[0-9a-z.]+"), key);
    }
}
