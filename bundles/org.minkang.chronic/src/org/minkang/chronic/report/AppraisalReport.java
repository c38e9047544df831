package org.minkang.chronic.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.minkang.access.Actor;
import org.minkang.casework.report.CrossCheck;
import org.minkang.casework.report.Figure;
import org.minkang.casework.report.FigureColumn;
import org.minkang.casework.report.FigureLine;
import org.minkang.casework.report.FigureSheet;
import org.minkang.casework.report.FigureTable;
import org.minkang.casework.report.ReportQuestion;
import org.minkang.chronic.Statistics;
import org.minkang.store.Row;
import org.minkang.store.Session;

/**
 * 认定情况统计: what became of what was applied for, for every way in which a county certifies (WF-C01). The unit is the
 * disease applied for, because one application may be confirmed for one disease and refused for another; beside it
 * stand the applications.
 */
public class AppraisalReport extends ChronicReport {

    private static final int MOST_MONTHS = 36;

    public AppraisalReport(ReportUses uses) {
        this(uses, "appraisal");
    }

    AppraisalReport(ReportUses uses, String key) {
        super(uses, key, Span.DAYS);
    }

    @Override
    public FigureSheet make(Session session, Actor actor, ReportQuestion question) {
        List<Item> items = Items.read(session, uses.packs, question);
        List<FigureTable> tables = new ArrayList<>();
        tables.add(flow(items));
        List<Item> refused = items.stream().filter(i -> i.fate().refused()).toList();
        tables.add(reasons(refused));
        Map<String, String> diseases = new HashMap<>();
        items.forEach(i -> diseases.put(i.code(), i.disease()));
        tables.add(columns(false).table("disease", items, Lines.largest(items, Item::code), diseases::get, 0));
        tables.add(columns(true).table("township", items, Lines.sorted(items, Item::township),
                areaNames(session, items.stream().map(Item::township).distinct().toList()), 1));
        tables.add(columns(true).table("month", items, months(items, question), m -> m, 1));
        tables.add(columns(true).table("channel", items, Lines.sorted(items, Item::channel), Sources::channel, -1));
        return new FigureSheet(tables, List.of(), checks(session, question, items, tables));
    }

    /** Months without anything are there as well, so that a gap is seen. */
    private static Map<String, List<Item>> months(List<Item> items, ReportQuestion question) {
        Map<String, List<Item>> months = Lines.sorted(items, Item::month);
        YearMonth month = YearMonth.from(question.from());
        for (int i = 0; i < MOST_MONTHS && !month.isAfter(YearMonth.from(question.to())); i++) {
            months.putIfAbsent(month.toString(), List.of());
            month = month.plusMonths(1);
        }
        return months;
    }

    /** @param applications whether each application stands in one line only, and can be counted as such */
    Lines<Item> columns(boolean applications) {
        Lines<Item> lines = new Lines<>();
        if (applications) {
            lines.adding("applications", sources.applications, i -> true, Item::applicationId);
        }
        return lines.adding("items", sources.items, i -> true, Item::id)
                .adding("open", sources.items, i -> i.fate().open(), Item::id)
                .adding("confirmed", sources.items, i -> i.fate().confirmed(), Item::id)
                .adding("refused", sources.items, i -> i.fate().refused(), Item::id)
                .adding("withdrawn", sources.items, i -> i.fate().withdrawn(), Item::id);
    }

    // ---- the way through ----------------------------------------------------------------------------------------------

    private FigureTable flow(List<Item> items) {
        List<FigureLine> lines = new ArrayList<>();
        lines.add(line("flow.applied", items, i -> true));
        for (Fate fate : List.of(Fate.WAITING, Fate.WITHDRAWN_EARLY, Fate.REVIEW_REFUSED)) {
            lines.add(line("flow." + fate, items, i -> i.fate() == fate));
        }
        lines.add(line("flow.passed", items, i -> i.fate().passedReview()));
        Arrays.stream(Fate.values()).filter(Fate::passedReview)
                .forEach(fate -> lines.add(line("flow." + fate, items, i -> i.fate() == fate)));
        lines.add(line("flow.examination", items, AppraisalReport::examined));
        lines.add(line("flow.confirmed", items, i -> i.fate().confirmed()));
        lines.add(line("flow.refused", items, i -> i.fate().refused()));
        return new FigureTable(Statistics.FLOW, TEXT.get("table.flow"), TEXT.get("line.flow"), List.of(
                FigureColumn.plain(TEXT.get("column.items")), FigureColumn.plain(TEXT.get("column.applications"))),
                lines, 0);
    }

    private static boolean examined(Item item) {
        return item.fate() == Fate.EXAMINED || item.fate() == Fate.FAILED;
    }

    private FigureLine line(String key, List<Item> items, Predicate<Item> which) {
        List<Item> some = items.stream().filter(which).toList();
        return new FigureLine(TEXT.get(key), List.of(
                Figure.count(sources.items, some.stream().map(Item::id).toList()),
                Figure.count(sources.applications, some.stream().map(Item::applicationId).distinct().toList())), false);
    }

    private FigureTable reasons(List<Item> refused) {
        Map<String, String> names = new HashMap<>();
        refused.forEach(i -> names.put(i.reason(), i.reason().isEmpty() ? TEXT.get("reason.none")
                : i.steps().reasonName(i.reason())));
        return new Lines<Item>().adding("refused", sources.items, i -> true, Item::id)
                .adding("by-review", sources.items, i -> i.fate() == Fate.REVIEW_REFUSED, Item::id)
                .adding("by-examination", sources.items, i -> i.fate() == Fate.FAILED || i.fate() == Fate.ABSENT, Item::id)
                .adding("by-later", sources.items, i -> i.fate() == Fate.REFUSED_LATE, Item::id)
                .table("reason", refused, Lines.largest(refused, Item::reason), names::get, 0);
    }

    // ---- do they agree ------------------------------------------------------------------------------------------------

    private static List<CrossCheck> checks(Session session, ReportQuestion question, List<Item> items,
            List<FigureTable> tables) {
        Row stored = Items.stored(session, question);
        FigureTable flow = tables.get(0);
        List<CrossCheck> checks = new ArrayList<>(stored(stored, items));
        checks.add(check("certificates", stored.number(3), items.stream().filter(Item::issued).count()));
        checks.add(check("applied", count(flow, 0), sum(flow, 1, 4)));
        checks.add(check("passed", count(flow, 4), sum(flow, 5, 5 + passedFates() - 1)));
        int after = 5 + passedFates();
        checks.add(check("confirmed", count(flow, after + 1), total(tables.get(3), 3)));
        checks.add(check("refused", count(flow, after + 2), total(tables.get(1), 0)));
        checks.add(check("disease-township", total(tables.get(2), 0), total(tables.get(3), 1)));
        checks.add(check("township-month", total(tables.get(3), 0), total(tables.get(4), 0)));
        checks.add(check("month-channel", total(tables.get(4), 0), total(tables.get(5), 0)));
        return checks;
    }

    /** What was read against a plain count of what is stored, and the application against its case and decisions. */
    static List<CrossCheck> stored(Row stored, List<Item> items) {
        return List.of(check("items", stored.number(1), items.size()),
                check("applications", stored.number(2), items.stream().map(Item::applicationId).distinct().count()),
                check("agrees", items.size(), items.stream().filter(Item::agrees).count()));
    }

    static CrossCheck check(String key, long expected, long found) {
        return new CrossCheck(TEXT.get("check." + key), expected, found);
    }

    private static int passedFates() {
        return (int) Arrays.stream(Fate.values()).filter(Fate::passedReview).count();
    }

    private static long count(FigureTable table, int line) {
        return table.lines().get(line).figures().get(0).value().longValue();
    }

    private static long sum(FigureTable table, int first, int last) {
        long sum = 0;
        for (int i = first; i <= last; i++) {
            sum += count(table, i);
        }
        return sum;
    }

    static long total(FigureTable table, int column) {
        return table.lines().get(table.lines().size() - 1).figures().get(column).value().longValue();
    }
}
