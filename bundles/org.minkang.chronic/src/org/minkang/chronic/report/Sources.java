package org.minkang.chronic.report;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.minkang.base.Bilingual;
import org.minkang.base.IdNumber;
import org.minkang.base.Text;
import org.minkang.casework.report.ReportRow;
import org.minkang.casework.report.RowSource;
import org.minkang.store.Row;

/** What lies behind the figures of the module's reports. */
final class Sources {

    private static final Text TEXT = Text.of(Sources.class);
    private static final String CASE = "c.id, c.case_no, c.person_name, p.id_number, c.person_id";

    /** Diseases applied for. */
    final RowSource items;
    final RowSource applications;
    final RowSource certificates;
    final RowSource persons;
    /** Stays of a case in a step. */
    final RowSource stays;
    /** Opinions of experts; what they said and about whom is not told. */
    final RowSource opinions;

    Sources(ReportUses uses) {
        items = new SqlRows(uses, "items", "case:11 name:9 id:19 disease:20 area:18 applied:11 outcome:15 decided:11", "select d.id,"
                + " a.area_code, " + CASE + ", d.name_zh, d.name_en, a.applied_on, d.outcome, d.decided_on"
                + " from chronic_application_disease d join chronic_application a on a.id = d.application_id"
                + " join mk_case c on c.id = a.case_id join mk_person p on p.id = a.person_id", "d.id", "a.area_code",
                (r, areas, full) -> row(r, r.number(3), r.number(7), r.text(4), r.text(5), number(r, 6, full),
                        name(r, 8), area(r, areas), r.day(10), TEXT.get("outcome." + r.text(11)), r.day(12)));
        applications = new SqlRows(uses, "applications", "case:11 name:9 id:19 diseases:20 area:18 applied:11 channel:9 closed:11",
                "select a.id, a.area_code, " + CASE + ", c.item_text, a.applied_on, a.channel, c.closed_on"
                + " from chronic_application a join mk_case c on c.id = a.case_id join mk_person p on p.id ="
                + " a.person_id", "a.id", "a.area_code", (r, areas, full) -> row(r, r.number(3), r.number(7),
                        r.text(4), r.text(5), number(r, 6, full), r.text(8), area(r, areas), r.day(9),
                        channel(r.text(10)), r.day(11)));
        certificates = new SqlRows(uses, "certificates", "number:19 name:9 id:19 disease:20 area:18 issued:11 from:11 to:11",
                "select c.id, p.area_code, c.case_id, c.number, p.name, p.id_number, p.id,"
                + " c.name_zh, c.name_en, c.issued_on, c.valid_from, c.valid_to" + Certs.FROM, "c.id", "p.area_code",
                (r, areas, full) -> row(r, r.isNull(3) ? 0 : r.number(3), r.number(7), r.text(4), r.text(5),
                        number(r, 6, full), name(r, 8), area(r, areas), r.day(10), r.day(11), r.day(12)));
        persons = new SqlRows(uses, "persons", "name:9 id:19 birth:11 area:18", "select p.id, p.area_code, p.name, p.id_number,"
                + " p.born_on from mk_person p", "p.id", "p.area_code", (r, areas, full) -> row(r, 0, r.number(1),
                        r.text(3), number(r, 4, full), r.day(5), area(r, areas)));
        stays = new SqlRows(uses, "stays", "case:11 name:9 area:18 entered:17 left:17 hours:11 paused:11 due:11", "select v.id, a.area_code,"
                + " c.id, c.case_no, c.person_name, c.person_id, v.entered_at, v.left_at, v.stopped_seconds, "
                + Stays.DUE + " from mk_case_visit v join chronic_application a on a.case_id = v.case_id"
                + " join mk_case c on c.id = v.case_id", "v.id", "a.area_code", (r, areas, full) -> row(r,
                        r.number(3), r.number(6), r.text(4), r.text(5), area(r, areas), r.time(7), r.time(8),
                        Stays.hours(Duration.between(r.time(7), r.time(8)).minusSeconds(r.number(9))),
                        Stays.hours(Duration.ofSeconds(r.number(9))), r.day(10)));
        opinions = new SqlRows(uses, "opinions", "case:11 day:11", "select x.id, a.area_code, c.id, c.case_no, x.decided_at"
                + " from mk_decision x join chronic_application a on a.case_id = x.case_id"
                + " join mk_case c on c.id = x.case_id", "x.id", "a.area_code", (r, areas, full) -> row(r, r.number(3),
                        0, r.text(4), r.time(5).toLocalDate()));
    }

    static String channel(String channel) {
        String text = TEXT.get("channel." + channel);
        // another way of handing in that has no name here yet
        return text.startsWith("!") ? channel : text;
    }

    static String areaName(Map<String, String> names, String code) {
        return code == null || code.isEmpty() ? TEXT.get("area.none") : names.getOrDefault(code, code);
    }

    private static ReportRow row(Row row, long caseId, long personId, Object... cells) {
        List<Object> all = Arrays.asList(cells);
        return new ReportRow(row.number(1), caseId, personId, all);
    }

    private static String number(Row row, int column, boolean full) {
        String number = row.text(column);
        return number == null ? "" : full ? number : IdNumber.mask(number);
    }

    private static String name(Row row, int column) {
        return Bilingual.of(row.text(column), row.text(column + 1)).text();
    }

    private static String area(Row row, Map<String, String> areas) {
        return areaName(areas, row.text(2));
    }
}
