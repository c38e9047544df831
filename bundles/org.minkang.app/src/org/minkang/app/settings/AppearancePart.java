package org.minkang.app.settings;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.app.Preferences;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.widgets.Boxes;
import org.minkang.ui.widgets.Notice;

/** Language, colours and size of type, for this user of this machine. */
final class AppearancePart extends Part {

    private final Composite languages;

    AppearancePart(Composite parent) {
        super(parent, "look");
        Css.style(new Label(this, SWT.NONE), Css.HEADING).setText(TEXT.get("look.language"));
        languages = row(2);
        radio(languages, "中文", !Preferences.english(), () -> language(false));
        radio(languages, "English", Preferences.english(), () -> language(true));
        Boxes.choices(languages);
        Css.style(new Label(this, SWT.NONE), Css.HEADING).setText(TEXT.get("look.theme"));
        Composite themes = row(Preferences.Theme.values().length);
        for (Preferences.Theme theme : Preferences.Theme.values()) {
            radio(themes, TEXT.get("look." + theme), Preferences.theme() == theme, () -> Preferences.use(theme));
        }
        Boxes.choices(themes);
        if (Preferences.hasTextSize()) {
            Css.style(new Label(this, SWT.NONE), Css.HEADING).setText(TEXT.get("look.size"));
            Composite sizes = row(Preferences.TEXT_SIZES.size());
            for (int percent : Preferences.TEXT_SIZES) {
                radio(sizes, TEXT.get("look.percent", percent), Preferences.textSize() == percent, () -> size(percent));
            }
            Boxes.choices(sizes);
        }
    }

    private void size(int percent) {
        if (percent != Preferences.textSize()) {
            Preferences.useTextSize(percent);
            notice.say(Notice.Kind.INFO, TEXT.get("look.size.restart"));
        }
    }

    private void language(boolean english) {
        if (english != Preferences.english()) {
            Preferences.useLanguage(english);
            notice.say(Notice.Kind.INFO, TEXT.get("look.restart"));
        }
    }

    private Composite row(int columns) {
        Composite row = new Composite(this, SWT.NONE);
        row.setLayout(Layouts.columns(columns, 0, 0, 8));
        return row;
    }

    private static void radio(Composite parent, String text, boolean on, Runnable chosen) {
        Button b = new Button(parent, SWT.RADIO);
        b.setText(text);
        b.setSelection(on);
        b.addListener(SWT.Selection, e -> {
            if (b.getSelection()) {
                chosen.run();
            }
        });
    }

    /** On the language that is chosen: the first one is not always. */
    @Override
    public boolean setFocus() {
        return languages.getTabList()[0].setFocus();
    }

    @Override
    void refresh() {
        // nothing is read
    }
}
