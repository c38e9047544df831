package org.minkang.access;

import java.util.Objects;
import java.util.Set;
import org.minkang.base.Bilingual;

/**
 * A role that a module brings along, for the people who do its work.
 *
 * @param id     such as {@code reviewer}
 * @param name   as people read it
 * @param rights ids of the rights it begins with, those of the base and of the module
 */
public record RoleInfo(String id, Bilingual name, Set<String> rights) {

    public RoleInfo {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        rights = Set.copyOf(rights);
    }
}
