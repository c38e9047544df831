package org.minkang.app.settings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.minkang.access.Accounts;
import org.minkang.access.RightInfo;
import org.minkang.access.RoleRow;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Desk;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.Scrolled;

/** The roles and what each may do. */
final class RolesPart extends Part {

    /** Roles and rights, read together. */
    private record Read(List<RoleRow> roles, List<RightInfo> rights) {
    }

    private final Desk desk;
    private final Table list;
    private final Scrolled rights;
    private final Button save;
    private final Set<String> chosen = new LinkedHashSet<>();
    private Read read = new Read(List.of(), List.of());

    RolesPart(Composite parent, Desk desk) {
        super(parent, "roles");
        this.desk = desk;
        Composite columns = new Composite(this, SWT.NONE);
        columns.setLayout(Layouts.columns(2, 0, 0, 16));
        columns.setLayoutData(Layouts.fill());
        // a table, because the platform's list stays black on black in dark colours
        list = new Table(columns, SWT.SINGLE | SWT.V_SCROLL | SWT.BORDER | SWT.FULL_SELECTION);
        GridData narrow = new GridData(SWT.FILL, SWT.FILL, false, true);
        narrow.widthHint = Look.scaled(190);
        list.setLayoutData(narrow);
        list.addListener(SWT.Selection, e -> show());
        rights = new Scrolled(columns, 0);
        rights.setLayoutData(Layouts.fill());
        save = primary(bar(), TEXT.get("settings.save"), this::save);
        save.setEnabled(false);
    }

    @Override
    void refresh() {
        Accounts accounts = desk.get(Accounts.class);
        Background.load(this, () -> new Read(accounts.roles(desk.actor()), accounts.rights(desk.actor())), r -> {
            int selected = Math.max(0, list.getSelectionIndex());
            read = r;
            list.removeAll();
            r.roles().forEach(role -> new TableItem(list, SWT.NONE).setText(role.name().text()));
            list.select(Math.min(selected, list.getItemCount() - 1));
            show();
        }, notice::fail);
    }

    private void show() {
        Layouts.empty(rights.content());
        int i = list.getSelectionIndex();
        if (i < 0) {
            return;
        }
        chosen.clear();
        chosen.addAll(read.roles().get(i).rights());
        for (RightInfo right : read.rights()) {
            Button b = new Button(rights.content(), SWT.CHECK);
            b.setText(right.name().text());
            b.setToolTipText(right.id());
            b.setSelection(chosen.contains(right.id()));
            b.addListener(SWT.Selection, e -> {
                if (b.getSelection()) {
                    chosen.add(right.id());
                } else {
                    chosen.remove(right.id());
                }
                save.setEnabled(true);
            });
            Css.style(b, Css.NOTICE);
        }
        save.setEnabled(false);
        rights.fit();
    }

    private void save() {
        RoleRow role = read.roles().get(list.getSelectionIndex());
        RoleRow changed = new RoleRow(role.id(), role.name(), chosen);
        Background.load(this, () -> {
            desk.get(Accounts.class).saveRole(desk.actor(), changed);
            return true;
        }, done -> {
            notice.say(Notice.Kind.DONE, TEXT.get("roles.saved", role.name().text()));
            refresh();
        }, notice::fail);
    }
}
