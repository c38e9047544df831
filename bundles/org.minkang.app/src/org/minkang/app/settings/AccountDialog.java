package org.minkang.app.settings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.minkang.access.NewAccount;
import org.minkang.access.RoleRow;
import org.minkang.base.AreaCode;
import org.minkang.ui.widgets.FormDialog;

/** A new account. */
final class AccountDialog extends FormDialog {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(AccountDialog.class);

    private final List<RoleRow> roles;
    private final Consumer<NewAccount> make;
    private final Set<String> chosen = new LinkedHashSet<>();
    private Text account;
    private Text name;
    private Text area;
    private Text organisation;
    private Text password;

    private AccountDialog(Shell shell, List<RoleRow> roles, Consumer<NewAccount> make) {
        super(shell, TEXT.get("accounts.new"), TEXT.get("accounts.new.line"));
        this.roles = roles;
        this.make = make;
    }

    /** Whether the account was made; while it is refused the dialog stays open. */
    static boolean open(Shell shell, List<RoleRow> roles, Consumer<NewAccount> make) {
        return new AccountDialog(shell, roles, make).open() == Window.OK;
    }

    @Override
    protected void fields(Composite body) {
        account = field(body, TEXT.get("accounts.account"), "", SWT.NONE);
        name = field(body, TEXT.get("accounts.name"), "", SWT.NONE);
        password = field(body, TEXT.get("accounts.first-password"), "", SWT.NONE);
        area = field(body, TEXT.get("accounts.area"), "", SWT.NONE);
        organisation = field(body, TEXT.get("accounts.organisation"), "", SWT.NONE);
        label(body, TEXT.get("accounts.role"));
        RoleChooser.boxes(body, roles, chosen);
    }

    @Override
    protected void accept() {
        String office = organisation.getText().strip();
        make.accept(new NewAccount(account.getText().strip(), name.getText().strip(), chosen, area(),
                office.isEmpty() ? null : office, password.getTextChars()));
    }

    private AreaCode area() {
        String code = area.getText().strip();
        try {
            return code.isEmpty() ? null : new AreaCode(code);
        } catch (IllegalArgumentException e) {
            throw wrong("accounts.area-wrong", TEXT.get("accounts.area-wrong"), area);
        }
    }
}
