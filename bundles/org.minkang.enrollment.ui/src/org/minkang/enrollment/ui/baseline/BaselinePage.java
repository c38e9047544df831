package org.minkang.enrollment.ui.baseline;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.minkang.base.Text;
import org.minkang.enrollment.ui.Figure;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;

/** 底数核对: the lists of other offices, and what they and the roll do not agree on. */
public final class BaselinePage implements Page {

    private static final Text TEXT = Text.of(BaselinePage.class);

    private PageHost host;
    private BaselineModel model;
    private Composite body;
    private Combo year;
    private Button toLists;
    private Button toWork;
    private Notice notice;
    private Composite stack;
    private ListsPanel lists;
    private WorklistPanel work;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        model = new BaselineModel(host.desk());
        body = Css.style(new Composite(parent, SWT.NONE), Css.PAPER);
        body.setLayout(Layouts.columns(1, 12, 8, 6));
        Composite bar = new Composite(body, SWT.NONE);
        bar.setLayout(Layouts.columns(3, 0, 0, 6));
        bar.setLayoutData(Layouts.across());
        toLists = Buttons.choice(bar, TEXT.get("page.lists"), () -> top(toLists));
        toWork = Buttons.choice(bar, TEXT.get("page.work", "0"), () -> top(toWork));
        year = new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
        year.setToolTipText(TEXT.get("page.year"));
        year.setLayoutData(Layouts.width(84));
        year.addListener(SWT.Selection, e -> {
            model.choose(model.years().get(year.getSelectionIndex()));
            read();
        });
        notice = new Notice(body);
        stack = new Composite(body, SWT.NONE);
        stack.setLayout(new StackLayout());
        stack.setLayoutData(Layouts.fill());
        lists = new ListsPanel(stack, model, host, notice);
        work = new WorklistPanel(stack, model, host, notice, this::counted);
        top(toLists);
        read();
    }

    private void top(Button view) {
        Buttons.on(toLists, view == toLists);
        Buttons.on(toWork, view == toWork);
        Composite panel = view == toLists ? lists : work;
        ((StackLayout) stack.getLayout()).topControl = panel;
        stack.layout();
        panel.setFocus();
    }

    private void read() {
        Background.load(body, () -> {
            model.read();
            return model;
        }, m -> show(), notice::fail);
    }

    private void show() {
        year.setItems(model.years().stream().map(String::valueOf).toArray(String[]::new));
        year.select(model.years().indexOf(model.year()));
        if (model.years().isEmpty()) {
            notice.say(Notice.Kind.INFO, TEXT.get("page.no-campaign"));
            return;
        }
        counted();
        lists.show();
        work.show();
        focus();
    }

    private void counted() {
        Buttons.text(toWork, TEXT.get("page.work", Figure.grouped(model.open(null))));
        toWork.getParent().layout();
    }

    @Override
    public void focus() {
        ((StackLayout) stack.getLayout()).topControl.setFocus();
    }

    @Override
    public void returned() {
        // a list may have been imported in another tab
        if (((StackLayout) stack.getLayout()).topControl == lists) {
            read();
        }
    }

    @Override
    public boolean run(PageCommand command) {
        switch (command) {
            case REFRESH -> read();
            case PRIMARY -> {
                if (((StackLayout) stack.getLayout()).topControl != work) {
                    return false;
                }
                work.send();
            }
            case BACK -> {
                if (!Layouts.holdsFocus(work) || ((StackLayout) stack.getLayout()).topControl != work) {
                    return false;
                }
                work.setFocus();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
