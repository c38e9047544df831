package org.minkang.access;

import java.util.List;
import org.minkang.store.EntityContribution;

/** The tables of accounts, roles, rights and the journal. */
public final class AccessEntities implements EntityContribution {

    @Override
    public String id() {
        return "access";
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Account.class, Role.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("migrations/001-access.sql");
    }
}
