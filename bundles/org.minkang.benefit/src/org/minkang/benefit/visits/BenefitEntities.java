package org.minkang.benefit.visits;

import java.util.List;
import org.minkang.store.EntityContribution;

/** The tables of visits, settlements and yearly totals. */
public final class BenefitEntities implements EntityContribution {

    @Override
    public String id() {
        return "benefit";
    }

    @Override
    public List<String> after() {
        return List.of("register");
    }

    @Override
    public List<Class<?>> entities() {
        return List.of();
    }

    @Override
    public List<String> migrations() {
        return List.of("migrations/001-visits.sql");
    }
}
