package org.minkang.enrollment.ui.money;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.minkang.base.Text;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;

/** 资金: the books of a year, cash in hand, payments of files, refunds, and the help that others bear. */
public final class MoneyPage implements Page {

    private static final Text TEXT = Text.of(MoneyPage.class);

    private PageHost host;
    private MoneyModel model;
    private Composite body;
    private Combo year;
    private Notice notice;
    private Composite stack;
    private BooksPanel books;
    /** Whether it was looked at since the page was opened, or read anew by hand, that the books agree. */
    private boolean proved;
    private final Map<Button, MoneyPanel> panels = new LinkedHashMap<>();

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        model = new MoneyModel(host.desk());
        body = Css.style(new Composite(parent, SWT.NONE), Css.PAPER);
        body.setLayout(Layouts.columns(1, 12, 8, 6));
        Composite bar = new Composite(body, SWT.NONE);
        bar.setLayout(Layouts.rows(Look.GRID));
        bar.setLayoutData(Layouts.wide(300));
        Composite views = new Composite(bar, SWT.NONE);
        views.setLayout(Layouts.columns(6, 0, 0, 6));
        notice = new Notice(body);
        stack = new Composite(body, SWT.NONE);
        stack.setLayout(new StackLayout());
        stack.setLayoutData(Layouts.fill());
        books = new BooksPanel(stack, model, host, notice, this::read);
        add(views, "page.books", books);
        add(views, "page.hand", new HandPanel(stack, model, host, notice, this::read));
        add(views, "page.payments", new PaymentsPanel(stack, model, host, notice, this::read));
        add(views, "page.refunds", new RefundsPanel(stack, model, host, notice, this::read));
        add(views, "page.help", new HelpPanel(stack, model, host, notice, this::read));
        year = new Combo(views, SWT.DROP_DOWN | SWT.READ_ONLY);
        year.setToolTipText(TEXT.get("page.year"));
        year.setLayoutData(Layouts.width(84));
        year.addListener(SWT.Selection, e -> {
            model.choose(model.years().get(year.getSelectionIndex()));
            notice.clear();
            anew();
        });
        top(panels.keySet().iterator().next());
        anew();
    }

    private void anew() {
        proved = false;
        read();
    }

    private void add(Composite views, String key, MoneyPanel panel) {
        Button[] view = new Button[1];
        view[0] = Buttons.choice(views, TEXT.get(key), () -> top(view[0]));
        panels.put(view[0], panel);
    }

    private void top(Button view) {
        panels.keySet().forEach(button -> Buttons.on(button, button == view));
        ((StackLayout) stack.getLayout()).topControl = panels.get(view);
        stack.layout();
        host.count(model.years().isEmpty() ? "" : panel().counted());
        panel().setFocus();
    }

    private MoneyPanel panel() {
        return (MoneyPanel) ((StackLayout) stack.getLayout()).topControl;
    }

    private void read() {
        Background.load(body, () -> {
            model.read();
            return model;
        }, m -> {
            year.setItems(model.years().stream().map(String::valueOf).toArray(String[]::new));
            year.select(model.years().indexOf(model.year()));
            if (model.years().isEmpty()) {
                notice.say(Notice.Kind.INFO, TEXT.get("page.no-campaign"));
                return;
            }
            panels.values().forEach(MoneyPanel::show);
            if (!proved) {
                proved = true;
                books.prove();
            }
            host.count(panel().counted());
            body.layout(true, true);
            focus();
        }, notice::fail);
    }

    @Override
    public void focus() {
        panel().setFocus();
    }

    @Override
    public boolean run(PageCommand command) {
        return switch (command) {
            case REFRESH -> {
                notice.clear();
                anew();
                yield true;
            }
            case PRIMARY -> panel().primary();
            case BACK -> panel().back();
            default -> false;
        };
    }
}
