package org.minkang.enrollment.ui.money;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.base.Money;
import org.minkang.enrollment.roll.MemberRow;
import org.minkang.enrollment.ui.Rooms;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** Finds a person of the year by name or number, and takes the reason why money is theirs. */
final class PersonFinder extends Composite {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(PersonFinder.class);
    private static final int HIGH = 130;

    private final MoneyModel model;
    private final Notice notice;
    private final BiConsumer<MemberRow, String> send;
    private final Label what;
    private final Text search;
    private final PagedTable<MemberRow> found;
    private final Text reason;
    private final Map<String, String> villages = new HashMap<>();

    PersonFinder(Composite parent, MoneyModel model, Notice notice, String button, BiConsumer<MemberRow, String> send) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        this.model = model;
        this.notice = notice;
        this.send = send;
        setLayout(Layouts.columns(1, 0, 4, 4));
        setLayoutData(Layouts.across());
        Composite first = line(3);
        what = new Label(first, SWT.NONE);
        what.setFont(Look.bold());
        search = new Text(first, SWT.SEARCH | SWT.ICON_SEARCH);
        search.setMessage(TEXT.get("finder.search"));
        search.setLayoutData(Layouts.width(220));
        search.addListener(SWT.DefaultSelection, e -> search());
        found = new PagedTable<>(this, List.of(Column.of(TEXT.get("finder.name"), 90, MemberRow::name),
                Column.of(TEXT.get("finder.number"), 160, MemberRow::maskedId), Column.of(TEXT.get("finder.birth"), 92, r -> r.birth().toString()),
                Column.of(TEXT.get("finder.village"), 170, r -> villages.getOrDefault(r.area(), "")),
                Column.of(TEXT.get("finder.state"), 80, r -> r.state().text()),
                Column.<MemberRow>of(TEXT.get("finder.due"), 84, r -> Money.ofFen(r.due().pays()).format()).atRight(),
                Column.<MemberRow>of(TEXT.get("finder.paid"), 84, r -> Money.ofFen(r.paid()).format()).atRight(),
                Column.of("", 20, r -> "")), MemberRow::id, false);
        GridData high = Layouts.across();
        high.heightHint = Look.scaled(HIGH);
        found.setLayoutData(high);
        found.onFailure(notice::fail);
        Composite last = line(3);
        Css.style(new Label(last, SWT.NONE), Css.MUTED).setText(TEXT.get("finder.reason"));
        reason = new Text(last, SWT.BORDER);
        reason.setMessage(TEXT.get("finder.reason-hint"));
        reason.setLayoutData(Layouts.wide(200));
        reason.addListener(SWT.DefaultSelection, e -> send());
        Buttons.primary(last, button, this::send);
        found.onOpen(row -> reason.setFocus());
        Rooms.room(this, false);
    }

    private Composite line(int columns) {
        Composite line = new Composite(this, SWT.NONE);
        line.setLayout(Layouts.columns(columns, 0, 0, 8));
        line.setLayoutData(Layouts.across());
        return line;
    }

    /** For what money, with words to begin the search with; for nothing it takes no room. */
    void show(String forWhat, String proposed) {
        Layouts.say(what, forWhat.replace("&", "&&"));
        search.setText(proposed);
        reason.setText("");
        if (Rooms.room(this, !forWhat.isEmpty())) {
            getParent().layout(true, true);
        }
        found.show(PagedTable.Source.whole(List::of));
        if (!proposed.isBlank()) {
            search(false);
        }
    }

    void begin() {
        if (isVisible()) {
            search.setFocus();
        }
    }

    private void search() {
        search(true);
    }

    private void search(boolean further) {
        String text = search.getText();
        Background.load(this, () -> {
            List<MemberRow> rows = model.find(text);
            villages.putAll(model.villages(rows.stream().map(MemberRow::area).filter(area -> !area.isEmpty()).toList()));
            return rows;
        }, rows -> {
            found.whenEmpty(TEXT.get("finder.nobody"));
            found.show(PagedTable.Source.whole(() -> rows));
            if (further && !rows.isEmpty()) {
                found.setFocus();
            }
        }, notice::fail);
    }

    boolean send() {
        if (!isVisible()) {
            return false;
        }
        found.selected().ifPresentOrElse(row -> send.accept(row, reason.getText()), () -> {
            notice.say(Notice.Kind.ERROR, TEXT.get("finder.choose"));
            search.setFocus();
        });
        return true;
    }
}
