package org.minkang.house;

import java.util.List;

import org.minkang.store.EntityContribution;

/** The tables of household checks. */
public final class HouseEntities implements EntityContribution {

    @Override
    public String id() {
        return "house";
    }

    @Override
    public List<String> after() {
        return List.of("register");
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(HouseCheck.class, ListedPerson.class, HouseVisit.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("migrations/001-checks.sql");
    }
}
