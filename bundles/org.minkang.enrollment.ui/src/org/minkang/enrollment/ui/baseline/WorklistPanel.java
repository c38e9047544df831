package org.minkang.enrollment.ui.baseline;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.minkang.base.Text;
import org.minkang.enrollment.baseline.FindingKind;
import org.minkang.enrollment.baseline.FindingRow;
import org.minkang.enrollment.baseline.Findings;
import org.minkang.enrollment.baseline.Settlement;
import org.minkang.enrollment.ui.Figure;
import org.minkang.enrollment.ui.Rooms;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** The worklist of the baseline: what lists and roll do not agree on, one or many settled at a time. */
final class WorklistPanel extends Composite {

    private static final Text TEXT = Text.of(WorklistPanel.class);

    private final BaselineModel model;
    private final PageHost host;
    private final Notice notice;
    private final Runnable settled;
    private final Combo kind;
    private final Combo state;
    private final Combo township;
    private final PagedTable<FindingRow> table;
    private final SettleStrip strip;
    private String shown = "";

    /** @param settled told after something was settled */
    WorklistPanel(Composite parent, BaselineModel model, PageHost host, Notice notice, Runnable settled) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        this.model = model;
        this.host = host;
        this.notice = notice;
        this.settled = settled;
        setLayout(Layouts.columns(1, 0, 0, 6));
        Composite bar = new Composite(this, SWT.NONE);
        bar.setLayout(Layouts.columns(3, 0, 0, Look.GRID));
        kind = combo(bar, 170);
        state = combo(bar, 110);
        state.setItems(TEXT.get("work.open"), TEXT.get("work.settled"));
        township = combo(bar, 140);
        table = new PagedTable<>(this, List.of(
                Column.<FindingRow>of(TEXT.get("work.kind"), 84, r -> r.kind().text()).toned(r -> Tone.WARN),
                Column.of(TEXT.get("work.name"), 84, FindingRow::name),
                Column.<FindingRow>of(TEXT.get("work.number"), 156, FindingRow::written).toned(r -> Tone.MUTED),
                Column.of(TEXT.get("work.roll-name"), 84, FindingRow::personName),
                Column.<FindingRow>of(TEXT.get("work.roll-number"), 156, FindingRow::personId18).toned(r -> Tone.MUTED),
                Column.of(TEXT.get("work.village"), 140, r -> model.village(r.area())),
                Column.<FindingRow>of(TEXT.get("work.score"), 52, r -> r.personId() == 0 ? "" : r.score() + " %").atRight(),
                Column.of(TEXT.get("work.list"), 150, model::lists),
                Column.of(TEXT.get("work.settlement"), 150, r -> r.settlement() == null ? "" : r.settlement().text() + " " + r.settledBy())),
                FindingRow::id, model.maySettle());
        table.setLayoutData(Layouts.fill());
        table.rememberColumns("enrollment.findings");
        table.whenEmpty(TEXT.get("work.none"));
        table.onFailure(notice::fail);
        table.onOpen(this::open);
        table.onChange(this::changed);
        table.table().addListener(SWT.KeyDown, this::key);
        strip = new SettleStrip(this, model, this::settle);
        strip.setLayoutData(Layouts.across());
        Rooms.room(strip, false);
    }

    private Combo combo(Composite bar, int width) {
        Combo combo = new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setLayoutData(Layouts.width(width));
        combo.addListener(SWT.Selection, e -> {
            model.filter(kind.getSelectionIndex() <= 0 ? null : FindingKind.values()[kind.getSelectionIndex() - 1], state.getSelectionIndex() == 0,
                    township.getSelectionIndex() <= 0 ? "" : model.townships().get(township.getSelectionIndex() - 1).code().digits());
            load();
        });
        return combo;
    }

    void show() {
        offer();
        load();
    }

    /** The filters, with how many are open of each kind. */
    private void offer() {
        Findings.Filter filter = model.filter();
        kind.setItems(new String[0]);
        kind.add(TEXT.get("work.any-kind", Figure.grouped(model.open(null))));
        for (FindingKind each : FindingKind.values()) {
            kind.add(each.text() + "  " + Figure.grouped(model.open(each)));
        }
        kind.select(filter.kind() == null ? 0 : 1 + filter.kind().ordinal());
        state.select(filter.open() ? 0 : 1);
        township.setItems(new String[0]);
        township.add(TEXT.get("work.any-township"));
        model.townships().forEach(area -> township.add(area.name()));
        township.select(1 + model.townships().stream().map(area -> area.code().digits()).toList().indexOf(filter.area()));
    }

    private void load() {
        Findings.Filter filter = model.filter();
        shown = "";
        Rooms.room(strip, false);
        layout();
        table.show(new PagedTable.Source<>() {
            @Override
            public long count() {
                return model.count(filter);
            }

            @Override
            public List<FindingRow> page(int first, int max) {
                return model.page(filter, first, max);
            }
        });
    }

    /** The marked ones, else the selected ones. */
    private List<FindingRow> chosen() {
        return table.marked().isEmpty() ? table.selection() : table.marked();
    }

    private void changed() {
        List<FindingRow> rows = chosen();
        if (isVisible()) { // otherwise the lists are in front
            host.count(rows.size() > 1 ? TEXT.get("work.chosen", rows.size(), table.count()) : TEXT.get("work.count", table.count()));
        }
        if (rows.isEmpty()) {
            if (table.count() == 0) {
                Rooms.room(strip, false);
                layout();
            }
            return;
        }
        FindingRow first = rows.get(0);
        host.person(first.personId());
        String now = rows.stream().map(row -> row.id() + "/" + row.version()).toList().toString();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        Background.load(this, () -> rows.size() == 1 ? model.compare(first) : List.<BaselineModel.Compared>of(), compared -> {
            if (now.equals(shown)) {
                Rooms.room(strip, true);
                strip.show(first, compared, rows);
                layout();
            }
        }, notice::fail);
    }

    private void key(Event e) {
        if ((e.stateMask & (SWT.MOD1 | SWT.ALT)) == 0 && strip.isVisible() && strip.digit(e.character)) {
            e.doit = false;
        }
    }

    /** Enter goes to the reason where one is wanted, else to the person. */
    private void open(FindingRow row) {
        if (row.settlement() == null && model.maySettle()) {
            strip.toReason();
        } else if (row.personId() != 0) {
            host.open(Pages.PERSON, Long.toString(row.personId()));
        }
    }

    private void settle(Settlement way, String reason) {
        List<FindingRow> rows = chosen();
        Background.load(this, () -> model.settle(rows, way, reason), count -> {
            notice.say(Notice.Kind.DONE, count == 1 ? TEXT.get("work.done", rows.get(0).name(), way.text()) : TEXT.get("work.done-many", count, way.text()));
            shown = "";
            table.unmark();
            offer();
            table.refresh();
            table.setFocus();
            settled.run();
        }, notice::fail);
    }

    void send() {
        strip.send();
    }

    @Override
    public boolean setFocus() {
        return table.setFocus();
    }
}
