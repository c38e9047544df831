package org.minkang.example.aids;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.Bilingual;
import org.minkang.base.IdNumber;
import org.minkang.base.Text;
import org.minkang.casework.report.ReportRow;
import org.minkang.casework.report.RowColumn;
import org.minkang.casework.report.RowSource;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** The requests behind the figures of a report. */
final class RequestRows implements RowSource {

    private static final Text TEXT = Text.of(RequestRows.class);

    private final Access access;

    RequestRows(Access access) {
        this.access = access;
    }

    @Override
    public String name() {
        return TEXT.get("person.request");
    }

    @Override
    public List<RowColumn> columns() {
        return List.of(new RowColumn(TEXT.get("row.case"), 12), new RowColumn(TEXT.get("row.name"), 10),
                new RowColumn(TEXT.get("row.number"), 20), new RowColumn(TEXT.get("report.device"), 12),
                new RowColumn(TEXT.get("row.applied"), 12), new RowColumn(TEXT.get("row.handed-out"), 12));
    }

    /** Whoever asks for a row of another area does not get it, whatever ids are given. */
    @Override
    public List<ReportRow> read(Session session, Actor actor, List<Long> ids, boolean full) {
        access.require(session, actor, Rights.DECIDE);
        String own = actor.area().map(AreaCode::digits).orElse("");
        Map<Long, ReportRow> read = new HashMap<>();
        session.rows(row -> read.put(row.number(1), row(row, full)),
                "select r.id, r.case_id, r.person_id, c.case_no, p.name, p.id_number, r.device_zh, r.device_en, r.applied_on,"
                        + " r.handed_out_on from aids_request r join mk_case c on c.id = r.case_id"
                        + " join mk_person p on p.id = r.person_id where r.id in (?" + ", ?".repeat(ids.size() - 1)
                        + ")" + within(own), params(ids, own));
        return ids.stream().filter(read::containsKey).map(read::get).toList();
    }

    private static ReportRow row(Row row, boolean full) {
        List<Object> cells = new ArrayList<>(List.of(row.text(4), row.text(5)));
        cells.add(full ? row.text(6) : IdNumber.mask(row.text(6)));
        cells.add(Bilingual.of(row.text(7), row.text(8)).text());
        cells.add(row.day(9));
        cells.add(row.day(10));
        return new ReportRow(row.number(1), row.number(2), row.number(3), cells);
    }

    /** Everything that begins with an area's code: ":" follows "9". */
    static String within(String area) {
        return area.isEmpty() ? "" : " and c.area_code >= ? and c.area_code < ?";
    }

    static Object[] params(List<?> first, String area) {
        List<Object> params = new ArrayList<>(first);
        if (!area.isEmpty()) {
            params.addAll(List.of(area, area + ":"));
        }
        return params.toArray();
    }
}
