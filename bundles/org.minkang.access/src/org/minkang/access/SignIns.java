package org.minkang.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.store.Row;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * Signing in and choosing a password. An attempt is counted before the password is compared, and forgiven when it was
 * right: otherwise many attempts at the same moment would all be compared before the first one counts. The comparison,
 * which is slow on purpose, happens outside any transaction.
 */
final class SignIns {

    private static final String WHO = "sign-in";
    private static final String KIND = "account";

    private final Store store;
    private final Journal journal;
    private final Clock clock;
    private final Passwords passwords;

    SignIns(Store store, Journal journal, Clock clock, Passwords passwords) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
        this.passwords = passwords;
    }

    /**
     * An attempt that has been counted.
     *
     * @param hash   what the password is compared with
     * @param locked whether this was the one too many, should the password be wrong
     */
    private record Attempt(long accountId, String hash, boolean locked) {}

    Actor signIn(String name, char[] password) {
        Attempt attempt = attempt(name, password);
        Optional<Actor> actor = store.writeRepeatable(session -> enter(session, attempt, password));
        return actor.orElseThrow(() -> refused("access.password-change"));
    }

    void changePassword(String name, char[] old, char[] fresh) {
        Attempt attempt = attempt(name, old);
        Passwords.expectDifferent(old, fresh);
        passwords.judge(Names.normal(name), fresh);
        String hash = passwords.hash(fresh);
        store.writeRepeatable(session -> {
            Account account = succeeded(session, attempt);
            account.choosePassword(hash);
            journal.record(session, actor(session, account), entry("account.password-chosen", account.id()));
            return null;
        });
    }

    /** Counts, compares, and returns only if the password is right. */
    private Attempt attempt(String name, char[] password) {
        Optional<Attempt> counted = store.writeRepeatable(session -> count(session, Names.normal(name)));
        String hash = counted.map(Attempt::hash).orElse(passwords.nobodysHash());
        boolean right = passwords.matches(password, hash);
        if (right && counted.isPresent()) {
            return counted.get();
        }
        counted.ifPresent(attempt -> store.writeRepeatable(session -> {
            noteFailure(session, attempt);
            return null;
        }));
        boolean locked = counted.filter(Attempt::locked).isPresent();
        throw locked ? locked(passwords.rules().lockOut()) : refused("access.signin");
    }

    private Optional<Attempt> count(Session session, String name) {
        // the update comes first: it locks the row, so that attempts at the same moment are counted one by one
        int found = session.execute("UPDATE mk_account SET failures = failures + 1 WHERE name = ?", name);
        if (found == 0) {
            return Optional.empty();
        }
        Row row = session.rows(
                        "SELECT id, password_hash, failures, locked_until FROM mk_account WHERE name = ?", name)
                .get(0);
        Instant now = clock.instant();
        Instant until = row.instant("locked_until");
        if (until != null && now.isBefore(until)) {
            throw locked(Duration.between(now, until));
        }
        long failures = until == null ? row.number("failures") : 1;
        boolean locked = failures >= passwords.rules().failures();
        session.execute(
                "UPDATE mk_account SET failures = ?, locked_until = ? WHERE name = ?",
                failures,
                locked ? now.plus(passwords.rules().lockOut()) : null,
                name);
        return Optional.of(new Attempt(row.number("id"), row.text("password_hash"), locked));
    }

    private void noteFailure(Session session, Attempt attempt) {
        journal.recordSystem(session, WHO, entry("account.sign-in-failed", attempt.accountId()));
        if (attempt.locked()) {
            journal.recordSystem(session, WHO, entry("account.locked", attempt.accountId()));
        }
    }

    /** Empty when the password must be changed first. */
    private Optional<Actor> enter(Session session, Attempt attempt, char[] password) {
        Account account = succeeded(session, attempt);
        if (account.mustChange()) {
            return Optional.empty();
        }
        if (passwords.isOutdated(account.passwordHash())) {
            account.choosePassword(passwords.hash(password));
        }
        session.execute("UPDATE mk_account SET last_sign_in = ? WHERE id = ?", now(), account.id());
        Actor actor = actor(session, account);
        journal.record(session, actor, entry("account.signed-in", account.id()));
        return Optional.of(actor);
    }

    /** Forgives what was counted, if the account is still the one whose password was compared. */
    private Account succeeded(Session session, Attempt attempt) {
        session.execute(
                "UPDATE mk_account SET failures = 0, locked_until = NULL WHERE id = ?", attempt.accountId());
        Account account = session.find(Account.class, attempt.accountId()).orElseThrow(() -> refused("access.signin"));
        if (!account.passwordHash().equals(attempt.hash())) {
            throw refused("access.signin");
        }
        if (!account.enabled()) {
            throw refused("access.disabled");
        }
        return account;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static JournalEntry entry(String action, long accountId) {
        return JournalEntry.of(action, KIND, accountId);
    }

    static Actor actor(Session session, Account account) {
        Set<String> roles = account.roles();
        List<Role> all = session.list(Role.class, "select r from Role r order by r.position, r.id");
        String roleName = all.stream()
                .filter(role -> roles.contains(role.id()))
                .map(role -> role.name().text())
                .collect(Collectors.joining(Text.isEnglish() ? ", " : "、"));
        return new Actor(account, roleName, Access.rights(session, account.id()));
    }

    private static Refused refused(String code, Object... args) {
        return Refused.of(code, Text.of(Accounts.class).get(code, args));
    }

    private static Refused locked(Duration left) {
        return refused("access.locked", Math.max(1, left.plusSeconds(59).toMinutes()));
    }
}
