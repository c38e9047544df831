package org.minkang.enrollment.ui;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.Palette;

/** Numbers beside each other, in a second row where the window is narrow. */
public final class FigureStrip extends Composite {

    private static final int APART = 32;

    public FigureStrip(Composite parent) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        RowLayout rows = Layouts.rows(APART);
        rows.center = false;
        setLayout(rows);
        setLayoutData(Layouts.wide(300));
    }

    public void show(List<Figure> figures) {
        Layouts.empty(this);
        for (Figure figure : figures) {
            Composite one = Css.style(new Composite(this, SWT.NONE), Css.PAPER);
            one.setLayout(Layouts.columns(1, 0, 0, 0));
            Css.style(new Label(one, SWT.NONE), Css.MUTED).setText(figure.label());
            Label value = Css.style(new Label(one, SWT.NONE), css(figure.tone()));
            value.setFont(Look.title());
            value.setText(figure.value());
            Label remark = Css.style(new Label(one, SWT.NONE), Css.MUTED);
            remark.setText(figure.remark().isEmpty() ? " " : figure.remark());
        }
        requestLayout();
    }

    /** The style sheet sets the colour again, so that a theme that changes is followed. */
    private static String css(Palette.Tone tone) {
        return switch (tone) {
            case BAD -> Css.BAD;
            case WARN -> Css.WARN;
            case GOOD -> Css.GOOD;
            default -> Css.HEADING;
        };
    }
}
