package org.minkang.enrollment;

import java.util.ArrayList;
import java.util.List;
import org.minkang.base.Problem;
import org.minkang.base.Text;
import org.minkang.register.PersonColumn;
import org.minkang.register.PersonReferences;
import org.minkang.store.Session;

/** What the module keeps about persons goes along when two entries are merged. */
public class EnrollmentPersons implements PersonReferences {

    private static final Text TEXT = Text.of(EnrollmentModule.class);

    @Override
    public String id() {
        return "enrollment";
    }

    @Override
    public List<PersonColumn> columns() {
        return List.of(new PersonColumn("enrollment_member", "person_id", "row_version", TEXT.both("person.member"), "plan_year"),
                new PersonColumn("enrollment_cover", "person_id", null, TEXT.both("person.cover"), "plan_year"),
                new PersonColumn("enrollment_finding", "person_id", "row_version", TEXT.both("person.finding"), "row_no"));
    }

    /** One person is on the roll of a year once: which of two goes is for somebody to say, as money may be on both. */
    @Override
    public List<Problem> against(Session s, long from, long to) {
        List<Problem> problems = new ArrayList<>();
        s.rows(row -> problems.add(new Problem("enrollment.merge", "", TEXT.get("enrollment.merge", row.number(1)))),
                "select a.plan_year from enrollment_member a join enrollment_member b on b.plan_year = a.plan_year"
                        + " where a.person_id = ? and b.person_id = ? order by a.plan_year", from, to);
        return problems;
    }
}
