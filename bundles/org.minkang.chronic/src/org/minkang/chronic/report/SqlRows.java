package org.minkang.chronic.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.base.Text;
import org.minkang.casework.report.ReportRow;
import org.minkang.casework.report.RowColumn;
import org.minkang.casework.report.RowSource;
import org.minkang.chronic.Rights;
import org.minkang.store.Row;
import org.minkang.store.Session;

/**
 * Rows behind figures that one query reads. Whoever asks for a row of another area does not get it, whatever ids are
 * given.
 */
final class SqlRows implements RowSource {

    /** Makes the row of a list from the row of the database. */
    interface Reading {
        ReportRow row(Row row, Map<String, String> areas, boolean full);
    }

    private static final Text TEXT = Text.of(SqlRows.class);

    private final ReportUses uses;
    private final String kind;
    private final List<String> columns;
    private final String select;
    private final String id;
    private final String area;
    private final Reading reading;

    /**
     * @param kind     key of its name
     * @param columns  keys of its columns, each with its usual width, separated by blanks
     * @param select   the query up to its conditions; the first column is the id, the second the area code
     * @param id       the column of the id
     * @param area     the column of the area code
     */
    SqlRows(ReportUses uses, String kind, String columns, String select, String id, String area, Reading reading) {
        this.uses = uses;
        this.kind = kind;
        this.columns = List.of(columns.split(" "));
        this.select = select;
        this.id = id;
        this.area = area;
        this.reading = reading;
    }

    @Override
    public String name() {
        return TEXT.get("rows." + kind);
    }

    @Override
    public List<RowColumn> columns() {
        List<RowColumn> all = new ArrayList<>();
        for (String column : columns) {
            String[] parts = column.split(":");
            all.add(new RowColumn(TEXT.get("row." + parts[0]), Integer.parseInt(parts[1])));
        }
        return all;
    }

    @Override
    public List<ReportRow> read(Session session, Actor actor, List<Long> ids, boolean full) {
        Access access = uses.access;
        access.require(session, actor, Rights.STATISTICS);
        Within within = new Within().in(id, ids).area(area, actor);
        List<Row> rows = session.rows(select + within.sql(), within.params());
        Map<String, String> names = uses.areas.shortNames(session,
                rows.stream().map(r -> r.text(2)).filter(a -> a != null).distinct().toList());
        Map<Long, ReportRow> read = new HashMap<>();
        rows.forEach(row -> read.put(row.number(1), reading.row(row, names, full)));
        List<ReportRow> ordered = new ArrayList<>();
        for (Long wanted : ids) {
            ReportRow row = read.get(wanted);
            if (row != null) {
                ordered.add(row);
            }
        }
        return ordered;
    }
}
