package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minkang.base.Bilingual;

class StartRuleTest {

    @ParameterizedTest
    @CsvSource({"SAME_DAY, 2026-03-05, 2026-03-05", "SAME_DAY, 2028-02-29, 2028-02-29",
            "NEXT_MONTH, 2026-03-01, 2026-04-01", "NEXT_MONTH, 2026-03-31, 2026-04-01",
            "NEXT_MONTH, 2026-12-31, 2027-01-01", "NEXT_MONTH, 2028-01-31, 2028-02-01",
            "NEXT_YEAR, 2026-01-01, 2027-01-01", "NEXT_YEAR, 2026-12-31, 2027-01-01"})
    void countsFromTheDayOfTheApproval(StartRule rule, LocalDate approved, LocalDate start) {
        assertEquals(start, rule.start(approved));
    }

    @Test
    void aClassWithoutYearsHasNoEnd() {
        DiseaseClass forever = new DiseaseClass("x", Bilingual.of("长期", "Long"), StartRule.SAME_DAY, "",
                Optional.empty(), "", Optional.empty());
        assertEquals(null, forever.validity(LocalDate.of(2026, 3, 5)).to());
    }
}
