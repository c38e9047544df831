package org.minkang.benefit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minkang.base.Refused;

class ShippedPacksTest {

    static Stream<Path> packs() {
        return Packs.all().stream();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyShippedPackIsTakenWithAllItsExamples(Path pack) {
        Packs.read(pack.getFileName().toString(), Packs.text(pack));
    }

    /** How many cases the worked examples of each rule set have; those of RS-12 on the campaign are in it too. */
    @Test
    void allCasesOfTheRuleSetsAreInThePacks() {
        Map<String, Integer> found = new TreeMap<>();
        for (Path pack : Packs.all()) {
            Matcher id = Pattern.compile("\\{id: \"(\\d\\d)\\.(\\d\\d)\"").matcher(Packs.text(pack));
            while (id.find()) {
                found.merge(id.group(1), 1, Integer::sum);
            }
        }
        assertEquals(Map.ofEntries(Map.entry("01", 11), Map.entry("02", 15), Map.entry("03", 18), Map.entry("04", 14),
                Map.entry("05", 6), Map.entry("08", 19), Map.entry("09", 10), Map.entry("11", 16), Map.entry("12", 31),
                Map.entry("13", 50), Map.entry("14", 7), Map.entry("15", 7), Map.entry("17", 2)), found);
    }

    /** A number that no example depends on may be wrong without anybody noticing. */
    @ParameterizedTest
    @MethodSource("packs")
    void changingAnyNumberOfAPackMakesAnExampleFail(Path pack) {
        String text = Packs.text(pack);
        List<String> unnoticed = new ArrayList<>();
        Matcher number = Pattern.compile("(?m)(?<=[a-z]: )\\d+(\\.\\d+)?(/\\d+)?(?=[,}\\]]|\\s*$)").matcher(text);
        number.region(text.indexOf("\nbenefit:"), text.indexOf("\n  examples:"));
        while (number.find()) {
            String changed = text.substring(0, number.start()) + changed(number.group()) + text.substring(number.end());
            try {
                Packs.read(pack.getFileName().toString(), changed);
                unnoticed.add("line " + (text.substring(0, number.start()).lines().count()) + ": " + number.group());
            } catch (Refused e) {
                // noticed
            }
        }
        assertEquals(List.of(), unnoticed);
    }

    private static String changed(String number) {
        if (number.contains("/")) {
            String[] parts = number.split("/");
            return parts[0] + "/" + (Integer.parseInt(parts[1]) + 1);
        }
        if (new java.math.BigDecimal(number).compareTo(java.math.BigDecimal.ONE) == 0) {
            return "0.99";
        }
        int dot = number.indexOf('.');
        java.math.BigDecimal step = java.math.BigDecimal.ONE.movePointLeft(dot < 0 ? 0 : number.length() - dot - 1);
        return new java.math.BigDecimal(number).add(step).toPlainString();
    }
}
