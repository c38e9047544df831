package org.minkang.ui.persons;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Text;
import org.minkang.register.DuplicateRow;
import org.minkang.register.DuplicateRow.State;
import org.minkang.register.Duplicates;
import org.minkang.register.PersonRow;
import org.minkang.store.Store;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.LongWork;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** The likely duplicates of the whole register, the most likely first. */
public final class DuplicatesPage implements Page {

    private static final Text TEXT = Text.of(DuplicatesPage.class);

    private final Map<State, Button> states = new EnumMap<>(State.class);
    private PageHost host;
    private Notice notice;
    private PagedTable<DuplicateRow> table;
    private Button merge;
    private Button notSame;
    private State state = State.OPEN;
    private LongWork<Duplicates.Found> search;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        Composite body = new Composite(parent, SWT.NONE);
        Css.style(body, Css.PAPER);
        body.setLayout(Layouts.columns(1, 8, 6, 4));
        Composite line = new Composite(body, SWT.NONE);
        line.setLayout(Layouts.columns(7, 0, 0, 8));
        line.setLayoutData(Layouts.across());
        for (State s : State.values()) {
            states.put(s, Buttons.choice(line, TEXT.get("duplicates." + s), () -> show(s)));
        }
        Label space = new Label(line, SWT.NONE);
        space.setLayoutData(Layouts.across());
        merge = Buttons.primary(line, TEXT.get("duplicates.merge"), () -> table.selected().ifPresent(this::open));
        notSame = Buttons.push(line, TEXT.get("duplicates.not-same"), this::notSame);
        Buttons.push(line, "search", TEXT.get("duplicates.find"), this::find).setToolTipText(TEXT.get("duplicates.find.tip"));
        notice = new Notice(body);
        table = new PagedTable<>(body, columns(), DuplicateRow::id, false);
        table.setLayoutData(Layouts.fill());
        table.onOpen(this::open);
        table.onFailure(notice::fail);
        table.onChange(this::changed);
        show(State.OPEN);
    }

    private static List<Column<DuplicateRow>> columns() {
        List<Column<DuplicateRow>> columns = new ArrayList<>();
        columns.add(Column.<DuplicateRow>of(TEXT.get("duplicates.score"), 50, r -> Integer.toString(r.likeness().score())).atRight());
        columns.add(Column.of(TEXT.get("duplicates.one"), 80, r -> r.first().name()));
        columns.add(Column.of(TEXT.get("person.id"), 165, r -> r.first().maskedId()));
        columns.add(Column.of(TEXT.get("duplicates.other"), 80, r -> r.second().name()));
        columns.add(Column.of(TEXT.get("person.id"), 165, r -> r.second().maskedId()));
        columns.add(Column.of(TEXT.get("duplicates.reasons"), 440, DuplicatesPage::reasons));
        columns.add(Column.of(TEXT.get("person.area"), 290, r -> areas(r.first(), r.second())));
        return columns;
    }

    private static String reasons(DuplicateRow row) {
        return row.reason().isEmpty() ? row.likeness().text() : row.reason() + " · " + row.decidedBy();
    }

    private static String areas(PersonRow a, PersonRow b) {
        return a.areaName().equals(b.areaName()) ? a.areaName() : a.areaName() + " / " + b.areaName();
    }

    private void show(State which) {
        state = which;
        states.forEach((s, button) -> Buttons.on(button, s == which));
        Duplicates duplicates = host.desk().get(Duplicates.class);
        table.show(new PagedTable.Source<>() {
            @Override
            public long count() {
                return duplicates.count(host.desk().actor(), which);
            }

            @Override
            public List<DuplicateRow> page(int first, int max) {
                return duplicates.page(host.desk().actor(), which, first, max);
            }
        });
    }

    private void changed() {
        boolean open = state == State.OPEN && table.selected().isPresent();
        merge.setEnabled(open);
        notSame.setEnabled(open);
        host.count(TEXT.get("duplicates.count", table.count()));
        host.person(table.selected().map(r -> r.first().id()).orElse(0L));
    }

    private void open(DuplicateRow row) {
        if (row.state() == State.OPEN) {
            host.open(Pages.MERGE, row.first().id() + "," + row.second().id());
        } else {
            host.open(Pages.PERSON, Long.toString(row.first().id()));
        }
    }

    private void notSame() {
        table.selected().ifPresent(row -> Dialogs.ask(table.getShell(), TEXT.get("duplicates.not-same"),
                TEXT.get("duplicates.not-same.why", row.first().name(), row.second().name())).ifPresent(why ->
                        Background.load(table, () -> {
                            host.desk().get(Store.class).run(s -> host.desk().get(Duplicates.class).notSame(s,
                                    host.desk().actor(), row.first().id(), row.second().id(), why));
                            return why;
                        }, done -> table.refresh(), notice::fail)));
    }

    private void find() {
        if (search != null) {
            return;
        }
        notice.say(Notice.Kind.INFO, TEXT.get("duplicates.searching"));
        search = LongWork.start(table, TEXT.get("duplicates.find"),
                progress -> host.desk().get(Duplicates.class).find(host.desk().actor(), progress), found -> {
                    search = null;
                    notice.say(Notice.Kind.DONE, TEXT.get("duplicates.found", found.open(), found.fresh()));
                    show(State.OPEN);
                }, e -> {
                    search = null;
                    notice.fail(e);
                });
    }

    @Override
    public void focus() {
        table.setFocus();
    }

    @Override
    public void returned() {
        table.refresh();
    }

    @Override
    public boolean run(PageCommand command) {
        if (command == PageCommand.REFRESH) {
            table.refresh();
            return true;
        }
        if (command == PageCommand.PRIMARY && merge.isEnabled()) {
            table.selected().ifPresent(this::open);
            return true;
        }
        return false;
    }
}
