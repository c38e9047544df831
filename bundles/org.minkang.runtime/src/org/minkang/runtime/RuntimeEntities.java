package org.minkang.runtime;

import java.util.List;

import org.minkang.store.EntityContribution;

/** The tables of what the runtime itself remembers. */
final class RuntimeEntities implements EntityContribution {

    @Override
    public String id() {
        return "runtime";
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
        return List.of("001-mappings.sql");
    }
}
