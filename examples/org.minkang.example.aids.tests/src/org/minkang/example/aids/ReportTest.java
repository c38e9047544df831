package org.minkang.example.aids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.Refused;
import org.minkang.casework.report.Figure;
import org.minkang.casework.report.FigureLine;
import org.minkang.casework.report.MadeReport;
import org.minkang.casework.report.ReportQuestion;
import org.minkang.casework.report.ReportRow;
import org.minkang.casework.report.Reports;
import org.minkang.testing.Database;

/** The report of requests, made by the service that makes all reports. */
@ParameterizedClass
@EnumSource
class ReportTest {

    @Parameter
    Database database;
    private Town town;
    private Reports reports;
    private final ReportQuestion year = ReportQuestion.of(Town.TODAY.withDayOfYear(1), Town.TODAY);

    @BeforeEach
    void open() {
        town = Town.of(database, ReportTest.class);
        reports = new Reports(town.store, town.access, town.journal, town.areas, () -> List.of(new RequestsReport(town.access)),
                (report, details, file, progress) -> {
                    throw new AssertionError("nothing is exported here");
                }, town.clock);
        if (town.requests() == 0) {
            town.handedOut(town.person(), "cane");
            town.take(town.request(town.person(), "cane"));
            town.take(town.request(town.person(Town.number(), "王某某", Town.OTHER_VILLAGE), "wheelchair"));
        }
    }

    private List<String> lines(Actor actor, ReportQuestion question) {
        MadeReport made = town.store.read(s -> reports.make(s, actor, RequestsReport.ID, question));
        assertEquals(List.of(), made.sheet().faults());
        return made.sheet().tables().get(0).lines().stream().map(ReportTest::text).toList();
    }

    private static String text(FigureLine line) {
        return line.label() + " " + String.join(" ", line.figures().stream().map(Figure::text).toList());
    }

    @Test
    void countsWhatWasAskedForAndWhatWasHandedOut() {
        assertEquals(List.of("手杖 2 1", "轮椅 1 0", "合计 3 1"), lines(town.reviewer, year));
        assertEquals(List.of("合计 0 0"), lines(town.reviewer, ReportQuestion.of(Town.TODAY.minusDays(9), Town.TODAY.minusDays(1))));
    }

    @Test
    void anAreaSeesItsOwnOnlyWhateverRowsItAsksFor() {
        Actor township = town.people.inArea(AreaCode.parse("431099101").orRefuse(), "reviewer");
        assertEquals(List.of("手杖 2 1", "合计 2 1"), lines(township, year));
        List<Long> all = town.store.read(s -> s.rows("select id from aids_request order by id")).stream()
                .map(r -> r.number(1)).toList();
        List<ReportRow> seen = town.store.read(s -> new RequestRows(town.access).read(s, township, all, false));
        assertEquals(all.subList(0, 2), seen.stream().map(ReportRow::id).toList());
    }

    @Test
    void theRowsBehindAFigureAreMasked() {
        MadeReport made = town.store.read(s -> reports.make(s, town.reviewer, RequestsReport.ID, year));
        Figure handedOut = made.sheet().tables().get(0).lines().get(0).figures().get(1);
        List<ReportRow> rows = town.store.read(s -> reports.rows(s, town.reviewer, RequestsReport.ID, handedOut, 0, 10));
        assertEquals(1, rows.size());
        assertEquals("FJ26-00001", rows.get(0).cells().get(0), "the first of this county");
        assertTrue(rows.get(0).cells().get(2).toString().contains("********"), rows.toString());
        assertEquals(Town.TODAY, rows.get(0).cells().get(5));
    }

    @Test
    void whoMayNotDecideSeesNoReport() {
        Actor clerk = town.people.withRights(Rights.INTAKE);
        assertThrows(Refused.class, () -> town.store.read(s -> reports.make(s, clerk, RequestsReport.ID, year)));
        assertThrows(Refused.class, () -> town.store.read(s -> new RequestRows(town.access).read(s, clerk, List.of(1L), false)));
    }
}
