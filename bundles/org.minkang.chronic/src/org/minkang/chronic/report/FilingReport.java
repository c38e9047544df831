package org.minkang.chronic.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.minkang.access.Actor;
import org.minkang.casework.report.FigureSheet;
import org.minkang.casework.report.FigureTable;
import org.minkang.casework.report.ReportQuestion;
import org.minkang.chronic.report.Certs.Cert;
import org.minkang.register.Fact;
import org.minkang.store.Session;

/** 年度备案统计: who was put on file with a certificate, by kind of insured where anybody can say, and by disease (WF-C02). */
public class FilingReport extends ChronicReport {

    public FilingReport(ReportUses uses) {
        super(uses, "filing", Span.DAYS);
    }

    @Override
    public FigureSheet make(Session session, Actor actor, ReportQuestion question) {
        List<Cert> certs = Certs.issued(session, question);
        // a person is of one kind, that of the day of the first certificate
        Map<Long, String> kinds = new HashMap<>();
        certs.forEach(c -> kinds.computeIfAbsent(c.personId(), p -> kind(session, c)));
        Map<String, String> diseases = new HashMap<>();
        certs.forEach(c -> diseases.put(c.code(), c.disease()));
        FigureTable byKind = new Lines<Cert>().adding("persons", sources.persons, c -> true, Cert::personId)
                .adding("certificates", sources.certificates, c -> true, Cert::id)
                .adding("first", sources.certificates, c -> !c.renewed(), Cert::id)
                .adding("renewed", sources.certificates, Cert::renewed, Cert::id)
                .table("insured", certs, Lines.largest(certs, c -> kinds.get(c.personId())), k -> k, 0);
        FigureTable byDisease = new Lines<Cert>().counting("persons", sources.persons, c -> true, Cert::personId)
                .adding("certificates", sources.certificates, c -> true, Cert::id)
                .adding("first", sources.certificates, c -> !c.renewed(), Cert::id)
                .adding("renewed", sources.certificates, Cert::renewed, Cert::id)
                .table("disease", certs, Lines.largest(certs, Cert::code), diseases::get, 1);
        return new FigureSheet(List.of(byKind, byDisease), List.of(), List.of(
                AppraisalReport.check("issued", Certs.stored(session, question), certs.size()),
                AppraisalReport.check("insured-disease", AppraisalReport.total(byKind, 1),
                        AppraisalReport.total(byDisease, 1))));
    }

    private String kind(Session session, Cert cert) {
        Fact fact = uses.facts.ask(session, Fact.INSURED_KIND, cert.personId(), cert.issuedOn());
        return fact.isYes() && !fact.text().isBlank() ? fact.text() : TEXT.get("insured.unknown");
    }
}
