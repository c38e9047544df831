package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;

import org.junit.jupiter.api.Test;
import org.minkang.chronic.ApplicationDisease.Outcome;

class ReportCounterTest {

    private final ReportCounter counter = new ReportCounter();
    private long next;

    private void application(String area, boolean supplement, Outcome... outcomes) {
        next++;
        for (int i = 0; i < outcomes.length; i++) {
            counter.add(next, area, supplement, "D" + i, "病" + i, "D" + i, outcomes[i],
                    outcomes[i] == Outcome.REFUSED ? "R" + i : null);
        }
    }

    private ChronicReport report() {
        return counter.report(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), code -> "town " + code);
    }

    @Test
    void countsAnApplicationOnceUnderWhatBecameOfIt() {
        application("431099001001", false, Outcome.CERTIFIED);
        application("431099001001", true, Outcome.CERTIFIED, Outcome.REFUSED);
        application("431099001002", false, Outcome.REFUSED, Outcome.REFUSED);
        application("431099002001", false, Outcome.CERTIFIED, Outcome.PENDING);
        application("431099002001", false, Outcome.APPROVED);
        application(null, true, Outcome.WITHDRAWN);
        application("431099002001", false, Outcome.REFUSED, Outcome.WITHDRAWN);
        ChronicReport report = report();
        assertEquals(new ChronicReport.Applications(7, 2, 1, 1, 2, 1), report.applications());
        assertEquals(new ChronicReport.Diseases(11, 1, 1, 3, 4, 2), report.diseases());
        assertEquals(2, report.supplementAsked());
        assertEquals(List.of("", "431099001", "431099002"),
                report.byTownship().stream().map(ChronicReport.Township::code).toList());
        assertEquals(List.of(new ChronicReport.Reason("R0", 2), new ChronicReport.Reason("R1", 2)),
                report.byReason());
    }

    @Test
    void nothingGivesNothing() {
        assertEquals(0, report().applications().total());
        assertEquals(List.of(), report().byTownship());
    }

    @Test
    void meanAndLongestStay() {
        counter.step("review", Duration.ofHours(2));
        counter.step("review", Duration.ofHours(4));
        assertEquals(List.of(new ChronicReport.Step("review", 2, Duration.ofHours(3), Duration.ofHours(4))),
                report().steps());
    }

    @Test
    void everySumAgreesWithItsParts() {
        Random random = new Random(7);
        Outcome[] all = Outcome.values();
        for (int i = 0; i < 5_000; i++) {
            Outcome[] outcomes = new Outcome[1 + random.nextInt(4)];
            for (int j = 0; j < outcomes.length; j++) {
                outcomes[j] = all[random.nextInt(all.length)];
            }
            application(random.nextInt(20) == 0 ? null : "4310990" + (10 + random.nextInt(22)) + "001",
                    random.nextBoolean(), outcomes);
        }
        ChronicReport r = report();
        ChronicReport.Applications a = r.applications();
        assertEquals(5_000, a.total());
        assertEquals(a.total(), a.inProgress() + a.certified() + a.partly() + a.refused() + a.withdrawn());
        ChronicReport.Diseases d = r.diseases();
        assertEquals(d.total(), d.pending() + d.approved() + d.certified() + d.refused() + d.withdrawn());
        assertEquals(d.refused(), r.byReason().stream().mapToLong(ChronicReport.Reason::refused).sum());
        assertEquals(r.supplementAsked(),
                r.byTownship().stream().mapToLong(ChronicReport.Township::supplementAsked).sum());
        for (ToLongFunction<ChronicReport.Applications> column : List.<ToLongFunction<ChronicReport.Applications>>of(
                ChronicReport.Applications::total, ChronicReport.Applications::inProgress,
                ChronicReport.Applications::certified, ChronicReport.Applications::partly,
                ChronicReport.Applications::refused, ChronicReport.Applications::withdrawn)) {
            assertEquals(column.applyAsLong(a),
                    r.byTownship().stream().mapToLong(t -> column.applyAsLong(t.applications())).sum());
        }
        for (ToLongFunction<ChronicReport.Diseases> column : List.<ToLongFunction<ChronicReport.Diseases>>of(
                ChronicReport.Diseases::total, ChronicReport.Diseases::pending, ChronicReport.Diseases::approved,
                ChronicReport.Diseases::certified, ChronicReport.Diseases::refused,
                ChronicReport.Diseases::withdrawn)) {
            assertEquals(column.applyAsLong(d),
                    r.byTownship().stream().mapToLong(t -> column.applyAsLong(t.diseases())).sum());
            assertEquals(column.applyAsLong(d),
                    r.byDisease().stream().mapToLong(t -> column.applyAsLong(t.count())).sum());
        }
    }
}
