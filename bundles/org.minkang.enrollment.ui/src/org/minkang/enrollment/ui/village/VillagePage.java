package org.minkang.enrollment.ui.village;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.base.Money;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.enrollment.collect.NewCollection;
import org.minkang.enrollment.roll.MemberFilter;
import org.minkang.enrollment.roll.MemberRow;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.enrollment.ui.Rooms;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.Remembered;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** 村收缴: the persons of a village by household, and the household that pays below them. */
public final class VillagePage implements Page {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(VillagePage.class);
    private static final String LAST = "enrollment.village";

    private PageHost host;
    private VillageModel model;
    private Composite body;
    private Label headline;
    private Notice notice;
    private VillageFilters filters;
    private PagedTable<MemberRow> table;
    private HouseholdStrip strip;
    private VillageActions actions;
    /** The person whose household is shown below; 0 for nobody. */
    private long shown;
    private boolean taking;
    private long wanted;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        model = new VillageModel(host.desk());
        body = Css.style(new Composite(parent, SWT.NONE), Css.PAPER);
        body.setLayout(Layouts.columns(1, 12, 8, 6));
        filters = new VillageFilters(body, model, this::moved, this::load, this::toList);
        Composite line = new Composite(body, SWT.NONE);
        notice = new Notice(body);
        createActions(line);
        strip = new HouseholdStrip(body, model, this::take);
        strip.setLayoutData(Layouts.across());
        Rooms.room(strip, false);
        aim(host.argument());
        read();
    }

    private void createActions(Composite line) {
        line.setLayout(Layouts.columns(4, 0, 0, 8));
        line.setLayoutData(Layouts.across());
        headline = new Label(line, SWT.NONE);
        headline.setLayoutData(Layouts.across());
        actions = new VillageActions(line, model, notice, () -> table.selection(), this::done);
    }

    private void createTable() {
        List<Column<MemberRow>> columns = new ArrayList<>(List.of(
                Column.<MemberRow>of(TEXT.get("list.household"), 136, MemberRow::householdNumber),
                Column.of(TEXT.get("list.name"), 84, MemberRow::name),
                Column.<MemberRow>of(TEXT.get("list.number"), 156, MemberRow::maskedId).toned(r -> Tone.MUTED),
                Column.of(TEXT.get("list.birth"), 92, r -> String.valueOf(r.birth())),
                Column.<MemberRow>of(TEXT.get("list.state"), 98, r -> r.state().text()).toned(VillagePage::tone),
                Column.of(TEXT.get("list.reason"), 120, r -> model.reasonName(r.reason())),
                Column.<MemberRow>of(TEXT.get("list.due"), 84, r -> Money.ofFen(r.due().pays()).format()).atRight(),
                Column.<MemberRow>of(TEXT.get("list.paid"), 84, r -> r.paid() == 0 ? "" : Money.ofFen(r.paid()).format()).atRight(),
                Column.of(TEXT.get("list.day"), 92, r -> r.paidOn() == null ? "" : r.paidOn().toString())));
        if (!model.tiers().isEmpty()) {
            columns.add(Column.of(TEXT.get("list.tier"), 80, r -> model.tierName(r.tier())));
        }
        columns.add(Column.of(TEXT.get("list.receipt"), 120, MemberRow::receipt));
        table = new PagedTable<>(body, columns, MemberRow::id, false);
        table.setLayoutData(Layouts.fill());
        table.moveAbove(strip);
        table.rememberColumns("enrollment.village" + (model.tiers().isEmpty() ? "" : ".tiers"));
        table.onFailure(notice::fail);
        table.onOpen(row -> toStrip(row));
        table.onChange(this::changed);
        table.table().addListener(SWT.KeyDown, actions::key);
        actions.offer();
    }

    private static Tone tone(MemberRow row) {
        return row.state() == MemberState.OPEN ? Tone.WARN : row.state() == MemberState.ENROLLED ? Tone.GOOD : Tone.MUTED;
    }

    /** @param argument the year, the village, and a person to begin with, as far as they are known */
    private void aim(String argument) {
        String[] parts = argument.split("/");
        boolean year = parts[0].matches("\\d{4}");
        model.aim(year ? Integer.parseInt(parts[0]) : 0, parts.length > 1 ? parts[1] : Remembered.get(LAST, ""));
        wanted = parts.length > 2 ? Long.parseLong(parts[2]) : 0;
    }

    private void read() {
        long person = wanted;
        wanted = 0;
        Background.load(body, () -> {
            model.read();
            return person == 0 || model.campaign().isEmpty() ? Optional.<MemberRow>empty() : model.find(person);
        }, this::show, notice::fail);
    }

    private void show(Optional<MemberRow> person) {
        if (model.campaign().isEmpty()) {
            notice.say(Notice.Kind.INFO, TEXT.get("village.no-campaign"));
            return;
        }
        if (table == null) {
            createTable();
            strip.offer();
        }
        filters.offer();
        moved(person);
    }

    private void moved() {
        Background.load(body, () -> {
            model.recount();
            return model;
        }, m -> moved(Optional.empty()), notice::fail);
    }

    /** Another village is shown. */
    private void moved(Optional<MemberRow> person) {
        Remembered.put(LAST, model.filter().area());
        notice.clear();
        host.title(TEXT.get("village.title", model.name(), model.year()), TEXT.get("village.tip", model.name(), model.year()));
        shown = 0;
        Rooms.room(strip, false);
        head();
        load();
        person.ifPresent(row -> goTo(row, false));
        table.setFocus();
    }

    private void head() {
        headline.setText(model.headline());
        body.layout(true, true);
    }

    private void load() {
        MemberFilter filter = model.filter();
        table.whenEmpty(TEXT.get(filter.state() == MemberState.OPEN && filter.reason() == null && filter.text().isEmpty()
                ? "list.none-open" : "list.none"));
        table.show(new PagedTable.Source<>() {
            @Override
            public long count() {
                return model.count(filter);
            }

            @Override
            public List<MemberRow> page(int first, int max) {
                return model.page(filter, first, max);
            }
        });
    }

    private void toList() {
        table.setFocus();
    }

    private void changed() {
        MemberRow row = table.selected().orElse(null);
        host.count(TEXT.get("count.persons", table.count()));
        actions.enable(row);
        if (row == null) {
            return; // it is being read, or the list is empty
        }
        if (row.id() != shown) {
            host.person(row.personId());
            household(row);
        }
    }

    private void household(MemberRow row) {
        shown = row.id();
        if (!model.mayCollect()) {
            return;
        }
        Background.load(body, () -> model.household(row), found -> {
            if (shown == row.id()) {
                model.entry().household(found.rows(), found.head());
                Rooms.room(strip, true);
                strip.show();
                table.table().showSelection();
            }
        }, notice::fail);
    }

    private void toStrip(MemberRow row) {
        if (!model.mayCollect() || !strip.begin()) {
            host.open(Pages.PERSON, Long.toString(row.personId()));
        }
    }

    // ---- what is done -------------------------------------------------------------------------------------------------------

    private void take() {
        MemberRow row = table.selected().orElse(null);
        if (taking || row == null || !model.entry().payable()) {
            return;
        }
        taking = true;
        NewCollection collection = model.entry().collection(model.year());
        Background.load(body, () -> model.take(collection), taken -> {
            taking = false;
            model.entry().paid();
            notice.say(Notice.Kind.DONE, TEXT.get("done.taken", taken.payer(), taken.persons(), Money.ofFen(taken.fen()).format(),
                    taken.receipt().isEmpty() ? "–" : taken.receipt()));
            next(row);
        }, e -> {
            taking = false;
            notice.clear();
            List<Problem> rest = e instanceof Refused refused ? strip.wrong(refused.problems()) : List.of();
            if (!(e instanceof Refused)) {
                notice.fail(e);
            } else if (!rest.isEmpty()) {
                notice.fail(new Refused(rest));
            }
        });
    }

    /** Goes on to the next household with somebody open; the figures and the list are as they are now. */
    private void next(MemberRow from) {
        Background.load(body, () -> {
            model.recount();
            return model.next(from.id());
        }, next -> {
            head();
            if (next.isPresent()) {
                goTo(next.get(), true);
            } else {
                shown = 0;
                Rooms.room(strip, false);
                head();
                table.refresh();
                table.setFocus();
            }
        }, notice::fail);
    }

    private void goTo(MemberRow row, boolean focus) {
        MemberFilter filter = model.filter();
        Background.load(body, () -> model.place(filter, row), place -> {
            shown = 0;
            if (place >= 0) {
                // the list is to be read where the row stands, and it may be shorter by those who have just paid
                table.table().setSelection(Math.min(place, Math.max(0, table.table().getItemCount() - 1)));
                table.table().showSelection();
                if (table.table().getItemCount() <= place) {
                    table.table().setItemCount(place + 1);
                    table.table().setSelection(place);
                }
            }
            table.refreshTo(row.id());
            if (focus) {
                table.setFocus();
            }
        }, notice::fail);
    }

    private void done(String words) {
        shown = 0;
        Background.load(body, () -> {
            model.recount();
            return model;
        }, m -> {
            notice.say(Notice.Kind.DONE, words);
            head();
            table.refresh();
        }, notice::fail);
    }

    @Override
    public void reopened(String argument) {
        if (!argument.isEmpty()) {
            aim(argument);
            read();
        }
    }

    @Override
    public void focus() {
        if (table != null) {
            table.setFocus();
        }
    }

    @Override
    public boolean run(PageCommand command) {
        switch (command) {
            case PRIMARY -> {
                if (!model.mayCollect()) {
                    return false;
                }
                if (Layouts.holdsFocus(strip)) {
                    take();
                } else {
                    strip.begin(); // what is taken is seen first
                }
            }
            case REFRESH -> {
                shown = 0;
                read();
            }
            case FIND -> filters.find();
            case BACK -> {
                if (!Layouts.holdsFocus(strip)) {
                    return false;
                }
                table.setFocus();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
