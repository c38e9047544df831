package org.minkang.ui.house;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.minkang.base.Refused;
import org.minkang.house.HouseCheckKind;
import org.minkang.house.HouseOutcome;
import org.minkang.house.NewVisit;
import org.minkang.house.VisitFilter;
import org.minkang.house.VisitFilter.State;
import org.minkang.house.VisitRow;
import org.minkang.house.ZeroBoard;
import org.minkang.register.PersonRow;
import org.minkang.register.Persons;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** 名单: the rows of a household check, and what was found recorded by a digit and Enter. */
final class ListPanel extends Composite {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(ListPanel.class);

    private final HouseModel model;
    private final PageHost host;
    private final Notice notice;
    private final Runnable recorded;
    private final PagedTable<VisitRow> table;
    private final EntryStrip entry;
    private Combo state;
    private Combo area;
    private Combo outcome;
    private Text text;
    private final Map<HouseAction, Button> actions = new LinkedHashMap<>();
    private Button match;
    private Button again;
    private long shown;
    private List<ZeroBoard.Place> areas = List.of();

    /**
     * @param recorded told after something was recorded
     * @param own      what its kind does with a row
     */
    ListPanel(Composite parent, HouseModel model, PageHost host, Notice notice, Runnable recorded,
            List<HouseAction> own) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        this.model = model;
        this.host = host;
        this.notice = notice;
        this.recorded = recorded;
        setLayout(Layouts.columns(1, 0, 0, 6));
        filters(own);
        table = new PagedTable<>(this, columns(model.kind()), VisitRow::id, false);
        table.setLayoutData(Layouts.fill());
        table.onFailure(notice::fail);
        table.onOpen(this::open);
        table.onChange(this::changed);
        table.onSort(this::sort);
        table.table().addListener(SWT.KeyDown, this::key);
        entry = new EntryStrip(this, model, this::record);
        entry.setLayoutData(Layouts.across());
    }

    private static List<Column<VisitRow>> columns(HouseCheckKind kind) {
        List<Column<VisitRow>> columns = new ArrayList<>(List.of(
                Column.<VisitRow>of(TEXT.get("list.no"), 48, r -> Integer.toString(r.rowNo())).atRight().sortedBy("NUMBER"),
                Column.<VisitRow>of(TEXT.get("list.name"), 78, VisitRow::name).sortedBy("NAME"),
                Column.<VisitRow>of(TEXT.get("list.id"), 150, VisitRow::maskedId).toned(r -> Tone.MUTED),
                Column.<VisitRow>of(TEXT.get("list.village"), 118, VisitRow::village).sortedBy("WALK"),
                Column.of(TEXT.get("list.home"), 104, VisitRow::home)));
        kind.about().ifPresent(c -> columns.add(Column.of(c.heading().text(), 100, VisitRow::about)));
        kind.reportedBy().ifPresent(c -> columns.add(Column.of(c.heading().text(), 84, VisitRow::reportedBy)));
        columns.add(Column.<VisitRow>of(TEXT.get("list.outcome"), 150, ListPanel::outcome).toned(ListPanel::tone));
        columns.add(Column.<VisitRow>of(TEXT.get("list.visited"), 84, r -> day(r.visitedOn())).sortedBy("VISITED"));
        columns.add(Column.<VisitRow>of(TEXT.get("list.next"), 84, r -> day(r.nextOn())).sortedBy("NEXT"));
        return columns;
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String outcome(VisitRow row) {
        return !row.outcome().isEmpty() ? row.outcomeName() : row.doubt() == null ? "" : TEXT.get("doubt." + row.doubt());
    }

    private static Tone tone(VisitRow row) {
        return row.settled() ? Tone.GOOD : row.doubt() != null && row.outcome().isEmpty() ? Tone.BAD : Tone.WARN;
    }

    private void filters(List<HouseAction> own) {
        Composite bar = new Composite(this, SWT.NONE);
        bar.setLayout(Layouts.rows(Look.GRID));
        bar.setLayoutData(Layouts.wide(300));
        Composite left = new Composite(bar, SWT.NONE);
        left.setLayout(Layouts.columns(4, 0, 0, 6));
        state = combo(left, 90);
        for (State each : State.values()) {
            state.add(TEXT.get("state." + each));
        }
        area = combo(left, 170);
        outcome = combo(left, 130);
        text = new Text(left, SWT.SEARCH);
        text.setMessage(TEXT.get("list.search"));
        text.setLayoutData(Layouts.width(120));
        text.addListener(SWT.DefaultSelection, e -> filtered());
        Composite right = new Composite(bar, SWT.NONE);
        right.setLayout(Layouts.columns(2 + own.size(), 0, 0, 6));
        own.forEach(action -> actions.put(action, Buttons.push(right, action.icon(), action.label(),
                () -> table.selected().ifPresent(action.does()))));
        match = Buttons.push(right, "person", TEXT.get("list.match"), this::match);
        again = Buttons.push(right, "refresh", TEXT.get("list.again"), this::matchAgain);
        again.setToolTipText(TEXT.get("list.again.tip"));
    }

    private Combo combo(Composite parent, int width) {
        Combo combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setLayoutData(Layouts.width(width));
        combo.addListener(SWT.Selection, e -> filtered());
        return combo;
    }

    /** The check was read anew, or another one was chosen. */
    void show(boolean fresh) {
        areas = model.places();
        area.setItems(new String[0]);
        area.add(TEXT.get("list.all-areas"));
        areas.forEach(p -> area.add((HouseModel.village(p) ? "  " : "") + HouseModel.shortName(p) + "  " + p.left()));
        List<String> names = new ArrayList<>(List.of(TEXT.get("list.all-outcomes"), TEXT.get("list.not-visited")));
        model.outcomes().forEach(o -> names.add(o.name().text()));
        outcome.setItems(names.toArray(String[]::new));
        VisitFilter filter = model.filter();
        if (filter != null) {
            state.select(filter.state().ordinal());
            area.select(1 + areas.stream().map(ZeroBoard.Place::code).toList().indexOf(filter.area()));
            outcome.select(filter.outcome() == null ? 0 : filter.outcome().isEmpty() ? 1
                    : 2 + model.outcomes().stream().map(HouseOutcome::code).toList().indexOf(filter.outcome()));
        }
        again.setEnabled(model.check().map(c -> c.open() && c.doubtful() > 0).orElse(false));
        if (fresh || filter != null && filter.checkId() != shown) {
            shown = filter == null ? 0 : filter.checkId();
            entry.outcomes();
            load();
        }
    }

    private void filtered() {
        int place = area.getSelectionIndex() - 1;
        int found = outcome.getSelectionIndex() - 2;
        model.filter(model.filter().state(State.values()[Math.max(0, state.getSelectionIndex())])
                .area(place < 0 ? null : areas.get(place).code())
                .outcome(found == -2 ? null : found == -1 ? "" : model.outcomes().get(found).code()).text(text.getText()));
        load();
    }

    void load() {
        VisitFilter filter = model.filter();
        if (filter == null) {
            return;
        }
        table.show(new PagedTable.Source<>() {
            @Override
            public long count() {
                return model.count(filter);
            }

            @Override
            public List<VisitRow> page(int first, int max) {
                return model.page(filter, first, max);
            }
        });
    }

    private boolean sort(String key, boolean down) {
        model.filter(model.filter().sort(VisitFilter.Sort.valueOf(key), down));
        load();
        return true;
    }

    private void key(Event e) {
        if ((e.stateMask & (SWT.MOD1 | SWT.ALT)) == 0) {
            model.outcome(e.character).ifPresent(o -> {
                entry.choose(o);
                e.doit = false;
            });
        }
    }

    /** Enter records what a digit has chosen; without one it shows the person. */
    private void open(VisitRow row) {
        if (entry.chosen()) {
            entry.save();
        } else if (row.personId() != 0) {
            host.open(Pages.PERSON, Long.toString(row.personId()));
        }
    }

    private void changed() {
        Optional<VisitRow> row = table.selected();
        entry.show(row.orElse(null));
        boolean known = row.isPresent() && row.get().personId() != 0;
        boolean open = model.check().map(c -> c.open()).orElse(false);
        actions.forEach((action, button) -> button.setEnabled(row.isPresent() && action.when().test(row.get(), open)));
        match.setEnabled(open && row.isPresent() && !known);
        host.count(TEXT.get("list.count", table.count()));
        host.person(row.map(VisitRow::personId).orElse(0L));
    }

    private void record(NewVisit visit) {
        VisitRow row = table.selected().orElse(null);
        if (row == null) {
            return;
        }
        int index = table.table().getSelectionIndex();
        Background.load(this, () -> {
            model.record(row, visit);
            return row;
        }, r -> {
            notice.clear();
            // where only those left are shown, the next one moves up into the place of one that is settled
            boolean settles = model.outcomes().stream().anyMatch(o -> o.code().equals(visit.outcome()) && o.settles());
            boolean stays = model.filter().outcome() == null && (model.filter().state() != State.LEFT || !settles);
            table.table().setSelection(stays ? Math.min(index + 1, (int) table.count() - 1) : index);
            table.refresh();
            table.setFocus();
            recorded.run();
        }, e -> {
            notice.fail(e);
            if (e instanceof Refused refused) {
                entry.wrong(refused.problems());
                if (refused.has("house.visit-meanwhile")) {
                    table.refresh();
                }
            }
        });
    }

    /** Says who of the register a row is. */
    private void match() {
        VisitRow row = table.selected().orElse(null);
        if (row == null) {
            return;
        }
        Dialogs.ask(getShell(), TEXT.get("list.match"), TEXT.get("match.who", row.name(), row.maskedId()))
                .ifPresent(typed -> Background.load(this, () -> host.desk().get(Persons.class).search(host.desk().actor(), typed, 2),
                        found -> matched(row, found), notice::fail));
    }

    private void matched(VisitRow row, List<PersonRow> found) {
        if (found.size() != 1) {
            notice.say(Notice.Kind.WARNING, TEXT.get("match.not-one", found.size()));
            return;
        }
        PersonRow person = found.get(0);
        Dialogs.ask(getShell(), TEXT.get("list.match"), TEXT.get("match.why", row.name(), person.name(), person.maskedId(),
                person.areaName())).ifPresent(reason -> Background.load(this, () -> {
                    model.match(row, person.id(), reason);
                    return row;
                }, r -> {
                    notice.say(Notice.Kind.DONE, TEXT.get("match.done", person.name()));
                    table.refresh();
                    recorded.run();
                }, notice::fail));
    }

    /** Persons who were unknown may have been registered since. */
    private void matchAgain() {
        Background.load(this, model::matchAgain, found -> {
            notice.say(Notice.Kind.DONE, TEXT.get("match.again", found));
            table.refresh();
            recorded.run();
        }, notice::fail);
    }

    void refresh() {
        table.refresh();
    }

    void find() {
        text.setFocus();
    }

    @Override
    public boolean setFocus() {
        return table.setFocus();
    }
}
