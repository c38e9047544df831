package org.minkang.app.settings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.minkang.access.AccountRow;
import org.minkang.access.RoleRow;
import org.minkang.base.Refused;
import org.minkang.ui.Layouts;
import org.minkang.ui.widgets.FormDialog;
import org.minkang.ui.widgets.Suggestions;

/** An account, new or changed: who it is for, what it may do, and where. */
final class AccountDialog extends FormDialog {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(AccountDialog.class);

    /**
     * What was entered.
     *
     * @param area          as written, empty for all
     * @param organisation  as written, empty for all
     * @param firstPassword of a new account
     */
    record Entered(String account, String name, Set<String> roles, String area, String organisation, char[] firstPassword) {
    }

    /** What is known to choose from; areas and institutions are read beside the UI thread. */
    record Known(List<RoleRow> roles, Callable<List<String>> areas, Callable<List<String>> organisations) {
    }

    private final Optional<AccountRow> now;
    private final Known known;
    private final Consumer<Entered> accept;
    private final Set<String> chosen = new LinkedHashSet<>();
    private Text account;
    private Text name;
    private Text area;
    private Text organisation;
    private Text password;
    private Button firstRole;

    private AccountDialog(Shell shell, Optional<AccountRow> now, Known known, Consumer<Entered> accept) {
        super(shell, TEXT.get(now.isEmpty() ? "accounts.new" : "accounts.change"),
                now.map(AccountRow::account).orElse(TEXT.get("accounts.new.line")));
        this.now = now;
        this.known = known;
        this.accept = accept;
        now.ifPresent(a -> chosen.addAll(a.roles()));
    }

    /**
     * Whether it was accepted; while it is refused the dialog stays open.
     *
     * @param now the account that is changed, or nothing for a new one
     */
    static boolean open(Shell shell, Optional<AccountRow> now, Known known, Consumer<Entered> accept) {
        return new AccountDialog(shell, now, known, accept).open() == Window.OK;
    }

    @Override
    protected void fields(Composite body) {
        if (now.isEmpty()) {
            account = field(body, TEXT.get("accounts.account"), "", SWT.NONE);
        }
        name = field(body, TEXT.get("accounts.name"), now.map(AccountRow::displayName).orElse(""), SWT.NONE);
        if (now.isEmpty()) {
            password = field(body, TEXT.get("accounts.first-password"), "", SWT.NONE);
        }
        area = field(body, TEXT.get("accounts.area"), now.flatMap(AccountRow::area).map(a -> a.digits()).orElse(""), SWT.NONE);
        Suggestions.offer(area, known.areas());
        organisation = field(body, TEXT.get("accounts.organisation"), now.flatMap(AccountRow::organisation).orElse(""), SWT.NONE);
        Suggestions.offer(organisation, known.organisations());
        label(body, TEXT.get("accounts.role"));
        boxes(body);
    }

    /** A box for each role, in three columns. */
    private void boxes(Composite body) {
        Composite grid = new Composite(body, SWT.NONE);
        grid.setLayout(Layouts.columns(3, 0, 0, 6));
        for (RoleRow role : known.roles()) {
            Button b = new Button(grid, SWT.CHECK);
            firstRole = firstRole == null ? b : firstRole;
            b.setText(role.name().text());
            b.setSelection(chosen.contains(role.id()));
            b.addListener(SWT.Selection, e -> {
                if (b.getSelection()) {
                    chosen.add(role.id());
                } else {
                    chosen.remove(role.id());
                }
            });
        }
    }

    @Override
    protected void accept() {
        if (chosen.isEmpty()) {
            throw wrong("accounts.no-role", TEXT.get("accounts.no-role"), firstRole);
        }
        try {
            accept.accept(new Entered(account == null ? "" : account.getText().strip(), name.getText().strip(), Set.copyOf(chosen),
                    area.getText().strip(), organisation.getText().strip(), password == null ? null : password.getTextChars()));
        } catch (Refused refused) {
            where(refused.problems().get(0).code()).ifPresent(Text::setFocus);
            throw refused;
        }
    }

    private Optional<Text> where(String code) {
        return Optional.ofNullable(switch (code.substring(0, code.indexOf('.') + 1)) {
            case "area." -> area;
            case "provider." -> organisation;
            default -> code.equals("access.password") ? password : code.equals("access.taken") ? account : null;
        });
    }
}
