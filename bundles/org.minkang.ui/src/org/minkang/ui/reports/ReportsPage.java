package org.minkang.ui.reports;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.minkang.access.BaseRights;
import org.minkang.base.Cancelled;
import org.minkang.casework.report.CrossCheck;
import org.minkang.casework.report.Figure;
import org.minkang.casework.report.FigureLine;
import org.minkang.casework.report.FigureList;
import org.minkang.casework.report.FigureTable;
import org.minkang.casework.report.MadeReport;
import org.minkang.casework.report.Report;
import org.minkang.casework.report.ReportQuestion;
import org.minkang.casework.report.ReportStatus;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.LongWork;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.ReportAim;
import org.minkang.ui.preview.Document;
import org.minkang.ui.preview.PreviewPage;
import org.minkang.ui.widgets.Block;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.Scrolled;
import org.minkang.ui.widgets.WorkLine;

/** 报表: the reports of all installed modules. Every figure opens the rows it was counted from, below it. */
public final class ReportsPage implements Page {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(ReportsPage.class);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private PageHost host;
    private ReportsModel model;
    private QuestionBar question;
    private Button export;
    private Button print;
    private Notice notice;
    private SashForm sash;
    private Scrolled scrolled;
    private RowsPanel rows;
    private final Map<String, Control> grids = new HashMap<>();
    private Control lastGrid;
    private int round;
    private ReportAim aim;
    private ReportsModel.Shown shown;
    private WorkLine working;
    private LongWork<ReportsModel.Shown> counting;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        model = new ReportsModel(host.desk());
        Composite body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(1, 8, 6, 4));
        createBar(body);
        notice = new Notice(body);
        working = new WorkLine(body);
        sash = new SashForm(body, SWT.VERTICAL | SWT.SMOOTH);
        sash.setLayoutData(Layouts.fill());
        scrolled = new Scrolled(sash, 0);
        rows = new RowsPanel(sash, host, model, notice, this::closeRows);
        sash.setWeights(1, 1);
        sash.setMaximizedControl(scrolled);
        rows.setVisible(false);
        if (model.reports().isEmpty()) {
            notice.say(Notice.Kind.INFO, TEXT.get("page.none"));
        } else {
            Background.load(body, model::areas, question::offer, notice::fail);
            reopened(host.argument());
            if (question.isUnasked()) {
                question.begin();
            }
        }
    }

    private void createBar(Composite body) {
        Composite bar = new Composite(body, SWT.NONE);
        bar.setLayout(Layouts.rows(Look.GRID));
        bar.setLayoutData(Layouts.wide(300));
        question = new QuestionBar(bar, model, this::read);
        if (host.desk().has(BaseRights.EXPORT_RUN)) {
            Composite out = new Composite(bar, SWT.NONE);
            out.setLayout(Layouts.columns(2, 0, 0, 8));
            export = Buttons.push(out, "save", TEXT.get("page.export"), this::export);
            print = Buttons.push(out, "print", TEXT.get("page.print"), this::print);
            enable(false);
        }
    }

    private void read() {
        if (model.reports().isEmpty()) {
            return;
        }
        ReportQuestion asked;
        try {
            asked = question.question();
        } catch (DateTimeParseException e) {
            notice.say(Notice.Kind.ERROR, TEXT.get("page.day"));
            return;
        }
        notice.clear();
        closeRows();
        Report report = question.report();
        int mine = ++round;
        enable(false);
        if (counting != null) {
            counting.cancel(); // its answer is not wanted any more
        }
        counting = LongWork.start(scrolled, TEXT.get("page.counting", report.name().text()),
                progress -> model.make(report, asked, progress), made -> ended(mine, () -> fill(made)),
                e -> ended(mine, () -> failed(e)));
        working.follow(counting);
    }

    private void ended(int which, Runnable then) {
        if (which == round) {
            counting = null;
            working.over();
            then.run();
        }
    }

    private void failed(Throwable e) {
        if (e instanceof Cancelled) {
            notice.say(Notice.Kind.INFO, TEXT.get("page.stopped"));
        } else {
            notice.fail(e);
        }
    }

    /** A number was followed here. */
    @Override
    public void reopened(String argument) {
        aim = ReportAim.of(argument).orElse(null);
        if (aim != null && !question.begin(aim.reportId(), aim.question())) {
            aim = null;
        }
    }

    private void enable(boolean on) {
        if (export != null) {
            export.setEnabled(on);
            print.setEnabled(on);
        }
    }

    // ---- what is shown --------------------------------------------------------------------------------------------------

    private void fill(ReportsModel.Shown made) {
        shown = made;
        enable(true);
        Composite content = scrolled.content();
        Layouts.empty(content);
        lastGrid = null;
        grids.clear();
        head(content, made);
        for (FigureTable table : made.report().sheet().tables()) {
            grid(new Block(content, table.title()).body(), table);
        }
        for (FigureList list : made.report().sheet().lists()) {
            Composite body = new Block(content, list.title()).body();
            Figure all = Figure.count(list.source(), list.rows());
            Button open = Buttons.push(body, "eye", TEXT.get("page.list", list.rows().size()),
                    () -> openRows(body, list.title(), all));
            open.setEnabled(!list.rows().isEmpty());
        }
        scrolled.setOrigin(0, 0);
        scrolled.fit();
        count();
        followed(made);
    }

    /** Opens the rows of the figure that was followed here. */
    private void followed(ReportsModel.Shown made) {
        if (aim != null) {
            aim.in(made.report()).ifPresent(table -> {
                FigureLine line = table.lines().get(aim.place(table));
                openRows(grids.get(table.id()), where(table, line, aim.column()), line.figures().get(aim.column()));
            });
        }
        aim = null;
    }

    private void count() {
        host.count(shown == null ? "" : TEXT.get("page.count", shown.report().sheet().tables().size(),
                shown.report().sheet().checks().size()));
    }

    private void head(Composite content, ReportsModel.Shown made) {
        wrapped(content, made.report().purpose(), Css.MUTED);
        ReportStatus status = made.status();
        String due = status.due().map(d -> TEXT.get("page.due", d)).orElse("");
        String out = status.exported().isEmpty() ? status.due().isPresent() ? TEXT.get("page.not-exported") : ""
                : status.exported().stream().reduce((a, b) -> b)
                        .map(e -> TEXT.get("page.exported", e.who(), MINUTE.format(e.at()))).orElse("");
        if (!(due + out).isEmpty()) {
            wrapped(content, (due + "  " + out).strip(), status.late(host.desk().today()) ? Css.BAD
                    : status.exported().isEmpty() ? Css.WARN : Css.GOOD);
        }
        List<CrossCheck> faults = made.report().sheet().faults();
        Notice checks = new Notice(content);
        if (faults.isEmpty()) {
            checks.say(Notice.Kind.DONE, TEXT.get("page.checks", made.report().sheet().checks().size()));
        } else {
            checks.say(Notice.Kind.ERROR, faults.stream()
                    .map(f -> TEXT.get("page.differs", f.name(), f.expected(), f.found())).toList());
        }
    }

    private static void wrapped(Composite content, String sentence, String css) {
        Label label = Css.style(new Label(content, SWT.WRAP), css);
        label.setText(sentence.replace("&", "&&"));
        label.setLayoutData(Layouts.wide(300));
    }

    private void grid(Composite body, FigureTable table) {
        FigureGrid grid = new FigureGrid(body, table);
        grid.setLayoutData(Layouts.across());
        grids.put(table.id(), grid);
        grid.onOpen((line, column) -> openRows(grid, where(table, line, column), line.figures().get(column)));
        grid.onMove(place -> intoSight(grid, place));
    }

    private static String where(FigureTable table, FigureLine line, int column) {
        return table.title() + " · " + line.label().strip() + " · " + table.columns().get(column).heading();
    }

    private void intoSight(Control grid, Rectangle place) {
        int y = grid.toDisplay(0, place.y).y - scrolled.content().toDisplay(0, 0).y;
        Point origin = scrolled.getOrigin();
        int height = scrolled.getClientArea().height;
        if (y < origin.y) {
            scrolled.setOrigin(0, y);
        } else if (y + place.height > origin.y + height) {
            scrolled.setOrigin(0, y + place.height - height);
        }
    }

    private void openRows(Control grid, String where, Figure figure) {
        lastGrid = grid;
        rows.setVisible(true);
        sash.setMaximizedControl(null);
        rows.show(shown.report().id(), where, figure);
    }

    private void closeRows() {
        if (sash.getMaximizedControl() == scrolled) {
            return;
        }
        sash.setMaximizedControl(scrolled);
        rows.setVisible(false); // the keyboard must not go where nothing is seen
        host.person(0);
        count();
        if (lastGrid != null && !lastGrid.isDisposed()) {
            lastGrid.setFocus();
        }
    }

    // ---- what leaves ----------------------------------------------------------------------------------------------------

    private void export() {
        if (shown == null) {
            return;
        }
        MadeReport report = shown.report();
        String name = report.name() + " " + report.question().from() + " " + report.question().to() + ".xlsx";
        Dialogs.saveAs(scrolled.getShell(), name, "*.xlsx", "*.pdf").map(Path::toString).ifPresent(file -> export(
                Path.of(file.endsWith(".pdf") || file.endsWith(".xlsx") ? file : file + ".xlsx"), fullReason(report)));
    }

    /** Lists may be wanted with full numbers, for a reason; nothing when masked ones will do. */
    private String fullReason(MadeReport report) {
        return report.sheet().lists().isEmpty() || !host.desk().has(BaseRights.PERSONS_VIEW_FULL) ? null
                : Dialogs.ask(scrolled.getShell(), TEXT.get("full.title"), TEXT.get("full.question")).orElse(null);
    }

    void export(Path file, String fullReason) {
        MadeReport report = shown.report();
        LongWork.start(scrolled, report.name(), progress -> model.export(report, file, fullReason, progress), done -> {
            read();
            notice.say(Notice.Kind.DONE, TEXT.get("page.written", done));
        }, notice::fail);
    }

    private void print() {
        if (shown != null) {
            MadeReport report = shown.report();
            PreviewPage.open(host, new Document(report.name(), report.name() + ".pdf", Document.PDF,
                    progress -> model.paper(report, progress), null));
        }
    }

    @Override
    public void focus() {
        question.setFocus();
    }

    @Override
    public boolean run(PageCommand command) {
        switch (command) {
            case REFRESH -> question.ask();
            case PRINT -> print();
            case SAVE -> export();
            case BACK -> {
                return working.stop();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
