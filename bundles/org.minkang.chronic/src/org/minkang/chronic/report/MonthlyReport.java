package org.minkang.chronic.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.minkang.access.Actor;
import org.minkang.casework.report.CrossCheck;
import org.minkang.casework.report.FigureSheet;
import org.minkang.casework.report.FigureTable;
import org.minkang.casework.report.ReportQuestion;
import org.minkang.chronic.report.Certs.Cert;
import org.minkang.store.Session;

/** 月报表: certificates good at the beginning and the end of a month and what lies between, and the month's applications. */
public class MonthlyReport extends ChronicReport {

    public MonthlyReport(ReportUses uses) {
        super(uses, "monthly", Span.MONTH);
    }

    @Override
    public FigureSheet make(Session session, Actor actor, ReportQuestion question) {
        List<Cert> certs = Certs.touching(session, question).stream()
                .filter(c -> c.good() && !c.from().isAfter(question.to())).toList();
        List<Item> items = Items.read(session, uses.packs, question);
        Map<String, String> diseases = new HashMap<>();
        certs.forEach(c -> diseases.put(c.code(), c.disease()));
        items.forEach(i -> diseases.putIfAbsent(i.code(), i.disease()));
        UnaryOperator<String> names = areaNames(session,
                certs.stream().map(Cert::township).distinct().toList());
        FigureTable stock = stock("stock-disease", question, certs, Cert::code, diseases::get);
        FigureTable towns = stock("stock-township", question, certs, Cert::township, names);
        FigureTable applied = new Lines<Item>().adding("items", sources.items, i -> true, Item::id)
                .adding("open", sources.items, i -> i.fate().open(), Item::id)
                .adding("confirmed", sources.items, i -> i.fate().confirmed(), Item::id)
                .adding("refused", sources.items, i -> i.fate().refused(), Item::id)
                .adding("withdrawn", sources.items, i -> i.fate().withdrawn(), Item::id)
                .table("applied", items, Lines.largest(items, Item::code), diseases::get, -1);
        List<CrossCheck> checks = new ArrayList<>(
                AppraisalReport.stored(Items.stored(session, question), items));
        checks.add(AppraisalReport.check("stock", AppraisalReport.total(stock, 0) + AppraisalReport.total(stock, 1)
                - AppraisalReport.total(stock, 2), AppraisalReport.total(stock, 3)));
        checks.add(AppraisalReport.check("stock-township", AppraisalReport.total(stock, 3),
                AppraisalReport.total(towns, 3)));
        return new FigureSheet(List.of(stock, towns, applied), List.of(), checks);
    }

    private FigureTable stock(String id, ReportQuestion question, List<Cert> certs, Function<Cert, String> key,
            UnaryOperator<String> name) {
        LocalDate before = question.from().minusDays(1);
        return new Lines<Cert>()
                .adding("opening", sources.certificates, c -> c.goodBeyond(before), Cert::id)
                .adding("begun", sources.certificates, c -> !c.from().isBefore(question.from())
                        && !c.from().isAfter(question.to()), Cert::id)
                .adding("over", sources.certificates, c -> !c.to().isBefore(question.from())
                        && !c.to().isAfter(question.to()), Cert::id)
                .adding("closing", sources.certificates, c -> c.goodBeyond(question.to()), Cert::id)
                .counting("holders", sources.persons, c -> c.goodBeyond(question.to()), Cert::personId)
                .table(id, certs, Lines.largest(certs, key), name, 3);
    }
}
