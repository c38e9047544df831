package org.minkang.chronic.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.minkang.access.BaseRights;
import org.minkang.chronic.ApplicationProfile;
import org.minkang.chronic.CertificateRow.State;
import org.minkang.chronic.Rights;
import org.minkang.chronic.ui.CertificatesModel.Worklist;
import org.minkang.register.Area;
import org.minkang.ui.Background;
import org.minkang.ui.Desk;
import org.minkang.ui.Layouts;
import org.minkang.ui.Log;
import org.minkang.ui.Look;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/**
 * 慢特病: the certificates' room. Lists of what waits to be printed, handed over, renewed and ended; what can be done
 * with the marked ones stands below, and what happened to the selected one.
 */
public final class ChronicPage implements Page {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(ChronicPage.class);

    private PageHost host;
    private CertificatesModel model;
    private Notice notice;
    private final Map<Worklist, Button> choices = new EnumMap<>(Worklist.class);
    private Worklist list = Worklist.TO_PRINT;
    private Composite bar;
    private Combo area;
    private Text text;
    private List<Area> areas = List.of();
    private String shown = "";
    private PagedTable<CertificateLine> table;
    private CertificateHistory history;
    private CertificateActions actions;
    private boolean low;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        model = new CertificatesModel(host.desk());
        Composite body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(1, 8, 6, 4));
        createBar(body);
        notice = new Notice(body);
        // what the lists are about first: with large type the last columns are out of sight
        table = new PagedTable<>(body, List.of(
                Column.of(TEXT.get("page.number"), 136, l -> l.row().number()),
                Column.of(TEXT.get("page.name"), 76, l -> l.row().personName()),
                Column.<CertificateLine>of(TEXT.get("page.state"), 96, l -> l.row().state().text()).toned(l -> tone(l.row().state())),
                Column.of(TEXT.get("page.valid-to"), 96, CertificateLine::validTo),
                Column.of(TEXT.get("page.disease"), 170, l -> l.row().disease().text()),
                Column.of(TEXT.get("page.remark"), 176, CertificateLine::remark),
                Column.of(TEXT.get("page.area"), 128, CertificateLine::area),
                Column.<CertificateLine>of(TEXT.get("page.id"), 158, l -> l.row().maskedId()).toned(l -> Tone.MUTED),
                Column.of(TEXT.get("page.valid-from"), 96, l -> l.row().valid().from().toString())), l -> l.row().id(), true);
        table.setLayoutData(Layouts.fill());
        table.onOpen(l -> ChronicPages.openCase(host, l.row()));
        table.rememberColumns("certificates");
        table.onFailure(notice::fail);
        table.onChange(this::changed);
        history = new CertificateHistory(body, host.desk(), model);
        Composite foot = new Composite(body, SWT.NONE);
        foot.setLayout(Layouts.columns(2, 0, 0, 8));
        foot.setLayoutData(Layouts.across());
        actions = new CertificateActions(foot, host, model, table, notice, this::again);
        actions.setLayoutData(Layouts.across());
        new CertificateTools(foot, host, model, notice, this::areaCode);
        choose(Worklist.TO_PRINT);
        Background.load(body, model::areas, this::offer, notice::fail);
        stock();
    }

    /** Says that blanks run out, and takes that back when some came in. */
    private void stock() {
        Background.load(bar, model::stockWarning, warning -> {
            if (warning.isPresent()) {
                notice.say(Notice.Kind.WARNING, warning.get());
            } else if (low) {
                notice.clear();
            }
            low = warning.isPresent();
        }, notice::fail);
    }

    private static Tone tone(State state) {
        return switch (state) {
            case LIVE -> Tone.GOOD;
            case LOST, SUSPENDED -> Tone.WARN;
            case DECEASED -> Tone.BAD;
            default -> Tone.MUTED;
        };
    }

    private void createBar(Composite body) {
        bar = new Composite(body, SWT.NONE);
        bar.setLayout(Layouts.rows(Look.GRID));
        bar.setLayoutData(Layouts.wide(300));
        Composite lists = group(Worklist.values().length);
        for (Worklist each : Worklist.values()) {
            choices.put(each, Buttons.choice(lists, each.text(), () -> choose(each)));
        }
        Composite filter = group(2);
        area = new Combo(filter, SWT.DROP_DOWN | SWT.READ_ONLY);
        area.setItems(TEXT.get("page.all-areas"));
        area.select(0);
        area.setLayoutData(Layouts.width(136));
        area.addListener(SWT.Selection, e -> show());
        text = new Text(filter, SWT.SEARCH | SWT.ICON_SEARCH);
        text.setMessage(TEXT.get("page.search"));
        GridData narrow = Layouts.width(150);
        text.setLayoutData(narrow);
        text.addListener(SWT.DefaultSelection, e -> show());
        text.addListener(SWT.FocusOut, e -> show());
        createStarts();
    }

    private void createStarts() {
        Desk desk = host.desk();
        Composite starts = group(2);
        if (desk.has(Rights.INTAKE)) {
            Buttons.push(starts, "add", TEXT.get("tile.new"), () -> host.open(ChronicPages.INTAKE, ""));
        }
        if (desk.has(BaseRights.IMPORT_RUN)) {
            Buttons.push(starts, "import", TEXT.get("tile.import"), () -> host.open(Pages.IMPORT, ApplicationProfile.ID));
        }
    }

    private Composite group(int columns) {
        Composite group = new Composite(bar, SWT.NONE);
        group.setLayout(Layouts.columns(columns, 0, 0, 4));
        return group;
    }

    private void offer(List<Area> offered) {
        areas = offered;
        offered.forEach(a -> area.add(a.name()));
    }

    private void choose(Worklist wanted) {
        list = wanted;
        choices.forEach((each, button) -> Buttons.on(button, each == wanted));
        notice.clear();
        actions.offer(wanted);
        shown = "";
        show();
    }

    private String areaCode() {
        return area.getSelectionIndex() <= 0 ? null : areas.get(area.getSelectionIndex() - 1).code().digits();
    }

    private void show() {
        String wanted = list + "/" + areaCode() + "/" + text.getText().strip();
        if (wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        table.show(model.source(list, areaCode(), text.getText().strip()));
        // until the list is read nothing of the one before may be there to be worked on
        table.table().setItemCount(0);
        actions.changed();
        history.show(null);
        count();
    }

    private void count() {
        String where = areaCode();
        Background.load(bar, () -> model.counts(where), counts -> {
            if (!Objects.equals(where, areaCode())) {
                return; // another township was chosen meanwhile, whose numbers are on the way
            }
            counts.forEach((each, n) -> Buttons.text(choices.get(each), TEXT.get("page.n", each.text(), String.format("%,d", n))));
            bar.layout(true, true);
            bar.getParent().layout();
        }, e -> Log.warning("The certificates cannot be counted.", e));
    }

    /** Something was done: the list is another one now. */
    private void again() {
        table.unmark();
        table.refreshSame();
        count();
    }

    private void changed() {
        actions.changed();
        host.count(TEXT.get("page.count", table.count(), table.marked().size()));
        host.person(table.selected().map(l -> l.row().personId()).orElse(0L));
        history.show(table.selected().orElse(null));
        if (list == Worklist.TO_END) {
            Buttons.text(choices.get(list), TEXT.get("page.n", list.text(), String.format("%,d", table.count())));
            bar.layout(true, true);
        }
    }

    @Override
    public void focus() {
        table.setFocus();
    }

    @Override
    public void returned() {
        table.refresh();
        count();
        stock();
    }

    @Override
    public boolean run(PageCommand command) {
        switch (command) {
            case REFRESH -> again();
            case FIND -> {
                text.setFocus();
                text.selectAll();
            }
            case BACK -> {
                return !table.table().isFocusControl() && table.setFocus();
            }
            case PRIMARY -> actions.primary();
            case PRINT -> ChronicPapers.certificates(host, host.desk().has(Rights.PRINT) ? actions.rows() : List.of());
            default -> {
                return false;
            }
        }
        return true;
    }
}
