package org.minkang.access;

import java.util.Objects;
import java.util.Set;
import org.minkang.base.Bilingual;

/**
 * A role and what it may do.
 *
 * @param id     stable short name, lower case with hyphens
 * @param name   as people read it
 * @param rights ids of rights
 */
public record RoleRow(String id, Bilingual name, Set<String> rights) {

    public RoleRow {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        rights = Set.copyOf(rights);
    }
}
