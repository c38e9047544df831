package org.minkang.policy;

import java.util.List;
import org.minkang.store.EntityContribution;

/** The table of imported packs. */
public final class PolicyEntities implements EntityContribution {

    @Override
    public String id() {
        return "policy";
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public List<Class<?>> entities() {
        return List.of();
    }

    @Override
    public List<String> migrations() {
        return List.of("migrations/001-packs.sql", "migrations/002-release.sql");
    }
}
