package org.minkang.access;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.minkang.access.journal.Journal;
import org.minkang.store.Store;

/**
 * Who may sign in, with which roles, and what the roles may do. All changes are journaled; changes to accounts and
 * roles need the right {@code accounts.manage}.
 *
 * <p>Refusals have the codes {@code access.signin} (unknown account or wrong password, the same sentence for both),
 * {@code access.locked}, {@code access.disabled}, {@code access.password-change}, {@code access.password} (what is
 * wrong with a new one), {@code access.name}, {@code access.taken}, {@code access.role}, {@code access.set-up} and
 * {@code access.last-administrator}. Passwords handed over are not kept; the caller wipes its own array.
 */
public final class Accounts {

    /** Accounts under the usual rules for passwords. */
    public Accounts(Store store, Journal journal, Access access, Clock clock) {
        this(store, journal, access, clock, PasswordRules.USUAL);
    }

    public Accounts(Store store, Journal journal, Access access, Clock clock, PasswordRules rules) {}

    /** Whether nobody can sign in yet, so that {@link #setUp} is due. */
    public boolean isEmpty() {
        throw new UnsupportedOperationException("being built");
    }

    /** Makes the first administrator, whose password need not be changed. Only while there is no account. */
    public void setUp(String account, String displayName, char[] password) {
        throw new UnsupportedOperationException("being built");
    }

    public Actor signIn(String account, char[] password) {
        throw new UnsupportedOperationException("being built");
    }

    /** Notes in the journal that the person has left. */
    public void signOut(Actor actor) {
        throw new UnsupportedOperationException("being built");
    }

    /** Changes one's own password, which needs the old one and counts wrong ones like a sign-in. */
    public void changePassword(String account, char[] old, char[] fresh) {
        throw new UnsupportedOperationException("being built");
    }

    /** Makes an account whose first password must be changed before the first sign-in. */
    public AccountRow create(Actor admin, NewAccount fresh) {
        throw new UnsupportedOperationException("being built");
    }

    /** Changes name, area and organisation. */
    public void change(Actor admin, long id, int version, AccountChange change) {
        throw new UnsupportedOperationException("being built");
    }

    public void setRoles(Actor admin, long id, Set<String> roles) {
        throw new UnsupportedOperationException("being built");
    }

    public void disable(Actor admin, long id, String reason) {
        throw new UnsupportedOperationException("being built");
    }

    public void enable(Actor admin, long id, String reason) {
        throw new UnsupportedOperationException("being built");
    }

    /** Ends a lock-out before its time. */
    public void unlock(Actor admin, long id) {
        throw new UnsupportedOperationException("being built");
    }

    /** Gives a new first password, which must be changed; whoever is signed in with the old one is signed out. */
    public void resetPassword(Actor admin, long id, char[] firstPassword) {
        throw new UnsupportedOperationException("being built");
    }

    public List<AccountRow> list(Actor admin) {
        throw new UnsupportedOperationException("being built");
    }

    public List<RoleRow> roles(Actor actor) {
        throw new UnsupportedOperationException("being built");
    }

    /** Saves a role under its id, new or changed. */
    public void saveRole(Actor admin, RoleRow role) {
        throw new UnsupportedOperationException("being built");
    }

    /** All rights anybody ever declared in this database. */
    public List<RightInfo> rights(Actor actor) {
        throw new UnsupportedOperationException("being built");
    }

    /**
     * Makes rights known. One that is new to this database is given to its default roles; one that is known keeps what
     * the bureau has made of it, and only its name is refreshed.
     */
    public void declareRights(List<RightInfo> rights) {
        throw new UnsupportedOperationException("being built");
    }
}
