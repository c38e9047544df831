package org.minkang.access;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.minkang.base.AreaCode;

/**
 * A person who has signed in. There is no other way to one than {@link Accounts#signIn}, so that every method that
 * wants an actor is only ever called for somebody who is known.
 *
 * <p>The rights it carries are those at sign-in and good for showing or hiding things. Whether something is allowed is
 * asked of {@link Access} where it is done.
 */
public final class Actor {

    private final long accountId;
    private final String account;
    private final String displayName;
    private final String roleName;
    private final Set<String> roles;
    private final Set<String> rights;
    private final AreaCode area;
    private final String organisation;
    private final int credential;

    Actor(Account account, String roleName, Set<String> rights) {
        this.accountId = account.id();
        this.account = account.name();
        this.displayName = account.displayName();
        this.roleName = Objects.requireNonNull(roleName);
        this.roles = account.roles();
        this.rights = Set.copyOf(rights);
        this.area = account.area().orElse(null);
        this.organisation = account.organisation().orElse(null);
        this.credential = account.credential();
    }

    public long accountId() {
        return accountId;
    }

    /** The name signed in with, in lower case. */
    public String account() {
        return account;
    }

    public String displayName() {
        return displayName;
    }

    /** The names of the roles in the language of the program at sign-in. */
    public String roleName() {
        return roleName;
    }

    /** The ids of the roles. */
    public Set<String> roles() {
        return roles;
    }

    /** Whether the right was there at sign-in. */
    public boolean has(String right) {
        return rights.contains(right);
    }

    /** The area this person is limited to; empty means all. */
    public Optional<AreaCode> area() {
        return Optional.ofNullable(area);
    }

    /** The hospital or office, by its code, this person is limited to; empty means all. */
    public Optional<String> organisation() {
        return Optional.ofNullable(organisation);
    }

    /** Counts the passwords of the account: an actor from before an administrator's reset is no longer good. */
    int credential() {
        return credential;
    }

    @Override
    public String toString() {
        return "Actor[" + accountId + "]";
    }
}
