package org.minkang.example.aids;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.base.Bilingual;
import org.minkang.base.Text;
import org.minkang.casework.report.CrossCheck;
import org.minkang.casework.report.Figure;
import org.minkang.casework.report.FigureColumn;
import org.minkang.casework.report.FigureLine;
import org.minkang.casework.report.FigureSheet;
import org.minkang.casework.report.FigureTable;
import org.minkang.casework.report.Report;
import org.minkang.casework.report.ReportQuestion;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** How many of each device were asked for and handed out; each number opens its requests. */
public class RequestsReport implements Report {

    /** The id of the report. */
    public static final String ID = "aids.requests";

    private static final Text TEXT = Text.of(RequestsReport.class);
    private static final String ASKED = " from aids_request r join mk_case c on c.id = r.case_id"
            + " where r.applied_on >= ? and r.applied_on <= ?";

    private final RequestRows rows;

    public RequestsReport(Access access) {
        this.rows = new RequestRows(access);
    }

    /** What is counted. */
    private record One(long id, String device, boolean handedOut) {
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Bilingual name() {
        return TEXT.both("report.requests");
    }

    @Override
    public Bilingual purpose() {
        return TEXT.both("report.purpose");
    }

    @Override
    public String right() {
        return Rights.DECIDE;
    }

    @Override
    public Span span() {
        return Span.DAYS;
    }

    @Override
    public FigureSheet make(Session session, Actor actor, ReportQuestion question) {
        Map<String, List<One>> devices = new TreeMap<>();
        List<One> all = new ArrayList<>();
        String asked = ASKED + RequestRows.within(question.area());
        Object[] params = RequestRows.params(List.of(question.from(), question.to()), question.area());
        for (Row row : session.rows("select r.id, r.device_zh, r.device_en, r.handed_out_on" + asked + " order by r.id",
                params)) {
            One one = new One(row.number(1), Bilingual.of(row.text(2), row.text(3)).text(), !row.isNull(4));
            devices.computeIfAbsent(one.device(), d -> new ArrayList<>()).add(one);
            all.add(one);
        }
        List<FigureLine> lines = new ArrayList<>();
        devices.forEach((device, some) -> lines.add(line(device, some, false)));
        lines.add(line(TEXT.get("report.total"), all, true));
        FigureTable table = new FigureTable("devices", name().text(), TEXT.get("report.device"),
                List.of(FigureColumn.adding(TEXT.get("report.asked")), FigureColumn.adding(TEXT.get("report.handed-out"))),
                lines, 0);
        long stored = session.rows("select count(*)" + asked, params).get(0).number(1);
        return new FigureSheet(List.of(table), List.of(),
                List.of(new CrossCheck(TEXT.get("report.check"), stored, all.size())));
    }

    private FigureLine line(String label, List<One> some, boolean total) {
        return new FigureLine(label, List.of(count(some, one -> true), count(some, One::handedOut)), total);
    }

    private Figure count(List<One> some, Predicate<One> which) {
        return Figure.count(rows, some.stream().filter(which).map(One::id).toList());
    }
}
