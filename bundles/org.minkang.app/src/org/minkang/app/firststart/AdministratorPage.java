package org.minkang.app.firststart;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;

/** Who runs this workbench. */
final class AdministratorPage extends StepPage {

    private Text account;
    private Text name;
    private Text password;
    private Text again;

    AdministratorPage(FirstStartModel model) {
        super("administrator", model);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = Css.style(new Composite(parent, SWT.NONE), Css.PAPER);
        area.setLayout(Layouts.columns(2, 16));
        account = field(area, "first.account", SWT.NONE);
        account.setText("admin");
        name = field(area, "first.name", SWT.NONE);
        password = field(area, "first.password", SWT.PASSWORD);
        again = field(area, "first.again", SWT.PASSWORD);
        for (Text t : new Text[] {account, name, password, again}) {
            t.addListener(SWT.Modify, e -> setPageComplete(complete()));
        }
        setPageComplete(false);
        setControl(area);
        name.setFocus();
    }

    private boolean complete() {
        return !account.getText().isBlank() && !name.getText().isBlank() && !password.getText().isEmpty()
                && !again.getText().isEmpty();
    }

    @Override
    boolean done() {
        boolean done = show(model.administrator(account.getText(), name.getText(), password.getTextChars(), again.getTextChars()));
        if (done) {
            for (Text t : new Text[] {account, name, password, again}) {
                t.setEnabled(false);
            }
        }
        return done;
    }
}
