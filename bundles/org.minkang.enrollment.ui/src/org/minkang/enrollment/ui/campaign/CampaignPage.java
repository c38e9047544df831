package org.minkang.enrollment.ui.campaign;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Cancelled;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.enrollment.progress.VillageCount;
import org.minkang.enrollment.ui.EnrollmentPages;
import org.minkang.enrollment.ui.Figure;
import org.minkang.enrollment.ui.FigureStrip;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.LongWork;
import org.minkang.ui.Look;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;
import org.minkang.ui.widgets.WorkLine;

/** 征缴进度: how far the campaign of a year is, by township and village. */
public final class CampaignPage implements Page {

    private static final Text TEXT = Text.of(CampaignPage.class);

    private PageHost host;
    private CampaignModel model;
    private Composite body;
    private Combo year;
    private Button up;
    private Label where;
    private Button open;
    private Button renew;
    private Button close;
    private Notice notice;
    private WorkLine working;
    private Composite plan;
    private FigureStrip figures;
    private Composite stage;
    private DayChart chart;
    private PagedTable<AreaLine> table;
    private boolean busy;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        model = new CampaignModel(host.desk());
        body = Css.style(new Composite(parent, SWT.NONE), Css.PAPER);
        body.setLayout(Layouts.columns(1, 12, 8, 6));
        createBar();
        notice = new Notice(body);
        working = new WorkLine(body);
        plan = new Composite(body, SWT.NONE);
        plan.setLayout(Layouts.columns(1, 0, 8, 8));
        plan.setLayoutData(Layouts.across());
        figures = new FigureStrip(body);
        stage = new Composite(body, SWT.NONE);
        stage.setLayout(Layouts.rows(24));
        stage.setLayoutData(Layouts.wide(300));
        chart = new DayChart(body);
        chart.setLayoutData(Layouts.across());
        createTable();
        aim(host.argument());
        read();
    }

    private void createBar() {
        Composite bar = new Composite(body, SWT.NONE);
        bar.setLayout(Layouts.rows(Look.GRID));
        bar.setLayoutData(Layouts.wide(300));
        Composite left = new Composite(bar, SWT.NONE);
        left.setLayout(Layouts.columns(4, 0, 0, 8));
        new Label(left, SWT.NONE).setText(TEXT.get("bar.year"));
        year = new Combo(left, SWT.DROP_DOWN | SWT.READ_ONLY);
        year.setLayoutData(Layouts.width(84));
        year.addListener(SWT.Selection, e -> {
            model.choose(model.years().get(year.getSelectionIndex()));
            read();
        });
        up = Buttons.push(left, "left", TEXT.get("bar.up"), this::goUp);
        where = new Label(left, SWT.NONE);
        where.setFont(Look.heading());
        if (model.mayOpen()) {
            Composite right = new Composite(bar, SWT.NONE);
            right.setLayout(Layouts.columns(2, 0, 0, 8));
            renew = Buttons.push(right, "refresh", TEXT.get("bar.renew"), this::renew);
            renew.setToolTipText(TEXT.get("bar.renew-tip"));
            close = Buttons.push(right, "lock", TEXT.get("bar.close"), this::close);
        }
    }

    private void createTable() {
        table = new PagedTable<>(body, List.of(
                Column.<AreaLine>of(TEXT.get("table.rank"), 46, l -> String.valueOf(l.rank())).atRight(),
                Column.of(TEXT.get("table.area"), 120, AreaLine::name),
                number("table.registered", VillageCount::registered), number("table.present", VillageCount::present),
                number("table.task", VillageCount::task), number("table.enrolled", VillageCount::enrolled),
                Column.<AreaLine>of(TEXT.get("table.rate"), 78, l -> Figure.percent(l.count().rate())).atRight(),
                number("table.open", VillageCount::open).toned(l -> l.count().open() == 0 ? Tone.GOOD : Tone.TEXT),
                Column.<AreaLine>of(TEXT.get("table.present-rate"), 96, l -> Figure.percent(l.count().presentRate())).atRight().toned(l -> Tone.MUTED),
                Column.<AreaLine>of(TEXT.get("table.paid"), 110, l -> Money.ofFen(l.count().paid()).format()).atRight(),
                // at the end, where it takes the room that is left
                Column.<AreaLine>share(TEXT.get("table.bar"), 120, AreaLine::share).toned(l -> l.count().open() == 0 ? Tone.GOOD : Tone.PRIMARY)),
                l -> l.count().area().isEmpty() ? 0 : Long.parseLong(l.count().area()), false);
        table.setLayoutData(Layouts.fill());
        table.rememberColumns("enrollment.campaign");
        table.onFailure(notice::fail);
        table.onOpen(this::enter);
    }

    private static Column<AreaLine> number(String key, java.util.function.ToLongFunction<VillageCount> count) {
        return Column.<AreaLine>of(TEXT.get(key), 72, l -> Figure.grouped(count.applyAsLong(l.count()))).atRight();
    }

    private void aim(String argument) {
        if (argument.matches("\\d{4}")) {
            model.choose(Integer.parseInt(argument));
        }
    }

    private void read() {
        Background.load(body, () -> {
            model.read();
            return model;
        }, m -> show(), e -> {
            offerYears();
            show(false);
            notice.fail(e);
        });
    }

    private void offerYears() {
        year.setItems(model.years().stream().map(String::valueOf).toArray(String[]::new));
        year.select(model.years().indexOf(model.year()));
    }

    private void show() {
        notice.clear();
        offerYears();
        boolean there = model.campaign().isPresent();
        figures.show(there ? model.figures() : List.of());
        Layouts.empty(stage);
        model.stage().forEach(said -> Css.style(new Label(stage, SWT.NONE), css(said.tone())).setText(said.words()));
        chart.show(model.days());
        chart.setToolTipText(chart.words());
        offer();
        show(there);
        showLines();
    }

    private static String css(Tone tone) {
        return tone == Tone.GOOD ? Css.GOOD : tone == Tone.WARN ? Css.WARN : Css.MUTED;
    }

    /** What is only there when there is a campaign takes no room before. */
    private void show(boolean there) {
        room(plan, !there && plan.getChildren().length > 0);
        room(figures, there);
        room(stage, there);
        room(chart, there && !model.days().isEmpty());
        room(table, there);
        if (renew != null) {
            renew.setEnabled(there && !busy);
            close.setEnabled(!busy && model.mayClose());
        }
        body.layout(true, true);
    }

    private static void room(Composite of, boolean wanted) {
        ((GridData) of.getLayoutData()).exclude = !wanted;
        of.setVisible(wanted);
    }

    /** The days of a campaign that is still to be opened, and what opens it. */
    private void offer() {
        Layouts.empty(plan);
        open = null;
        for (String sentence : model.planned()) {
            Label label = new Label(plan, SWT.WRAP);
            label.setText(sentence);
            label.setLayoutData(Layouts.wide(300));
        }
        if (!model.planned().isEmpty() && model.mayOpen()) {
            open = Buttons.primary(plan, TEXT.get("plan.open", model.year()), this::open);
            open.setEnabled(!busy);
        }
    }

    private void showLines() {
        boolean inside = model.mayGoUp();
        up.setVisible(inside);
        ((GridData) up.getLayoutData()).exclude = !inside;
        Layouts.say(where, model.withinName());
        table.show(PagedTable.Source.whole(model::lines));
        host.count(model.campaign().isEmpty() ? "" : TEXT.get(model.within().isEmpty() ? "count.townships" : "count.villages", model.lines().size()));
        body.layout(true, true);
    }

    private void enter(AreaLine line) {
        if (model.enter(line)) {
            showLines();
            table.setFocus();
        } else if (!line.count().area().isEmpty()) {
            host.open(EnrollmentPages.VILLAGE, EnrollmentPages.village(model.year(), line.count().area()));
        }
    }

    private boolean goUp() {
        if (!model.mayGoUp()) {
            return false;
        }
        long from = Long.parseLong(model.within());
        model.goUp();
        showLines();
        table.refreshTo(from);
        table.setFocus();
        return true;
    }

    // ---- what is done -------------------------------------------------------------------------------------------------------

    private void open() {
        work(TEXT.get("plan.open", model.year()), model::open, count -> TEXT.get("plan.opened", model.year(), Figure.grouped(count)));
    }

    private void renew() {
        work(TEXT.get("bar.renew"), model::renew,
                done -> TEXT.get("bar.renewed", Figure.grouped(done.came()), Figure.grouped(done.changed())));
    }

    private <T> void work(String name, LongWork.Operation<T> operation, java.util.function.Function<T, String> say) {
        if (busy) {
            return;
        }
        busy = true;
        notice.clear();
        buttons();
        working.follow(LongWork.start(body, name, operation, result -> ended(() -> notice.say(Notice.Kind.DONE, say.apply(result))),
                e -> ended(() -> {
                    if (e instanceof Cancelled) {
                        notice.say(Notice.Kind.WARNING, TEXT.get("bar.stopped"));
                    } else {
                        notice.fail(e);
                    }
                })));
    }

    private void buttons() {
        if (open != null && !open.isDisposed()) {
            open.setEnabled(!busy);
        }
        if (renew != null) {
            renew.setEnabled(!busy);
        }
    }

    private void ended(Runnable say) {
        busy = false;
        working.over();
        Background.load(body, () -> {
            model.read();
            return model;
        }, m -> {
            show();
            say.run();
            table.setFocus();
        }, notice::fail);
    }

    private void close() {
        if (Dialogs.confirm(body.getShell(), TEXT.get("bar.close"), TEXT.get("bar.close-sure", model.year()), TEXT.get("bar.close"))) {
            Background.load(body, () -> {
                model.close();
                return model;
            }, m -> ended(() -> notice.say(Notice.Kind.DONE, TEXT.get("bar.closed", model.year()))), notice::fail);
        }
    }

    @Override
    public void reopened(String argument) {
        aim(argument);
        read();
    }

    @Override
    public void focus() {
        if (table.isVisible()) {
            table.setFocus();
        } else if (open != null && !open.isDisposed()) {
            open.setFocus();
        } else {
            year.setFocus();
        }
    }

    @Override
    public void returned() {
        // money may have been taken meanwhile
        if (!busy) {
            read();
        }
    }

    @Override
    public boolean run(PageCommand command) {
        return switch (command) {
            case REFRESH -> {
                read();
                yield true;
            }
            case BACK -> working.stop() || goUp();
            default -> false;
        };
    }
}
