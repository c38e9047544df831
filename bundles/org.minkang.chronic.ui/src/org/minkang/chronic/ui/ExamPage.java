package org.minkang.chronic.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Text;
import org.minkang.chronic.Bulk;
import org.minkang.chronic.ExamBooking;
import org.minkang.chronic.ExamRows;
import org.minkang.chronic.NewExamDay;
import org.minkang.store.Session;
import org.minkang.store.Store;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.LongWork;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** 体检: the days at the left, the list of the chosen day at the right and below it who is still on no list. */
public final class ExamPage implements Page {

    private static final Text TEXT = Text.of(ExamPage.class);

    private static final int MOST_NAMED = 5;

    private PageHost host;
    private ExamModel model;
    private Notice notice;
    private ExamDayForm form;
    private PagedTable<ExamRows.Day> days;
    private PagedTable<ExamRows.Booked> booked;
    private PagedTable<ExamRows.Waiting> waiting;
    private Label bookedTitle;
    private Label waitingTitle;
    private Button callOff;
    private ExamPapers papers;
    private List<Button> onList;
    private Button book;
    private long shownDay;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        model = new ExamModel(host.desk());
        Composite body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(1, 8, 6, 4));
        Composite bar = new Composite(body, SWT.NONE);
        bar.setLayout(Layouts.columns(6, 0, 0, 8));
        Buttons.push(bar, "add", TEXT.get("exam.new"), () -> form.toggle());
        callOff = Buttons.push(bar, TEXT.get("exam.call-off"), this::callOff);
        papers = new ExamPapers(bar, host, model, this::refresh);
        form = new ExamDayForm(body, () -> host.desk().today().plusDays(7), this::plan);
        notice = new Notice(body);
        papers.tellIn(notice);
        Composite columns = new Composite(body, SWT.NONE);
        columns.setLayout(Layouts.columns(2, 0, 0, 12));
        columns.setLayoutData(Layouts.fill());
        createDays(columns);
        Composite right = new Composite(columns, SWT.NONE);
        right.setLayout(Layouts.columns(1, 0, 0, 6));
        right.setLayoutData(Layouts.fill());
        createBooked(right);
        createWaiting(right);
        changed();
        days.show(PagedTable.Source.whole(model::days));
        waiting.show(model.waiting());
        Background.load(body, model::examines, examines -> {
            if (!examines) {
                notice.say(Notice.Kind.INFO, TEXT.get("exam.none-in-pack"));
            }
        });
    }

    private void createDays(Composite parent) {
        days = new PagedTable<>(parent, List.of(
                Column.of(TEXT.get("exam.day"), 96, d -> d.heldOn().toString()),
                Column.of(TEXT.get("exam.place"), 130, d -> (d.time() + " " + d.place()).strip()),
                Column.<ExamRows.Day>of(TEXT.get("exam.booked"), 76, d -> d.booked() + "/" + d.capacity()).atRight()
                        .toned(d -> d.free() == 0 ? Tone.WARN : Tone.TEXT),
                Column.<ExamRows.Day>of(TEXT.get("exam.came"), 52, d -> Long.toString(d.came())).atRight(),
                Column.<ExamRows.Day>of(TEXT.get("exam.absent"), 52, d -> Long.toString(d.absent())).atRight()),
                ExamRows.Day::id, false);
        GridData data = new GridData(SWT.FILL, SWT.FILL, false, true);
        data.widthHint = Look.scaled(420);
        days.setLayoutData(data);
        days.onChange(this::daySelected);
        days.onFailure(notice::fail);
    }

    private void createBooked(Composite parent) {
        bookedTitle = title(parent);
        booked = new PagedTable<>(parent, List.of(
                Column.of(TEXT.get("exam.case"), 100, ExamRows.Booked::number),
                Column.of(TEXT.get("exam.name"), 80, ExamRows.Booked::personName),
                Column.<ExamRows.Booked>of(TEXT.get("exam.id"), 150, ExamRows.Booked::maskedId).toned(r -> Tone.MUTED),
                Column.of(TEXT.get("exam.diseases"), 170, ExamRows.Booked::diseases),
                Column.of(TEXT.get("exam.phone"), 100, ExamRows.Booked::phone),
                Column.<ExamRows.Booked>of(TEXT.get("exam.state"), 130, ExamPage::state).toned(ExamPage::tone)),
                ExamRows.Booked::id, true);
        booked.setLayoutData(Layouts.fill());
        booked.onOpen(r -> host.open(Pages.CASE, Long.toString(r.caseId())));
        booked.onChange(this::changed);
        booked.onFailure(notice::fail);
        Composite bar = new Composite(parent, SWT.NONE);
        bar.setLayout(Layouts.columns(3, 0, 0, 8));
        onList = List.of(
                Buttons.push(bar, TEXT.get("exam.mark-came"), () -> onBooked("exam.mark-came", model::came)),
                Buttons.push(bar, TEXT.get("exam.mark-absent"), () -> onBooked("exam.mark-absent", model::absent)),
                Buttons.push(bar, TEXT.get("exam.take-off"), this::takeOff));
    }

    private void createWaiting(Composite parent) {
        waitingTitle = title(parent);
        waiting = new PagedTable<>(parent, List.of(
                Column.of(TEXT.get("exam.case"), 100, ExamRows.Waiting::number),
                Column.of(TEXT.get("exam.name"), 80, ExamRows.Waiting::personName),
                Column.<ExamRows.Waiting>of(TEXT.get("exam.id"), 150, ExamRows.Waiting::maskedId).toned(r -> Tone.MUTED),
                Column.of(TEXT.get("exam.diseases"), 170, ExamRows.Waiting::diseases),
                Column.of(TEXT.get("exam.phone"), 100, ExamRows.Waiting::phone),
                Column.of(TEXT.get("exam.due"), 92, r -> r.dueOn() == null ? "" : r.dueOn().toString()),
                Column.<ExamRows.Waiting>of(TEXT.get("exam.absent"), 52, r -> r.absences() == 0 ? "" : "" + r.absences())
                        .atRight().toned(r -> Tone.WARN)),
                ExamRows.Waiting::caseId, true);
        waiting.setLayoutData(Layouts.fill());
        waiting.onOpen(r -> host.open(Pages.CASE, Long.toString(r.caseId())));
        waiting.onChange(this::changed);
        waiting.onFailure(notice::fail);
        Composite bar = new Composite(parent, SWT.NONE);
        bar.setLayout(Layouts.columns(1, 0, 0, 8));
        book = Buttons.primary(bar, TEXT.get("exam.book"), this::book);
    }

    private static Label title(Composite parent) {
        Label label = new Label(parent, SWT.NONE);
        label.setFont(Look.bold());
        label.setLayoutData(Layouts.across());
        return label;
    }

    private static String state(ExamRows.Booked row) {
        String state = TEXT.get("exam.state." + row.state());
        if (row.state() == ExamBooking.State.CAME && row.open()) {
            return TEXT.get("exam.state.no-result");
        }
        return row.state() == ExamBooking.State.BOOKED && row.invited() != null ? TEXT.get("exam.state.invited") : state;
    }

    private static Tone tone(ExamRows.Booked row) {
        return switch (row.state()) {
            case CAME -> row.open() ? Tone.WARN : Tone.GOOD;
            case ABSENT -> Tone.BAD;
            default -> Tone.TEXT;
        };
    }

    // ---- what is shown --------------------------------------------------------------------------------------------------

    private void daySelected() {
        Optional<ExamRows.Day> day = days.selected();
        if (day.isPresent() && day.get().id() != shownDay) {
            long id = day.get().id();
            shownDay = id;
            booked.show(PagedTable.Source.whole(() -> model.booked(id)));
        }
        changed();
    }

    private void changed() {
        Optional<ExamRows.Day> day = days == null ? Optional.empty() : days.selected();
        Layouts.say(bookedTitle, day.map(d -> TEXT.get("exam.booked-title", d.heldOn(), d.place(), booked.count()))
                .orElse(TEXT.get("exam.choose-day")));
        if (waiting == null) {
            return;
        }
        Layouts.say(waitingTitle, TEXT.get("exam.waiting-title", waiting.count()));
        callOff.setEnabled(day.isPresent());
        papers.show(day.orElse(null), booked.count());
        onList.forEach(b -> b.setEnabled(!chosen(booked).isEmpty()));
        book.setEnabled(day.isPresent() && !chosen(waiting).isEmpty());
        host.count(TEXT.get("exam.waiting-title", waiting.count()));
    }

    private static <R> List<R> chosen(PagedTable<R> table) {
        return table.marked().isEmpty() ? table.selection() : table.marked();
    }

    private void refresh() {
        days.refresh();
        refreshLists();
    }

    private void refreshLists() {
        booked.unmark();
        booked.refresh();
        waiting.unmark();
        waiting.refresh();
    }

    // ---- what is done ---------------------------------------------------------------------------------------------------

    private void plan(NewExamDay day) {
        Background.load(form, () -> model.plan(day), id -> {
            notice.say(Notice.Kind.DONE, TEXT.get("exam.planned", day.heldOn(), day.place()));
            form.close();
            refreshLists();
            days.refreshTo(id); // its list is what is filled next
            days.setFocus();
        }, notice::fail);
    }

    private void callOff() {
        ExamRows.Day day = days.selected().orElseThrow();
        Dialogs.ask(callOff.getShell(), TEXT.get("exam.call-off"), TEXT.get("exam.why-off", day.heldOn()))
                .ifPresent(reason -> Background.load(days, () -> {
                    model.callOff(day.id(), reason);
                    return day;
                }, done -> refresh(), notice::fail));
    }

    private void takeOff() {
        Dialogs.ask(book.getShell(), TEXT.get("exam.take-off"), TEXT.get("exam.why"))
                .ifPresent(reason -> onBooked("exam.take-off", (s, row) -> model.takeOff(s, row, reason)));
    }

    private void onBooked(String what, BiConsumer<Session, ExamRows.Booked> action) {
        each(what, chosen(booked), r -> r.number() + " " + r.personName(), action);
    }

    private void book() {
        long day = days.selected().orElseThrow().id();
        each("exam.book", chosen(waiting), r -> r.number() + " " + r.personName(), (s, row) -> model.book(s, day, row));
    }

    private <R> void each(String what, List<R> rows, Function<R, String> name, BiConsumer<Session, R> action) {
        Store store = host.desk().get(Store.class);
        LongWork.start(days, TEXT.get(what), progress -> {
            progress.begin(TEXT.get(what), rows.size());
            return Bulk.each(store, rows, action, progress);
        }, result -> {
            tell(what, result, name);
            refresh();
        }, notice::fail);
    }

    private <R> void tell(String what, Bulk.Result<R> result, Function<R, String> name) {
        if (result.refused().isEmpty()) {
            notice.say(Notice.Kind.DONE, TEXT.get("exam.done", TEXT.get(what), result.done()));
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add(TEXT.get("exam.partly", result.done(), result.refused().size()));
        result.refused().stream().limit(MOST_NAMED).forEach(line -> lines.add(name.apply(line.row()) + ": " + line.message()));
        notice.say(Notice.Kind.WARNING, lines);
    }

    @Override
    public void focus() {
        days.setFocus();
    }

    @Override
    public void returned() {
        // a workbook may have come back, or a result been entered in a case, in another tab; marks stay
        days.refresh();
        booked.refresh();
        waiting.refresh();
    }

    @Override
    public boolean run(PageCommand command) {
        switch (command) {
            case REFRESH -> refresh();
            case PRIMARY -> {
                if (book.isEnabled()) {
                    book();
                }
            }
            case PRINT -> papers.list();
            case BACK -> {
                return form.close();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
