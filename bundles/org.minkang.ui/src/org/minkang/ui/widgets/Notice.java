package org.minkang.ui.widgets;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.minkang.ui.Css;
import org.minkang.ui.Failures;
import org.minkang.ui.Icons;
import org.minkang.ui.Layouts;
import org.minkang.ui.Palette.Tone;

/** A line at its place that says what happened and what to do, instead of a dialog. Takes no room while empty. */
public final class Notice extends Composite {

    /** What kind of message. */
    public enum Kind {
        INFO("info", Tone.PRIMARY, Css.NOTICE),
        DONE("ok", Tone.GOOD, Css.GOOD),
        WARNING("warning", Tone.WARN, Css.WARN),
        ERROR("error", Tone.BAD, Css.BAD);

        private final String icon;
        private final Tone tone;
        private final String css;

        Kind(String icon, Tone tone, String css) {
            this.icon = icon;
            this.tone = tone;
            this.css = css;
        }
    }

    public Notice(Composite parent) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        setLayout(Layouts.columns(2, 0, 0, 4));
        setLayoutData(room(false));
        setVisible(false);
    }

    private GridData room(boolean visible) {
        GridData data = getLayoutData() instanceof GridData old ? old : new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.exclude = !visible;
        return data;
    }

    public void say(Kind kind, String sentence) {
        say(kind, List.of(sentence));
    }

    public void say(Kind kind, List<String> sentences) {
        Layouts.empty(this);
        for (String s : sentences) {
            Label icon = new Label(this, SWT.NONE);
            icon.setImage(Icons.get(kind.icon, kind.tone));
            icon.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
            Label text = new Label(this, SWT.WRAP);
            text.setText(s.replace("&", "&&"));
            Css.style(text, kind.css);
            GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
            wide.widthHint = 240;
            text.setLayoutData(wide);
        }
        show(!sentences.isEmpty());
    }

    /** Says what went wrong; a cancelled operation says nothing. */
    public void fail(Throwable e) {
        say(Kind.ERROR, Failures.sentences(e));
    }

    public void clear() {
        say(Kind.INFO, List.of());
    }

    /** What stands there now. */
    public String text() {
        StringBuilder all = new StringBuilder();
        for (Control c : getChildren()) {
            if (c instanceof Label l && !l.getText().isEmpty()) {
                all.append(all.isEmpty() ? "" : "\n").append(l.getText());
            }
        }
        return all.toString();
    }

    private void show(boolean visible) {
        setLayoutData(room(visible));
        setVisible(visible);
        getParent().layout(true, true);
        requestLayout(); // and what stands around the parent makes room
    }
}
