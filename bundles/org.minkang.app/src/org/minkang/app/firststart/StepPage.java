package org.minkang.app.firststart;

import java.util.List;

import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.ui.Layouts;

/** A page of the first start that does its step when one goes on. */
abstract class StepPage extends WizardPage {

    static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(StepPage.class);

    final FirstStartModel model;

    StepPage(String name, FirstStartModel model) {
        super(name);
        this.model = model;
        setTitle(TEXT.get("first." + name + ".title"));
        setDescription(TEXT.get("first." + name + ".line"));
    }

    /** Does the step; false when it was refused, with the reasons shown. */
    abstract boolean done();

    boolean show(List<String> problems) {
        setErrorMessage(problems.isEmpty() ? null : String.join("\n", problems.subList(0, Math.min(4, problems.size()))));
        return problems.isEmpty();
    }

    static Text field(Composite parent, String key, int style) {
        new Label(parent, SWT.NONE).setText(TEXT.get(key));
        Text text = new Text(parent, SWT.BORDER | style);
        text.setLayoutData(Layouts.wide(280));
        return text;
    }
}
