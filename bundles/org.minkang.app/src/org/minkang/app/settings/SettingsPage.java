package org.minkang.app.settings;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.minkang.access.BaseRights;
import org.minkang.base.Text;
import org.minkang.ui.Css;
import org.minkang.ui.Desk;
import org.minkang.ui.Layouts;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.widgets.Buttons;

/** 设置: what the person may set; what the role may never do is not shown. */
public final class SettingsPage implements Page {

    private static final Text TEXT = Text.of(SettingsPage.class);

    /** Makes the widgets of a part. */
    private interface Maker {
        Part make(Composite parent);
    }

    /** One part of the settings. */
    private record Entry(String id, Maker maker, Button[] button, Part[] part) {
    }

    private final List<Entry> entries = new ArrayList<>();
    private PageHost host;
    private Composite stack;
    private StackLayout layout;
    private Entry shown;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        Composite body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(2, 0, 0, 0));
        Composite left = new Composite(body, SWT.NONE);
        Css.style(left, Css.FRAME);
        left.setLayout(Layouts.columns(1, 12, 12, 4));
        left.setLayoutData(new GridData(SWT.FILL, SWT.FILL, false, true));
        stack = new Composite(body, SWT.NONE);
        layout = new StackLayout();
        layout.marginWidth = 20;
        layout.marginHeight = 14;
        stack.setLayout(layout);
        stack.setLayoutData(Layouts.fill());
        Desk desk = host.desk();
        offer(left, "look", true, AppearancePart::new);
        offer(left, "accounts", desk.has(BaseRights.ACCOUNTS_MANAGE), p -> new AccountsPart(p, desk));
        offer(left, "roles", desk.has(BaseRights.ACCOUNTS_MANAGE), p -> new RolesPart(p, desk));
        offer(left, "packs", desk.has(BaseRights.POLICY_IMPORT) || desk.has(BaseRights.POLICY_RELEASE), p -> new PacksPart(p, desk));
        offer(left, "calendar", desk.has(BaseRights.CALENDAR_EDIT), p -> new CalendarPart(p, desk));
        offer(left, "register", desk.has(BaseRights.SETTINGS_EDIT) && desk.has(BaseRights.IMPORT_RUN), p -> new RegisterPart(p, desk));
        offer(left, "journal", desk.has(BaseRights.JOURNAL_VERIFY), p -> new JournalPart(p, desk));
        offer(left, "backup", desk.has(BaseRights.BACKUP_RUN), p -> new BackupPart(p, desk));
        show(host.argument());
    }

    private void offer(Composite left, String id, boolean visible, Maker maker) {
        if (visible) {
            Button b = Buttons.choice(left, TEXT.get("settings." + id), () -> show(id));
            b.setLayoutData(Layouts.width(140));
            entries.add(new Entry(id, maker, new Button[] {b}, new Part[1]));
        }
    }

    private void show(String id) {
        Entry before = shown;
        shown = entries.stream().filter(e -> e.id().equals(id)).findFirst().orElse(entries.get(0));
        if (before != null && before != shown) {
            before.part()[0].notice.clear(); // what was said is about something that was done there just then
        }
        if (shown.part()[0] == null) {
            shown.part()[0] = shown.maker().make(stack);
        }
        entries.forEach(e -> Buttons.on(e.button()[0], e == shown));
        layout.topControl = shown.part()[0];
        stack.layout();
        shown.part()[0].refresh();
    }

    @Override
    public void reopened(String argument) {
        show(argument);
    }

    @Override
    public void focus() {
        shown.part()[0].setFocus();
    }

    @Override
    public boolean run(PageCommand command) {
        switch (command) {
            case REFRESH -> shown.part()[0].refresh();
            case PRIMARY -> {
                return shown.part()[0].primary();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
