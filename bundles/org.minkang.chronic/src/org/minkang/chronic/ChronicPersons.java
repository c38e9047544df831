package org.minkang.chronic;

import java.util.ArrayList;
import java.util.List;
import org.minkang.base.Bilingual;
import org.minkang.base.Period;
import org.minkang.base.Problem;
import org.minkang.base.Text;
import org.minkang.register.PersonColumn;
import org.minkang.register.PersonMove;
import org.minkang.register.PersonReferences;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Applications and certificates go along when the person they are of is merged into another entry. */
public class ChronicPersons implements PersonReferences {

    private static final Text TEXT = Text.of(ChronicPersons.class);

    /** A certificate that holds the place of its disease. */
    private record Held(long id, String code, Bilingual disease, String number, Period valid, String liveKey,
            String status) {

        static Held of(Row row) {
            return new Held(row.number(1), row.text(2), Bilingual.of(row.text(3), row.text(4)), row.text(5),
                    new Period(row.day(6), row.day(7)), row.text(8), row.text(9));
        }
    }

    @Override
    public String id() {
        return "chronic";
    }

    @Override
    public List<PersonColumn> columns() {
        return List.of(new PersonColumn("chronic_application", "person_id", "row_version",
                        TEXT.both("person.application"), "applied_on"),
                new PersonColumn("chronic_certificate", "person_id", "row_version", TEXT.both("person.certificate"),
                        "number").ownedBy("application_id", "chronic_application"),
                new PersonColumn("chronic_tour_entry", "person_id", "row_version", TEXT.both("person.tour"), "place_no"),
                // a relative stays one, under whichever entry
                new PersonColumn("chronic_recusal", "person_id", null, TEXT.both("person.recusal"), null));
    }

    /** Two certificates for one disease at one time, and two pending applications for one disease. */
    @Override
    public List<Problem> against(Session s, long from, long to) {
        List<Problem> problems = new ArrayList<>();
        for (Held one : held(s, from)) {
            held(s, to).stream().filter(other -> other.code().equals(one.code()) && other.valid().overlaps(one.valid()))
                    .forEach(other -> problems.add(problem("chronic.merge-certificates", one.disease(), one.number(),
                            other.number())));
        }
        // where the case itself is kept to one at a time, casework says it with the numbers of the cases
        for (Row row : s.rows("select d.code, d.name_zh, d.name_en from chronic_application a"
                + " join chronic_application_disease d on d.application_id = a.id where a.person_id = ?"
                + " and d.pending_key is not null and exists (select 1 from chronic_application_disease o"
                + " join chronic_application b on b.id = o.application_id where b.person_id = ? and o.code = d.code"
                + " and o.pending_key is not null) and not exists (select 1 from mk_case_item i where i.case_id = a.case_id"
                + " and i.item_key = d.code and i.pending_key is not null)", from, to)) {
            problems.add(problem("chronic.merge-applications", Bilingual.of(row.text(2), row.text(3))));
        }
        for (Row row : s.rows("select t.held_on, t.place from chronic_tour_entry e join chronic_tour t on t.id = e.tour_id"
                + " where e.person_id = ? and exists (select 1 from chronic_tour_entry o where o.tour_id = e.tour_id"
                + " and o.person_id = ?)", from, to)) {
            problems.add(problem("chronic.merge-tours", row.day(1), row.text(2)));
        }
        return problems;
    }

    private static Problem problem(String code, Object... args) {
        return new Problem(code, "", TEXT.get(code, args));
    }

    private static List<Held> held(Session s, long person) {
        return s.rows("select id, code, name_zh, name_en, number, valid_from, valid_to, live_key, status"
                + " from chronic_certificate"
                + " where person_id = ? and live_key is not null order by id", person).stream().map(Held::of).toList();
    }

    @Override
    public void follow(Session s, PersonMove move) {
        for (Row row : s.rows("select d.id, d.code, d.pending_key from chronic_application a"
                + " join chronic_application_disease d on d.application_id = a.id where a.person_id = ?"
                + " and d.pending_key is not null order by d.id", move.to())) {
            move.set("chronic_application_disease", "pending_key", row.number(1), null, row.text(3),
                    ApplicationDisease.key(move.to(), row.text(2)));
        }
        List<Held> all = held(s, move.to());
        for (Held one : all) {
            boolean replaced = all.stream().anyMatch(o -> o.code().equals(one.code())
                    && o.valid().from().isAfter(one.valid().from()));
            if (replaced) {
                // as if the later one had been issued to this person
                String version = move.moved("chronic_certificate").contains(one.id()) ? null : "row_version";
                move.set("chronic_certificate", "live_key", one.id(), version, one.liveKey(), null);
                move.set("chronic_certificate", "status", one.id(), null, one.status(),
                        Certificate.Status.EXPIRED.name());
            }
        }
        for (Held one : held(s, move.to())) {
            move.set("chronic_certificate", "live_key", one.id(), null, one.liveKey(),
                    ApplicationDisease.key(move.to(), one.code()));
        }
    }
}
