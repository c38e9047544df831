package org.minkang.benefit.visits;

import java.util.ArrayList;
import java.util.List;
import org.minkang.base.Problem;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;
import org.minkang.register.PersonColumn;
import org.minkang.register.PersonReferences;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Visits and settlements go along when two entries of a person are merged. */
public final class BenefitReferences implements PersonReferences {

    private static final Text TEXT = Text.of(BenefitSection.class);

    @Override
    public String id() {
        return "benefit";
    }

    @Override
    public List<PersonColumn> columns() {
        return List.of(new PersonColumn("mk_visit", "person_id", "row_version", TEXT.both("visit.reference"), "invoice"),
                new PersonColumn("mk_settlement", "person_id", null, TEXT.both("visit.reference-settlement"), null)
                        .ownedBy("visit_id", "mk_visit"),
                new PersonColumn("mk_year_total", "person_id", null, TEXT.both("visit.reference-total"), "total_key"));
    }

    /** Visits of both in one year would have to be settled together: that is money, and somebody must decide it first. */
    @Override
    public List<Problem> against(Session s, long from, long to) {
        List<Problem> problems = new ArrayList<>();
        for (Row row : s.rows("SELECT DISTINCT a.settle_year FROM mk_visit a JOIN mk_visit b ON b.settle_year = a.settle_year"
                + " WHERE a.person_id = ? AND b.person_id = ? AND a.live_invoice IS NOT NULL AND b.live_invoice IS NOT NULL"
                + " ORDER BY a.settle_year", from, to)) {
            problems.add(Problem.of("visit.merge", TEXT.get("visit.merge", row.number(1))));
        }
        return problems;
    }
}
