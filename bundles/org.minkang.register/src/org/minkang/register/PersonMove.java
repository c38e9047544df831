package org.minkang.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.minkang.store.BulkWriter;
import org.minkang.store.Row;
import org.minkang.store.Session;

/**
 * What goes from one entry to another in one merge. Every change is made here and remembered with the
 * value before and after, so that it can be undone row by row, also when who asked for it is not installed.
 */
public final class PersonMove {

    /** What a remembered row is: a person's id that moved, another value, or a row the kept person had already. */
    enum Kind { PERSON, VALUE, THERE }

    /** As {@code mk_merge_row} has it. */
    record Entry(String part, Kind kind, String table, String column, long rowId, String versionColumn,
            String valueKind, String before, String after) {

        static Entry of(Row row) {
            return new Entry(row.text("part_id"), Kind.valueOf(row.text("row_kind")), row.text("table_name"),
                    row.text("column_name"), row.number("row_id"), row.text("version_column"), row.text("value_kind"),
                    row.text("before_value"), row.text("after_value"));
        }
    }

    private final Session s;
    private final long mergeId;
    private final long from;
    private final long to;
    private final Mark.Act act;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Set<Long>> moved = new LinkedHashMap<>();
    private String part = "";

    PersonMove(Session s, long mergeId, long from, long to, Mark.Act act) {
        this.s = s;
        this.mergeId = mergeId;
        this.from = from;
        this.to = to;
        this.act = act;
    }

    long mergeId() {
        return mergeId;
    }

    /** The merged entry. */
    public long from() {
        return from;
    }

    /** The person who is kept. */
    public long to() {
        return to;
    }

    /** The kept person as they are after the merge. */
    public Person kept() {
        return RegisterChecks.person(s, to);
    }

    /** By whom, when and why. */
    Mark.Act act() {
        return act;
    }

    /** The rows of a table that moved, by their ids. */
    public Set<Long> moved(String table) {
        return Collections.unmodifiableSet(moved.getOrDefault(table, Set.of()));
    }

    Map<String, Set<Long>> moved() {
        return moved;
    }

    void part(String id) {
        part = id;
    }

    /** Moves what a column says of the merged entry. */
    void person(PersonColumn c) {
        String select = "SELECT id FROM " + name(c.table()) + " WHERE " + name(c.column()) + " = ? ORDER BY id";
        s.rows(select, to).forEach(row -> entries.add(new Entry(part, Kind.THERE, c.table(), c.column(), row.number(1),
                null, "NUMBER", null, Long.toString(to))));
        for (Row row : s.rows(select, from)) {
            moved.computeIfAbsent(c.table(), t -> new HashSet<>()).add(row.number(1));
            write(new Entry(part, Kind.PERSON, c.table(), c.column(), row.number(1), c.versionColumn(), "NUMBER",
                    Long.toString(from), Long.toString(to)));
        }
    }

    /**
     * Sets a value of a row and remembers it. When the merge is undone the value before comes back,
     * unless somebody has changed it since.
     *
     * @param versionColumn counted up; null when the row has none, or has moved in this merge and is counted already
     * @param before        a text, number, day or moment, or null
     * @param after         of the same type; nothing happens when it is the same
     */
    public void set(String table, String column, long rowId, String versionColumn, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            Object value = before == null ? after : before;
            write(new Entry(part, Kind.VALUE, table, column, rowId, versionColumn, valueKind(value), text(before),
                    text(after)));
        }
    }

    private void write(Entry e) {
        change(s, e, e.after());
        entries.add(e);
    }

    /** Notes a change that is made by other hands. */
    void note(String table, String column, long rowId, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            entries.add(new Entry(part, Kind.VALUE, table, column, rowId, null,
                    valueKind(before == null ? after : before), text(before), text(after)));
        }
    }

    /** Stores what was remembered. */
    void save(int firstNumber) {
        int number = firstNumber;
        try (BulkWriter writer = s.bulk("mk_merge_row", "merge_id", "row_no", "part_id", "row_kind", "table_name",
                "column_name", "row_id", "version_column", "value_kind", "before_value", "after_value")) {
            for (Entry e : entries) {
                writer.add(mergeId, number++, e.part(), e.kind(), e.table(), e.column(), e.rowId(), e.versionColumn(),
                        e.valueKind(), e.before(), e.after());
            }
        }
        entries.clear();
    }

    static List<Entry> read(Session s, long mergeId) {
        return s.rows("SELECT part_id, row_kind, table_name, column_name, row_id, version_column, value_kind,"
                + " before_value, after_value FROM mk_merge_row WHERE merge_id = ? ORDER BY row_no", mergeId).stream()
                .map(Entry::of).toList();
    }

    static void change(Session s, Entry e, String text) {
        String version = e.versionColumn() == null ? "" : ", " + name(e.versionColumn()) + " = " + name(e.versionColumn()) + " + 1";
        String sql = "UPDATE " + name(e.table()) + " SET " + name(e.column()) + " = " + (text == null ? "NULL" : "?")
                + version + " WHERE id = ?";
        if (text == null) {
            s.execute(sql, e.rowId());
        } else {
            s.execute(sql, value(e.valueKind(), text), e.rowId());
        }
    }

    /** What stands there now: one value, which may be null; none when the row is gone. */
    static List<String> current(Session s, Entry e) {
        List<Row> rows = s.rows("SELECT " + name(e.column()) + " FROM " + name(e.table()) + " WHERE id = ?", e.rowId());
        List<String> values = new ArrayList<>();
        rows.forEach(row -> values.add(row.isNull(1) ? null : switch (e.valueKind()) {
            case "NUMBER" -> Long.toString(row.number(1));
            case "DAY" -> row.day(1).toString();
            case "TIME" -> row.time(1).toString();
            default -> row.text(1);
        }));
        return values;
    }

    private static String valueKind(Object value) {
        return value instanceof Number ? "NUMBER" : value instanceof LocalDate ? "DAY"
                : value instanceof LocalDateTime ? "TIME" : "TEXT";
    }

    private static Object value(String kind, String text) {
        return switch (kind) {
            case "NUMBER" -> Long.valueOf(text);
            case "DAY" -> LocalDate.parse(text);
            case "TIME" -> LocalDateTime.parse(text);
            default -> text;
        };
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /** Names go into the text of a statement, so nothing but a name may come here. */
    private static String name(String identifier) {
        if (!identifier.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException(identifier);
        }
        return identifier;
    }
}
