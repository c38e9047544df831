package org.minkang.casework;

import java.util.ArrayList;
import java.util.List;
import org.minkang.base.Problem;
import org.minkang.register.Person;
import org.minkang.register.PersonColumn;
import org.minkang.register.PersonMove;
import org.minkang.register.PersonReferences;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Cases go along when the person they are about is merged into another entry. */
public final class CasePersons implements PersonReferences {

    @Override
    public String id() {
        return "casework";
    }

    @Override
    public List<PersonColumn> columns() {
        return List.of(new PersonColumn("mk_case", "person_id", "version", Refusals.TEXT.both("person.case"), "case_no"));
    }

    /** Two running cases for one matter, where the case type allows a person only one. */
    @Override
    public List<Problem> against(Session s, long from, long to) {
        List<Problem> problems = new ArrayList<>();
        for (Row row : pending(s, from)) {
            String key = Pending.key(row.text("type_key"), to, row.text("item_key"));
            Pending.taken(s, List.of(key)).forEach((k, number) -> problems.add(Refusals.problem("merge-pending",
                    row.text("label"), row.text("case_no"), number)));
        }
        return problems;
    }

    private static List<Row> pending(Session s, long person) {
        return s.rows("select i.id, i.item_key, i.label, i.pending_key, c.type_key, c.case_no from mk_case c"
                + " join mk_case_item i on i.case_id = c.id where c.person_id = ? and i.pending_key is not null"
                + " order by i.id", person);
    }

    @Override
    public void follow(Session s, PersonMove move) {
        for (Row row : pending(s, move.to())) {
            move.set("mk_case_item", "pending_key", row.number("id"), null, row.text("pending_key"),
                    Pending.key(row.text("type_key"), move.to(), row.text("item_key")));
        }
        names(s, move);
    }

    /**
     * Queue, search and case show the person as they are called now. The area stays: it is where the case was
     * opened, and decides who works on it.
     */
    private static void names(Session s, PersonMove move) {
        Person kept = move.kept();
        for (Row row : s.rows("select id, person_name, masked_id, summary_zh, summary_en from mk_case where person_id = ?"
                + " order by id", move.to())) {
            long id = row.number("id");
            String was = row.text("person_name");
            // a case of the kept person's own has not been counted up by the move
            String version = move.moved("mk_case").contains(id) || was.equals(kept.name()) ? null : "version";
            move.set("mk_case", "person_name", id, version, was, kept.name());
            move.set("mk_case", "masked_id", id, null, row.text("masked_id"), kept.maskedId());
            for (String column : List.of("summary_zh", "summary_en")) {
                move.set("mk_case", column, id, null, row.text(column), row.text(column).replace(was, kept.name()));
            }
            for (Row task : s.rows("select id, person_name from mk_task where case_id = ? order by id", id)) {
                move.set("mk_task", "person_name", task.number("id"), "version", task.text("person_name"), kept.name());
            }
        }
    }
}
