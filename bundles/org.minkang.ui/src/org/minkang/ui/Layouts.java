package org.minkang.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Grid layouts on the 8 pixel grid. */
public final class Layouts {

    private Layouts() {
    }

    public static GridLayout columns(int columns, int margin) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = margin;
        layout.marginHeight = margin;
        layout.horizontalSpacing = Look.GRID;
        layout.verticalSpacing = Look.GRID;
        return layout;
    }

    public static GridLayout columns(int columns, int marginWidth, int marginHeight, int gap) {
        GridLayout layout = columns(columns, 0);
        layout.marginWidth = marginWidth;
        layout.marginHeight = marginHeight;
        layout.horizontalSpacing = gap;
        layout.verticalSpacing = gap;
        return layout;
    }

    /** One after the other, in a second row where the window is narrow or the type large; goes with {@link #wide}. */
    public static RowLayout rows(int gap) {
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.marginLeft = 0;
        layout.marginRight = 0;
        layout.spacing = gap;
        layout.center = true;
        return layout;
    }

    /** Takes the width there is, at least wraps at this width. */
    public static GridData wide(int hint) {
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = hint;
        return data;
    }

    /** Gives a label another text and its parent another layout. */
    public static void say(Label label, String text) {
        label.setText(text);
        label.pack(); // one that keeps its size would keep the width of its old text inside it
        label.getParent().layout();
    }

    /**
     * Takes away everything in a composite. The cursor is taken out of it first: left inside it would go from one
     * control to the next while they are going, and end in one that is gone.
     *
     * @return whether the cursor was inside
     */
    public static boolean empty(Composite parent) {
        boolean inside = holdsFocus(parent);
        if (inside) {
            parent.forceFocus();
        }
        for (Control c : parent.getChildren()) {
            c.dispose();
        }
        return inside;
    }

    /** Whether the cursor is in a composite. */
    public static boolean holdsFocus(Composite parent) {
        return within(parent, parent.getDisplay().getFocusControl());
    }

    /** Whether a control is a composite, or anywhere inside it. @param control may be null, which is nowhere */
    public static boolean within(Composite parent, Control control) {
        for (Control c = control; c != null; c = c.getParent()) {
            if (c == parent) {
                return true;
            }
        }
        return false;
    }

    public static GridData fill() {
        return new GridData(SWT.FILL, SWT.FILL, true, true);
    }

    public static GridData across() {
        return new GridData(SWT.FILL, SWT.CENTER, true, false);
    }

    public static GridData across(int span) {
        GridData data = across();
        data.horizontalSpan = span;
        return data;
    }

    public static GridData width(int width) {
        GridData data = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
        data.widthHint = Look.scaled(width);
        return data;
    }
}
