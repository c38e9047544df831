package org.minkang.app.settings;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.minkang.runtime.RegisterFiles;
import org.minkang.ui.Desk;
import org.minkang.ui.LongWork;
import org.minkang.ui.widgets.Notice;

/** Loads areas, providers, persons and marks from a folder. */
final class RegisterPart extends Part {

    private final Desk desk;

    RegisterPart(Composite parent, Desk desk) {
        super(parent, "register");
        this.desk = desk;
        primary(bar(), TEXT.get("register.load"), this::choose);
    }

    private void choose() {
        String folder = new DirectoryDialog(getShell(), SWT.OPEN).open();
        if (folder != null) {
            notice.clear();
            LongWork.start(this, TEXT.get("settings.register"), progress -> desk.get(RegisterFiles.class).load(desk.actor(),
                    Path.of(folder), progress), l -> notice.say(Notice.Kind.DONE,
                            TEXT.get("register.loaded", l.areas(), l.providers(), l.persons(), l.households(), l.marks())),
                    notice::fail);
        }
    }

    @Override
    void refresh() {
        // nothing is read
    }
}
