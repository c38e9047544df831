package org.minkang.access;

import java.util.Objects;
import java.util.Set;
import org.minkang.base.AreaCode;

/**
 * An account to be made.
 *
 * @param account       the name to sign in with; case does not matter
 * @param displayName   the person's name as others see it
 * @param roles         ids of roles
 * @param area          the area the person is limited to, or null for all
 * @param organisation  code of the hospital or office the person is limited to, or null for all
 * @param firstPassword must be changed before the first sign-in
 */
public record NewAccount(
        String account,
        String displayName,
        Set<String> roles,
        AreaCode area,
        String organisation,
        char[] firstPassword) {

    public NewAccount {
        Objects.requireNonNull(account);
        Objects.requireNonNull(displayName);
        roles = Set.copyOf(roles);
        firstPassword = firstPassword.clone();
    }

    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
        return "NewAccount[" + roles + "]";
    }
}
