package org.minkang.register;

import java.util.List;
import org.minkang.store.EntityContribution;

/** The register's tables. */
public final class RegisterEntities implements EntityContribution {

    @Override
    public String id() {
        return "register";
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Person.class, Household.class, Area.class, Provider.class, Mark.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("migrations/001-register.sql", "migrations/002-merging.sql");
    }
}
