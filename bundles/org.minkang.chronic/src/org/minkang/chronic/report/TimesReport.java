package org.minkang.chronic.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.minkang.access.Actor;
import org.minkang.base.Bilingual;
import org.minkang.casework.report.Figure;
import org.minkang.casework.report.FigureColumn;
import org.minkang.casework.report.FigureLine;
import org.minkang.casework.report.FigureSheet;
import org.minkang.casework.report.FigureTable;
import org.minkang.casework.report.ReportQuestion;
import org.minkang.chronic.report.Stays.Stay;
import org.minkang.store.Session;

/** 办理时限统计: how long cases stay in each step, by step and by group of officers; stopped time is left out. */
public class TimesReport extends ChronicReport {

    private static final double PERCENT = 100.0;

    public TimesReport(ReportUses uses) {
        super(uses, "times", Span.DAYS);
    }

    @Override
    public FigureSheet make(Session session, Actor actor, ReportQuestion question) {
        List<Stay> stays = Stays.ended(session, uses.packs, question);
        Map<String, String> names = new HashMap<>();
        stays.forEach(s -> names.put(s.stepKey(), s.stepName()));
        Map<String, String> groups = new HashMap<>();
        session.rows(r -> groups.put(r.text(1), Bilingual.of(r.text(2), r.text(3)).text()),
                "select id, name_zh, name_en from mk_right");
        FigureTable steps = table("step", stays, Stay::stepKey, names::get);
        FigureTable officers = table("group", stays, Stay::group, g -> groups.getOrDefault(g, g));
        return new FigureSheet(List.of(steps, officers), List.of(), List.of(
                AppraisalReport.check("stays", Stays.stored(session, question), stays.size()),
                AppraisalReport.check("step-group", AppraisalReport.total(steps, 0), AppraisalReport.total(officers, 0))));
    }

    private FigureTable table(String id, List<Stay> stays, Function<Stay, String> key, UnaryOperator<String> name) {
        List<FigureColumn> columns = new ArrayList<>(List.of(FigureColumn.adding(TEXT.get("column.stays"))));
        for (String measured : List.of("mean", "median", "ninetieth", "longest")) {
            columns.add(FigureColumn.plain(TEXT.get("column." + measured)));
        }
        columns.add(FigureColumn.adding(TEXT.get("column.limited")));
        columns.add(FigureColumn.adding(TEXT.get("column.kept")));
        columns.add(FigureColumn.plain(TEXT.get("column.kept-share")));
        List<FigureLine> lines = new ArrayList<>();
        Lines.sorted(stays, key).forEach((k, some) -> lines.add(line(name.apply(k), some, false)));
        lines.add(line(TEXT.get("total"), stays, true));
        return new FigureTable(id, TEXT.get("table." + id), TEXT.get("line." + id), columns, lines, 2);
    }

    private FigureLine line(String label, List<Stay> stays, boolean total) {
        List<Long> ids = stays.stream().map(Stay::id).toList();
        List<Long> limited = stays.stream().filter(Stay::limited).map(Stay::id).toList();
        List<Long> kept = stays.stream().filter(Stay::kept).map(Stay::id).toList();
        Spread spread = Spread.of(stays.stream().map(Stay::spent).toList());
        List<Figure> figures = new ArrayList<>(List.of(Figure.count(sources.stays, ids)));
        for (Double value : new Double[] {spread.mean(), spread.median(), spread.ninetieth(), spread.longest()}) {
            figures.add(Figure.measure(value, sources.stays, ids));
        }
        figures.add(Figure.count(sources.stays, limited));
        figures.add(Figure.count(sources.stays, kept));
        figures.add(Figure.measure(limited.isEmpty() ? null
                : Math.round(kept.size() * PERCENT * 10 / limited.size()) / 10.0, sources.stays, limited));
        return new FigureLine(label, figures, total);
    }
}
