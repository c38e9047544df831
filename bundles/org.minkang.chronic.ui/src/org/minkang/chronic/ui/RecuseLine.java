package org.minkang.chronic.ui;

import java.util.function.BiConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.chronic.Recusal;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.widgets.Buttons;

/** 申报回避: the expert says why somebody else should judge; takes no room until it is asked for. */
final class RecuseLine extends Composite {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(RecuseLine.class);

    private final Text reason;
    private final Button once;

    RecuseLine(Composite parent, BiConsumer<Recusal.Scope, String> declare) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        setLayout(Layouts.columns(5, 0, 0, 8));
        GridData data = Layouts.across();
        data.exclude = true;
        setLayoutData(data);
        setVisible(false);
        // a label and not a hint inside the field: the cursor is in it from the start, and a hint would not be seen
        Label label = new Label(this, SWT.NONE);
        label.setText(TEXT.get("recuse.reason"));
        reason = new Text(this, SWT.BORDER);
        reason.setLayoutData(Layouts.wide(300));
        once = new Button(this, SWT.CHECK);
        once.setText(TEXT.get("recuse.once"));
        Runnable send = () -> declare.accept(once.getSelection() ? Recusal.Scope.CASE : Recusal.Scope.PERSON, reason.getText());
        reason.addListener(SWT.DefaultSelection, e -> send.run());
        Buttons.push(this, TEXT.get("recuse.send"), send);
        Buttons.push(this, TEXT.get("recuse.cancel"), () -> open(false));
    }

    boolean isOpen() {
        return getVisible();
    }

    void open(boolean open) {
        ((GridData) getLayoutData()).exclude = !open;
        setVisible(open);
        reason.setText("");
        once.setSelection(false);
        getParent().layout(true, true);
        if (open) {
            reason.setFocus();
        }
    }
}
