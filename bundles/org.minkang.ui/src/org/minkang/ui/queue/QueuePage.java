package org.minkang.ui.queue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.access.BaseRights;
import org.minkang.casework.CaseStatus;
import org.minkang.casework.QueueFilter;
import org.minkang.casework.QueueFilter.Scope;
import org.minkang.casework.QueueRow;
import org.minkang.ui.Background;
import org.minkang.ui.Desk;
import org.minkang.ui.Icons;
import org.minkang.ui.Layouts;
import org.minkang.ui.Log;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** 待办: the cases one works through. Opened for a scope ("OVERDUE", "DUE_TODAY" or one of {@link Scope}). */
public final class QueuePage implements Page {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(QueuePage.class);

    private PageHost host;
    private QueueModel model;
    private PagedTable<QueueRow> table;
    private Notice notice;
    private QueueActions actions;
    private final Map<Scope, Button> scopes = new EnumMap<>(Scope.class);
    /** Whoever has nothing of their own sees what the group has, until they choose. */
    private boolean groupIfIdle;
    private Combo step;
    private Combo area;
    private Text text;
    private Button due;
    private Button clear;
    private QueueModel.Choices choices = new QueueModel.Choices(List.of(), List.of());

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        model = new QueueModel(host.desk());
        Composite body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(1, 8, 6, 4));
        createFilters(body);
        notice = new Notice(body);
        createTable(body);
        actions = new QueueActions(body, host, table, notice, this::refresh);
        actions.setLayoutData(Layouts.across());
        groupIfIdle = host.argument().isEmpty();
        aim(groupIfIdle ? Scope.MINE.name() : host.argument());
        Background.load(body, model::choices, this::offer);
        BenchSignal.watch(table.table());
    }

    private void createFilters(Composite body) {
        Composite bar = new Composite(body, SWT.NONE);
        bar.setLayout(Layouts.columns(20, 0, 0, 4));
        bar.setLayoutData(Layouts.across());
        Desk desk = host.desk();
        for (Scope s : Scope.values()) {
            if (s != Scope.ALL || desk.has(BaseRights.CASES_READ)) {
                scopes.put(s, Buttons.choice(bar, TEXT.get("scope." + s), () -> {
                    groupIfIdle = false;
                    aim(s.name());
                }));
            }
        }
        Button next = Buttons.primary(bar, TEXT.get("action.next"), () -> NextCase.open(host.desk(), host::open));
        next.setToolTipText(TEXT.get("action.next.tip"));
        step = combo(bar, "filter.step", 92);
        step.addListener(SWT.Selection, e -> {
            model.step(step.getSelectionIndex() <= 0 ? null : choices.steps().get(step.getSelectionIndex() - 1).key());
            show();
        });
        area = combo(bar, "filter.area", 104);
        area.addListener(SWT.Selection, e -> {
            model.area(area.getSelectionIndex() <= 0 ? null : choices.areas().get(area.getSelectionIndex() - 1).key());
            show();
        });
        due = Buttons.choice(bar, TEXT.get("filter.due"), () -> {
            model.overdueOnly(model.filter().dueBefore() == null ? host.desk().today() : null);
            show();
        });
        text = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH);
        text.setMessage(TEXT.get("filter.text"));
        GridData narrow = new GridData(SWT.FILL, SWT.CENTER, true, false);
        narrow.minimumWidth = 70; // gives way first where the type is large
        text.setLayoutData(narrow);
        text.addListener(SWT.DefaultSelection, e -> filterByText());
        text.addListener(SWT.FocusOut, e -> filterByText());
        clear = new Button(bar, SWT.PUSH | SWT.FLAT);
        clear.setImage(Icons.get("close", Tone.MUTED));
        clear.setToolTipText(TEXT.get("filter.clear"));
        clear.addListener(SWT.Selection, e -> widen());
    }

    private static Combo combo(Composite parent, String key, int width) {
        Combo combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setItems(TEXT.get(key));
        combo.select(0);
        combo.setToolTipText(TEXT.get(key));
        combo.setLayoutData(Layouts.width(width));
        return combo;
    }

    private void offer(QueueModel.Choices offered) {
        choices = offered;
        offered.steps().forEach(c -> step.add(c.label()));
        offered.areas().forEach(c -> area.add(c.label()));
    }

    private void filterByText() {
        String typed = text.getText().strip();
        String had = model.filter().text() == null ? "" : model.filter().text();
        if (!typed.equals(had)) {
            model.text(typed);
            show();
        }
    }

    private void widen() {
        model.widen();
        step.select(0);
        area.select(0);
        text.setText("");
        show();
    }

    private void createTable(Composite body) {
        List<Column<QueueRow>> columns = new ArrayList<>();
        columns.add(Column.<QueueRow>of(TEXT.get("column.number"), 100, QueueRow::number).sortedBy("NUMBER"));
        columns.add(Column.<QueueRow>of(TEXT.get("column.name"), 76, QueueRow::personName).sortedBy("NAME"));
        columns.add(Column.<QueueRow>of(TEXT.get("column.id"), 158, QueueRow::maskedId).toned(r -> Tone.MUTED));
        columns.add(Column.of(TEXT.get("column.items"), 190, QueueRow::items));
        columns.add(Column.<QueueRow>of(TEXT.get("column.area"), 150, model::area).sortedBy("AREA"));
        columns.add(Column.<QueueRow>of(TEXT.get("column.step"), 96, this::step).sortedBy("STEP"));
        columns.add(Column.<QueueRow>of(TEXT.get("column.due"), 138, model::due).sortedBy("DUE").toned(model::dueTone));
        columns.add(Column.of(TEXT.get("column.holder"), 90, model::holder));
        table = new PagedTable<>(body, columns, QueueRow::caseId, true);
        table.setLayoutData(Layouts.fill());
        table.onOpen(r -> host.open(Pages.CASE, Long.toString(r.caseId())));
        table.onSort((key, down) -> {
            model.sort(key, down);
            show();
            return true;
        });
        table.onChange(this::changed);
        table.onFailure(notice::fail);
        table.table().addListener(SWT.Paint, e -> count());
    }

    private String step(QueueRow r) {
        return r.status() == CaseStatus.PAUSED ? TEXT.get("step.paused") : r.stepName().text();
    }

    private void aim(String argument) {
        boolean late = argument.equals("OVERDUE");
        boolean today = argument.equals("DUE_TODAY");
        Scope scope = late || today ? Scope.GROUP : Scope.valueOf(argument.toUpperCase(Locale.ROOT));
        model.scope(scope);
        model.overdueOnly(late ? host.desk().today().minusDays(1) : today ? host.desk().today() : null);
        scopes.forEach((s, b) -> Buttons.on(b, s == scope));
        show();
    }

    private void show() {
        notice.clear();
        clear.setEnabled(model.narrowed());
        Buttons.on(due, model.filter().dueBefore() != null);
        Background.load(table, model::counts, this::scopeCounts, e -> Log.warning("The queue cannot be counted.", e));
        QueueFilter filter = model.filter();
        table.show(new PagedTable.Source<>() {
            @Override
            public long count() {
                return model.count(filter);
            }

            @Override
            public List<QueueRow> page(int first, int max) {
                return model.page(filter, first, max);
            }
        });
    }

    private void scopeCounts(Map<Scope, Long> counts) {
        scopes.forEach((s, b) -> {
            if (counts.containsKey(s)) {
                Buttons.text(b, TEXT.get("scope.n", TEXT.get("scope." + s), counts.get(s)));
            }
        });
        clear.getParent().layout();
        boolean idle = groupIfIdle && counts.get(Scope.MINE) == 0 && counts.get(Scope.GROUP) > 0;
        groupIfIdle = false;
        if (idle) {
            aim(Scope.GROUP.name());
        }
    }

    private void changed() {
        count();
        actions.marksChanged();
        host.person(table.selected().map(QueueRow::personId).orElse(0L));
    }

    private void count() {
        int[] seen = table.inSight();
        host.count(table.count() == 0 ? TEXT.get("count.none")
                : TEXT.get("count", String.format("%,d", seen[0]), String.format("%,d", seen[1]),
                        String.format("%,d", table.count())));
    }

    private void refresh() {
        table.unmark();
        table.refresh();
    }

    @Override
    public void focus() {
        table.setFocus();
        table.refresh();
    }

    @Override
    public void reopened(String argument) {
        aim(argument);
    }

    @Override
    public boolean run(PageCommand command) {
        switch (command) {
            case REFRESH -> table.refresh();
            case FIND -> text.setFocus();
            case PRIMARY -> actions.primary();
            default -> {
                return false;
            }
        }
        return true;
    }
}
