package org.minkang.chronic.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.access.AccessEntities;
import org.minkang.access.Actor;
import org.minkang.access.RightInfo;
import org.minkang.base.IdNumber;
import org.minkang.base.Period;
import org.minkang.benefit.BenefitSection;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.benefit.settle.Cost;
import org.minkang.benefit.settle.Dated;
import org.minkang.benefit.visits.BenefitEntities;
import org.minkang.benefit.visits.InsuredSource;
import org.minkang.benefit.visits.VisitEntry;
import org.minkang.benefit.visits.Visits;
import org.minkang.benefit.visits.YearAnew;
import org.minkang.casework.CaseworkEntities;
import org.minkang.chronic.Certificates;
import org.minkang.chronic.ChronicEntities;
import org.minkang.house.HouseEntities;
import org.minkang.policy.PackReader;
import org.minkang.policy.PolicyEntities;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Households;
import org.minkang.register.NewPerson;
import org.minkang.register.PersonRange;
import org.minkang.register.Persons;
import org.minkang.register.Providers;
import org.minkang.register.RegisterEntities;
import org.minkang.store.Session;
import org.minkang.store.Store;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;
import org.minkang.testing.TestPacks;
import org.minkang.testing.TestStore;
import org.minkang.ui.Background;
import org.minkang.ui.Desk;
import org.minkang.ui.Layouts;
import org.minkang.ui.PageHost;

/** The quota that certified diseases open stands on the person's page with its sheet. */
class CertificatesCardTest {

    private static final String PACK = """
            pack: {id: quota, county: 某县, area: "431099", version: "1", valid-from: 2026-01-01}
            benefit:
              plan: 某险
              levels: [{key: L1}]
              diseases: [{key: HTN, name: 高血压}, {key: DM, name: 糖尿病}]
              limits:
                - {key: cap, name: 封顶线, per: year, amount: 150000}
                - key: quota
                  name: 慢性病定额
                  per: year
                  source: 第十条
                  quota:
                    disease: [HTN, DM]
                    amount: [{disease: HTN, is: 1200}, {disease: DM, is: 1500}]
                    several: highest
                    more: {from: 2, add: 1000}
                    hospital: {each: month, share: 1/12, source: 第十一条, wording: 每次只扣减当月额度}
              layers:
                - {key: ill, when: {kind: long-term, disease: [HTN, DM], certified: true}, rate: 0.65, limits: [quota, cap]}
                - {key: stay, when: {kind: stay}, rate: 0.7, limits: cap}
            """;

    private TestStore store;
    private TestAccounts people;
    private PolicyPacks packs;
    private Visits visits;
    private Actor clerk;
    private long person;
    private Map<Class<?>, Object> services;
    private boolean mine;
    private Display display;
    private Shell shell;

    @BeforeEach
    void open() {
        mine = Display.getCurrent() == null;
        display = Display.getDefault();
        shell = new Shell(display);
        shell.setLayout(Layouts.columns(1, 0));
        store = Database.DERBY.open(new AccessEntities(), new RegisterEntities(), new PolicyEntities(), new CaseworkEntities(),
                new HouseEntities(), new ChronicEntities(), new BenefitEntities());
        store.clock().set(LocalDate.of(2026, 11, 20));
        people = new TestAccounts(store, store.clock(), Visits.rights().toArray(RightInfo[]::new));
        packs = new PolicyPacks(store, people.access(), people.journal(), new PackReader(List.of(new BenefitSection())), store.clock());
        Persons persons = new Persons(store, people.access(), people.journal(), store.clock());
        List<Dated> certified = List.of(new Dated("HTN", Period.from(LocalDate.of(2026, 1, 1))),
                new Dated("DM", Period.from(LocalDate.of(2026, 1, 1))));
        YearAnew years = new YearAnew(packs, persons, new Households(people.access(), people.journal()), () -> List.of(new InsuredSource() {
                    @Override
                    public Map<Long, List<Dated>> certified(Session s, PersonRange range) {
                        return Map.of(person, certified);
                    }
                }));
        visits = new Visits(people.access(), people.journal(), persons, new Providers(people.access(), people.journal()), years, store.clock());
        services = Map.of(Store.class, store, Visits.class, visits, Clock.class, store.clock(),
                Certificates.class, new Certificates(people.access(), people.journal(), packs, store.clock()));
        Actor registrar = people.withRights("persons.edit");
        String digits = "43109919600501001";
        person = store.write(s -> persons.create(s, registrar, NewPerson.of(digits + IdNumber.checkDigit(digits), "李某某", null)).id());
        clerk = people.withRights("persons.search", Visits.READ, Visits.ENTER);
    }

    @AfterEach
    void close() {
        shell.dispose();
        store.close();
        if (mine) {
            display.dispose();
        }
    }

    private void enter(String invoice, VisitKind kind, String day, String disease, long yuan) {
        LocalDate on = LocalDate.parse(day);
        store.write(s -> visits.enter(s, clerk, new VisitEntry(invoice, person, "", kind, "L1", on, on, disease,
                List.of(Cost.other(yuan * 100)), 0, Set.of())));
    }

    private String card(Actor actor) {
        Desk desk = new Desk(actor, new Desk.Services() {
            @Override
            public <T> T get(Class<T> type) {
                return type.cast(services.get(type));
            }
        }, "test");
        PageHost host = (PageHost) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {PageHost.class},
                (proxy, method, args) -> method.getName().equals("desk") ? desk : null);
        Composite body = new Composite(shell, 0);
        body.setLayout(Layouts.columns(1, 0));
        new CertificatesCard().create(body, person, host);
        long end = System.currentTimeMillis() + 20_000;
        while (!Background.idle() && System.currentTimeMillis() < end) {
            if (!display.readAndDispatch()) {
                Thread.onSpinWait();
            }
        }
        StringBuilder words = new StringBuilder();
        words(body, words);
        return words.toString();
    }

    private static void words(Composite of, StringBuilder words) {
        for (Control c : of.getChildren()) {
            if (c instanceof Label label) {
                words.append(label.getText()).append('\n');
            } else if (c instanceof Composite inside) {
                words(inside, words);
            }
        }
    }

    @Test
    void theQuotaStandsThereWithWhatIsUsedAndHowItCameAbout() {
        TestPacks.bringIntoForce(packs, people.withRights("policy.import"), people.admin(), "pack.yaml", PACK);
        enter("A1", VisitKind.STAY, "2026-03-05", "", 100);
        enter("A2", VisitKind.LONG_TERM, "2026-04-05", "DM", 1_000);
        String words = card(clerk);
        assertTrue(words.contains("慢性病定额\n2,291.67\n650.00\n1,641.67\n"), words);
        assertTrue(words.contains("额度  高血压 1,200.00、糖尿病 1,500.00,取最高  1,500.00(第十条)")
                && words.contains("另加  有 2 个已认定的病种  1,000.00"), words);
        assertTrue(words.contains("住院扣减  本年有 1 个月住院,每个月扣全年额度的 1/12  -208.33(第十一条:每次只扣减当月额度)"), words);
        assertFalse(words.contains("封顶线"), "what has nothing to do with certificates stands elsewhere: " + words);
    }

    @Test
    void withoutTheRightOrRulesNothingIsSaidOfIt() {
        String none = card(clerk);
        assertFalse(none.contains("额度") || none.contains("规则"), none);
        TestPacks.bringIntoForce(packs, people.withRights("policy.import"), people.admin(), "pack.yaml", PACK);
        assertFalse(card(people.withRights("persons.search")).contains("定额"));
    }
}
