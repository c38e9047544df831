package org.minkang.ui.visits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Money;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.benefit.visits.Difference;
import org.minkang.benefit.visits.RecordedVisit;
import org.minkang.benefit.visits.Visits;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.preview.Document;
import org.minkang.ui.preview.PreviewPage;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/**
 * The visits of one person and what they were paid: the list of a year, below it the totals and limits of the year and why the
 * selected visit came to its amounts. Entering, correcting, cancelling, settling anew and noting payments happen in place.
 */
public final class VisitsPage implements Page {

    private static final Text TEXT = Text.of(VisitsPage.class);
    private static final long NEW = 0;
    /** Rows of the list that are always in sight. */
    private static final int LEAST = 3;
    private static final int ROW = 26;
    /** Of the page, for the list. */
    private static final double SHARE = 0.35;
    private static final int MOST = 6;

    /** What was typed and not sent, by visit; stays when the form is left. */
    private final Map<Long, VisitFormModel> drafts = new HashMap<>();
    private PageHost host;
    private VisitsModel model;
    private Composite body;
    private Label title;
    private Label who;
    private Combo year;
    private Notice notice;
    private Notice state;
    private PagedTable<VisitsModel.Line> table;
    private Composite bar;
    private Button enter;
    private Button anew;
    private Button correct;
    private Button cancel;
    private Button sheet;
    private Button book;
    private Button pay;
    private Composite asked;
    private AskLine ask;
    /** The reason that was typed and not sent. */
    private String unsaid = "";
    private Composite lower;
    private VisitDetail detail;
    private VisitForm form;
    private VisitFormModel typing;
    /** The visit whose sheet is shown or being read; null for none. */
    private Long shown;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        model = new VisitsModel(host.desk(), Long.parseLong(host.argument()));
        body = new Composite(parent, SWT.NONE);
        Css.style(body, Css.PAPER);
        body.setLayout(Layouts.columns(1, 16, 8, 6));
        head();
        notice = new Notice(body);
        state = new Notice(body);
        list();
        bar();
        asked = new Composite(body, SWT.NONE);
        asked.setLayout(Layouts.columns(1, 0));
        asked.setLayoutData(Layouts.across());
        room(asked, false);
        lower = new Composite(body, SWT.NONE);
        lower.setLayout(new FillLayout());
        lower.setLayoutData(Layouts.fill());
        detail = new VisitDetail(lower, model);
        read(model::read, null);
    }

    private void head() {
        Composite line = new Composite(body, SWT.NONE);
        line.setLayout(Layouts.columns(6, 0, 0, 8));
        line.setLayoutData(Layouts.across());
        title = Css.style(new Label(line, SWT.NONE), Css.TITLE);
        title.setText(TEXT.get("visits.title"));
        who = Css.style(new Label(line, SWT.NONE), Css.MUTED); // gives way where there is little room
        who.setLayoutData(Layouts.across());
        year = new Combo(line, SWT.READ_ONLY);
        year.setToolTipText(TEXT.get("visits.year"));
        year.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        year.addListener(SWT.Selection, e -> {
            model.choose(model.shown().years().get(year.getSelectionIndex()));
            closeAsk();
            read(model::read, null);
        });
        room(year, false);
        Buttons.push(line, "form", TEXT.get("visits.try"), () -> host.open(Pages.SIMULATOR, host.argument()));
        if (model.mayEnter()) {
            anew = Buttons.push(line, "refresh", TEXT.get("visits.anew"), this::askAnew);
            enter = Buttons.primary(line, TEXT.get("visits.enter"), () -> open(null));
        }
    }

    private void list() {
        List<Column<VisitsModel.Line>> columns = List.of(
                column("visits.days", 136, l -> VisitsModel.shortDays(l.entry())),
                column("visits.kind", 92, l -> l.entry().kind().label().text()),
                column("visits.state", 150, l -> model.state(l).text()).toned(l -> model.state(l).tone()),
                column("visits.place", 180, VisitsModel.Line::place),
                column("visits.disease", 90, VisitsModel.Line::disease),
                amount("visits.cost", l -> Optional.of(VisitsModel.cost(l))),
                amount("visits.own", l -> Optional.of(VisitsModel.own(l))),
                amount("visits.paid", VisitsModel::paid),
                amount("visits.bears", VisitsModel::bears),
                column("visits.invoice", 110, l -> l.entry().invoice()));
        table = new PagedTable<>(body, columns, VisitsModel.Line::id, model.mayPay());
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        body.addListener(SWT.Resize, e -> height());
        table.whenEmpty(TEXT.get("visits.none"));
        table.rememberColumns("person-visits");
        table.onFailure(notice::fail);
        table.onChange(this::selected);
        table.onOpen(line -> {
            if (correct != null && correct.isEnabled()) {
                open(line.row().visit());
            }
        });
    }

    /** As high as its rows, within what leaves room for what stands below. */
    private void height() {
        // a table without rows does not know their height
        int row = table.count() > 0 ? table.table().getItemHeight() : Math.max(table.table().getItemHeight(), Look.scaled(ROW));
        int most = Math.max(LEAST, (int) (body.getClientArea().height * SHARE) / row);
        int rows = model.shown() == null ? LEAST : model.shown().lines().size() + 1;
        int high = table.table().getHeaderHeight() + row * Math.max(LEAST, Math.min(rows, most));
        GridData data = (GridData) table.getLayoutData();
        if (data.heightHint != high) {
            data.heightHint = high;
            body.layout(true, true);
        }
    }

    /** Cancelled visits stay to be seen, and count no more. */
    private static Column<VisitsModel.Line> column(String heading, int width, Function<VisitsModel.Line, String> text) {
        return Column.of(TEXT.get(heading), width, text).toned(l -> l.row().visit().cancelled() ? org.minkang.ui.Palette.Tone.MUTED
                : org.minkang.ui.Palette.Tone.TEXT);
    }

    private static Column<VisitsModel.Line> amount(String heading, Function<VisitsModel.Line, Optional<Long>> fen) {
        return column(heading, 84, l -> fen.apply(l).map(f -> Money.ofFen(f).format()).orElse("—")).atRight();
    }

    private void bar() {
        bar = new Composite(body, SWT.NONE);
        bar.setLayout(Layouts.columns(6, 0, 0, 8));
        if (model.mayEnter()) {
            correct = Buttons.push(bar, "form", TEXT.get("visits.correct"), () -> table.selected().ifPresent(l -> open(l.row().visit())));
            cancel = Buttons.push(bar, "close", TEXT.get("visits.cancel"), () -> table.selected().ifPresent(this::askCancel));
        }
        sheet = Buttons.push(bar, "print", TEXT.get("visits.sheet"), this::preview);
        book = Buttons.push(bar, "save", TEXT.get("visits.book"), this::saveBook);
        if (model.mayPay()) {
            pay = Buttons.push(bar, "check", TEXT.get("visits.pay"), this::askPay);
        }
        selected();
    }

    // ---- reading ---------------------------------------------------------------------------------------------------------

    /** @param then what is said of it once it is read; null for nothing */
    private void read(java.util.concurrent.Callable<VisitsModel.Read> how, Runnable then) {
        Background.load(body, how, read -> {
            fill(read);
            if (then != null) {
                then.run();
            }
        }, notice::fail);
    }

    private void fill(VisitsModel.Read read) {
        String name = read.person().name();
        host.title(TEXT.get("visits.tab", name), TEXT.get("visits.tab", name) + " " + read.person().maskedId());
        host.person(read.person().id());
        host.count(TEXT.get("visits.count", read.lines().size(), read.year()));
        title.setText(TEXT.get("visits.of", name).replace("&", "&&"));
        who.setText(read.person().maskedId());
        year.setItems(read.years().stream().map(y -> TEXT.get("visits.year-of", y)).toArray(String[]::new));
        year.select(read.years().indexOf(read.year()));
        room(year, read.years().size() > 1);
        if (read.fault().isEmpty()) {
            state.say(Notice.Kind.WARNING, read.pending().isEmpty() ? List.of() : List.of(TEXT.get("visits.pending", read.pending().size())));
        } else {
            state.say(Notice.Kind.INFO, read.fault());
        }
        shown = table.selected().map(VisitsModel.Line::id).orElse(null);
        Long same = read.lines().stream().map(VisitsModel.Line::id).filter(id -> id.equals(shown)).findFirst()
                .orElse(read.lines().isEmpty() ? null : read.lines().get(0).id());
        shown = null;
        table.show(PagedTable.Source.whole(read::lines));
        if (same != null) {
            table.refreshTo(same);
        }
        if (detail != null) {
            detail.year(read);
            if (same == null) {
                detail.nothing(TEXT.get(read.fault().isEmpty() ? "visits.nothing" : "visits.nothing-yet"));
            }
        }
        height();
        body.layout(true, true);
        if (read.lines().isEmpty() && enter != null && Layouts.holdsFocus(table)) {
            enter.setFocus();
        }
    }

    private void selected() {
        Optional<VisitsModel.Line> line = table.selected();
        boolean live = line.isPresent() && !line.get().row().visit().cancelled();
        if (correct != null) {
            correct.setEnabled(live);
            cancel.setEnabled(live);
            String why = line.isPresent() && !live ? TEXT.get("visits.is-cancelled") : null;
            correct.setToolTipText(why);
            cancel.setToolTipText(why);
        }
        if (sheet != null) {
            sheet.setEnabled(live);
            book.setEnabled(live);
        }
        if (pay != null) {
            pay.setEnabled(!toPay().isEmpty());
            pay.setToolTipText(toPay().isEmpty() ? TEXT.get("visits.pay-none") : null);
        }
        height();
        line.ifPresent(this::show);
    }

    private void show(VisitsModel.Line line) {
        if (detail == null || shown != null && shown == line.id()) {
            return;
        }
        long mine = line.id();
        shown = mine;
        Background.load(body, () -> model.detail(line), found -> {
            if (detail != null && shown != null && shown == mine) {
                detail.visit(found);
            }
        }, notice::fail);
    }

    // ---- the form --------------------------------------------------------------------------------------------------------

    /** @param visit null to enter a new one */
    private void open(RecordedVisit visit) {
        closeAsk();
        notice.clear();
        forget();
        long id = visit == null ? NEW : visit.id();
        typing = drafts.computeIfAbsent(id, k -> new VisitFormModel(host.desk(), model.personId(), visit));
        Layouts.empty(lower);
        detail = null;
        form = new VisitForm(lower, typing, () -> host.unsaved(true), this::save, this::leave);
        form.addListener(SWT.Dispose, e -> form = null);
        room(bar, false);
        buttons(false);
        body.layout(true, true);
    }

    /** A form in which nothing was typed begins anew the next time. */
    private void forget() {
        if (typing != null && !typing.isTyped()) {
            drafts.values().remove(typing);
        }
    }

    private void buttons(boolean on) {
        if (enter != null) {
            enter.setEnabled(on);
            anew.setEnabled(on);
        }
    }

    /** Back to the sheet; what was typed is there when the form is opened again. */
    private void leave() {
        if (form == null) {
            return;
        }
        forget();
        Layouts.empty(lower);
        detail = new VisitDetail(lower, model);
        shown = null;
        room(bar, true);
        buttons(true);
        body.layout(true, true);
        if (model.shown() != null && model.shown().lines().isEmpty()) {
            detail.nothing(TEXT.get("visits.nothing"));
        }
        table.setFocus();
        selected();
    }

    private void save() {
        if (form == null || form.isBusy()) {
            return;
        }
        notice.clear();
        form.busy(true);
        Background.load(form, typing::save, this::saved, this::notSaved);
    }

    private void saved(Visits.Changed changed) {
        boolean fresh = typing.corrected() == null;
        drafts.values().remove(typing);
        host.unsaved(drafts.values().stream().anyMatch(VisitFormModel::isTyped));
        leave();
        read(() -> model.read(changed.visitId()), () -> {
            table.refreshTo(changed.visitId());
            notice.say(Notice.Kind.DONE, model.outcome(fresh ? "outcome.entered" : "outcome.corrected", changed));
        });
    }

    private void notSaved(Throwable e) {
        form.busy(false);
        if (!(e instanceof Refused refused)) {
            notice.fail(e);
        } else if (refused.has("visit.changed")) {
            notice.say(Notice.Kind.ERROR, TEXT.get("visits.overtaken"));
            Background.load(form, typing::latest, now -> form.say(typing.overtaken(now)), notice::fail);
            read(model::read, null);
        } else {
            List<String> others = form.say(typing.byField(refused));
            notice.say(Notice.Kind.ERROR, others);
            if (refused.has("visit.cancelled")) {
                read(model::read, null);
            }
        }
    }

    // ---- asking in place -------------------------------------------------------------------------------------------------

    private void askCancel(VisitsModel.Line line) {
        String what = TEXT.get("cancel.title", line.entry().invoice(), VisitsModel.days(line.entry()), line.entry().kind().label());
        long out = VisitsModel.out(line);
        ask(List.of(what, out == 0 ? TEXT.get("cancel.free") : TEXT.get("cancel.paid", Money.ofFen(out).format())), TEXT.get("cancel.go"), true,
                reason -> change(() -> model.cancel(fresh(line), reason), changed -> model.outcome("outcome.cancelled", changed)));
    }

    /** As it was read last: somebody else may have changed it since the question was asked. */
    private VisitsModel.Line fresh(VisitsModel.Line line) {
        return model.shown().lines().stream().filter(l -> l.id() == line.id()).findFirst().orElse(line);
    }

    private void askAnew() {
        notice.clear();
        read(model::read, () -> {
            VisitsModel.Read read = model.shown();
            List<String> said = new ArrayList<>();
            said.add(TEXT.get("anew.title", read.year()));
            if (!read.fault().isEmpty()) {
                said.add(read.fault());
            } else {
                said.addAll(read.pending().isEmpty() ? List.of(TEXT.get("anew.same")) : model.differences(read.pending()));
            }
            ask(said, read.pending().isEmpty() ? "" : TEXT.get("anew.go"), true,
                    reason -> change(() -> model.settleAnew(reason), this::wasAnew));
        });
    }

    private List<String> wasAnew(List<Difference> differences) {
        List<String> said = new ArrayList<>();
        said.add(TEXT.get("anew.done"));
        said.addAll(model.differences(differences));
        return said;
    }

    private List<VisitsModel.Line> toPay() {
        List<VisitsModel.Line> chosen = table.marked().isEmpty() ? table.selection() : table.marked();
        return chosen.stream().filter(VisitsModel::payable).toList();
    }

    private void askPay() {
        List<VisitsModel.Line> lines = toPay();
        List<String> said = new ArrayList<>();
        said.add(TEXT.get("pay.title", lines.size(), Money.ofFen(VisitsModel.due(lines)).format()));
        lines.stream().limit(MOST).forEach(l -> said.add(TEXT.get("pay.line", VisitsModel.days(l.entry()), l.entry().kind().label(),
                l.entry().invoice(), model.state(l).text())));
        if (lines.size() > MOST) {
            said.add(TEXT.get("difference.further", lines.size() - MOST));
        }
        ask(said, TEXT.get("pay.go"), false, reason -> change(() -> {
            model.pay(lines); // what was shown; what was settled anew meanwhile is refused
            return lines.size();
        }, n -> List.of(TEXT.get("pay.done", n))));
    }

    private void ask(List<String> said, String go, boolean reason, java.util.function.Consumer<String> act) {
        closeAsk();
        notice.clear();
        ask = new AskLine(asked, said, go, reason ? unsaid : null, act, this::closeAsk);
        room(asked, true);
        room(bar, false);
        body.layout(true, true);
        ask.setFocus();
    }

    private boolean closeAsk() {
        if (ask == null) {
            return false;
        }
        unsaid = ask.reason();
        ask = null;
        room(bar, form == null);
        boolean inside = Layouts.empty(asked);
        room(asked, false);
        body.layout(true, true);
        if (inside) {
            table.setFocus();
        }
        return true;
    }

    /** Changes something, reads again and says what came of it. When it is refused the question stays, over the fresh state. */
    private <T> void change(java.util.concurrent.Callable<T> work, Function<T, List<String>> said) {
        AskLine of = ask;
        Background.load(of, work, done -> {
            closeAsk();
            unsaid = "";
            read(model::read, () -> notice.say(Notice.Kind.DONE, said.apply(done)));
        }, e -> {
            of.fail(e);
            read(model::read, null);
        });
    }

    private void saveBook() {
        table.selected().filter(l -> !l.row().visit().cancelled()).ifPresent(line -> Dialogs.saveAs(body.getShell(),
                TEXT.get("visits.letter", model.shown().person().name(), line.entry().invoice()).replaceAll("[^\\p{L}\\p{N}._ -]", " ") + ".xlsx",
                "*.xlsx").ifPresent(file -> Background.load(body, () -> model.writeBook(line, file),
                        written -> notice.say(Notice.Kind.DONE, TEXT.get("visits.written", written)), notice::fail)));
    }

    private void preview() {
        table.selected().filter(l -> !l.row().visit().cancelled()).ifPresent(line -> PreviewPage.open(host, Document.letters(host.desk(),
                TEXT.get("visits.letter", model.shown().person().name(), line.entry().invoice()), () -> List.of(model.letter(line)), null)));
    }

    private static void room(org.eclipse.swt.widgets.Control control, boolean visible) {
        if (!(control.getLayoutData() instanceof GridData)) {
            control.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        }
        ((GridData) control.getLayoutData()).exclude = !visible;
        control.setVisible(visible);
    }

    @Override
    public void focus() {
        if (form != null) {
            form.setFocus();
        } else if (ask != null) {
            ask.setFocus();
        } else if (enter == null || model.shown() == null || !model.shown().lines().isEmpty()) {
            table.setFocus();
        } else {
            enter.setFocus();
        }
    }

    @Override
    public void returned() {
        VisitsModel.Read before = model.shown();
        if (before != null) {
            Background.load(body, model::read, read -> { // others may have entered or paid something meanwhile
                if (!read.equals(before)) {
                    fill(read);
                }
            }, notice::fail);
        }
    }

    @Override
    public boolean run(PageCommand command) {
        switch (command) {
            case PRIMARY -> primary();
            case SAVE -> save();
            case PRINT -> preview();
            case REFRESH -> {
                notice.clear();
                read(model::read, null);
            }
            case BACK -> {
                return back();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void primary() {
        if (form != null) {
            save();
        } else if (ask != null) {
            ask.go();
        } else if (enter != null) {
            open(null);
        }
    }

    private boolean back() {
        if (closeAsk()) {
            return true;
        }
        if (form != null) {
            leave();
            return true;
        }
        return false;
    }
}
