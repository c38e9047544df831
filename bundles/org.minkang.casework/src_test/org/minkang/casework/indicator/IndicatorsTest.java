package org.minkang.casework.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minkang.base.Refused;
import org.minkang.policy.PackReader;

class IndicatorsTest {

    private static String pack() throws IOException {
        try (InputStream in = IndicatorsTest.class.getResourceAsStream("/packs/indicators.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Indicators read(String text) {
        return new PackReader(List.of(new IndicatorsSection())).read("indicators.yaml", text).section(Indicators.class);
    }

    @Test
    void allCasesOfRs19AndRs20AreInThePackAndComeOut() throws IOException {
        read(pack());
        Matcher id = Pattern.compile("\\{id: \"(19|20)\\.\\d\\d\"").matcher(pack());
        assertEquals(11 + 12, id.results().count());
    }

    /** A number that no example depends on may be wrong without anybody noticing. */
    @Test
    void changingAnyNumberMakesAnExampleFail() throws IOException {
        String text = pack();
        List<String> unnoticed = new ArrayList<>();
        Matcher number = Pattern.compile("(at-least|at-most|count): (\\d+(\\.\\d+)?)").matcher(text);
        while (number.find()) {
            String other = number.group(2).equals("1") ? "0.99" : number.group(2).equals("0.10") ? "0.11"
                    : new java.math.BigDecimal(number.group(2)).subtract(new java.math.BigDecimal(number.group(1).equals("count") ? "1" : "0.01")).toPlainString();
            String changed = text.substring(0, number.start(2)) + other + text.substring(number.end(2));
            try {
                read(changed);
                unnoticed.add(number.group());
            } catch (Refused noticed) {
                assertTrue(noticed.has("indicator.example") || noticed.problems().size() > 0);
            }
        }
        assertEquals(List.of(), unnoticed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            expect: 96.76 | expect: 96.77 | indicator.example
            met: true, note | met: false, note | indicator.example
            key: online, name | key: on-site, name | indicator.twice
            key: coverage, done: 1.9 | key: nothing, done: 1.9 | indicator.unknown
            of: 44, met: true | of: 44 | indicator.expects-nothing
            """)
    void whatIsWrongIsSaidAtItsPlace(String right, String wrong, String code) throws IOException {
        assertTrue(pack().contains(right), right);
        Refused refused = assertThrows(Refused.class, () -> read(pack().replace(right, wrong)));
        assertTrue(refused.has(code), refused.getMessage());
    }
}
