package org.minkang.chronic.ui.visits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.base.Refused;
import org.minkang.chronic.Rights;
import org.minkang.chronic.ui.IntakeModel;
import org.minkang.chronic.visits.NewTour;
import org.minkang.chronic.visits.TourEntry.Result;
import org.minkang.chronic.visits.TourLetters;
import org.minkang.chronic.visits.TourPerson;
import org.minkang.chronic.visits.TourRow;
import org.minkang.chronic.visits.Tours;
import org.minkang.letters.Letter;
import org.minkang.register.PersonRow;
import org.minkang.register.Persons;
import org.minkang.store.Store;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Desk;
import org.minkang.ui.Layouts;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.TypedDay;
import org.minkang.ui.preview.Document;
import org.minkang.ui.preview.PreviewPage;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** 巡诊: the days that are planned, who is registered for the chosen one, and what came of it. */
final class TourPanel extends Composite {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(TourPanel.class);
    private static final String INTAKE = "org.minkang.chronic.intake";
    private static final int DAYS_BACK = 60;

    private final PageHost host;
    private final Desk desk;
    private final Notice notice;
    private final Map<String, Text> fields = new LinkedHashMap<>();
    private final PagedTable<TourRow> days;
    private final PagedTable<TourPerson> persons;
    private final Text search;
    private Button recognised;
    private Button not;
    private Button absent;
    private Button off;
    private Button print;
    private long shown;

    /** Whom the next registration is for, when it was not typed. */
    private record Candidate(long personId, long rowId, String disease) {
    }

    private Candidate candidate;

    TourPanel(Composite parent, PageHost host, Notice notice) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        this.host = host;
        this.desk = host.desk();
        this.notice = notice;
        setLayout(Layouts.columns(1, 0, 0, 6));
        plan();
        days = new PagedTable<>(this, List.of(
                Column.of(TEXT.get("tour.day"), 92, t -> t.heldOn().toString()),
                Column.of(TEXT.get("tour.area"), 110, TourRow::area),
                Column.of(TEXT.get("tour.place"), 150, TourRow::place),
                Column.<TourRow>of(TEXT.get("tour.registered"), 84, t -> t.registered() + " / " + t.capacity()).atRight()
                        .toned(t -> t.registered() >= t.capacity() ? Tone.WARN : Tone.TEXT),
                Column.<TourRow>of(TEXT.get("tour.recognised"), 60, t -> Integer.toString(t.recognised())).atRight(),
                Column.<TourRow>of(TEXT.get("tour.not"), 64, t -> Integer.toString(t.notRecognised())).atRight(),
                Column.<TourRow>of(TEXT.get("tour.absent"), 60, t -> Integer.toString(t.absent())).atRight(),
                Column.of(TEXT.get("tour.provider"), 160, TourRow::provider), Column.of(TEXT.get("tour.team"), 260, TourRow::team)),
                TourRow::id, false);
        org.eclipse.swt.layout.GridData data = Layouts.across();
        data.heightHint = org.minkang.ui.Look.scaled(150);
        days.setLayoutData(data);
        days.onFailure(notice::fail);
        days.onChange(this::dayChosen);
        Composite bar = new Composite(this, SWT.NONE);
        bar.setLayout(Layouts.columns(7, 0, 0, 6));
        bar.setLayoutData(Layouts.across());
        search = new Text(bar, SWT.SEARCH);
        search.setMessage(TEXT.get("tour.search"));
        search.setLayoutData(Layouts.wide(180));
        search.addListener(SWT.DefaultSelection, e -> register());
        search.addListener(SWT.Modify, e -> candidate = null);
        Buttons.push(bar, "add", TEXT.get("tour.register"), this::register);
        results(bar);
        persons = new PagedTable<>(this, List.of(
                Column.<TourPerson>of(TEXT.get("list.no"), 48, p -> Integer.toString(p.placeNo())).atRight(),
                Column.of(TEXT.get("list.name"), 84, TourPerson::name),
                Column.<TourPerson>of(TEXT.get("list.id"), 156, TourPerson::maskedId).toned(p -> Tone.MUTED),
                Column.of(TEXT.get("list.village"), 150, TourPerson::village),
                Column.of(TEXT.get("list.disease"), 140, TourPerson::disease),
                Column.<TourPerson>of(TEXT.get("tour.result"), 110, p -> TEXT.get("result." + p.result())).toned(TourPanel::tone),
                Column.of(TEXT.get("tour.remark"), 260, TourPerson::remark)), TourPerson::id, false);
        persons.setLayoutData(Layouts.fill());
        persons.onFailure(notice::fail);
        persons.onChange(this::personChosen);
        persons.onOpen(p -> host.open(p.caseId() == 0 ? Pages.PERSON : Pages.CASE,
                Long.toString(p.caseId() == 0 ? p.personId() : p.caseId())));
        refresh();
    }

    private static Tone tone(TourPerson person) {
        return switch (person.result()) {
            case REGISTERED -> Tone.TEXT;
            case RECOGNISED -> Tone.GOOD;
            default -> Tone.MUTED;
        };
    }

    private void plan() {
        Composite line = new Composite(this, SWT.NONE);
        line.setLayout(Layouts.columns(7, 0, 0, 6));
        line.setLayoutData(Layouts.across());
        field(line, "heldOn", 92);
        field(line, "area", 104);
        field(line, "place", 0);
        field(line, "provider", 0);
        field(line, "team", 0);
        field(line, "capacity", 70);
        Buttons.push(line, "calendar", TEXT.get("tour.plan"), this::save);
    }

    private void field(Composite line, String key, int width) {
        Text text = new Text(line, SWT.BORDER);
        text.setMessage(TEXT.get("tour." + key + ".hint"));
        text.setToolTipText(TEXT.get("tour." + key + ".hint"));
        text.setLayoutData(width == 0 ? Layouts.wide(110) : Layouts.width(width));
        text.addListener(SWT.DefaultSelection, e -> save());
        fields.put(key, text);
    }

    private void results(Composite bar) {
        recognised = Buttons.push(bar, "ok", TEXT.get("tour.accept"), () -> persons.selected()
                .ifPresent(p -> host.open(INTAKE, IntakeModel.TOUR + p.id())));
        not = Buttons.push(bar, "refused", TEXT.get("tour.refuse"), () -> ask("tour.refuse", "tour.refuse-why", Result.NOT_RECOGNISED));
        absent = Buttons.push(bar, "close", TEXT.get("tour.missing"), () -> persons.selected().ifPresent(p -> work(() -> {
            desk.get(Store.class).run(s -> desk.get(Tours.class).record(s, desk.actor(), p.id(), Result.ABSENT, ""));
            return p;
        })));
        off = Buttons.push(bar, "undo", TEXT.get("tour.off"), () -> ask("tour.off", "tour.off-why", null));
        print = Buttons.push(bar, "print", TEXT.get("tour.print"), this::print);
    }

    /** @param result what is recorded; null takes the registration back */
    private void ask(String title, String question, Result result) {
        persons.selected().ifPresent(p -> Dialogs.ask(getShell(), TEXT.get(title), TEXT.get(question, p.name()))
                .ifPresent(said -> work(() -> {
                    desk.get(Store.class).run(s -> {
                        if (result == null) {
                            desk.get(Tours.class).unregister(s, desk.actor(), p.id(), said);
                        } else {
                            desk.get(Tours.class).record(s, desk.actor(), p.id(), result, said);
                        }
                    });
                    return p;
                })));
    }

    private void work(Callable<?> work) {
        Background.load(this, work, done -> {
            notice.clear();
            days.refresh();
            persons.refresh();
        }, notice::fail);
    }

    private void save() {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach((key, text) -> typed.put(key, text.getText()));
        String capacity = typed.get("capacity").strip();
        NewTour tour = new NewTour(TypedDay.of(typed.get("heldOn")).orElse(null), typed.get("area"), typed.get("place"),
                typed.get("team"), typed.get("provider"), capacity.isEmpty() ? 0 : capacity.matches("\\d{1,6}")
                        ? Integer.parseInt(capacity) : -1);
        Background.load(this, () -> desk.get(Store.class).write(s -> desk.get(Tours.class).plan(s, desk.actor(), tour)), planned -> {
            notice.clear();
            fields.values().forEach(f -> f.setText(""));
            days.refresh();
        }, e -> {
            notice.fail(e);
            if (e instanceof Refused refused) {
                refused.problems().stream().map(p -> fields.get(p.place())).filter(f -> f != null).findFirst()
                        .ifPresent(Text::setFocus);
            }
        });
    }

    /** Somebody is to be registered: from a row of a household check, or from the person's page. */
    void registering(long personId, long rowId, String name, String disease) {
        search.setText(name);
        candidate = new Candidate(personId, rowId, disease);
        notice.say(Notice.Kind.INFO, TEXT.get("tour.choose-day", name));
        days.setFocus();
    }

    private void register() {
        TourRow day = days.selected().orElse(null);
        if (day == null) {
            notice.say(Notice.Kind.WARNING, TEXT.get("tour.no-day"));
            return;
        }
        Candidate known = candidate;
        String typed = search.getText().strip();
        work(() -> {
            Candidate who = known == null ? found(typed) : known;
            desk.get(Store.class).write(s -> desk.get(Tours.class).register(s, desk.actor(), day.id(), who.personId(), who.rowId(),
                    who.disease()));
            getDisplay().asyncExec(() -> {
                if (!search.isDisposed()) {
                    search.setText("");
                }
            });
            return who;
        });
    }

    private Candidate found(String typed) {
        List<PersonRow> rows = typed.isEmpty() ? List.of() : desk.get(Persons.class).search(desk.actor(), typed, 2);
        if (rows.size() != 1) {
            throw Refused.of("chronic.tour-who", TEXT.get("match.not-one", rows.size()));
        }
        return new Candidate(rows.get(0).id(), 0, "");
    }

    void refresh() {
        days.show(PagedTable.Source.whole(this::readDays));
    }

    private List<TourRow> readDays() {
        return desk.get(Store.class).read(s -> desk.get(Tours.class).list(s, desk.actor(), desk.today().minusDays(DAYS_BACK)));
    }

    private List<TourPerson> readPersons(long day) {
        return day == 0 ? List.of() : desk.get(Store.class).read(s -> desk.get(Tours.class).persons(s, desk.actor(), day));
    }

    private void dayChosen() {
        long day = days.selected().map(TourRow::id).orElse(0L);
        print.setEnabled(day != 0);
        if (day != shown) {
            shown = day;
            persons.show(PagedTable.Source.whole(() -> readPersons(day)));
        }
        personChosen();
    }

    private void personChosen() {
        TourPerson person = persons == null ? null : persons.selected().orElse(null);
        boolean waiting = person != null && person.waiting();
        boolean held = waiting && !person.heldOn().isAfter(desk.today());
        recognised.setEnabled(held && desk.has(Rights.INTAKE));
        not.setEnabled(held);
        absent.setEnabled(held);
        off.setEnabled(waiting);
        host.person(person == null ? 0 : person.personId());
    }

    void print() {
        days.selected().ifPresent(day -> PreviewPage.open(host, Document.letters(desk,
                TEXT.get("tour.print-title", day.heldOn(), day.place()), () -> letters(day.id()), null)));
    }

    private List<Letter> letters(long day) {
        Letter list = desk.get(Store.class).write(s -> desk.get(TourLetters.class).tourList(s, desk.actor(), day));
        return List.of(list);
    }

    @Override
    public boolean setFocus() {
        return days.setFocus();
    }
}
