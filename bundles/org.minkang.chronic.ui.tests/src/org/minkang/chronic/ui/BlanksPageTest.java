package org.minkang.chronic.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.access.AccessEntities;
import org.minkang.access.Actor;
import org.minkang.casework.CaseworkEntities;
import org.minkang.casework.Numbers;
import org.minkang.chronic.CertificateRoom;
import org.minkang.chronic.ChronicEntities;
import org.minkang.chronic.Rights;
import org.minkang.policy.PackReader;
import org.minkang.house.HouseEntities;
import org.minkang.policy.PolicyEntities;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.register.Facts;
import org.minkang.register.RegisterEntities;
import org.minkang.store.Store;
import org.minkang.testing.Database;
import org.minkang.testing.TestAccounts;
import org.minkang.testing.TestStore;
import org.minkang.ui.Background;
import org.minkang.ui.Desk;
import org.minkang.ui.PageHost;

/** The common page of a stock speaks of certificates here, and of nothing that only receipts have. */
class BlanksPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private boolean mine;
    private Display display;
    private Shell shell;
    private TestStore store;

    @BeforeEach
    void open() {
        mine = Display.getCurrent() == null;
        display = Display.getDefault();
        shell = new Shell(display);
        shell.setLayout(new FillLayout());
        store = Database.DERBY.open(new AccessEntities(), new RegisterEntities(), new PolicyEntities(), new CaseworkEntities(),
                new HouseEntities(), new ChronicEntities());
    }

    @AfterEach
    void close() {
        shell.dispose();
        store.close();
        if (mine) {
            display.dispose();
        }
    }

    @Test
    void theBlanksStandThereInTheWordsOfCertificates() {
        TestAccounts people = new TestAccounts(store, store.clock());
        PolicyPacks packs = new PolicyPacks(store, people.access(), people.journal(), new PackReader(List.of()), store.clock());
        Areas areas = new Areas(people.access(), people.journal());
        CertificateRoom room = new CertificateRoom(people.access(), people.journal(), packs, areas, new Facts(List::of), new Numbers(),
                store.clock());
        Actor desk = people.withRights(Rights.CERTIFICATES, "persons.search");
        store.run(s -> {
            room.blanks().stock().receive(s, desk, "MK-01", "MK-10", TODAY, "");
            room.blanks().stock().spoil(s, desk, "MK-03", "MK-03", "受潮");
        });
        show(desk, Map.of(Store.class, store, Clock.class, store.clock(), CertificateRoom.class, room, Areas.class, areas));
        List<String> words = new ArrayList<>();
        words(shell, words);
        assertTrue(words.containsAll(List.of("入库…", "报废…", "库存账册", "已用去的空白证")), words.toString());
        assertTrue(words.contains("政策包没有写管理空白证库存(stock: true),打印时不领用。结存 9 张"), words.toString());
        assertTrue(words.contains("[起号, 止号, 入库日期, 经办, 入库, 发出, 报废, 结存, 说明, ]"), words.toString());
        assertTrue(words.contains("[序列号, 去向, 日期, 经办, 证号, 原因, ]"), words.toString());
        assertFalse(words.stream().anyMatch(w -> w.contains("!") || w.contains("领用人") || w.contains("交接")), words.toString());
        assertEquals(2, words.stream().filter(w -> w.startsWith("[")).count());
    }

    private void show(Actor actor, Map<Class<?>, Object> services) {
        Desk desk = new Desk(actor, new Desk.Services() {
            @Override
            public <T> T get(Class<T> type) {
                return type.cast(services.get(type));
            }
        }, "test");
        PageHost host = (PageHost) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {PageHost.class},
                (proxy, method, args) -> method.getName().equals("desk") ? desk : null);
        new BlanksPage().create(shell, host);
        long end = System.currentTimeMillis() + 20_000;
        while (!Background.idle() && System.currentTimeMillis() < end) {
            if (!display.readAndDispatch()) {
                Thread.onSpinWait();
            }
        }
    }

    private static void words(Composite of, List<String> words) {
        for (Control c : of.getChildren()) {
            if (c instanceof Label label) {
                words.add(label.getText());
            } else if (c instanceof Button button) {
                words.add(button.getText());
            } else if (c instanceof Table table) {
                words.add(List.of(table.getColumns()).stream().map(TableColumn::getText).toList().toString());
            } else if (c instanceof Composite inside) {
                words(inside, words);
            }
        }
    }
}
