package org.minkang.ui.widgets;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.minkang.base.Refused;
import org.minkang.ui.Css;
import org.minkang.ui.Failures;
import org.minkang.ui.Layouts;

/**
 * A dialog with fields: what it is about, the fields, and below them what is wrong. It stays open, with everything that was
 * entered, until that is accepted.
 */
public abstract class FormDialog extends Dialog {

    private static final int WIDTH = 380;

    private final String title;
    private final String line;
    private Label wrong;

    /** @param line what it is about, beside the title; may be empty */
    protected FormDialog(Shell shell, String title, String line) {
        super(shell);
        this.title = title;
        this.line = line;
    }

    /** Puts the fields into two columns. */
    protected abstract void fields(Composite body);

    /** Takes what was entered; refuses what is not right. */
    protected abstract void accept();

    /** The words on the button that accepts. */
    protected String okWords() {
        return org.minkang.base.Text.of(FormDialog.class).get("dialog.ok");
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected final void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected final Control createDialogArea(Composite parent) {
        Composite body = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        body.setLayout(Layouts.columns(2, 8, 8, 8));
        body.setLayoutData(Layouts.fill());
        if (!line.isEmpty()) {
            whole(new Label(body, SWT.WRAP)).setText(line);
        }
        fields(body);
        wrong = whole(Css.style(new Label(body, SWT.WRAP), Css.BAD));
        return body;
    }

    private static Label whole(Label label) {
        GridData data = Layouts.wide(WIDTH);
        data.horizontalSpan = 2;
        label.setLayoutData(data);
        return label;
    }

    protected static Label label(Composite body, String words) {
        Label label = Css.style(new Label(body, SWT.NONE), Css.MUTED);
        label.setText(words);
        return label;
    }

    /** @param style {@link SWT#PASSWORD} for a secret, else {@link SWT#NONE} */
    protected static Text field(Composite body, String words, String value, int style) {
        label(body, words);
        Text text = new Text(body, SWT.BORDER | style);
        text.setText(value);
        text.addListener(SWT.FocusIn, e -> text.selectAll()); // what is typed replaces what was filled in
        text.setLayoutData(Layouts.wide(WIDTH - 100));
        return text;
    }

    @Override
    protected final Button createButton(Composite parent, int id, String label, boolean isDefault) {
        return super.createButton(parent, id, id == OK ? okWords() : org.minkang.base.Text.of(FormDialog.class)
                .get("dialog.cancel"), isDefault);
    }

    @Override
    protected final void okPressed() {
        try {
            accept();
        } catch (Refused refused) {
            complain(String.join("\n", Failures.sentences(refused)));
            return;
        }
        super.okPressed();
    }

    private void complain(String sentence) {
        wrong.setText(sentence.replace("&", "&&"));
        Shell shell = getShell();
        shell.layout(true, true);
        shell.setSize(Math.max(shell.getSize().x, shell.computeSize(SWT.DEFAULT, SWT.DEFAULT).x),
                Math.max(shell.getSize().y, shell.computeSize(shell.getSize().x, SWT.DEFAULT).y));
    }

    /** What speaks against what was entered, with the cursor where it is wrong. */
    protected static Refused wrong(String code, String sentence, Control where) {
        where.setFocus();
        return Refused.of(code, sentence);
    }
}
