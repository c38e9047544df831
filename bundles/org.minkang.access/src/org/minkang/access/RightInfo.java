package org.minkang.access;

import java.util.Objects;
import java.util.Set;
import org.minkang.base.Bilingual;

/**
 * A right somebody declares.
 *
 * @param id           such as {@code cases.assign}
 * @param name         what one may do with it, as people read it: "分派案件", "Assign cases"
 * @param defaultRoles ids of the roles that get it when it first arrives in a database; unknown ones are passed over
 */
public record RightInfo(String id, Bilingual name, Set<String> defaultRoles) {

    public RightInfo {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        defaultRoles = Set.copyOf(defaultRoles);
    }
}
