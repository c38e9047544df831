package org.minkang.ui.widgets;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;

/** One line of fields above a list; takes no room while it is not needed. */
public abstract class LineForm extends Composite {

    /** @param columns labels, fields and the button */
    protected LineForm(Composite parent, int columns) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        setLayout(Layouts.columns(columns, 0, 0, 8));
        GridData room = Layouts.across();
        room.exclude = true;
        setLayoutData(room);
        setVisible(false);
    }

    /** A field behind its label. */
    protected final Text field(String label, int width, boolean wide) {
        new Label(this, SWT.NONE).setText(label);
        Text text = new Text(this, SWT.BORDER);
        text.setLayoutData(wide ? Layouts.wide(width) : Layouts.width(width));
        return text;
    }

    /** The last thing in the line; Enter in a field does the same. */
    protected final void button(String label, Runnable send, Text... fields) {
        Buttons.primary(this, label, send);
        for (Text text : fields) {
            text.addListener(SWT.DefaultSelection, e -> send.run());
        }
    }

    /** A day that cannot be read counts as none; the service says what is wrong with it. */
    protected static LocalDate date(Text text) {
        try {
            return LocalDate.parse(text.getText().strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Opens with a proposal, closes when it is open. */
    public final void toggle() {
        open(!isVisible());
        if (isVisible()) {
            opened();
        }
    }

    /** Puts a proposal in and the cursor where one begins. */
    protected abstract void opened();

    /** @return whether there was anything to close */
    public final boolean close() {
        boolean open = !((GridData) getLayoutData()).exclude;
        open(false);
        return open;
    }

    private void open(boolean open) {
        ((GridData) getLayoutData()).exclude = !open;
        setVisible(open);
        getParent().layout(true, true);
    }
}
