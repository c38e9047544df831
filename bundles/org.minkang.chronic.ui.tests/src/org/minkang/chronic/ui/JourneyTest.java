package org.minkang.chronic.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.access.NewAccount;
import org.minkang.base.IdNumber;
import org.minkang.chronic.Certification;
import org.minkang.chronic.ChronicRules;
import org.minkang.chronic.Disease;
import org.minkang.chronic.PaperKind;
import org.minkang.chronic.SamplePack;
import org.minkang.policy.PackRow;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.register.NewArea;
import org.minkang.register.NewPerson;
import org.minkang.register.NewProvider;
import org.minkang.register.Persons;
import org.minkang.register.Provider;
import org.minkang.register.Providers;
import org.minkang.store.Store;
import org.minkang.ui.Desk;
import org.minkang.ui.Pages;
import org.minkang.ui.widgets.PagedTable;

/**
 * The main job in the real workbench, from an empty folder to a certificate on the screen: first start, a township's
 * workbook, review, two opinions, approval, certificate; seven people sign in one after the other.
 */
class JourneyTest {

    private static final String PASSWORD = "Minkang-2026";
    private static final String FIRST = "Changeme-2026";
    private static final String VILLAGE = "431099101201";
    private static final List<String> NAMES = List.of("李某甲", "王某乙");

    @TempDir
    Path folder;
    private Hands hands;
    private final List<String> errors = new CopyOnWriteArrayList<>();

    @Test
    void goesFromAnEmptyFolderToACertificate() throws Exception {
        System.setProperty("minkang.data", folder.resolve("data").toString());
        ILogListener log = (status, plugin) -> {
            if (status.getSeverity() == IStatus.ERROR) {
                errors.add(plugin + ": " + status.getMessage() + " " + status.getException());
            }
        };
        Platform.addLogListener(log);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Display display = new Display(); // the application takes the one its thread has
        hands = new Hands(display);
        Thread driver = driver(display, failure);
        driver.start();
        start();
        driver.join(10_000);
        Platform.removeLogListener(log);
        if (failure.get() != null) {
            throw new AssertionError(failure.get());
        }
        assertEquals(List.of(), errors);
    }

    /** The application itself, on the thread it would have. */
    private static void start() throws Exception {
        Object application = Platform.getBundle("org.minkang.app").loadClass("org.minkang.app.Application")
                .getDeclaredConstructor().newInstance();
        Object context = Proxy.newProxyInstance(JourneyTest.class.getClassLoader(),
                new Class<?>[] {Platform.getBundle("org.eclipse.equinox.app").loadClass("org.eclipse.equinox.app.IApplicationContext")},
                (proxy, method, args) -> null);
        for (var method : application.getClass().getMethods()) {
            if (method.getName().equals("start")) {
                method.invoke(application, context);
                return;
            }
        }
    }

    private Thread driver(Display display, AtomicReference<Throwable> failure) {
        return new Thread(() -> {
            try {
                drive();
            } catch (Throwable e) { // the test fails with it
                failure.set(e);
            } finally {
                leave(display);
            }
        }, "person at the workbench");
    }

    private void leave(Display display) {
        if (display.isDisposed()) {
            return; // it has left by itself
        }
        display.asyncExec(() -> {
            Shell window = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell() : null;
            for (Shell shell : display.getShells()) {
                if (shell != window) { // somebody may be about to sign in, which the application waits for
                    shell.dispose();
                }
            }
            if (window != null && !window.isDisposed()) {
                PlatformUI.getWorkbench().close();
            }
        });
    }

    private void drive() throws Exception {
        firstStart();
        releaseAPack(register());
        asPerson("clerk", this::importWorkbook);
        asPerson("reviewer", this::review);
        asPerson("expert1", this::opinions);
        asPerson("expert2", this::opinions);
        asPerson("approver", this::approve);
        asPerson("desk", this::issue);
    }

    private void firstStart() throws Exception {
        Path pack = Files.writeString(folder.resolve("pack.yaml"), SamplePack.text());
        hands.see("管理员");
        hands.type(1, "系统管理员");
        hands.type(2, PASSWORD);
        hands.type(3, PASSWORD);
        hands.press("下一步");
        hands.see("本县政策包");
        hands.type(0, pack.toString());
        hands.enter(0);
        hands.see("示例县");
        hands.press("下一步");
        hands.see("初始密码");
        List<String> staff = List.of("clerk", "reviewer", "expert1", "expert2", "approver", "desk");
        for (int i = 0; i < staff.size(); i++) {
            hands.type(3 * i, staff.get(i));
            hands.type(3 * i + 1, staff.get(i));
            hands.type(3 * i + 2, FIRST);
        }
        hands.press("完成");
        hands.see("先做三件事");
    }

    /** The base data, which a real bureau loads from a folder chosen in the system's own dialog. */
    private Actor register() {
        Desk desk = Desk.current();
        Accounts accounts = desk.get(Accounts.class);
        accounts.create(desk.actor(), new NewAccount("data", "data", Set.of("data-manager", "administrator"), null, null,
                FIRST.toCharArray()));
        accounts.changePassword("data", FIRST.toCharArray(), PASSWORD.toCharArray());
        Actor data = accounts.signIn("data", PASSWORD.toCharArray());
        desk.get(Store.class).run(s -> {
            desk.get(Areas.class).load(s, data, List.of(new NewArea("43", "示例省"), new NewArea("4310", "示例市"),
                    new NewArea("431099", "示例县"), new NewArea("431099101", "青山镇"), new NewArea(VILLAGE, "青山村")), "test");
            desk.get(Providers.class).load(s, data, List.of(new NewProvider("H1", "示例县人民医院", Provider.Level.COUNTY,
                    Provider.Kind.HOSPITAL, "431099")), "test");
        });
        for (int i = 0; i < NAMES.size(); i++) {
            NewPerson person = NewPerson.of(idNumber(i), NAMES.get(i), VILLAGE);
            desk.get(Store.class).write(s -> desk.get(Persons.class).create(s, data, person));
        }
        return data;
    }

    /** What a colleague imported is released in the settings; for what one imported oneself a sentence says why not. */
    private void releaseAPack(Actor colleague) {
        Desk desk = Desk.current();
        PolicyPacks packs = desk.get(PolicyPacks.class);
        packs.importPack(colleague, "theirs.yaml", SamplePack.text().replace("version: \"2026.1\"", "version: \"2026.2\""));
        packs.importPack(desk.actor(), "mine.yaml", SamplePack.text().replace("version: \"2026.1\"", "version: \"2026.3\""));
        hands.on(() -> {
            Pages.open(Pages.SETTINGS, "packs");
            return null;
        });
        hands.see("选中一份草稿");
        choosePack(0, "2026.3)是您自己导入的");
        choosePack(2, "2026.1)已由 系统管理员 发布");
        choosePack(1, "");
        hands.press("发布");
        hands.press("确认发布");
        hands.see("已发布示例县政策包 2026.2");
        assertEquals(List.of("2026.2"), packs.list(desk.actor()).stream().filter(PackRow::appliesToday).map(PackRow::version).toList());
    }

    private void choosePack(int row, String then) {
        hands.settle();
        hands.on(() -> {
            hands.find(PagedTable.class, t -> true).select(row);
            return null;
        });
        hands.see(then);
    }

    private static String idNumber(int n) {
        String digits = "431099" + "195803" + String.format("%02d", n + 1) + "00" + (n + 1);
        return digits + IdNumber.checkDigit(digits);
    }

    /** Something a person does at the workbench. */
    private interface Work {
        void run() throws Exception;
    }

    /** Somebody else sits down, signs in for the first time and must change the password. */
    private void asPerson(String account, Work work) throws Exception {
        String before = Desk.current().actor().displayName();
        hands.choose(before, "换人登录");
        hands.see("县级医保经办工作台");
        hands.type(0, account);
        hands.type(1, FIRST);
        hands.press("登录");
        hands.see("再输一次");
        hands.type(2, PASSWORD);
        hands.type(3, PASSWORD);
        hands.press("改密并登录");
        hands.see("今天 ");
        assertEquals(account, Desk.current().actor().account());
        hands.settle();
        work.run();
        assertEquals(List.of(), errors);
    }

    private void importWorkbook() throws Exception {
        LocalDate today = Desk.current().today();
        ChronicRules rules = Desk.current().get(Store.class).read(s ->
                Desk.current().get(Certification.class).rules(s, today).orElseThrow());
        Disease disease = rules.diseaseNamed("高血压").orElseThrow();
        String papers = rules.papersFor(List.of(disease)).stream().map(PaperKind::name).map(n -> n.zh())
                .collect(Collectors.joining("、"));
        StringBuilder csv = new StringBuilder("姓名,身份证号,申报病种,诊断医疗机构,诊断日期,已交材料,检查结果,申报日期\n");
        for (int i = 0; i < NAMES.size(); i++) {
            csv.append(String.join(",", NAMES.get(i), idNumber(i), "高血压", "示例县人民医院", today.minusDays(10).toString(),
                    papers, "收缩压 172 mmHg", today.toString())).append('\n');
        }
        Path workbook = Files.writeString(folder.resolve("applications.csv"), csv);
        hands.press("导入乡镇表");
        hands.see("导入前不写入任何数据");
        int field = fieldWithHint("选择或拖入");
        hands.type(field, workbook.toString());
        hands.enter(field);
        hands.see("全部 2 行没有问题");
        hands.key(SWT.CR, SWT.MOD1);
        hands.see("新建 2");
    }

    private int fieldWithHint(String hint) {
        return hands.on(() -> {
            for (int i = 0; i < 10; i++) {
                int nth = i;
                int[] left = {nth};
                var t = hands.find(org.eclipse.swt.widgets.Text.class,
                        x -> (x.getStyle() & SWT.READ_ONLY) == 0 && x.isEnabled() && left[0]-- == 0);
                if (t != null && t.getMessage().startsWith(hint)) {
                    return nth;
                }
            }
            throw new AssertionError("no field " + hint);
        });
    }

    /** F2, Ctrl+Enter, the reason for the cover, Ctrl+Enter; the next case comes by itself. */
    private void review() {
        hands.key(SWT.F2, 0);
        for (int i = 0; i < NAMES.size(); i++) {
            hands.see("参保情况未知");
            hands.key(SWT.CR, SWT.MOD1);
            hands.see("确认理由");
            hands.type("参保名册第 12 页");
            hands.key(SWT.CR, SWT.MOD1);
            hands.until("the next case", () -> !hands.words().contains("确认理由"));
        }
        hands.see("没有更多待办的案件");
    }

    /** Works by keyboard alone: digits tick, Y decides, Ctrl+Enter sends. */
    private void opinions() {
        hands.press("专家评审");
        for (int i = 0; i < NAMES.size(); i++) {
            hands.see("第 " + (i + 1) + " 件");
            for (char digit = '1'; digit <= '4'; digit++) {
                hands.key(digit, 0);
            }
            hands.key('y', 0);
            hands.key(SWT.CR, SWT.MOD1);
        }
        hands.see("已评审 2 件");
    }

    private void approve() {
        hands.key(SWT.F2, 0);
        for (int i = 0; i < NAMES.size(); i++) {
            hands.see("专家意见:符合");
            hands.key(SWT.CR, SWT.MOD1);
        }
        hands.see("没有更多待办的案件");
    }

    private void issue() {
        hands.key(SWT.F2, 0);
        hands.see("通过");
        hands.key(SWT.CR, SWT.MOD1);
        hands.see("共 1 页");
        long certificates = Desk.current().get(Store.class).read(s ->
                s.rows("SELECT COUNT(*) FROM chronic_certificate").get(0).number(1));
        assertEquals(1, certificates);
        keysArriveWhereNothingCanBeTyped();
    }

    /** A person's page has no field; without a cursor anywhere no key would arrive any more. */
    private void keysArriveWhereNothingCanBeTyped() {
        long person = Desk.current().get(Store.class).read(s -> s.rows("SELECT person_id FROM mk_case").get(0).number(1));
        hands.on(() -> {
            Pages.open(Pages.PERSON, Long.toString(person));
            return null;
        });
        hands.see("431099");
        hands.until("a control that gets the keys", () -> Display.getCurrent().getFocusControl() != null);
    }
}
