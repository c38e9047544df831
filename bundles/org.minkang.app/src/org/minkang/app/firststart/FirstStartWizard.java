package org.minkang.app.firststart;

import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.base.Text;
import org.minkang.policy.PackReader;
import org.minkang.runtime.FirstStart;
import org.minkang.runtime.MinkangLauncher;

/** The first start of a county: administrator, policy pack, accounts. Each step is kept as soon as it is done. */
public final class FirstStartWizard extends Wizard {

    private static final Text TEXT = Text.of(FirstStartWizard.class);

    private final FirstStartModel model;
    private final StaffPage staff;

    public FirstStartWizard(FirstStartModel model) {
        this.model = model;
        this.staff = new StaffPage(model);
        setWindowTitle(TEXT.get("first.window"));
        addPage(new AdministratorPage(model));
        addPage(new CountyPage(model));
        addPage(staff);
    }

    /** @return the administrator, who is then signed in; empty when the wizard was left before there was one */
    public static Optional<Actor> run(Display display, MinkangLauncher launcher) {
        FirstStartModel model = new FirstStartModel(launcher.service(FirstStart.class), launcher.service(Accounts.class),
                launcher.service(PackReader.class));
        Shell shell = new Shell(display);
        try {
            WizardDialog dialog = new WizardDialog(shell, new FirstStartWizard(model)) {
                @Override
                protected Point getInitialLocation(Point size) {
                    Rectangle screen = display.getPrimaryMonitor().getClientArea();
                    return new Point(screen.x + (screen.width - size.x) / 2, screen.y + (screen.height - size.y) / 3);
                }

                @Override
                protected void createButtonsForButtonBar(Composite parent) {
                    super.createButtonsForButtonBar(parent);
                    getButton(IDialogConstants.CANCEL_ID).setText(TEXT.get("first.cancel"));
                }

                @Override
                protected void nextPressed() {
                    // a page does its step when one goes on; it stays when that was refused
                    if (!(getCurrentPage() instanceof StepPage page) || page.done()) {
                        super.nextPressed();
                    }
                }

                @Override
                protected Button createButton(Composite parent, int id, String label, boolean isDefault) {
                    return super.createButton(parent, id, switch (id) {
                        case IDialogConstants.BACK_ID -> TEXT.get("first.back");
                        case IDialogConstants.NEXT_ID -> TEXT.get("first.next");
                        case IDialogConstants.FINISH_ID -> TEXT.get("first.finish");
                        default -> TEXT.get("first.cancel");
                    }, isDefault);
                }
            };
            dialog.setMinimumPageSize(640, 360);
            dialog.open();
        } finally {
            shell.dispose();
        }
        return model.actor();
    }

    @Override
    public boolean performFinish() {
        return staff.done();
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == staff && super.canFinish();
    }
}
