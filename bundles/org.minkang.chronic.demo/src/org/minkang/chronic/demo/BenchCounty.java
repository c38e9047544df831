package org.minkang.chronic.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.access.NewAccount;
import org.minkang.base.IdNumber;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.chronic.SamplePack;
import org.minkang.register.Areas;
import org.minkang.register.BulkPersons;
import org.minkang.register.NewArea;
import org.minkang.register.NewPerson;
import org.minkang.register.NewProvider;
import org.minkang.register.Provider;
import org.minkang.register.Providers;
import org.minkang.runtime.FirstStart;
import org.minkang.runtime.Minkang;
import org.minkang.store.Store;

/** An empty database made into a county of as many people as a measurement needs, all in one village. */
final class BenchCounty {

    static final String HOSPITAL = "示例县人民医院";
    private static final String VILLAGE = "431099101001";
    private static final String PASSWORD = "Bench-Minkang-1";

    private final Minkang minkang;
    private final int people;
    private Actor admin;

    BenchCounty(Minkang minkang, int people) {
        this.minkang = minkang;
        this.people = people;
    }

    /** Makes it; returns somebody who takes in and keeps the base data. Refused when there is something already. */
    Actor open() {
        FirstStart start = minkang.service(FirstStart.class);
        if (!start.isNeeded()) {
            throw Refused.of("demo.not-empty", Text.of(BenchCounty.class).get("demo.not-empty"));
        }
        admin = start.administrator("admin", "admin", PASSWORD.toCharArray());
        start.county(admin, SamplePack.FILE_NAME, SamplePack.text());
        Actor clerk = officer("clerk", "counter-clerk", "data-manager");
        minkang.service(Store.class).run(s -> {
            minkang.service(Areas.class).load(s, clerk, List.of(new NewArea("43", "示例省"), new NewArea("4310", "示例市"),
                    new NewArea("431099", "示例县"), new NewArea("431099101", "青山镇"), new NewArea(VILLAGE, "石桥村")),
                    "bench");
            minkang.service(Providers.class).load(s, clerk, List.of(new NewProvider("H1", HOSPITAL,
                    Provider.Level.COUNTY, Provider.Kind.HOSPITAL, "431099")), "bench");
            minkang.service(BulkPersons.class).load(s, clerk, "bench", load -> {
                for (int i = 0; i < people; i++) {
                    load.person(NewPerson.of(number(i), name(i), VILLAGE));
                }
            });
        });
        return clerk;
    }

    /** Somebody with these roles, signed in. */
    Actor officer(String account, String... roles) {
        Accounts accounts = minkang.service(Accounts.class);
        String first = PASSWORD + "x";
        accounts.create(admin, new NewAccount(account, account, Set.of(roles), null, null, first.toCharArray()));
        accounts.changePassword(account, first.toCharArray(), PASSWORD.toCharArray());
        return accounts.signIn(account, PASSWORD.toCharArray());
    }

    /** Numbers of people born on 18,000 different days, up to 500 a day. */
    static String number(int i) {
        LocalDate birth = LocalDate.of(1940, 1, 1).plusDays(i % 18_000);
        String seventeen = String.format(Locale.ROOT, "431099%s%03d", birth.toString().replace("-", ""),
                1 + i / 18_000);
        return seventeen + IdNumber.checkDigit(seventeen);
    }

    static String name(int i) {
        String given = "伟芳娜敏静丽强磊军洋";
        return "王李张刘陈杨赵黄周吴".charAt(i % 10) + "" + given.charAt(i / 10 % 10) + given.charAt(i / 100 % 10);
    }

    /** How many rows the work on cases has left behind so far. */
    static long rowsStored(Store store) {
        return store.read(s -> List.of("chronic_application", "chronic_application_disease", "mk_case", "mk_case_item",
                "mk_case_visit", "mk_task", "mk_paper", "mk_decision", "mk_journal").stream()
                .mapToLong(table -> s.rows("SELECT COUNT(*) FROM " + table).get(0).number(1)).sum());
    }
}
