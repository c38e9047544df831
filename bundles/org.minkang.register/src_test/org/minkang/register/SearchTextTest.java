package org.minkang.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.register.SearchText.HouseholdNumber;
import org.minkang.register.SearchText.Initials;
import org.minkang.register.SearchText.Name;
import org.minkang.register.SearchText.Number;
import org.minkang.register.SearchText.NumberPart;
import org.minkang.register.SearchText.Reading;

class SearchTextTest {

    private static final String NUMBER = PersonCheckTest.Numbers.of("431099", "19620507", "002");

    @Test
    void aWholeNumberIsTheNumberHoweverItIsWritten() {
        List<SearchText> number = List.of(new Number(NUMBER), new HouseholdNumber(NUMBER));
        assertEquals(number, SearchText.ways(NUMBER));
        assertEquals(number, SearchText.ways(" " + NUMBER.substring(0, 6) + " " + NUMBER.substring(6)));
        String wide = NUMBER.chars().mapToObj(c -> Character.toString(c + 0xFEE0)).reduce("", String::concat);
        assertEquals(number, SearchText.ways(wide));
    }

    @Test
    void fifteenDigitsAreTurnedIntoTheNumberOfToday() {
        assertEquals(new Number(NUMBER), SearchText.ways("431099620507002").get(0));
    }

    @Test
    void fourCharactersAreTheEndAndMoreAreTheBeginning() {
        assertEquals(new NumberPart("", "002X"), SearchText.ways("002x").get(0));
        assertEquals(new NumberPart("", "0027"), SearchText.ways("0027").get(0));
        assertEquals(new NumberPart("43109919", ""), SearchText.ways("43109919").get(0));
    }

    @Test
    void aMaskedNumberIsUnderstoodAsItIsCopied() {
        assertEquals(List.of(new NumberPart("431099", "0027")), SearchText.ways("431099********0027"));
        assertEquals(List.of(new NumberPart("", "70027")), SearchText.ways("*70027"));
        assertEquals(List.of(new NumberPart("431099", "")), SearchText.ways("431099*"));
    }

    @Test
    void chineseIsANameByItsBeginning() {
        assertEquals(List.of(new Name("王", null)), SearchText.ways("王"));
        assertEquals(List.of(new Name("王伟", null)), SearchText.ways("王 伟"));
        assertEquals(List.of(new Name("𠮷㛃", null)), SearchText.ways("𠮷㛃"));
        assertEquals(List.of(new Name("古丽·买", null)), SearchText.ways("古丽•买"));
    }

    @Test
    void lettersAreAReadingAndPerhapsInitials() {
        assertEquals(List.of(new Reading("wl", null), new Initials("wl", null)), SearchText.ways("WL"));
        assertEquals(List.of(new Reading("liming", null)), SearchText.ways("li ming"));
        assertEquals(List.of(new Reading("lv", null)), SearchText.ways("lǚ"));
    }

    @Test
    void theEndOfTheNumberNarrowsANameOrInitials() {
        assertEquals(List.of(new Name("王伟", "002X")), SearchText.ways("王伟 002x"));
        assertEquals(List.of(new Reading("ww", "0027"), new Initials("ww", "0027")), SearchText.ways("ww 0027"));
    }

    @Test
    void lettersWithDigitsAreAHouseholdNumber() {
        assertEquals(List.of(new HouseholdNumber("H-0012")), SearchText.ways("h-0012"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "*", "·", "%", "''", "--"})
    void nothingToLookForFindsNothing(String text) {
        assertEquals(List.of(), SearchText.ways(text).stream()
                .filter(way -> !(way instanceof Name n && !n.beginning().isEmpty())).toList());
        assertEquals(List.of(), SearchText.ways(null));
        assertEquals(List.of(), SearchText.ways("王".repeat(101)));
    }
}
