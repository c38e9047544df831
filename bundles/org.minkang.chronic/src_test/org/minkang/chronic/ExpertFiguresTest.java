package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.minkang.casework.Verdict.FURTHER;
import static org.minkang.casework.Verdict.NO;
import static org.minkang.casework.Verdict.YES;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class ExpertFiguresTest {

    @Test
    void theResultIsTheMajorityAndThreeDifferentOpinionsLeaveItOpen() {
        assertEquals(Optional.of(YES), ExpertFigures.result(List.of(YES, YES)));
        assertEquals(Optional.of(NO), ExpertFigures.result(List.of(YES, NO, NO)));
        assertEquals(Optional.of(FURTHER), ExpertFigures.result(List.of(FURTHER, YES, FURTHER)));
        assertEquals(Optional.of(FURTHER), ExpertFigures.result(List.of(YES, NO, FURTHER)));
        // the disease was given up between the second and the third opinion
        assertEquals(Optional.empty(), ExpertFigures.result(List.of(YES, NO)));
    }

    @Test
    void percentAndDaysAreRounded() {
        assertEquals(67, new ExpertFigures.Figures(3, 3, 2, 1, Duration.ofHours(36)).agreement());
        assertEquals(33, new ExpertFigures.Figures(3, 3, 1, 2, Duration.ofHours(36)).agreement());
        assertEquals("1.5", new ExpertFigures.Figures(3, 3, 2, 1, Duration.ofHours(36)).days());
        assertEquals(0, ExpertFigures.Figures.NONE.agreement());
    }
}
