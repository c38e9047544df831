package org.minkang.casework;

import java.util.List;

import org.minkang.store.EntityContribution;

/** The tables of the case engine. */
public final class CaseworkEntities implements EntityContribution {

    @Override
    public String id() {
        return "casework";
    }

    @Override
    public List<String> after() {
        return List.of("access", "register", "policy");
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(CaseFile.class, CaseItem.class, Task.class, Decision.class, Paper.class, Attachment.class, Visit.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("migrations/001-casework.sql", "migrations/002-looks.sql", "migrations/003-appeals.sql",
                "migrations/004-lists.sql", "migrations/005-redaction.sql", "migrations/006-both-ends.sql",
                "migrations/007-serials.sql");
    }
}
