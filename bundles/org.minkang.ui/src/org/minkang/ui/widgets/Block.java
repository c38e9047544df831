package org.minkang.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;

/** A heading with something under it and a hair line above: how pages are divided. */
public final class Block extends Composite {

    private final Label heading;
    private final Composite body;

    public Block(Composite parent, String title) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        setLayout(Layouts.columns(1, 0, 4, 4));
        setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        Label line = Css.style(new Label(this, SWT.SEPARATOR | SWT.HORIZONTAL), Css.LINE);
        line.setLayoutData(Layouts.across());
        heading = Css.style(new Label(this, SWT.NONE), Css.HEADING);
        heading.setText(title);
        heading.setLayoutData(Layouts.across());
        body = new Composite(this, SWT.NONE);
        body.setLayout(Layouts.columns(1, 0, 0, 4));
        body.setLayoutData(Layouts.fill());
    }

    /** Where the content goes; it has a grid of one column. */
    public Composite body() {
        return body;
    }

    public void title(String title) {
        heading.setText(title);
    }
}
