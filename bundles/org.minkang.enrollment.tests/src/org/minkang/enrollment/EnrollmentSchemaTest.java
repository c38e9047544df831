package org.minkang.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minkang.benefit.BenefitSection;
import org.minkang.enrollment.internal.SectionComponent;
import org.minkang.testing.SchemaCheck;

/** By the section as it is installed. */
class EnrollmentSchemaTest {

    @Test
    void theSchemaSaysOfEveryMapWhatItsReaderSays() {
        SchemaCheck check = new SchemaCheck(List.of(new SectionComponent(), new BenefitSection()));
        List<String> faults = check.with("shili-enrollment.yaml", Bureau.sample()).faults();
        assertEquals("", String.join("\n", faults.stream().filter(fault -> fault.contains("enrollment")).toList()));
    }
}
