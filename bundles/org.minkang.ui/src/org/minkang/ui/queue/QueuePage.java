package org.minkang.ui.queue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.minkang.access.BaseRights;
import org.minkang.casework.CaseStatus;
import org.minkang.casework.QueueFilter;
import org.minkang.casework.QueueFilter.Scope;
import org.minkang.casework.QueueRow;
import org.minkang.ui.Background;
import org.minkang.ui.Desk;
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
    private Composite scopeBar;
    private QueueFilters filters;
    private ManyResults results;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        model = new QueueModel(host.desk());
        Composite body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(1, 8, 6, 4));
        createScopes(body);
        filters = new QueueFilters(body, model, this::show, () -> table.setFocus());
        notice = new Notice(body);
        createTable(body);
        results = new ManyResults(body, host);
        actions = new QueueActions(body, host, table, notice, results, this::refresh);
        actions.setLayoutData(Layouts.across());
        groupIfIdle = host.argument().isEmpty();
        if (groupIfIdle) {
            model.recall();
            scope(Scope.MINE);
        } else {
            aim(host.argument());
        }
        Background.load(body, model::choices, this::offer);
        BenchSignal.watch(table.table());
        QueueBench.watch(table, model, this::show);
    }

    private void createScopes(Composite body) {
        Composite bar = new Composite(body, SWT.NONE);
        bar.setLayout(Layouts.columns(8, 0, 0, 4));
        bar.setLayoutData(Layouts.across());
        scopeBar = bar;
        Desk desk = host.desk();
        for (Scope s : Scope.values()) {
            if (s != Scope.ALL || desk.has(BaseRights.CASES_READ)) {
                scopes.put(s, Buttons.choice(bar, TEXT.get("scope." + s), () -> {
                    groupIfIdle = false;
                    scope(s);
                }));
            }
        }
        Button next = Buttons.primary(bar, TEXT.get("action.next"), () -> NextCase.open(host.desk(), host::open));
        next.setToolTipText(TEXT.get("action.next.tip"));
    }

    private void createTable(Composite body) {
        List<Column<QueueRow>> columns = new ArrayList<>();
        columns.add(Column.<QueueRow>of(TEXT.get("column.number"), 132, QueueRow::number).sortedBy("NUMBER"));
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
            model.sort(QueueFilter.Sort.valueOf(key), down);
            model.keep();
            filters.show();
            show();
            return true;
        });
        table.rememberColumns("queue");
        table.onChange(this::changed);
        table.onFailure(notice::fail);
        table.table().addListener(SWT.Paint, e -> count());
    }

    private String step(QueueRow r) {
        return r.status() == CaseStatus.PAUSED ? TEXT.get("step.paused") : r.stepName().text();
    }

    /** A number was followed here: the list shows exactly what was counted, whatever was filtered before. */
    private void aim(String argument) {
        boolean late = argument.equals("OVERDUE");
        boolean today = argument.equals("DUE_TODAY");
        model.widen();
        filters.emptyText();
        model.within(late ? Integer.valueOf(-1) : today ? Integer.valueOf(0) : null);
        scope(late || today ? Scope.GROUP : Scope.valueOf(argument.toUpperCase(Locale.ROOT)));
    }

    private void scope(Scope scope) {
        model.scope(scope);
        scopes.forEach((s, b) -> Buttons.on(b, s == scope));
        filters.show();
        show();
    }

    private void offer(QueueModel.Choices choices) {
        filters.offer(choices);
        if (model.within() != null) {
            show(); // now that the working days are known
        }
    }

    private void show() {
        notice.clear();
        host.count("");
        QueueFilter filter = model.filter();
        table.show(new PagedTable.Source<>() {
            @Override
            public long count() {
                return model.count(filter);
            }

            @Override
            public List<QueueRow> page(int first, int max) {
                return page(first, max, 0);
            }

            @Override
            public List<QueueRow> page(int first, int max, long of) {
                return model.page(filter, first, max, of);
            }
        });
        countScopes();
    }

    private void countScopes() {
        Background.load(table, model::counts, this::scopeCounts, e -> Log.warning("The queue cannot be counted.", e));
    }

    /** The list and the figures above it are read together: one must not be older than the other. */
    private void again() {
        countScopes();
        table.refresh();
    }

    private void scopeCounts(Map<Scope, Long> counts) {
        scopes.forEach((s, b) -> {
            if (counts.containsKey(s)) {
                Buttons.text(b, TEXT.get("scope.n", TEXT.get("scope." + s), counts.get(s)));
            }
        });
        scopeBar.layout();
        boolean idle = groupIfIdle && counts.get(Scope.MINE) == 0 && counts.get(Scope.GROUP) > 0;
        groupIfIdle = false;
        if (idle) {
            scope(Scope.GROUP);
        }
    }

    private void changed() {
        count();
        actions.marksChanged();
        host.person(table.selected().map(QueueRow::personId).orElse(0L));
    }

    private void count() {
        int[] seen = table.inSight();
        host.count(!table.counted() ? "" : table.count() == 0 ? TEXT.get("count.none")
                : TEXT.get("count", String.format("%,d", seen[0]), String.format("%,d", seen[1]),
                        String.format("%,d", table.count())));
    }

    private void refresh() {
        table.unmark();
        again();
    }

    @Override
    public void focus() {
        table.setFocus();
    }

    @Override
    public void returned() {
        again();
    }

    @Override
    public void reopened(String argument) {
        aim(argument);
    }

    @Override
    public boolean run(PageCommand command) {
        switch (command) {
            case REFRESH -> again();
            case FIND -> filters.search();
            case PRIMARY -> actions.primary();
            case BACK -> {
                return actions.back();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
