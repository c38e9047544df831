package org.minkang.ui.house;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.base.Refused;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.TypedDay;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;

/** A line in which a household check is opened. Takes no room until it is asked for. */
final class NewCheckPanel extends Composite {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(NewCheckPanel.class);

    private final HouseModel model;
    private final Runnable opened;
    private final Notice notice;
    private final Map<String, Text> fields = new LinkedHashMap<>();

    NewCheckPanel(Composite parent, HouseModel model, Runnable opened) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        this.model = model;
        this.opened = opened;
        setLayout(Layouts.columns(7, 0, 4, 6));
        setLayoutData(Layouts.across());
        field("name", 200);
        field("source", 0);
        field("dueOn", 92).setText(model.desk().today().plusDays(30).toString());
        Buttons.primary(this, TEXT.get("new.open"), this::save);
        notice = new Notice(this);
        ((GridData) notice.getLayoutData()).horizontalSpan = 7;
        visible(false);
    }

    private Text field(String key, int width) {
        Css.style(new Label(this, SWT.NONE), Css.MUTED).setText(TEXT.get("new." + key));
        Text text = new Text(this, SWT.BORDER);
        text.setMessage(TEXT.get("new." + key + ".hint"));
        text.setLayoutData(width == 0 ? Layouts.wide(160) : Layouts.width(width));
        text.addListener(SWT.DefaultSelection, e -> save());
        fields.put(key, text);
        return text;
    }

    void toggle() {
        visible(!getVisible());
        if (getVisible()) {
            fields.get("name").setFocus();
        }
    }

    private void visible(boolean on) {
        ((GridData) getLayoutData()).exclude = !on;
        setVisible(on);
        getParent().layout(true, true);
    }

    private void save() {
        String name = fields.get("name").getText();
        String source = fields.get("source").getText();
        String due = fields.get("dueOn").getText();
        Background.load(this, () -> {
            model.open(name, source, TypedDay.of(due).orElse(null));
            return name;
        }, n -> {
            notice.clear();
            fields.get("name").setText("");
            visible(false);
            opened.run();
        }, e -> {
            notice.fail(e);
            if (e instanceof Refused refused) {
                refused.problems().stream().map(p -> fields.get(p.place())).filter(f -> f != null).findFirst()
                        .ifPresent(Text::setFocus);
            }
            getParent().layout(true, true);
        });
    }
}
