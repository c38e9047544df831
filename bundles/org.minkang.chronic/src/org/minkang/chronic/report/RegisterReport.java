package org.minkang.chronic.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.minkang.access.Actor;
import org.minkang.casework.report.FigureList;
import org.minkang.casework.report.FigureSheet;
import org.minkang.casework.report.FigureTable;
import org.minkang.casework.report.ReportQuestion;
import org.minkang.chronic.report.Certs.Cert;
import org.minkang.store.Session;

/** 发证台账: the register of the certificates issued, by township, village and disease. */
public class RegisterReport extends ChronicReport {

    public RegisterReport(ReportUses uses) {
        super(uses, "register", Span.DAYS);
    }

    @Override
    public FigureSheet make(Session session, Actor actor, ReportQuestion question) {
        List<Cert> certs = Certs.issued(session, question);
        Map<String, String> diseases = new HashMap<>();
        certs.forEach(c -> diseases.put(c.code(), c.disease()));
        FigureTable towns = living().table("township", certs, Lines.sorted(certs, Cert::township),
                areaNames(session, certs.stream().map(Cert::township).distinct().toList()), 0);
        FigureTable villages = living().table("village", certs, Lines.sorted(certs, Cert::area),
                areaNames(session, certs.stream().map(Cert::area).distinct().toList()), -1);
        FigureTable byDisease = new Lines<Cert>().adding("certificates", sources.certificates, c -> true, Cert::id)
                .counting("persons", sources.persons, c -> true, Cert::personId)
                .table("disease", certs, Lines.largest(certs, Cert::code), diseases::get, 0);
        List<FigureList> list = List.of(new FigureList(TEXT.get("list.register"), sources.certificates,
                certs.stream().map(Cert::id).toList()));
        return new FigureSheet(List.of(towns, byDisease, villages), list, List.of(
                AppraisalReport.check("issued", Certs.stored(session, question), certs.size()),
                AppraisalReport.check("township-village", AppraisalReport.total(towns, 0),
                        AppraisalReport.total(villages, 0)),
                AppraisalReport.check("township-disease", AppraisalReport.total(towns, 0),
                        AppraisalReport.total(byDisease, 0))));
    }

    /** A person lives in one place, so persons add up. */
    private Lines<Cert> living() {
        return new Lines<Cert>().adding("certificates", sources.certificates, c -> true, Cert::id)
                .adding("persons", sources.persons, c -> true, Cert::personId);
    }
}
