package org.minkang.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.minkang.base.AreaCode;

/**
 * An account in a list.
 *
 * @param lockedUntil  end of a lock-out that is still on
 * @param mustChange   whether the password is a first one
 * @param lastSignIn   last time the person signed in
 */
public record AccountRow(
        long id,
        int version,
        String account,
        String displayName,
        Set<String> roles,
        Optional<AreaCode> area,
        Optional<String> organisation,
        boolean enabled,
        boolean mustChange,
        Optional<Instant> lockedUntil,
        Optional<Instant> lastSignIn) {

    public AccountRow {
        roles = Set.copyOf(roles);
    }
}
