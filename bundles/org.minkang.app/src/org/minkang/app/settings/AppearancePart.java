package org.minkang.app.settings;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.app.Preferences;
import org.minkang.ui.Css;
import org.minkang.ui.widgets.Notice;

/** Language, colours and size of type, for this user of this machine. */
final class AppearancePart extends Part {

    AppearancePart(Composite parent) {
        super(parent, "look");
        Css.style(new Label(this, SWT.NONE), Css.HEADING).setText(TEXT.get("look.language"));
        Composite languages = bar(2);
        radio(languages, "中文", !Preferences.english(), () -> language(false));
        radio(languages, "English", Preferences.english(), () -> language(true));
        Css.style(new Label(this, SWT.NONE), Css.HEADING).setText(TEXT.get("look.theme"));
        Composite themes = bar(Preferences.Theme.values().length);
        for (Preferences.Theme theme : Preferences.Theme.values()) {
            radio(themes, TEXT.get("look." + theme), Preferences.theme() == theme, () -> Preferences.use(theme));
        }
        if (Preferences.hasTextSize()) {
            Css.style(new Label(this, SWT.NONE), Css.HEADING).setText(TEXT.get("look.size"));
            Composite sizes = bar(Preferences.TEXT_SIZES.size());
            for (int percent : Preferences.TEXT_SIZES) {
                radio(sizes, TEXT.get("look.percent", percent), Preferences.textSize() == percent, () -> size(percent));
            }
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

    @Override
    void refresh() {
        // nothing is read
    }
}
