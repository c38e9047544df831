package org.minkang.enrollment.cover;

import java.util.HashMap;
import java.util.Map;
import org.minkang.benefit.visits.InsuredSource;
import org.minkang.register.PersonRange;
import org.minkang.store.Session;

/** States in which tier persons are insured in a year. */
public class InsuredTiers implements InsuredSource {

    @Override
    public Map<Long, String> tiers(Session s, PersonRange persons, int year) {
        Map<Long, String> tiers = new HashMap<>();
        s.rows(row -> tiers.put(row.number(1), row.text(2)), "select person_id, tier from enrollment_member where plan_year = ?"
                + " and person_id between ? and ? and state = 'ENROLLED' and tier is not null", year, persons.first(), persons.last());
        return tiers;
    }
}
