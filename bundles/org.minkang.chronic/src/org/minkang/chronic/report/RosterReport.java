package org.minkang.chronic.report;

import java.util.List;
import java.util.function.Predicate;

import org.minkang.access.Actor;
import org.minkang.casework.report.FigureList;
import org.minkang.casework.report.FigureSheet;
import org.minkang.casework.report.FigureTable;
import org.minkang.casework.report.ReportQuestion;
import org.minkang.chronic.report.Certs.Cert;
import org.minkang.store.Session;

/** 花名册: the certificates of a month that are new, renewed or over, with the lists of their holders (WF-C04). */
public class RosterReport extends ChronicReport {

    public RosterReport(ReportUses uses) {
        super(uses, "roster", Span.MONTH);
    }

    @Override
    public FigureSheet make(Session session, Actor actor, ReportQuestion question) {
        List<Cert> all = Certs.touching(session, question);
        Predicate<Cert> issued = c -> !c.issuedOn().isBefore(question.from()) && !c.issuedOn().isAfter(question.to());
        Predicate<Cert> first = issued.and(c -> !c.renewed());
        Predicate<Cert> renewed = issued.and(Cert::renewed);
        Predicate<Cert> over = c -> c.good() && !c.to().isBefore(question.from()) && !c.to().isAfter(question.to());
        List<Cert> moved = all.stream().filter(issued.or(over)).toList();
        FigureTable townships = new Lines<Cert>().adding("first", sources.certificates, first, Cert::id)
                .adding("renewed", sources.certificates, renewed, Cert::id)
                .adding("over", sources.certificates, over, Cert::id)
                .table("roster", moved, Lines.sorted(moved, Cert::township),
                        areaNames(session, moved.stream().map(Cert::township).distinct().toList()), -1);
        return new FigureSheet(List.of(townships), List.of(list("first", moved, first), list("renewed", moved, renewed),
                list("over", moved, over)), List.of(AppraisalReport.check("issued", Certs.stored(session, question),
                        AppraisalReport.total(townships, 0) + AppraisalReport.total(townships, 1))));
    }

    private FigureList list(String key, List<Cert> certs, Predicate<Cert> which) {
        return new FigureList(TEXT.get("list." + key), sources.certificates,
                certs.stream().filter(which).map(Cert::id).toList());
    }
}
