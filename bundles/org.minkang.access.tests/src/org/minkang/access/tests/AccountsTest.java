package org.minkang.access.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.AccessEntities;
import org.minkang.access.AccountChange;
import org.minkang.access.AccountRow;
import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.NewAccount;
import org.minkang.access.RightInfo;
import org.minkang.access.RoleInfo;
import org.minkang.access.RoleRow;
import org.minkang.base.AreaCode;
import org.minkang.base.Bilingual;
import org.minkang.base.Refused;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;
import org.minkang.testing.TestStore;

@ParameterizedClass
@EnumSource
class AccountsTest {

    private static final String FIRST = "first password";
    private static final String OWN = "my own password";

    @Parameter
    Database database;

    private TestStore store;
    private TestAccounts people;
    private Accounts accounts;

    @BeforeEach
    void open() {
        store = database.open(new AccessEntities());
        people = new TestAccounts(store, store.clock());
        accounts = people.accounts();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private AccountRow create(String name, String... roles) {
        return accounts.create(
                people.admin(), new NewAccount(name, "张三", Set.of(roles), null, null, FIRST.toCharArray()));
    }

    private AccountRow ready(String name, String... roles) {
        AccountRow row = create(name, roles);
        accounts.changePassword(name, FIRST.toCharArray(), OWN.toCharArray());
        return row;
    }

    private Actor signIn(String name, String password) {
        return accounts.signIn(name, password.toCharArray());
    }

    private static void refuses(String code, Executable action) {
        Refused refused = assertThrows(Refused.class, action);
        assertTrue(refused.has(code), () -> code + " expected, but: " + refused.problems());
        assertFalse(refused.getMessage().contains("!"), refused.getMessage());
    }

    @Test
    void isSetUpOnceOnly() {
        assertFalse(accounts.isEmpty());
        refuses("access.set-up", () -> accounts.setUp("second", "第二", OWN.toCharArray()));
    }

    @Test
    void asksForAnotherPasswordThanTheFirstBeforeTheFirstSignIn() {
        create("zhang", "reviewer");
        refuses("access.password-change", () -> signIn("zhang", FIRST));
        refuses("access.password", () -> accounts.changePassword("zhang", FIRST.toCharArray(), FIRST.toCharArray()));
        refuses("access.password", () -> accounts.changePassword("zhang", FIRST.toCharArray(), "short".toCharArray()));
        accounts.changePassword("zhang", FIRST.toCharArray(), OWN.toCharArray());
        Actor actor = signIn("zhang", OWN);
        assertEquals("zhang", actor.account());
        assertEquals("复审员", actor.roleName());
        assertTrue(actor.has(BaseRights.CASES_READ));
        refuses("access.signin", () -> signIn("zhang", FIRST));
    }

    @Test
    void findsAnAccountInWhateverCaseItIsTyped() {
        ready("Zhang.San", "reviewer");
        assertEquals("zhang.san", signIn(" ＺHANG.san ", OWN).account());
    }

    @Test
    void saysTheSameOfAnUnknownAccountAndOfAWrongPassword() {
        ready("zhang");
        Refused unknown = assertThrows(Refused.class, () -> signIn("nobody", OWN));
        Refused wrong = assertThrows(Refused.class, () -> signIn("zhang", "wrong password"));
        assertEquals(unknown.problems(), wrong.problems());
        assertTrue(wrong.has("access.signin"));
    }

    @Test
    void locksAnAccountForAQuarterOfAnHourAfterFiveWrongPasswords() {
        ready("zhang");
        for (int i = 1; i <= 4; i++) {
            refuses("access.signin", () -> signIn("zhang", "wrong password"));
        }
        refuses("access.locked", () -> signIn("zhang", "wrong password"));
        refuses("access.locked", () -> signIn("zhang", OWN));
        store.clock().forward(Duration.ofMinutes(14));
        refuses("access.locked", () -> signIn("zhang", OWN));
        store.clock().forward(Duration.ofMinutes(2));
        signIn("zhang", OWN);
    }

    @Test
    void beginsToCountAnewAfterALockOut() {
        ready("zhang");
        for (int i = 1; i <= 5; i++) {
            assertThrows(Refused.class, () -> signIn("zhang", "wrong password"));
        }
        store.clock().forward(Duration.ofMinutes(16));
        refuses("access.signin", () -> signIn("zhang", "wrong password"));
        signIn("zhang", OWN);
    }

    @Test
    void forgivesWrongPasswordsAfterARightOne() {
        ready("zhang");
        for (int round = 0; round < 3; round++) {
            for (int i = 1; i <= 4; i++) {
                refuses("access.signin", () -> signIn("zhang", "wrong password"));
            }
            signIn("zhang", OWN);
        }
    }

    @Test
    void countsWrongOldPasswordsWhenAPasswordIsChanged() {
        ready("zhang");
        for (int i = 1; i <= 5; i++) {
            assertThrows(
                    Refused.class,
                    () -> accounts.changePassword("zhang", "wrong one".toCharArray(), "another one".toCharArray()));
        }
        refuses("access.locked", () -> signIn("zhang", OWN));
    }

    @Test
    void comparesAtMostFivePasswordsHoweverManyAreTriedAtOnce() throws Exception {
        ready("zhang");
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Callable<String>> tries = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            tries.add(() -> {
                try {
                    signIn("zhang", "wrong password");
                    return "in";
                } catch (Refused e) {
                    return e.problems().get(0).code();
                }
            });
        }
        int compared = 0;
        for (Future<String> result : pool.invokeAll(tries)) {
            compared += result.get().equals("access.signin") ? 1 : 0;
        }
        pool.shutdown();
        assertTrue(compared <= 4, "compared " + compared);
        refuses("access.locked", () -> signIn("zhang", OWN));
    }

    @Test
    void letsAnAdministratorUnlock() {
        AccountRow row = ready("zhang");
        for (int i = 1; i <= 5; i++) {
            assertThrows(Refused.class, () -> signIn("zhang", "wrong password"));
        }
        assertTrue(listed("zhang").lockedUntil().isPresent());
        accounts.unlock(people.admin(), row.id());
        assertFalse(listed("zhang").lockedUntil().isPresent());
        signIn("zhang", OWN);
        assertTrue(listed("zhang").lastSignIn().isPresent());
    }

    private AccountRow listed(String name) {
        return accounts.list(people.admin()).stream()
                .filter(row -> row.account().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void endsASignInWhenTheAccountIsDisabled() {
        AccountRow row = ready("zhang", "reviewer");
        Actor actor = signIn("zhang", OWN);
        accounts.disable(people.admin(), row.id(), "调离");
        refuses("access.signed-out", () -> require(actor, BaseRights.CASES_READ));
        refuses("access.disabled", () -> signIn("zhang", OWN));
        refuses("access.signin", () -> signIn("zhang", "wrong password"));
        accounts.enable(people.admin(), row.id(), "调回");
        require(signIn("zhang", OWN), BaseRights.CASES_READ);
    }

    private void require(Actor actor, String right) {
        store.run(session -> people.access().require(session, actor, right));
    }

    @Test
    void endsASignInWhenThePasswordIsReset() {
        AccountRow row = ready("zhang", "reviewer");
        Actor actor = signIn("zhang", OWN);
        accounts.resetPassword(people.admin(), row.id(), "another first one".toCharArray());
        refuses("access.signed-out", () -> require(actor, BaseRights.CASES_READ));
        refuses("access.password-change", () -> signIn("zhang", "another first one"));
    }

    @Test
    void withdrawsARightAtOnce() {
        AccountRow row = ready("zhang", "reviewer");
        Actor actor = signIn("zhang", OWN);
        require(actor, BaseRights.CASES_READ);
        accounts.setRoles(people.admin(), row.id(), Set.of("collector"));
        refuses("access.denied", () -> require(actor, BaseRights.CASES_READ));
        assertTrue(actor.has(BaseRights.CASES_READ), "for showing and hiding the sign-in counts");
        boolean allowed = store.read(s -> people.access().allows(s, actor, BaseRights.CASES_READ));
        assertFalse(allowed);
    }

    @Test
    void withdrawsFromEverybodyWhatARoleLoses() {
        ready("zhang", "reviewer");
        Actor actor = signIn("zhang", OWN);
        accounts.saveRole(
                people.admin(), new RoleRow("reviewer", Bilingual.of("复审员", "Reviewer"), Set.of("persons.search")));
        refuses("access.denied", () -> require(actor, BaseRights.CASES_READ));
        require(actor, BaseRights.PERSONS_SEARCH);
    }

    @Test
    void namesTheRightThatIsMissingInBothLanguages() {
        Actor actor = people.withRoles("collector");
        Refused refused = assertThrows(Refused.class, () -> require(actor, BaseRights.BACKUP_RUN));
        assertTrue(refused.getMessage().contains("备份数据"));
    }

    @Test
    void refusesEveryChangeWithoutTheRight() {
        AccountRow row = ready("zhang", "reviewer");
        Actor clerk = signIn("zhang", OWN);
        NewAccount fresh = new NewAccount("li", "李四", Set.of(), null, null, FIRST.toCharArray());
        refuses("access.denied", () -> accounts.create(clerk, fresh));
        refuses("access.denied", () -> accounts.setRoles(clerk, row.id(), Set.of("administrator")));
        refuses("access.denied", () -> accounts.disable(clerk, people.admin().accountId(), ""));
        refuses("access.denied", () -> accounts.resetPassword(clerk, row.id(), "whatever it is".toCharArray()));
        refuses("access.denied", () -> accounts.unlock(clerk, row.id()));
        refuses("access.denied", () -> accounts.list(clerk));
        refuses(
                "access.denied",
                () -> accounts.saveRole(clerk, new RoleRow("reviewer", Bilingual.of("a", "b"), Set.of())));
        refuses(
                "access.denied",
                () -> accounts.change(clerk, row.id(), 1, new AccountChange("x", null, null)));
    }

    @Test
    void neverLeavesNobodyInCharge() {
        long admin = people.admin().accountId();
        refuses("access.last-administrator", () -> accounts.disable(people.admin(), admin, ""));
        refuses("access.last-administrator", () -> accounts.setRoles(people.admin(), admin, Set.of("reviewer")));
        refuses(
                "access.last-administrator",
                () -> accounts.saveRole(
                        people.admin(), new RoleRow("administrator", Bilingual.of("a", "b"), Set.of())));
        require(people.admin(), BaseRights.ACCOUNTS_MANAGE);
    }

    @Test
    void letsTwoAdministratorsNotDisableEachOther() throws Exception {
        Actor second = people.withRoles("administrator");
        Actor first = people.admin();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Future<Boolean>> results = pool.invokeAll(List.of(
                () -> disables(first, second.accountId()), () -> disables(second, first.accountId())));
        pool.shutdown();
        assertTrue(results.get(0).get() ^ results.get(1).get());
    }

    private boolean disables(Actor actor, long id) {
        try {
            accounts.disable(actor, id, "");
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    @Test
    void aRoleIsGivenByItsIdOrByItsName() {
        assertEquals(Set.of("reviewer", "approver"), Set.copyOf(create("zhang", "复审员", "approver").roles()));
    }

    @Test
    void theRefusalOfARightNamesTheRolesThatHaveIt() {
        ready("zhang", "reviewer");
        Actor reviewer = accounts.signIn("zhang", OWN.toCharArray());
        String denied = assertThrows(Refused.class, () -> accounts.list(reviewer)).getMessage();
        assertTrue(denied.contains("系统管理员"), denied);
    }

    @Test
    void refusesNamesRolesAndRightsThatAreNone() {
        refuses("access.name", () -> create("a b"));
        refuses("access.role", () -> create("zhang", "king"));
        String roles = assertThrows(Refused.class, () -> create("zhang", "king")).getMessage();
        assertTrue(roles.contains("king") && roles.contains("reviewer（复审员）"), roles);
        create("zhang");
        refuses("access.taken", () -> create("ZHANG"));
        refuses(
                "access.right",
                () -> accounts.saveRole(
                        people.admin(), new RoleRow("reviewer", Bilingual.of("a", "b"), Set.of("fly"))));
        refuses(
                "access.name",
                () -> accounts.saveRole(people.admin(), new RoleRow("No Id", Bilingual.of("a", "b"), Set.of())));
    }

    @Test
    void carriesTheLimitsOfAPerson() {
        Actor actor = people.inArea(new AreaCode("431021101"), "township-clerk");
        assertEquals("431021101", actor.area().orElseThrow().digits());
        assertTrue(actor.organisation().isEmpty());
        assertEquals("H01", people.inOrganisation("H01", "expert").organisation().orElseThrow());
    }

    @Test
    void refusesToChangeAnAccountThatSomebodyElseChanged() {
        AccountRow row = ready("zhang");
        int version = listed("zhang").version();
        accounts.change(people.admin(), row.id(), version, new AccountChange("李四", new AreaCode("431021"), "H01"));
        assertEquals("李四", listed("zhang").displayName());
        refuses(
                "access.changed-meanwhile",
                () -> accounts.change(people.admin(), row.id(), version, new AccountChange("王五", null, null)));
    }

    @Test
    void givesAnArrivingRightToItsDefaultRolesAndLeavesAKnownOneAlone() {
        RightInfo right = new RightInfo("demo.act", Bilingual.of("做", "act"), Set.of("reviewer", "unheard-of"));
        accounts.declareRights(List.of(right));
        assertTrue(rightsOf("reviewer").contains("demo.act"));
        accounts.saveRole(
                people.admin(), new RoleRow("reviewer", Bilingual.of("复审员", "Reviewer"), Set.of("cases.read")));
        accounts.declareRights(List.of(new RightInfo("demo.act", Bilingual.of("做事", "act"), Set.of("reviewer"))));
        assertEquals(Set.of("cases.read"), rightsOf("reviewer"));
        assertTrue(accounts.rights(people.admin()).stream().anyMatch(r -> r.name().zh().equals("做事")));
    }

    private Set<String> rightsOf(String role) {
        return accounts.roles(people.admin()).stream()
                .filter(row -> row.id().equals(role))
                .findFirst()
                .orElseThrow()
                .rights();
    }

    @Test
    void letsAModuleBringARoleAlongAndLeavesItToTheBureau() {
        accounts.declareRights(List.of(new RightInfo("demo.act", Bilingual.of("做", "act"), Set.of())));
        RoleInfo role = new RoleInfo("demo-desk", Bilingual.of("专办员", "Desk"), Set.of("cases.read", "demo.act"));
        accounts.declareRoles(List.of(role));
        assertEquals(Set.of("cases.read", "demo.act"), rightsOf("demo-desk"));
        accounts.saveRole(people.admin(), new RoleRow("demo-desk", role.name(), Set.of("cases.read")));
        accounts.declareRoles(List.of(role));
        assertEquals(Set.of("cases.read"), rightsOf("demo-desk"));
    }

    @Test
    void beginsWithTheThirteenRoles() {
        assertEquals(13, accounts.roles(people.admin()).size());
        assertEquals("collector", accounts.roles(people.admin()).get(0).id());
        assertEquals("administrator", accounts.roles(people.admin()).get(12).id());
    }

    @Test
    void notesEverythingInTheJournalAndNoPassword() {
        AccountRow row = ready("zhang", "reviewer");
        accounts.setRoles(people.admin(), row.id(), Set.of("approver"));
        List<String> actions = store.read(s -> people.journal().of(s, "account", Long.toString(row.id()))).stream()
                .map(entry -> entry.action() + " " + entry.account())
                .toList();
        assertEquals(
                List.of("account.created admin", "account.password-chosen zhang", "account.roles-changed admin"),
                actions);
        store.read(s -> {
            s.rows(
                    line -> {
                        assertFalse(line.text("changes").contains("argon2"));
                        assertFalse(line.text("changes").contains(OWN));
                    },
                    "SELECT changes FROM mk_journal");
            return null;
        });
    }
}
