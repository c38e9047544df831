package org.minkang.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.store.Store;

/**
 * Who may sign in, with which roles, and what the roles may do. All changes are journaled; changes to accounts and
 * roles need the right {@code accounts.manage}.
 *
 * <p>Refusals have the codes {@code access.signin} (unknown account or wrong password, the same sentence for both),
 * {@code access.locked}, {@code access.disabled}, {@code access.password-change}, {@code access.password} (what is
 * wrong with a new one), {@code access.name}, {@code access.taken}, {@code access.role} and {@code access.right} (not
 * known here), {@code access.changed-meanwhile}, {@code access.set-up} and {@code access.last-administrator}. Passwords
 * handed over are not kept; the caller wipes its own array.
 */
public final class Accounts {

    private final Store store;
    private final Journal journal;
    private final Access access;
    private final Passwords passwords;
    private final SignIns signIns;
    private final AccountBook book;
    private final RoleBook roles;

    /** Accounts under the usual rules for passwords. */
    public Accounts(Store store, Journal journal, Access access, Clock clock) {
        this(store, journal, access, clock, PasswordRules.USUAL);
    }

    public Accounts(Store store, Journal journal, Access access, Clock clock, PasswordRules rules) {
        this.store = store;
        this.journal = journal;
        this.access = access;
        this.passwords = new Passwords(rules);
        this.signIns = new SignIns(store, journal, clock, passwords);
        this.book = new AccountBook(store, journal, access, clock, passwords);
        this.roles = new RoleBook(journal);
    }

    /** Whether nobody can sign in yet, so that {@link #setUp} is due. */
    public boolean isEmpty() {
        return store.read(book::isEmpty);
    }

    /** Makes the first administrator, whose password need not be changed. Only while there is no account. */
    public void setUp(String account, String displayName, char[] password) {
        String name = Names.account(account);
        String person = Names.person(displayName);
        passwords.judge(name, password);
        String hash = passwords.hash(password);
        store.run(session -> {
            roles.declare(session, BaseRights.all());
            book.setUp(session, name, person, hash);
        });
    }

    public Actor signIn(String account, char[] password) {
        return signIns.signIn(account, password);
    }

    /** Notes in the journal that the person has left. */
    public void signOut(Actor actor) {
        store.run(session -> journal.record(
                session, actor, JournalEntry.of("account.signed-out", AccountBook.KIND, actor.accountId())));
    }

    /** Changes one's own password, which needs the old one and counts wrong ones like a sign-in. */
    public void changePassword(String account, char[] old, char[] fresh) {
        signIns.changePassword(account, old, fresh);
    }

    /** Makes an account whose first password must be changed before the first sign-in. */
    public AccountRow create(Actor admin, NewAccount fresh) {
        return book.create(admin, fresh);
    }

    /** Changes name, area and organisation. */
    public void change(Actor admin, long id, int version, AccountChange change) {
        book.change(admin, id, version, change);
    }

    public void setRoles(Actor admin, long id, Set<String> newRoles) {
        book.setRoles(admin, id, newRoles);
    }

    public void disable(Actor admin, long id, String reason) {
        book.enable(admin, id, false, reason);
    }

    public void enable(Actor admin, long id, String reason) {
        book.enable(admin, id, true, reason);
    }

    /** Ends a lock-out before its time. */
    public void unlock(Actor admin, long id) {
        book.unlock(admin, id);
    }

    /** Gives a new first password, which must be changed; whoever is signed in with the old one is signed out. */
    public void resetPassword(Actor admin, long id, char[] firstPassword) {
        book.resetPassword(admin, id, firstPassword);
    }

    public List<AccountRow> list(Actor admin) {
        return store.read(session -> {
            access.require(session, admin, BaseRights.ACCOUNTS_MANAGE);
            return book.list(session);
        });
    }

    /** All roles, in the order of the program and then the bureau's own. Anybody signed in may see them. */
    public List<RoleRow> roles(Actor actor) {
        return store.read(roles::roles);
    }

    /** Saves a role under its id, new or changed. */
    public void saveRole(Actor admin, RoleRow role) {
        store.run(session -> {
            access.require(session, admin, BaseRights.ACCOUNTS_MANAGE);
            AccountBook.lock(session);
            roles.save(session, admin, role);
        });
    }

    /** All rights anybody ever declared in this database. */
    public List<RightInfo> rights(Actor actor) {
        return store.read(roles::rights);
    }

    /**
     * Makes rights known. One that is new to this database is given to its default roles; one that is known keeps what
     * the bureau has made of it, and only its name is refreshed.
     */
    public void declareRights(List<RightInfo> rights) {
        List<RightInfo> all = new ArrayList<>(BaseRights.all());
        all.addAll(rights);
        // most starts have nothing new to say, and then nothing is written
        if (!store.read(session -> roles.isAllKnown(session, all))) {
            store.run(session -> roles.declare(session, all));
        }
    }

    /**
     * Makes roles known whose rights are declared. One that is known keeps what the bureau has made of it.
     */
    public void declareRoles(List<RoleInfo> fresh) {
        if (!store.read(session -> roles.areAllThere(session, fresh))) {
            store.run(session -> roles.declareRoles(session, fresh));
        }
    }
}
