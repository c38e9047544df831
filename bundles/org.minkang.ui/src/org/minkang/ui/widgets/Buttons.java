package org.minkang.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.minkang.ui.Css;
import org.minkang.ui.Icons;
import org.minkang.ui.Palette.Tone;

/** Buttons with room around their words, for a parent with a grid. */
public final class Buttons {

    private static final int ROOM = 20;

    private Buttons() {
    }

    public static Button push(Composite parent, String text, Runnable action) {
        return make(parent, SWT.PUSH, text, null, action);
    }

    public static Button push(Composite parent, String icon, String text, Runnable action) {
        return make(parent, SWT.PUSH, text, icon, action);
    }

    /** The one blue button. */
    public static Button primary(Composite parent, String text, Runnable action) {
        Button b = make(parent, SWT.PUSH, text, null, action);
        return Css.style(b, Css.PRIMARY);
    }

    /** A flat one for choosing what is shown; see {@link #on}. */
    public static Button choice(Composite parent, String text, Runnable action) {
        return make(parent, SWT.PUSH | SWT.FLAT, text, null, action);
    }

    /** Whether a choice is the one that is shown. */
    public static void on(Button choice, boolean on) {
        choice.setData("on", on);
        Css.style(choice, on ? Css.ON : Css.FLAT);
    }

    private static Button make(Composite parent, int style, String text, String icon, Runnable action) {
        Button b = new Button(parent, style);
        if (icon != null) {
            b.setImage(Icons.get(icon, Tone.MUTED));
        }
        text(b, text);
        b.addListener(SWT.Selection, e -> action.run());
        return b;
    }

    /** Changes the words and keeps the room around them. */
    public static void text(Button b, String text) {
        b.setText(text);
        Point natural = b.computeSize(SWT.DEFAULT, SWT.DEFAULT, true);
        int width = natural.x + (text.isEmpty() ? 0 : ROOM);
        if (b.getParent().getLayout() instanceof RowLayout) {
            b.setLayoutData(new RowData(width, SWT.DEFAULT));
        } else {
            GridData data = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
            data.widthHint = width;
            b.setLayoutData(data);
        }
    }
}
