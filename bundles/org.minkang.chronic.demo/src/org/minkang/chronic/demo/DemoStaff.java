package org.minkang.chronic.demo;

import java.util.List;
import java.util.Set;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.access.NewAccount;
import org.minkang.runtime.FirstStart;

/**
 * The people of the demonstration. Each has an own account and signs in with a password, like
 * everybody else; there is no way around.
 *
 * @param data     loads the register
 * @param clerk    takes applications and papers in
 * @param reviewer first review
 * @param experts  three, so that a disagreement can be settled
 * @param approver decides
 * @param desk     issues and prints certificates
 */
record DemoStaff(Actor data, Actor clerk, Actor reviewer, List<Actor> experts, Actor approver, Actor desk) {

    /** Of all accounts of the demonstration; it stands in the README, for data that belong to nobody. */
    static final String PASSWORD = "Minkang-2026";
    private static final String FIRST_PASSWORD = "Changeme-2026";

    static Actor administrator(FirstStart start) {
        return start.administrator("admin", "系统管理员", PASSWORD.toCharArray());
    }

    static DemoStaff hire(Accounts accounts, Actor admin) {
        return new DemoStaff(
                person(accounts, admin, "shuju", "数据管理 刘洋", "data-manager"),
                person(accounts, admin, "shouli", "受理 张敏", "counter-clerk"),
                person(accounts, admin, "chushen", "初审 王芳", "reviewer"),
                List.of(person(accounts, admin, "zhuanjia1", "专家 李建国", "expert"),
                        person(accounts, admin, "zhuanjia2", "专家 陈慧", "expert"),
                        person(accounts, admin, "zhuanjia3", "专家 周明", "expert")),
                person(accounts, admin, "shenpi", "审批 赵立", "approver"),
                person(accounts, admin, "fazheng", "发证 孙丽", "chronic-desk"));
    }

    private static Actor person(Accounts accounts, Actor admin, String account, String name, String role) {
        accounts.create(admin, new NewAccount(account, name, Set.of(role), null, null, FIRST_PASSWORD.toCharArray()));
        accounts.changePassword(account, FIRST_PASSWORD.toCharArray(), PASSWORD.toCharArray());
        return accounts.signIn(account, PASSWORD.toCharArray());
    }
}
