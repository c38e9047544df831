package org.minkang.chronic.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.minkang.base.Problem;

class IntakeModelTest {

    @Test
    void putsProblemsBesideTheirField() {
        Map<String, String> wrong = IntakeModel.byField(List.of(new Problem("a", "diseases/M03900", "一"),
                new Problem("b", "diseases/M01600", "二"), new Problem("c", "provider", "三"), new Problem("d", "", "四")));
        assertEquals(Map.of("diseases", "一\n二", "provider", "三", "", "四"), wrong);
    }
}
