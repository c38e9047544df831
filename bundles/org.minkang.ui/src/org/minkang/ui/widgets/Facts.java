package org.minkang.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.ui.Css;
import org.minkang.ui.Icons;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.Palette.Tone;

/** Names and values in two columns, with a remark beside a value that has a problem. */
public final class Facts extends Composite {

    private final int labelWidth;

    /** @param labelChars width of the names in Chinese characters */
    public Facts(Composite parent, int labelChars) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        labelWidth = Look.width(this, labelChars * 2);
        setLayout(Layouts.columns(2, 0, 0, 6));
        setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
    }

    public Label add(String name, String value) {
        return add(name, value, null);
    }

    /** @param css a style class for the value, or null */
    public Label add(String name, String value, String css) {
        name(name);
        Label v = new Label(this, SWT.WRAP);
        String text = value == null || value.isEmpty() ? "–" : value.replace("&", "&&");
        v.setText(text);
        if (css != null) {
            Css.style(v, css);
        }
        GridData wide = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        wide.widthHint = 120;
        wide.verticalIndent = Look.evenIndent(this, text);
        v.setLayoutData(wide);
        return v;
    }

    private void name(String name) {
        Label n = Css.style(new Label(this, SWT.NONE), Css.MUTED);
        n.setText(name);
        GridData data = new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false);
        data.verticalIndent = Look.evenIndent(this, name);
        data.widthHint = Math.max(labelWidth, n.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
        n.setLayoutData(data);
    }

    /** A remark under the value it belongs to. */
    public void remark(String sentence, Tone tone) {
        new Label(this, SWT.NONE);
        Composite line = new Composite(this, SWT.NONE);
        line.setLayout(Layouts.columns(2, 0, 0, 4));
        line.setLayoutData(Layouts.across());
        Label icon = new Label(line, SWT.NONE);
        icon.setImage(Icons.get(tone == Tone.BAD ? "error" : tone == Tone.GOOD ? "ok" : "warning", tone));
        icon.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        Label text = new Label(line, SWT.WRAP);
        text.setText(sentence.replace("&", "&&"));
        Css.style(text, tone == Tone.BAD ? Css.BAD : tone == Tone.GOOD ? Css.GOOD : Css.WARN);
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 120;
        text.setLayoutData(wide);
    }

    public void clear() {
        Layouts.empty(this);
    }
}
