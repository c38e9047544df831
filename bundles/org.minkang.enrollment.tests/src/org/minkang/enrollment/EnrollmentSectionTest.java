package org.minkang.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minkang.base.Period;
import org.minkang.base.Refused;
import org.minkang.benefit.BenefitSection;
import org.minkang.policy.PackReader;

class EnrollmentSectionTest {

    private static String sample() throws IOException {
        try (InputStream in = EnrollmentModule.class.getResourceAsStream("/packs/shili-enrollment.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static EnrollmentRules read(String text) {
        return new PackReader(List.of(new EnrollmentSection(), new BenefitSection())).read("x.yaml", text).section(EnrollmentRules.class);
    }

    @Test
    void readsTheSamplePack() throws IOException {
        EnrollmentRules rules = read(sample());
        assertEquals(new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)), rules.cover(2027));
        assertEquals(LocalDate.of(2026, 10, 11), rules.opensOn(2027));
        assertEquals(LocalDate.of(2026, 12, 11), rules.closesOn(2027));
        assertEquals(LocalDate.of(2026, 11, 20), rules.endsOn(2027, rules.stages().get(1)));
        assertEquals(DayOfWeek.THURSDAY, rules.report().day());
        assertEquals("treasury", rules.payerOf("extreme-poverty").orElseThrow().key());
        assertEquals(10, rules.lists().size());
    }

    @Test
    void aCampaignMayGoOverTheNewYear() throws IOException {
        EnrollmentRules rules = read(sample().replace("closes: \"12-11\"", "closes: \"02-28\""));
        assertEquals(LocalDate.of(2026, 10, 11), rules.opensOn(2027));
        assertEquals(LocalDate.of(2027, 2, 28), rules.closesOn(2027));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            opens: "10-11" | opens: "10-32" | enrollment.month-day
            until: "11-20", target: 0.80 | until: "10-20", target: 0.80 | enrollment.stage-order
            target: 0.80 | target: 0.50 | enrollment.stage-target
            target: 0.60 | target: 1.60 | enrollment.share
            reward: stage-2 | reward: stage-9 | enrollment.no-reward
            at: "16:00" | at: "16点" | enrollment.time
            says: dead, reason: dead | says: dead | enrollment.list-reason
            says: dead, reason: dead | says: dead, reason: away | enrollment.no-reason
            says: pupil | says: pupil, mark: low-income | enrollment.list-mark
            marks: [low-income, monitored] | marks: [extreme-poverty] | enrollment.payer-twice
            marks: [low-income, monitored] | marks: [orphan] | enrollment.no-mark
            key: away | key: poor | enrollment.key-twice
            """)
    void whatIsWrongIsSaidAtItsPlace(String right, String wrong, String code) throws IOException {
        String text = sample().replace(right, wrong);
        assertTrue(!text.equals(sample()), right);
        Refused refused = assertThrows(Refused.class, () -> read(text));
        assertTrue(refused.has(code), refused.getMessage());
        assertTrue(refused.problems().get(0).place().startsWith("x.yaml:"), refused.problems().get(0).place());
    }
}
