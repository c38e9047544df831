package org.minkang.chronic.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.minkang.base.Bilingual;
import org.minkang.casework.report.ReportQuestion;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** The certificates of a report, each with where its holder lives now. */
final class Certs {

    static final String FROM = " from chronic_certificate c join mk_person p on p.id = c.person_id";
    private static final String SELECT = "select c.id, c.person_id, p.area_code, c.code, c.name_zh, c.name_en,"
            + " c.class_key, c.issued_on, c.valid_from, c.valid_to,"
            + " c.ended_from, p.died_on,"
            + " (select count(*) from chronic_certificate e where e.person_id = c.person_id and e.code = c.code"
            + " and e.id <> c.id and e.valid_from < c.valid_from)" + FROM;
    private static final int TOWNSHIP = 9;

    private Certs() {
    }

    /**
     * One certificate.
     *
     * @param area    village of the holder; empty when unknown
     * @param to      last day it is good for, by its time, by its end, or by the holder's death; a suspension does not end
     *                it; the last day there is when it has no end; before {@code from} when it was void from its start
     * @param renewed whether the holder had one for the same disease before
     */
    record Cert(Long id, Long personId, String area, String code, String disease, String classKey, LocalDate issuedOn,
            LocalDate from, LocalDate to, boolean renewed) {

        String township() {
            return area.substring(0, Math.min(TOWNSHIP, area.length()));
        }

        /** Whether it was ever good. */
        boolean good() {
            return !to.isBefore(from);
        }

        /** Whether it is good on a day and on the next as well. */
        boolean goodBeyond(LocalDate day) {
            return !from.isAfter(day) && to.isAfter(day);
        }
    }

    /** Those that were issued in the days of the question. */
    static List<Cert> issued(Session session, ReportQuestion question) {
        return read(session, new Within().and("c.issued_on between ? and ?", question.from(), question.to())
                .area("p.area_code", question.area()));
    }

    /** Those that were good on any of the days of the question, and those issued in them. */
    static List<Cert> touching(Session session, ReportQuestion question) {
        return read(session, new Within().and("(c.valid_from <= ? and (c.valid_to is null or c.valid_to >= ?)"
                + " or c.issued_on between ? and ?)", question.to(), question.from(), question.from(), question.to())
                .area("p.area_code", question.area()));
    }

    /** How many certificates were issued, by a plain count. */
    static long stored(Session session, ReportQuestion question) {
        Within within = new Within().and("c.issued_on between ? and ?", question.from(), question.to())
                .area("p.area_code", question.area());
        return session.rows("select count(*)" + FROM + within.sql(), within.params()).get(0).number(1);
    }

    private static LocalDate last(Row r) {
        LocalDate byTime = r.isNull(10) ? LocalDate.MAX : r.day(10);
        LocalDate byEnd = r.isNull(11) ? byTime : r.day(11).minusDays(1);
        LocalDate byDeath = r.isNull(12) ? byEnd : r.day(12);
        return Stream.of(byTime, byEnd, byDeath).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static List<Cert> read(Session session, Within within) {
        List<Cert> certs = new ArrayList<>();
        session.rows(r -> certs.add(new Cert(r.number(1), r.number(2), r.text(3) == null ? "" : r.text(3), r.text(4),
                Bilingual.of(r.text(5), r.text(6)).text(), r.text(7), r.day(8), r.day(9),
                last(r), r.number(13) > 0)),
                SELECT + within.sql() + " order by c.number", within.params());
        return certs;
    }
}
