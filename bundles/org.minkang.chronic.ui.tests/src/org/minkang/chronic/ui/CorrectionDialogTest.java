package org.minkang.chronic.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.access.Actor;
import org.minkang.casework.CaseView;
import org.minkang.chronic.Application;
import org.minkang.chronic.Correction;
import org.minkang.chronic.Corrections;
import org.minkang.chronic.DiseaseVerdict;
import org.minkang.ui.Desk;
import org.minkang.ui.PageHost;
import org.minkang.ui.cases.CaseDecision;
import org.minkang.ui.cases.CaseSite;

/** The application part of the case page, and putting right what stands there. */
class CorrectionDialogTest implements CaseSite {

    private final Counter counter = new Counter();
    private final List<String> failures = new ArrayList<>();
    private boolean mine;
    private Display display;
    private Shell shell;
    private ChronicForm form;
    private Actor actor;
    private long caseId;

    @BeforeEach
    void open() {
        mine = Display.getCurrent() == null;
        display = Display.getDefault();
        shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(800, 700);
        caseId = counter.application();
    }

    @AfterEach
    void close() {
        shell.dispose();
        if (mine) {
            display.dispose();
        }
        counter.close();
    }

    private void show(Actor who) {
        actor = who;
        Desk.seat(counter.desk(who));
        form = new ChronicForm();
        form.create(shell, this);
        refresh();
        shell.open();
        shell.layout(true, true);
    }

    private Button button() {
        return all(shell, Button.class).stream().filter(b -> b.getText().startsWith("更正")).findFirst().orElseThrow();
    }

    private static <C extends Control> List<C> all(Composite parent, Class<C> kind) {
        List<C> found = new ArrayList<>();
        for (Control c : parent.getChildren()) {
            if (kind.isInstance(c)) {
                found.add(kind.cast(c));
            }
            if (c instanceof Composite inside) {
                found.addAll(all(inside, kind));
            }
        }
        return found;
    }

    private static String words(Composite parent) {
        StringBuilder words = new StringBuilder();
        all(parent, Label.class).forEach(l -> words.append(l.getText()).append('\n'));
        return words.toString();
    }

    /** Opens the dialog and, once it is there, does these things in it one after the other; the last one closes it. */
    @SafeVarargs
    private void inDialog(Consumer<Shell>... things) {
        display.asyncExec(() -> {
            Shell dialog = display.getActiveShell() != null && display.getActiveShell() != shell ? display.getActiveShell()
                    : List.of(display.getShells()).stream().filter(s -> s != shell && s.isVisible()).findFirst().orElseThrow();
            try {
                for (Consumer<Shell> thing : things) {
                    thing.accept(dialog);
                }
            } catch (RuntimeException | AssertionError e) { // the loop of the dialog would only log it
                failures.add(e.toString());
            } finally {
                if (!dialog.isDisposed()) {
                    failures.add("the dialog was still open: " + words(dialog));
                    dialog.close();
                }
            }
        });
        button().notifyListeners(SWT.Selection, new Event());
        assertEquals(List.of(), failures);
    }

    /** The field beside a name. */
    private static Text field(Shell dialog, String name) {
        List<Control> controls = all(dialog, Control.class);
        for (int i = 0; i < controls.size(); i++) {
            if (controls.get(i) instanceof Label l && l.getText().equals(name)) {
                return (Text) controls.get(i + 1);
            }
        }
        throw new AssertionError("no field " + name + " in " + words(dialog));
    }

    /** What Enter does in a field. */
    private static void enter(Shell dialog) {
        dialog.getDefaultButton().notifyListeners(SWT.Selection, new Event());
    }

    private Application stored() {
        return counter.store.read(s -> counter.certification.application(s, caseId));
    }

    @Test
    void whatIsCorrectedStandsOnTheCasePageAtOnce() {
        show(counter.clerk);
        assertTrue(words(shell).contains(Counter.HOSPITAL), words(shell));
        assertTrue(button().isEnabled());
        inDialog(dialog -> {
            assertEquals("更正申请信息", dialog.getText());
            assertEquals(Counter.HOSPITAL, field(dialog, "医疗机构").getText());
            assertEquals("2026-02-10", field(dialog, "诊断日期").getText());
            assertEquals("保存更正", dialog.getDefaultButton().getText());
            field(dialog, "医疗机构").setText(Counter.OTHER_HOSPITAL);
            field(dialog, "医师").setText("王某某");
            field(dialog, "诊断日期").setText("20260201");
            enter(dialog);
        });
        assertTrue(words(shell).contains(Counter.OTHER_HOSPITAL + "  王某某"), words(shell));
        assertTrue(words(shell).contains("申请前 29 天"), words(shell));
        assertEquals(new Correction(Counter.OTHER_HOSPITAL, "王某某", LocalDate.of(2026, 2, 1), "", "", "", ""),
                Correction.of(stored()));
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        show(counter.clerk);
        inDialog(dialog -> {
            enter(dialog);
            assertTrue(words(dialog).contains("没有改动"), words(dialog));
            field(dialog, "诊断日期").setText("昨天");
            field(dialog, "医师").setText("王某某");
            enter(dialog);
            assertTrue(words(dialog).contains("日期应写作"), words(dialog));
            field(dialog, "诊断日期").setText("2026-03-09");
            field(dialog, "电话").setText("1".repeat(41));
            enter(dialog);
            assertTrue(words(dialog).contains("诊断日期") && words(dialog).contains("电话  最长 40 字"), words(dialog));
            assertFalse(words(dialog).contains("诊断日期  诊断日期"), words(dialog));
            assertFalse(words(dialog).contains("diagnosedOn"), words(dialog));
            assertEquals("王某某", field(dialog, "医师").getText());
        }, dialog -> dialog.close());
        assertEquals("", stored().doctor());
    }

    @Test
    void aColleagueWhoSavedFirstIsNotOverwritten() {
        show(counter.clerk);
        Correction theirs = new Correction(Counter.OTHER_HOSPITAL, "", LocalDate.of(2026, 2, 10), "", "", "", "");
        inDialog(dialog -> {
            counter.store.write(s -> counter.desk(actor).get(Corrections.class).correct(s, counter.clerk, caseId,
                    counter.view(counter.clerk, caseId).version(), theirs));
            field(dialog, "医师").setText("王某某");
            enter(dialog);
            assertTrue(words(dialog).contains("已有变化"), words(dialog));
        }, dialog -> dialog.close());
        assertEquals(theirs, Correction.of(stored()));
    }

    @Test
    void whereItIsNotAllowedTheButtonSaysWhy() {
        show(counter.reviewer);
        assertFalse(button().isEnabled());
        assertTrue(button().getToolTipText().contains("受理人员"), button().getToolTipText());
        int version = counter.view(counter.reviewer, caseId).version();
        counter.store.write(s -> counter.certification.decide(s, counter.reviewer, caseId, version,
                Map.of("HTN", DiseaseVerdict.yes())));
        for (Control c : shell.getChildren()) {
            c.dispose();
        }
        show(counter.clerk);
        assertFalse(button().isEnabled());
        assertTrue(button().getToolTipText().contains("退回"), button().getToolTipText());
    }

    // ---- the editor around the form --------------------------------------------------------------------------------

    @Override
    public Desk desk() {
        return Desk.current();
    }

    @Override
    public PageHost host() {
        return (PageHost) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {PageHost.class},
                (proxy, method, args) -> method.getName().equals("desk") ? desk() : null);
    }

    @Override
    public void run(CaseDecision change) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void refresh() {
        CaseView view = counter.view(actor, caseId);
        form.read(view);
        form.show(view, counter.store.read(s -> counter.cases.allowed(s, actor, caseId)));
    }

    @Override
    public void resized() {
        shell.layout(true, true);
    }
}
