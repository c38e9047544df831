package org.minkang.testing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minkang.access.Access;
import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.access.NewAccount;
import org.minkang.access.PasswordRules;
import org.minkang.access.RightInfo;
import org.minkang.access.RoleRow;
import org.minkang.access.journal.Journal;
import org.minkang.base.AreaCode;
import org.minkang.base.Bilingual;
import org.minkang.store.Store;

/**
 * People for a test, who really have an account and really sign in, only faster: their passwords are kept with the
 * least Argon2id can do. The constructor makes the first administrator.
 */
public final class TestAccounts {

    /** Everybody's password. */
    public static final String PASSWORD = "correct horse battery";

    /** As strict as usual, but quick. */
    public static final PasswordRules QUICK = new PasswordRules(10, 8, 1, 1, 5, Duration.ofMinutes(15));

    private static final String FIRST_PASSWORD = "first password";

    private final Access access = new Access();
    private final Journal journal;
    private final Accounts accounts;
    private final Actor admin;
    private final AtomicInteger count = new AtomicInteger();

    /** @param rights what modules would declare */
    public TestAccounts(Store store, Clock clock, RightInfo... rights) {
        journal = new Journal(clock);
        accounts = new Accounts(store, journal, access, clock, QUICK);
        accounts.setUp("admin", "管理员", PASSWORD.toCharArray());
        accounts.declareRights(List.of(rights));
        admin = accounts.signIn("admin", PASSWORD.toCharArray());
    }

    public Access access() {
        return access;
    }

    public Journal journal() {
        return journal;
    }

    public Accounts accounts() {
        return accounts;
    }

    /** The administrator who was there first. */
    public Actor admin() {
        return admin;
    }

    /** Somebody new with these roles, signed in. */
    public Actor withRoles(String... roles) {
        return signedIn(null, null, Set.of(roles));
    }

    /** Somebody new with these roles who is limited to an area. */
    public Actor inArea(AreaCode area, String... roles) {
        return signedIn(area, null, Set.of(roles));
    }

    /** Somebody new with these roles who is limited to a hospital or office. */
    public Actor inOrganisation(String organisation, String... roles) {
        return signedIn(null, organisation, Set.of(roles));
    }

    /** Somebody new with a role that has exactly these rights. */
    public Actor withRights(String... rights) {
        String role = "test-role-" + count.incrementAndGet();
        accounts.declareRights(declared(rights));
        accounts.saveRole(admin, new RoleRow(role, Bilingual.of("测试", "Test"), Set.of(rights)));
        return signedIn(null, null, Set.of(role));
    }

    /** Rights that no module under test declares are made known under their ids. */
    private List<RightInfo> declared(String... rights) {
        Set<String> known =
                accounts.rights(admin).stream().map(RightInfo::id).collect(Collectors.toSet());
        return Stream.of(rights)
                .filter(right -> !known.contains(right))
                .map(right -> new RightInfo(right, Bilingual.of(right, right), Set.of()))
                .toList();
    }

    private Actor signedIn(AreaCode area, String organisation, Set<String> roles) {
        String name = "person" + count.incrementAndGet();
        accounts.create(
                admin, new NewAccount(name, name, roles, area, organisation, FIRST_PASSWORD.toCharArray()));
        accounts.changePassword(name, FIRST_PASSWORD.toCharArray(), PASSWORD.toCharArray());
        return accounts.signIn(name, PASSWORD.toCharArray());
    }
}
