package org.minkang.app.settings;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Text;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;

/** One part of the settings: a title, a line that explains it, a place for messages. */
abstract class Part extends Composite {

    static final Text TEXT = Text.of(Part.class);

    final Notice notice;
    private Button blue;

    Part(Composite parent, String id) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        setLayout(Layouts.columns(1, 0, 0, 8));
        Label title = Css.style(new Label(this, SWT.NONE), Css.TITLE);
        title.setText(TEXT.get("settings." + id));
        Label line = Css.style(new Label(this, SWT.WRAP), Css.MUTED);
        line.setText(TEXT.get("settings." + id + ".line"));
        line.setLayoutData(Layouts.wide(400));
        notice = new Notice(this);
    }

    /** Reads what is shown again. */
    abstract void refresh();

    /** For buttons; what has no room beside the others stands below. */
    Composite bar() {
        Composite bar = new Composite(this, SWT.NONE);
        bar.setLayout(Layouts.rows(Look.GRID));
        bar.setLayoutData(Layouts.wide(240));
        return bar;
    }

    /** The one blue button of this part. */
    Button primary(Composite bar, String text, Runnable action) {
        blue = Buttons.primary(bar, text, action);
        return blue;
    }

    /** Ctrl+Enter: what the blue button says. */
    boolean primary() {
        boolean may = blue != null && blue.isEnabled();
        if (may) {
            blue.notifyListeners(SWT.Selection, new Event());
        }
        return may;
    }
}
