package org.minkang.app.settings;

import java.time.format.TextStyle;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.minkang.base.Text;
import org.minkang.casework.Calendars;
import org.minkang.casework.Calendars.CalendarDay;
import org.minkang.store.Store;
import org.minkang.ui.Background;
import org.minkang.ui.Desk;
import org.minkang.ui.Layouts;
import org.minkang.ui.LongWork;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** The holidays and worked weekends that every time limit is counted by, and the import of another year. */
final class CalendarPart extends Part {

    private final Desk desk;
    private final PagedTable<CalendarDay> table;

    CalendarPart(Composite parent, Desk desk) {
        super(parent, "calendar");
        this.desk = desk;
        primary(bar(), TEXT.get("calendar.import"), this::choose);
        table = new PagedTable<>(this, List.of(
                Column.of(TEXT.get("calendar.day"), 120, d -> d.day().date().toString()),
                Column.of(TEXT.get("calendar.weekday"), 110, CalendarPart::weekday),
                Column.<CalendarDay>of(TEXT.get("calendar.kind"), 120, d -> TEXT.get(d.day().holiday() ? "calendar.free" : "calendar.worked"))
                        .toned(d -> d.day().holiday() ? Tone.GOOD : Tone.TEXT),
                Column.of(TEXT.get("calendar.name"), 150, d -> d.day().name()),
                Column.<CalendarDay>of(TEXT.get("calendar.source"), 160,
                        d -> TEXT.get(d.imported() ? "calendar.imported" : "calendar.shipped")).toned(d -> Tone.MUTED)),
                CalendarDay::hashCode, false);
        table.setLayoutData(Layouts.fill());
        table.onFailure(notice::fail);
    }

    private static String weekday(CalendarDay d) {
        return d.day().date().getDayOfWeek().getDisplayName(TextStyle.FULL, Text.locale());
    }

    @Override
    void refresh() {
        Background.load(this, this::newestFirst, days -> {
            table.show(PagedTable.Source.whole(() -> days));
            int year = desk.today().getYear();
            if (days.stream().noneMatch(d -> d.day().date().getYear() == year)) {
                notice.say(Notice.Kind.WARNING, TEXT.get("calendar.unknown", Integer.toString(year)));
            }
        }, notice::fail);
    }

    private List<CalendarDay> newestFirst() {
        List<CalendarDay> days = desk.get(Store.class).read(s -> desk.get(Calendars.class).days(s));
        return days.stream().sorted((a, b) -> b.day().date().compareTo(a.day().date())).toList();
    }

    private void choose() {
        Dialogs.open(getShell(), "*.csv;*.txt", "*").ifPresent(file -> {
            notice.clear();
            LongWork.start(this, TEXT.get("calendar.import"), progress -> desk.get(Store.class).write(
                    s -> desk.get(Calendars.class).importFile(s, desk.actor(), file)), days -> {
                        refresh();
                        notice.say(Notice.Kind.DONE, TEXT.get("calendar.done", days));
                    }, notice::fail);
        });
    }
}
