package org.minkang.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.minkang.base.WorkingCalendar;

class EngineValuesTest {

    @Test
    void theMajorityDecidesAndATieDecidesNothing() {
        assertEquals(Optional.of(Verdict.YES), Opinions.majority(List.of(Verdict.YES, Verdict.YES, Verdict.NO)));
        assertEquals(Optional.of(Verdict.NO), Opinions.majority(List.of(Verdict.NO)));
        assertEquals(Optional.empty(), Opinions.majority(List.of(Verdict.YES, Verdict.NO)));
        assertEquals(Optional.empty(), Opinions.majority(List.of()));
    }

    @Test
    void aNumberPatternHasExactlyOneSequence() {
        assertTrue(Numbers.isPattern("MB{yy}-{seq:5}"));
        assertTrue(Numbers.isPattern("{yyyy}{mm}{seq:4}号"));
        assertFalse(Numbers.isPattern("MB{yy}"));
        assertFalse(Numbers.isPattern("{seq:3}{seq:3}"));
        assertFalse(Numbers.isPattern("MB{year}-{seq:5}"));
        assertFalse(Numbers.isPattern("{seq:0}"));
    }

    @Test
    void textsWithTabsAndLineEndsSurviveTheirColumn() {
        String text = new Lines().add("a\tb", "c\nd\r", null, "\\0", "", "\\t").toString();
        List<String> values = Lines.read(text).get(0);
        assertEquals("a\tb", values.get(0));
        assertEquals("c\nd\r", values.get(1));
        assertNull(values.get(2));
        assertEquals(List.of("\\0", "", "\\t"), values.subList(3, 6));
    }

    @Test
    void aStandingReadsBackAsItWas() {
        Standing before = new Standing("review", 7, CaseStatus.PAUSED, null, LocalDate.of(2026, 3, 30),
                LocalDate.of(2026, 3, 6), null, null,
                List.of(new Standing.ItemAt("a", ItemStatus.REFUSED, Verdict.NO, "病程\n不足"),
                        new Standing.ItemAt("b", ItemStatus.OPEN, null, "")),
                List.of(new Standing.TaskAt(1, 5L, "王\t某", LocalDateTime.of(2026, 3, 2, 9, 0), null),
                        new Standing.TaskAt(2, null, null, null, LocalDate.of(2026, 3, 5))),
                List.of(new Standing.PaperAt(3, PaperState.WANTED, null)));
        assertEquals(before, Standing.read(before.write()));
    }

    @Test
    void detailsReadBackAsTheyWere() {
        Details details = new Details(Map.of("criterion 1", true, "criterion 2", false), Map.of("cover:a", "电话核实"),
                List.of("出院小结"));
        assertEquals(details, Details.read(details.write()));
        assertNull(Details.NONE.write());
        assertEquals(Details.NONE, Details.read(null));
    }

    @Test
    void theShippedCalendarCoversItsYears() throws Exception {
        WorkingCalendar calendar = WorkingCalendar.of(WorkingCalendar.days(resource("working-calendar.csv")));
        for (int year = 2020; year <= 2026; year++) {
            assertTrue(calendar.knows(year), "year " + year);
        }
        assertFalse(calendar.knows(2027));
        assertTrue(calendar.isWorkingDay(LocalDate.of(2026, 1, 4)), "a Sunday that is worked");
        assertFalse(calendar.isWorkingDay(LocalDate.of(2026, 1, 2)), "a Friday that is a holiday");
    }

    @Test
    void everySentenceIsThereInBothLanguages() throws Exception {
        Properties chinese = new Properties();
        Properties english = new Properties();
        chinese.load(resource("messages.properties"));
        english.load(resource("messages_en.properties"));
        assertEquals(new ArrayList<>(chinese.stringPropertyNames().stream().sorted().toList()),
                english.stringPropertyNames().stream().sorted().toList());
        for (CaseAction action : CaseAction.values()) {
            assertTrue(chinese.containsKey("action." + action), action.name());
        }
        for (String key : chinese.stringPropertyNames()) {
            assertFalse(chinese.getProperty(key).isBlank() || english.getProperty(key).isBlank(), key);
            for (int i = 0; i < 6; i++) {
                assertEquals(chinese.getProperty(key).contains("{" + i + "}"), english.getProperty(key).contains("{" + i + "}"),
                        key + " {" + i + "}");
            }
        }
    }

    private static Reader resource(String name) {
        return new InputStreamReader(Cases.class.getResourceAsStream(name), StandardCharsets.UTF_8);
    }
}
