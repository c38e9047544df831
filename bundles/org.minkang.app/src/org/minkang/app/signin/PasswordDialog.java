package org.minkang.app.signin;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.minkang.access.Accounts;
import org.minkang.ui.Desk;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.FormDialog;

/** Changing one's own password. */
public final class PasswordDialog extends FormDialog {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(PasswordDialog.class);

    private final Desk desk;
    private Text old;
    private Text fresh;
    private Text again;

    private PasswordDialog(Shell parent, Desk desk) {
        super(parent, TEXT.get("password.title"), TEXT.get("password.line"));
        this.desk = desk;
    }

    public static void open(Shell parent, Desk desk) {
        if (new PasswordDialog(parent, desk).open() == OK) {
            Dialogs.inform(parent, TEXT.get("password.title"), TEXT.get("password.done"));
        }
    }

    @Override
    protected void fields(Composite body) {
        old = field(body, TEXT.get("password.old"), "", SWT.PASSWORD);
        fresh = field(body, TEXT.get("signin.fresh"), "", SWT.PASSWORD);
        again = field(body, TEXT.get("signin.again"), "", SWT.PASSWORD);
    }

    @Override
    protected String okWords() {
        return TEXT.get("password.ok");
    }

    @Override
    protected void accept() {
        if (!fresh.getText().equals(again.getText())) {
            throw wrong("signin.different", TEXT.get("signin.different"), again);
        }
        desk.get(Accounts.class).changePassword(desk.actor().account(), old.getTextChars(), fresh.getTextChars());
    }
}
