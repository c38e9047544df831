package org.minkang.app.settings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.minkang.access.NewAccount;
import org.minkang.access.RoleRow;
import org.minkang.base.AreaCode;
import org.minkang.ui.Layouts;

/** A new account. */
final class AccountDialog extends TitleAreaDialog {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(AccountDialog.class);

    private final List<RoleRow> roles;
    private final Set<String> chosen = new LinkedHashSet<>();
    private Text account;
    private Text name;
    private Text area;
    private Text organisation;
    private Text password;
    private NewAccount made;

    private AccountDialog(Shell shell, List<RoleRow> roles) {
        super(shell);
        this.roles = roles;
    }

    static Optional<NewAccount> open(Shell shell, List<RoleRow> roles) {
        AccountDialog dialog = new AccountDialog(shell, roles);
        return dialog.open() == Window.OK ? Optional.of(dialog.made) : Optional.empty();
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(TEXT.get("accounts.new"));
        setMessage(TEXT.get("accounts.new.line"));
        Composite area1 = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        area1.setLayout(Layouts.columns(2, 16));
        area1.setLayoutData(Layouts.fill());
        account = field(area1, "accounts.account", SWT.NONE);
        name = field(area1, "accounts.name", SWT.NONE);
        password = field(area1, "accounts.first-password", SWT.NONE);
        area = field(area1, "accounts.area", SWT.NONE);
        organisation = field(area1, "accounts.organisation", SWT.NONE);
        new Label(area1, SWT.NONE).setText(TEXT.get("accounts.role"));
        RoleChooser.boxes(area1, roles, chosen);
        return area1;
    }

    private static Text field(Composite parent, String key, int style) {
        new Label(parent, SWT.NONE).setText(TEXT.get(key));
        Text text = new Text(parent, SWT.BORDER | style);
        text.setLayoutData(Layouts.wide(320));
        return text;
    }

    @Override
    protected void okPressed() {
        try {
            String code = area.getText().strip();
            String office = organisation.getText().strip();
            made = new NewAccount(account.getText().strip(), name.getText().strip(), chosen,
                    code.isEmpty() ? null : new AreaCode(code), office.isEmpty() ? null : office, password.getTextChars());
            super.okPressed();
        } catch (IllegalArgumentException e) {
            setErrorMessage(TEXT.get("accounts.area-wrong"));
        }
    }

    @Override
    protected Button createButton(Composite parent, int id, String label, boolean isDefault) {
        return super.createButton(parent, id, TEXT.get(id == OK ? "dialog.ok" : "dialog.cancel"), isDefault);
    }
}
