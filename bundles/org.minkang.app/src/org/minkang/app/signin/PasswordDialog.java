package org.minkang.app.signin;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.minkang.access.Accounts;
import org.minkang.base.Refused;
import org.minkang.ui.Desk;
import org.minkang.ui.Failures;
import org.minkang.ui.Layouts;

/** Changing one's own password. */
public final class PasswordDialog extends TitleAreaDialog {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(PasswordDialog.class);

    private final Desk desk;
    private Text old;
    private Text fresh;
    private Text again;

    private PasswordDialog(Shell parent, Desk desk) {
        super(parent);
        this.desk = desk;
    }

    public static void open(Shell parent, Desk desk) {
        new PasswordDialog(parent, desk).open();
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(TEXT.get("password.title"));
        setMessage(TEXT.get("password.line"));
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        area.setLayout(Layouts.columns(2, 16));
        area.setLayoutData(Layouts.fill());
        old = field(area, "password.old");
        fresh = field(area, "signin.fresh");
        again = field(area, "signin.again");
        return area;
    }

    private static Text field(Composite area, String key) {
        new Label(area, SWT.NONE).setText(TEXT.get(key));
        Text text = new Text(area, SWT.BORDER | SWT.PASSWORD);
        text.setLayoutData(Layouts.wide(240));
        return text;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, TEXT.get("password.ok"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, TEXT.get("dialog.cancel"), false);
    }

    @Override
    protected void okPressed() {
        if (!fresh.getText().equals(again.getText())) {
            setErrorMessage(TEXT.get("signin.different"));
            return;
        }
        try {
            desk.get(Accounts.class).changePassword(desk.actor().account(), old.getTextChars(), fresh.getTextChars());
            super.okPressed();
        } catch (Refused refused) {
            setErrorMessage(String.join("\n", Failures.sentences(refused)));
        }
    }
}
