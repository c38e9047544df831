package org.minkang.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;

/** Names of the style classes in the style sheets. */
public final class Css {

    /** The white under everything; every composite of ours that is a subclass needs it, the style sheets go by class names. */
    public static final String PAPER = "mk-paper";
    /** Grey bar or side. */
    public static final String FRAME = "mk-frame";
    public static final String MUTED = "mk-muted";
    public static final String TITLE = "mk-title";
    public static final String HEADING = "mk-heading";
    public static final String NUMBER = "mk-number";
    public static final String PRIMARY = "mk-primary";
    public static final String FLAT = "mk-flat";
    public static final String ON = "mk-on";
    public static final String BAD = "mk-bad";
    public static final String WARN = "mk-warn";
    public static final String GOOD = "mk-good";
    public static final String LINE = "mk-line";
    public static final String NOTICE = "mk-notice";

    private static final String KEY = "org.eclipse.e4.ui.css.CssClassName";

    private Css() {
    }

    /**
     * Keeps the style engine away from a widget, above all from a row. It would remember every row that was ever seen, and set
     * the colours of all of them when the theme changes, those included that the widget has given up long ago: that ends the
     * program.
     */
    public static void leave(Widget widget) {
        widget.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
    }

    /** Gives the widget a style class and has it styled again. */
    public static <W extends Widget> W style(W widget, String cssClass) {
        widget.setData(KEY, cssClass);
        if (widget instanceof Control control) {
            Look.apply(control, cssClass);
            control.reskin(SWT.NONE);
        }
        return widget;
    }
}
