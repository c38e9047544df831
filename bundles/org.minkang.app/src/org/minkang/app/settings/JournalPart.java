package org.minkang.app.settings;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalReport;
import org.minkang.store.Store;
import org.minkang.ui.Desk;
import org.minkang.ui.LongWork;
import org.minkang.ui.widgets.Notice;

/** Checks that no entry of the journal was changed, removed or inserted. */
final class JournalPart extends Part {

    private static final int SHOWN = 12;

    private final Desk desk;

    JournalPart(Composite parent, Desk desk) {
        super(parent, "journal");
        this.desk = desk;
        primary(bar(), TEXT.get("journal.verify"), this::verify);
    }

    private void verify() {
        notice.clear();
        LongWork.start(this, TEXT.get("settings.journal"), progress -> desk.get(Journal.class).verify(desk.get(Store.class), progress),
                this::show, notice::fail);
    }

    private void show(JournalReport report) {
        if (report.intact()) {
            notice.say(Notice.Kind.DONE, List.of(TEXT.get("journal.intact", report.entries()),
                    TEXT.get("journal.head", report.headHash())));
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add(TEXT.get("journal.broken", report.faults().size()));
        report.faults().stream().limit(SHOWN).forEach(f -> lines.add(f.toString()));
        notice.say(Notice.Kind.ERROR, lines);
    }

    @Override
    void refresh() {
        // nothing is read before one asks
    }
}
