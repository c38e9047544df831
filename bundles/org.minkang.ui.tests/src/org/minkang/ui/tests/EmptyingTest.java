package org.minkang.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.ui.Layouts;

/** A form is made anew while the cursor stands in it, as after every decision given from the keyboard. */
class EmptyingTest {

    private final Display display = Display.getDefault();
    private Shell shell;
    private Composite form;
    private Text elsewhere;
    private int asked;

    /** A line that gives the cursor to its button, and does not mind that the button is gone. */
    private final class Line extends Composite {

        private final Button yes = new Button(this, SWT.RADIO);
        private final Text reason = new Text(this, SWT.BORDER);

        Line(Composite parent) {
            super(parent, SWT.NONE);
            setLayout(new RowLayout());
        }

        @Override
        public boolean setFocus() {
            asked++;
            return yes.setFocus();
        }
    }

    @BeforeEach
    void open() {
        shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(400, 200);
        form = new Composite(shell, SWT.NONE);
        form.setLayout(new RowLayout());
        elsewhere = new Text(shell, SWT.BORDER);
        shell.open();
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    private void settle() {
        while (display.readAndDispatch()) {
            // until there is nothing left to do
        }
    }

    @Test
    void theCursorLeavesBeforeTheControlsDo() {
        new Line(form);
        Line last = new Line(form);
        shell.layout(true, true);
        settle();
        last.reason.forceFocus();
        settle();
        assertTrue(Layouts.holdsFocus(form));
        assertTrue(Layouts.empty(form), "the caller may put it back");
        settle();
        assertEquals(0, asked, "no line was asked to take the cursor while it went");
        assertEquals(0, form.getChildren().length);
    }

    @Test
    void aCursorElsewhereStaysWhereItIs() {
        new Line(form);
        shell.layout(true, true);
        settle();
        elsewhere.forceFocus();
        settle();
        assertFalse(Layouts.empty(form));
        assertSame(elsewhere, display.getFocusControl());
    }
}
