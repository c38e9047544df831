package org.minkang.register;

import java.util.List;
import java.util.Set;
import org.minkang.base.Period;
import org.minkang.base.Text;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** The register's own rows about a person: the marks, and the list of likely duplicates. */
final class RegisterReferences implements PersonReferences {

    private record MarkRow(long id, String kind, Period period) {

        static MarkRow of(Row row) {
            return new MarkRow(row.number(1), row.text(2), new Period(row.day(3), row.day(4)));
        }

        boolean within(MarkRow other) {
            return kind.equals(other.kind) && !period.from().isBefore(other.period.from())
                    && (other.period.to() == null || period.to() != null && !period.to().isAfter(other.period.to()));
        }
    }

    @Override
    public String id() {
        return "register";
    }

    @Override
    public List<PersonColumn> columns() {
        return List.of(new PersonColumn("mk_mark", "person_id", "row_version",
                Text.of(RegisterReferences.class).both("reference.mark"), null));
    }

    @Override
    public void follow(Session s, PersonMove move) {
        marks(s, move);
        duplicates(s, move);
    }

    /**
     * Of two marks of one kind the one whose time lies wholly in the other's is set aside. Where they only overlap
     * both stay, because only both together say for how long.
     */
    private static void marks(Session s, PersonMove move) {
        Set<Long> came = move.moved("mk_mark");
        List<MarkRow> all = s.rows("SELECT id, mark_kind, valid_from, valid_to FROM mk_mark WHERE person_id = ?"
                + " AND voided_at IS NULL ORDER BY id", move.to()).stream().map(MarkRow::of).toList();
        List<MarkRow> own = all.stream().filter(m -> !came.contains(m.id())).toList();
        for (MarkRow m : all) {
            if (came.contains(m.id()) && own.stream().anyMatch(m::within)) {
                setAside(move, m.id());
            } else if (!came.contains(m.id()) && all.stream().anyMatch(o -> came.contains(o.id()) && m.within(o)
                    && !o.within(m))) {
                setAside(move, m.id());
            }
        }
    }

    private static void setAside(PersonMove move, long mark) {
        move.set("mk_mark", "voided_at", mark, "row_version", null, move.act().at());
        move.set("mk_mark", "voided_by", mark, null, null, move.act().by());
        move.set("mk_mark", "void_reason", mark, null, null, Text.of(RegisterReferences.class).get("merge.mark-double"));
    }

    /** The pair is settled, and a pair with a third person is looked for again with the one who is kept. */
    private static void duplicates(Session s, PersonMove move) {
        for (String side : List.of("person_a", "person_b")) {
            for (Row row : s.rows("SELECT id FROM mk_duplicate WHERE " + side + " = ? AND state = 'OPEN'", move.from())) {
                move.set("mk_duplicate", "state", row.number(1), null, "OPEN", "MERGED");
                move.set("mk_duplicate", "decided_at", row.number(1), null, null, move.act().at());
                move.set("mk_duplicate", "decided_by", row.number(1), null, null, move.act().by());
                move.set("mk_duplicate", "decision_reason", row.number(1), null, null, move.act().reason());
            }
        }
    }
}
