package org.minkang.access;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.AreaCode;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.store.Row;
import org.minkang.store.Session;
import org.minkang.store.Store;

/** Making and changing accounts. */
final class AccountBook {

    static final String KIND = "account";

    private final Store store;
    private final Journal journal;
    private final Access access;
    private final Clock clock;
    private final Passwords passwords;

    AccountBook(Store store, Journal journal, Access access, Clock clock, Passwords passwords) {
        this.store = store;
        this.journal = journal;
        this.access = access;
        this.clock = clock;
        this.passwords = passwords;
    }

    boolean isEmpty(Session session) {
        return session.rows("SELECT COUNT(*) FROM mk_account").get(0).number(1) == 0;
    }

    void setUp(Session session, String name, String displayName, String hash) {
        lock(session);
        if (!isEmpty(session)) {
            throw refused("access.set-up");
        }
        Account account = new Account(
                session.nextId(), name, new AccountChange(displayName, null, null), Set.of("administrator"));
        account.choosePassword(hash);
        session.add(account);
        journal.recordSystem(session, "set-up", created(account));
    }

    AccountRow create(Actor admin, NewAccount fresh) {
        String name = Names.account(fresh.account());
        AccountChange description =
                new AccountChange(Names.person(fresh.displayName()), fresh.area(), organisation(fresh.organisation()));
        passwords.judge(name, fresh.firstPassword());
        String hash = passwords.hash(fresh.firstPassword());
        return store.write(session -> {
            access.require(session, admin, BaseRights.ACCOUNTS_MANAGE);
            lock(session);
            Set<String> roles = roleIds(session, fresh.roles());
            if (!session.rows("SELECT id FROM mk_account WHERE name = ?", name).isEmpty()) {
                throw refused("access.taken", name);
            }
            Account account = new Account(session.nextId(), name, description, roles);
            account.receivePassword(hash);
            session.add(account);
            session.flush();
            journal.record(session, admin, created(account));
            return row(account, Optional.empty(), Optional.empty());
        });
    }

    private static JournalEntry created(Account account) {
        return JournalEntry.of("account.created", KIND, account.id())
                .change("account", null, account.name())
                .change("displayName", null, account.displayName())
                .change("roles", null, String.join(",", account.roles()))
                .change("area", null, account.area().map(AreaCode::digits).orElse(null))
                .change("organisation", null, account.organisation().orElse(null));
    }

    void change(Actor admin, long id, int version, AccountChange change) {
        AccountChange clean = new AccountChange(
                Names.person(change.displayName()), change.area(), organisation(change.organisation()));
        changed(admin, id, (session, account) -> {
            if (account.version() != version) {
                throw refused("access.changed-meanwhile");
            }
            JournalEntry entry = JournalEntry.of("account.changed", KIND, id)
                    .change("displayName", account.displayName(), clean.displayName())
                    .change("area", account.area().orElse(null), clean.area())
                    .change("organisation", account.organisation().orElse(null), clean.organisation());
            account.change(clean);
            journal.record(session, admin, entry);
        });
    }

    void setRoles(Actor admin, long id, Set<String> written) {
        changed(admin, id, (session, account) -> {
            Set<String> roles = roleIds(session, written);
            JournalEntry entry = JournalEntry.of("account.roles-changed", KIND, id)
                    .change("roles", String.join(",", account.roles()), String.join(",", roles));
            account.take(roles);
            journal.record(session, admin, entry);
        });
    }

    void enable(Actor admin, long id, boolean now, String reason) {
        changed(admin, id, (session, account) -> {
            String action = now ? "account.enabled" : "account.disabled";
            JournalEntry entry =
                    JournalEntry.of(action, KIND, id).reason(reason).change("enabled", account.enabled(), now);
            account.enable(now);
            journal.record(session, admin, entry);
        });
    }

    void unlock(Actor admin, long id) {
        changed(admin, id, (session, account) -> {
            forgive(session, id);
            journal.record(session, admin, JournalEntry.of("account.unlocked", KIND, id));
        });
    }

    void resetPassword(Actor admin, long id, char[] firstPassword) {
        String name = store.read(session -> session.require(Account.class, id).name());
        passwords.judge(name, firstPassword);
        String hash = passwords.hash(firstPassword);
        changed(admin, id, (session, account) -> {
            account.receivePassword(hash);
            forgive(session, id);
            journal.record(session, admin, JournalEntry.of("account.password-reset", KIND, id));
        });
    }

    private static void forgive(Session session, long id) {
        session.execute("UPDATE mk_account SET failures = 0, locked_until = NULL WHERE id = ?", id);
    }

    private void changed(Actor admin, long id, BiConsumer<Session, Account> change) {
        store.run(session -> {
            access.require(session, admin, BaseRights.ACCOUNTS_MANAGE);
            lock(session);
            change.accept(session, session.require(Account.class, id));
            expectSomebodyInCharge(session);
        });
    }

    List<AccountRow> list(Session session) {
        Map<Long, Row> beside = new HashMap<>();
        for (Row row : session.rows("SELECT id, locked_until, last_sign_in FROM mk_account")) {
            beside.put(row.number(1), row);
        }
        List<AccountRow> rows = new ArrayList<>();
        for (Account account : session.list(Account.class, "select a from Account a order by a.name")) {
            Row row = beside.get(account.id());
            Optional<Instant> locked = Optional.ofNullable(row)
                    .map(r -> r.instant("locked_until"))
                    .filter(until -> until.isAfter(clock.instant()));
            rows.add(row(account, locked, Optional.ofNullable(row).map(r -> r.instant("last_sign_in"))));
        }
        return rows;
    }

    private static AccountRow row(Account account, Optional<Instant> locked, Optional<Instant> lastSignIn) {
        return new AccountRow(
                account.id(),
                account.version(),
                account.name(),
                account.displayName(),
                account.roles(),
                account.area(),
                account.organisation(),
                account.enabled(),
                account.mustChange(),
                locked,
                lastSignIn);
    }

    private static String organisation(String code) {
        return code == null || code.isBlank() ? null : code.strip();
    }

    /** The ids of roles that are written by id or by name. */
    private static Set<String> roleIds(Session session, Set<String> written) {
        List<Role> all = session.list(Role.class, "SELECT r FROM Role r ORDER BY r.position, r.id");
        Set<String> ids = new TreeSet<>();
        for (String one : new TreeSet<>(written)) {
            ids.add(all.stream().filter(role -> role.isCalled(one.strip())).map(Role::id).findFirst()
                    .orElseThrow(() -> refused("access.role", one, all.stream()
                            .map(role -> Text.of(AccountBook.class).get("access.role-named", role.id(), role.name().text()))
                            .collect(Collectors.joining(Text.of(AccountBook.class).get("access.and"))))));
        }
        return ids;
    }

    /** Changes of accounts and roles happen one after the other: two administrators must not disable each other. */
    static void lock(Session session) {
        session.execute("UPDATE mk_access_guard SET changes = changes + 1 WHERE id = 1");
    }

    static void expectSomebodyInCharge(Session session) {
        long inCharge = session.rows(
                        "SELECT COUNT(*) FROM mk_account a JOIN mk_account_role ar ON ar.account_id = a.id"
                                + " JOIN mk_role_right rr ON rr.role_id = ar.role_id"
                                + " WHERE a.enabled = TRUE AND rr.right_id = ?",
                        BaseRights.ACCOUNTS_MANAGE)
                .get(0)
                .number(1);
        if (inCharge == 0) {
            throw refused("access.last-administrator");
        }
    }

    private static Refused refused(String code, Object... args) {
        return Refused.of(code, Text.of(Accounts.class).get(code, args));
    }
}
