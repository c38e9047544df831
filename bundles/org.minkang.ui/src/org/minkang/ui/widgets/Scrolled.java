package org.minkang.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;

/** A column that scrolls downwards, follows its content, and brings what has the focus into sight. */
public final class Scrolled extends ScrolledComposite {

    private final Composite content;

    public Scrolled(Composite parent, int margin) {
        super(parent, SWT.V_SCROLL);
        Css.style(this, Css.PAPER);
        content = new Composite(this, SWT.NONE);
        content.setLayout(Layouts.columns(1, margin, margin, 8));
        setContent(content);
        setExpandHorizontal(true);
        setExpandVertical(true);
        setShowFocusedControl(true);
        getVerticalBar().setIncrement(24);
        addListener(SWT.Resize, e -> fit());
        Display display = getDisplay();
        org.eclipse.swt.widgets.Listener layouts = this::settled;
        display.addFilter(SWT.Show, layouts);
        addListener(SWT.Dispose, e -> display.removeFilter(SWT.Show, layouts));
    }

    /** Tab comes to it and the arrows scroll it: for what is read and has nothing in it that takes the cursor. */
    public void byKeys() {
        addListener(SWT.KeyDown, e -> {
            int page = getClientArea().height - getVerticalBar().getIncrement();
            int step = switch (e.keyCode) {
                case SWT.ARROW_DOWN -> getVerticalBar().getIncrement();
                case SWT.ARROW_UP -> -getVerticalBar().getIncrement();
                case SWT.PAGE_DOWN -> page;
                case SWT.PAGE_UP -> -page;
                case SWT.HOME -> -content.getSize().y;
                case SWT.END -> content.getSize().y;
                default -> 0;
            };
            if (step != 0 && e.stateMask == 0) {
                setOrigin(0, Math.max(0, getOrigin().y + step));
                e.doit = false;
            }
        });
    }

    private void settled(Event e) {
        if (e.widget instanceof Control c && !c.isDisposed() && Layouts.within(content, c.getParent())) {
            getDisplay().asyncExec(this::fit);
        }
    }

    /** Where the content goes; it has a grid of one column. */
    public Composite content() {
        return content;
    }

    /** Call after the content changed. */
    public void fit() {
        if (isDisposed()) {
            return;
        }
        Rectangle area = getClientArea();
        setMinSize(content.computeSize(area.width, SWT.DEFAULT));
        content.layout(true, true);
    }
}
