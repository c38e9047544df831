package org.minkang.chronic.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.access.NewAccount;
import org.minkang.base.IdNumber;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.chronic.Certification;
import org.minkang.chronic.NewApplication;
import org.minkang.chronic.PaperKind;
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

/** An empty database made into a county of as many people as a measurement needs, in the villages of 22 townships. */
final class BenchCounty {

    static final String HOSPITAL = "示例县人民医院";
    private static final List<String> DISEASES = List.of("HTN", "DM", "CHD");
    private static final int AT_ONCE = 500;
    static final String PASSWORD = "Bench-Minkang-1";
    static final int TOWNSHIPS = 22;
    private static final int VILLAGES_EACH = 24;

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
            minkang.service(Areas.class).load(s, clerk, areas(), "bench");
            minkang.service(Providers.class).load(s, clerk, List.of(new NewProvider("H1", HOSPITAL,
                    Provider.Level.COUNTY, Provider.Kind.HOSPITAL, "431099")), "bench");
            minkang.service(BulkPersons.class).load(s, clerk, "bench", load -> {
                for (int i = 0; i < people; i++) {
                    load.person(NewPerson.of(number(i), name(i), village(i)));
                }
            });
        });
        return clerk;
    }

    private static List<NewArea> areas() {
        List<NewArea> areas = new ArrayList<>(List.of(new NewArea("43", "示例省"), new NewArea("4310", "示例市"),
                new NewArea("431099", "示例县")));
        for (int t = 0; t < TOWNSHIPS; t++) {
            areas.add(new NewArea(township(t), "第" + (t + 1) + "镇"));
        }
        for (int i = 0; i < TOWNSHIPS * VILLAGES_EACH; i++) {
            areas.add(new NewArea(village(i), "第" + (1 + i / TOWNSHIPS) + "村"));
        }
        return areas;
    }

    static String township(int i) {
        return "431099" + (101 + i % TOWNSHIPS);
    }

    /** Neighbours in the list of people live in different townships. */
    private static String village(int i) {
        return township(i) + String.format(Locale.ROOT, "%03d", 1 + i / TOWNSHIPS % VILLAGES_EACH);
    }

    /**
     * Takes in an application of each of the first people, as an import would: with all papers, for one of three diseases,
     * handed in on one of the last forty days, so that some are late and some have time.
     */
    void accept(Actor clerk, Certification certification, int applications, Progress progress) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Store store = minkang.service(Store.class);
        List<Long> applicants = store.read(s -> s.rows("select id from mk_person order by id fetch next " + applications
                + " rows only")).stream().map(row -> row.number(1)).toList();
        Set<String> papers = store.read(s -> certification.rules(s, today)).orElseThrow().papers().stream()
                .map(PaperKind::key).collect(Collectors.toSet());
        progress.begin("applications", applications);
        for (int from = 0; from < applicants.size(); from += AT_ONCE) {
            List<NewApplication> some = new ArrayList<>();
            for (int i = from; i < Math.min(applicants.size(), from + AT_ONCE); i++) {
                LocalDate applied = today.minusDays(i % 40);
                some.add(NewApplication.atTheWindow(applicants.get(i), List.of(DISEASES.get(i % DISEASES.size())), HOSPITAL,
                        applied.minusDays(10), papers, applied).coverConfirmed("bench"));
            }
            store.run(s -> certification.acceptAll(s, clerk, some));
            progress.step(from + some.size());
        }
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
