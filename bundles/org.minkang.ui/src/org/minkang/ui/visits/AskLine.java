package org.minkang.ui.visits;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Text;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;

/** Asks in place before something is done that is not undone: says what it comes to, and where it is wanted takes the reason. */
final class AskLine extends Composite {

    private static final Text TEXT = Text.of(AskLine.class);
    private static final int REASON = 360;

    private final Notice notice;
    private final org.eclipse.swt.widgets.Text reason;
    private final Button go;
    private final Consumer<String> act;

    /**
     * Asks.
     *
     * @param said   what it is about; the first line is the heading
     * @param words  on the button that does it; empty when there is nothing to do
     * @param typed  the reason as far as it was typed before; null when none is wanted
     */
    AskLine(Composite parent, List<String> said, String words, String typed, Consumer<String> act, Runnable back) {
        super(parent, SWT.NONE);
        this.act = act;
        Css.style(this, Css.PAPER);
        setLayout(Layouts.columns(1, 0, 4, 4));
        setLayoutData(Layouts.across());
        for (int i = 0; i < said.size(); i++) {
            Label label = new Label(this, SWT.WRAP);
            if (i == 0) {
                Css.style(label, Css.HEADING);
            }
            label.setText(said.get(i).replace("&", "&&"));
            label.setLayoutData(Layouts.wide(240));
        }
        notice = new Notice(this);
        Composite row = new Composite(this, SWT.NONE);
        row.setLayout(Layouts.columns(4, 0, 0, 8));
        row.setLayoutData(Layouts.across());
        boolean asks = typed != null && !words.isEmpty();
        if (asks) {
            Css.style(new Label(row, SWT.NONE), Css.MUTED).setText(TEXT.get("ask.reason"));
        }
        reason = asks ? new org.eclipse.swt.widgets.Text(row, SWT.BORDER) : null;
        if (asks) {
            GridData data = Layouts.wide(120);
            data.grabExcessHorizontalSpace = false;
            data.widthHint = Look.scaled(REASON);
            reason.setLayoutData(data);
            reason.setText(typed);
        }
        go = words.isEmpty() ? null : Buttons.primary(row, words, this::go);
        Buttons.push(row, TEXT.get("form.back"), back);
    }

    void go() {
        if (go == null || !go.isEnabled()) {
            return;
        }
        if (reason != null && reason.getText().isBlank()) {
            notice.say(Notice.Kind.ERROR, TEXT.get("ask.reason-needed"));
            reason.setFocus();
            return;
        }
        go.setEnabled(false);
        act.accept(reason());
    }

    /** As far as it is typed. */
    String reason() {
        return reason == null ? "" : reason.getText();
    }

    /** It was refused: what was typed stays. */
    void fail(Throwable e) {
        go.setEnabled(true);
        notice.fail(e);
    }

    @Override
    public boolean setFocus() {
        org.eclipse.swt.widgets.Control first = reason != null ? reason : go;
        // while the page is closed the toolkit asks whoever is left to take the focus
        return first == null ? super.setFocus() : !first.isDisposed() && first.setFocus();
    }
}
