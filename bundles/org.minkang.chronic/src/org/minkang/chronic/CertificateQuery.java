package org.minkang.chronic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.minkang.access.Actor;
import org.minkang.base.Bilingual;
import org.minkang.base.IdNumber;
import org.minkang.base.Period;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** A query for certificates with their holders, put together from conditions. */
final class CertificateQuery {

    private static final String FROM = " from chronic_certificate c join mk_person p on p.id = c.person_id";
    private static final String COLUMNS = "select c.id, c.number, c.person_id, p.name, p.id_number, c.code, c.name_zh,"
            + " c.name_en, c.class_key, c.issued_on, c.valid_from, c.valid_to, c.prints, c.case_id, c.status, p.died_on,"
            + " p.area_code, c.handed_on, c.reminded_on, c.review_due, case when " + CountingDays.CONDITION
            + " then 1 else 0 end" + FROM;

    private final LocalDate on;
    private final LocalDate today;
    private final StringBuilder where = new StringBuilder(" where 1 = 1");
    private final List<Object> values = new ArrayList<>();

    /** @param on the day on which they count or not */
    CertificateQuery(LocalDate on, LocalDate today) {
        this.on = on;
        this.today = today;
    }

    CertificateQuery and(String condition, Object... its) {
        where.append(" and ").append(condition);
        values.addAll(List.of(its));
        return this;
    }

    CertificateQuery counting() {
        where.append(" and ").append(CountingDays.CONDITION);
        values.addAll(CountingDays.values(on));
        return this;
    }

    /** Of holders who live in an area, and in the actor's own. */
    CertificateQuery within(String area, Actor actor) {
        String wanted = narrower(area, actor);
        // ":" follows "9", so this is everything that begins with the area
        return wanted == null ? this : and("p.area_code >= ? and p.area_code < ?", wanted, wanted + ":");
    }

    /** The area asked for, or the actor's own when that is all the actor may see. */
    private static String narrower(String area, Actor actor) {
        String own = actor.area().map(a -> a.digits()).orElse(null);
        if (area == null || own != null && own.startsWith(area)) {
            return own;
        }
        // an area outside the own one yields nothing
        return own == null || area.startsWith(own) ? area : "-";
    }

    /** How many there are of one disease. */
    record OfDisease(String code, Bilingual name, int count) {
    }

    List<OfDisease> byDisease(Session session) {
        return session.rows("select c.code, c.name_zh, c.name_en, count(*)" + FROM + where
                + " group by c.code, c.name_zh, c.name_en order by c.code", values.toArray()).stream()
                .map(r -> new OfDisease(r.text(1), Bilingual.of(r.text(2), r.text(3)), (int) r.number(4))).toList();
    }

    long count(Session session) {
        return session.rows("select count(*)" + FROM + where, values.toArray()).get(0).number(1);
    }

    List<CertificateRow> all(Session session, String order) {
        return rows(session, " order by " + order);
    }

    List<CertificateRow> page(Session session, String order, int first, int max) {
        return rows(session, " order by " + order + " offset ? rows fetch next ? rows only", first, max);
    }

    private List<CertificateRow> rows(Session session, String end, Object... more) {
        List<Object> all = new ArrayList<>(CountingDays.values(on));
        all.addAll(values);
        all.addAll(List.of(more));
        return session.rows(COLUMNS + where + end, all.toArray()).stream().map(this::row).toList();
    }

    private CertificateRow row(Row row) {
        Period valid = new Period(row.day(11), row.day(12));
        Certificate.Status status = Certificate.Status.valueOf(row.text(15));
        return new CertificateRow(row.number(1), row.text(2), row.number(3), row.text(4), IdNumber.mask(row.text(5)),
                row.text(6), Bilingual.of(row.text(7), row.text(8)), row.text(9), row.day(10), valid,
                row.number(21) == 1, (int) row.number(13), row.isNull(14) ? 0 : row.number(14),
                CertificateRow.state(status, valid, row.day(16), today), row.isNull(17) ? "" : row.text(17),
                Optional.ofNullable(row.day(18)), Optional.ofNullable(row.day(19)), Optional.ofNullable(row.day(20)));
    }
}
