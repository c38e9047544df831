package org.minkang.ui.tests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.minkang.access.Actor;
import org.minkang.base.Bilingual;
import org.minkang.casework.report.CrossCheck;
import org.minkang.casework.report.Figure;
import org.minkang.casework.report.FigureColumn;
import org.minkang.casework.report.FigureLine;
import org.minkang.casework.report.FigureList;
import org.minkang.casework.report.FigureSheet;
import org.minkang.casework.report.FigureTable;
import org.minkang.casework.report.Report;
import org.minkang.casework.report.ReportQuestion;
import org.minkang.casework.report.ReportRow;
import org.minkang.casework.report.RowColumn;
import org.minkang.casework.report.RowSource;
import org.minkang.store.Session;

/** A report of the small bureau: its cases by name of the applicant. */
final class CountedCases implements Report {

    static final String ID = "test.cases";
    /** What the check expects beside what is counted. */
    long more;
    /** Whether it counts for as long as nobody stops it. */
    volatile boolean endless;

    private final RowSource cases = new RowSource() {
        @Override
        public String name() {
            return "案件";
        }

        @Override
        public List<RowColumn> columns() {
            return List.of(new RowColumn("案号", 11), new RowColumn("姓名", 9));
        }

        @Override
        public List<ReportRow> read(Session session, Actor actor, List<Long> ids, boolean full) {
            return ids.stream().map(id -> session.rows("select id, person_id, case_no, person_name from mk_case where id = ?",
                    id).get(0)).map(r -> new ReportRow(r.number(1), r.number(1), r.number(2),
                            List.of(r.text(3), r.text(4)))).toList();
        }
    };

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Bilingual name() {
        return Bilingual.of("案件统计", "Cases");
    }

    @Override
    public Bilingual purpose() {
        return Bilingual.of("按姓名统计案件。", "Cases by name.");
    }

    @Override
    public String right() {
        return "t.review";
    }

    @Override
    public Span span() {
        return Span.DAYS;
    }

    @Override
    public Optional<LocalDate> due(Session session, ReportQuestion question) {
        return Optional.of(LocalDate.of(2026, 3, 10));
    }

    @Override
    public FigureSheet make(Session session, Actor actor, ReportQuestion question) {
        while (endless) {
            session.rows("select id from mk_case order by id");
        }
        Map<String, List<Long>> names = new TreeMap<>();
        List<Long> all = new ArrayList<>();
        session.rows(r -> {
            names.computeIfAbsent(r.text(2), n -> new ArrayList<>()).add(r.number(1));
            all.add(r.number(1));
        }, "select id, person_name from mk_case order by id");
        List<FigureLine> lines = new ArrayList<>();
        names.forEach((name, ids) -> lines.add(new FigureLine(name, List.of(Figure.count(cases, ids)), false)));
        lines.add(new FigureLine("合计", List.of(Figure.count(cases, all)), true));
        FigureTable table = new FigureTable("names", "按姓名", "姓名", List.of(FigureColumn.adding("件数")), lines, 0);
        return new FigureSheet(List.of(table), List.of(new FigureList("案件名单", cases, all)),
                List.of(new CrossCheck("件数与库存一致", all.size() + more, all.size())));
    }
}
