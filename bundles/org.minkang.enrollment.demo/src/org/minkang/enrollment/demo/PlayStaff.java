package org.minkang.enrollment.demo;

import java.util.Set;
import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.access.NewAccount;
import org.minkang.runtime.FirstStart;

/**
 * The people of the invented county; each has an own account and signs in with a password.
 *
 * @param data      loads the register
 * @param desk      runs the campaign
 * @param collector takes money in the villages
 * @param cashier   keeps the money
 * @param second    releases refunds that the cashier made
 */
record PlayStaff(Actor data, Actor desk, Actor collector, Actor cashier, Actor second) {

    /** Of all accounts, for data that belong to nobody. */
    static final String PASSWORD = "Minkang-2026";
    private static final String FIRST_PASSWORD = "Changeme-2026";

    static Actor administrator(FirstStart start) {
        return start.administrator("admin", "系统管理员", PASSWORD.toCharArray());
    }

    static PlayStaff hire(Accounts accounts, Actor admin) {
        return new PlayStaff(person(accounts, admin, "shuju", "数据管理 刘洋", "data-manager"),
                person(accounts, admin, "canbao", "参保专办 周颖", "enrollment-desk", "data-manager"),
                person(accounts, admin, "daishou", "代收 吴强", "collector"),
                person(accounts, admin, "chuna", "出纳 郑洁", "fund-clerk", "data-manager"),
                person(accounts, admin, "fuhe", "资金复核 冯涛", "fund-clerk", "data-manager"));
    }

    private static Actor person(Accounts accounts, Actor admin, String account, String name, String... roles) {
        accounts.create(admin, new NewAccount(account, name, Set.of(roles), null, null, FIRST_PASSWORD.toCharArray()));
        accounts.changePassword(account, FIRST_PASSWORD.toCharArray(), PASSWORD.toCharArray());
        return accounts.signIn(account, PASSWORD.toCharArray());
    }
}
