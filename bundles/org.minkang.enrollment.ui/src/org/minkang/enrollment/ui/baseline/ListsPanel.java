package org.minkang.enrollment.ui.baseline;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.enrollment.baseline.Lists;
import org.minkang.enrollment.ui.Figure;
import org.minkang.enrollment.ui.baseline.BaselineModel.ListLine;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.TypedDay;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable.Column;
import org.minkang.ui.widgets.PagedTable;

/** The lists of the pack, when each came last, and the way to import one. */
final class ListsPanel extends Composite {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(ListsPanel.class);
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final BaselineModel model;
    private final PageHost host;
    private final Notice notice;
    private final PagedTable<ListLine> table;
    private Button take;
    private Text asOf;

    ListsPanel(Composite parent, BaselineModel model, PageHost host, Notice notice) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        this.model = model;
        this.host = host;
        this.notice = notice;
        setLayout(Layouts.columns(1, 0, 0, 6));
        if (model.mayImport()) {
            Composite line = new Composite(this, SWT.NONE);
            line.setLayout(Layouts.columns(4, 0, 0, 8));
            line.setLayoutData(Layouts.across());
            Css.style(new Label(line, SWT.NONE), Css.MUTED).setText(TEXT.get("lists.as-of"));
            asOf = new Text(line, SWT.BORDER);
            asOf.setLayoutData(Layouts.width(96));
            asOf.setText(model.today().toString());
            asOf.addListener(SWT.DefaultSelection, e -> take());
            take = Buttons.push(line, "import", TEXT.get("lists.import"), this::take);
            take.setEnabled(false);
            Css.style(new Label(line, SWT.NONE), Css.MUTED).setText(TEXT.get("lists.hint"));
        }
        table = new PagedTable<>(this, List.of(
                Column.of(TEXT.get("lists.name"), 186, ListLine::name),
                Column.<ListLine>of(TEXT.get("lists.says"), 116, ListLine::says).toned(l -> Tone.MUTED),
                of("lists.day", 92, imported -> imported.asOf().toString()),
                of("lists.rows", 64, imported -> Figure.grouped(imported.rows())).atRight(),
                of("lists.matched", 64, imported -> Figure.grouped(imported.matched())).atRight(),
                of("lists.open", 56, imported -> Figure.grouped(imported.open())).atRight()
                        .toned(l -> l.imported().map(Lists.Imported::open).orElse(0L) > 0 ? Tone.WARN : Tone.GOOD),
                Column.<ListLine>of(TEXT.get("lists.at"), 126, l -> l.imported().map(i -> AT.format(i.at().atZone(ZoneId.systemDefault())))
                        .orElse(TEXT.get("lists.never"))).toned(l -> l.imported().isEmpty() ? Tone.WARN : Tone.TEXT),
                of("lists.by", 100, Lists.Imported::by), of("lists.file", 110, Lists.Imported::fileName)),
                l -> l.rule().key().hashCode(), false);
        table.setLayoutData(Layouts.fill());
        table.rememberColumns("enrollment.lists");
        table.onFailure(notice::fail);
        table.onOpen(row -> take());
        table.onChange(() -> {
            if (take != null) {
                take.setEnabled(table.selected().isPresent());
            }
        });
    }

    private static Column<ListLine> of(String key, int width, Function<Lists.Imported, String> text) {
        return Column.of(TEXT.get(key), width, l -> l.imported().map(text).orElse(""));
    }

    void show() {
        table.show(PagedTable.Source.whole(model::lists));
    }

    private void take() {
        if (take == null || table.selected().isEmpty()) {
            return;
        }
        notice.clear();
        TypedDay.of(asOf.getText()).ifPresentOrElse(day -> host.open(Pages.IMPORT, model.importOf(table.selected().get(), day)), () -> {
            notice.say(Notice.Kind.ERROR, TEXT.get("lists.no-day"));
            asOf.setFocus();
        });
    }

    @Override
    public boolean setFocus() {
        return table.setFocus();
    }
}
