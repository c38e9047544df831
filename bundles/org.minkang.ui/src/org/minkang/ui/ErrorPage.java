package org.minkang.ui;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Text;
import org.minkang.ui.Palette.Tone;

/** What stands in the place of a page, a card or a form that failed, while everything around it goes on. */
public final class ErrorPage {

    private static final Text TEXT = Text.of(ErrorPage.class);

    private ErrorPage() {
    }

    /** @param again what the button "try again" does */
    public static Composite create(Composite parent, Throwable failure, Runnable again) {
        Composite box = new Composite(parent, SWT.NONE);
        box.setLayout(Layouts.columns(2, 16));
        Label icon = new Label(box, SWT.NONE);
        icon.setImage(Icons.get("error", Tone.BAD));
        icon.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        Label what = new Label(box, SWT.WRAP);
        what.setText(TEXT.get("error-page.sentence", Log.place()));
        what.setLayoutData(Layouts.wide(360));
        new Label(box, SWT.NONE);
        Composite buttons = new Composite(box, SWT.NONE);
        GridLayout row = Layouts.columns(2, 0);
        buttons.setLayout(row);
        button(buttons, TEXT.get("error-page.again"), again);
        button(buttons, TEXT.get("error-page.copy"), () -> copy(box, failure));
        return box;
    }

    private static void button(Composite parent, String label, Runnable action) {
        Button b = new Button(parent, SWT.PUSH);
        b.setText(label);
        b.addListener(SWT.Selection, e -> action.run());
    }

    private static void copy(Composite box, Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        Clipboard clipboard = new Clipboard(box.getDisplay());
        clipboard.setContents(new Object[] {text.toString()}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
