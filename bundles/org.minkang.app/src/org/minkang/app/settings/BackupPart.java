package org.minkang.app.settings;

import org.eclipse.swt.widgets.Composite;
import org.minkang.runtime.Backups;
import org.minkang.ui.Desk;
import org.minkang.ui.LongWork;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;

/** Writes a copy of the running embedded database. */
final class BackupPart extends Part {

    private final Desk desk;

    BackupPart(Composite parent, Desk desk) {
        super(parent, "backup");
        this.desk = desk;
        primary(bar(), TEXT.get("backup.run"), this::choose);
    }

    private void choose() {
        Dialogs.saveAs(getShell(), "minkang-" + desk.today() + ".zip").ifPresent(chosen -> {
            notice.clear();
            LongWork.start(this, TEXT.get("settings.backup"), progress -> {
                desk.get(Backups.class).make(desk.actor(), chosen, progress);
                return chosen;
            }, f -> notice.say(Notice.Kind.DONE, TEXT.get("backup.done", f)), notice::fail);
        });
    }

    @Override
    void refresh() {
        // nothing is read
    }
}
