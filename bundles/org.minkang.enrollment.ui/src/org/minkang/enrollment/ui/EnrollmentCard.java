package org.minkang.enrollment.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.minkang.base.Text;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.PageHost;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.PersonCardSection;
import org.minkang.ui.widgets.Scrolled;

/** A person's enrollment on the person's page: year by year, with money, cover and lists. */
public final class EnrollmentCard implements PersonCardSection {

    private static final Text TEXT = Text.of(EnrollmentCard.class);

    @Override
    public void create(Composite parent, long personId, PageHost host) {
        Background.load(parent, () -> PersonYears.of(host.desk(), personId), shown -> show(parent, shown, host));
    }

    private static void show(Composite parent, PersonYears.Shown shown, PageHost host) {
        if (shown.years().isEmpty()) {
            Css.style(new Label(parent, SWT.NONE), Css.MUTED).setText(TEXT.get("card.none"));
        }
        for (PersonYears.Year year : shown.years()) {
            Composite line = Css.style(new Composite(parent, SWT.NONE), Css.PAPER);
            line.setLayout(Layouts.columns(3, 0, 0, 8));
            line.setLayoutData(Layouts.across());
            Label of = new Label(line, SWT.NONE);
            of.setText(String.valueOf(year.year()));
            Label state = Css.style(new Label(line, SWT.NONE), css(year.tone()));
            state.setText(year.state().replace("&", "&&"));
            if (year.collect().isEmpty()) {
                new Label(line, SWT.NONE);
            } else {
                Link link = new Link(line, SWT.NONE);
                link.setText("<a>" + TEXT.get("card.collect") + "</a>");
                link.addListener(SWT.Selection, e -> host.open(EnrollmentPages.VILLAGE, year.collect()));
            }
            detail(line, year.money());
            detail(line, year.paid());
            detail(line, year.cover());
            detail(line, year.lists().isEmpty() ? "" : TEXT.get("card.lists", year.lists()));
        }
        for (String finding : shown.findings()) {
            Label label = Css.style(new Label(parent, SWT.WRAP), Css.WARN);
            label.setText(finding.replace("&", "&&"));
            label.setLayoutData(Layouts.wide(120));
        }
        for (Composite c = parent; c != null; c = c.getParent()) {
            if (c instanceof Scrolled scrolled) {
                scrolled.fit();
            }
        }
    }

    private static void detail(Composite line, String words) {
        if (!words.isEmpty()) {
            new Label(line, SWT.NONE);
            Label label = Css.style(new Label(line, SWT.WRAP), Css.MUTED);
            label.setText(words.replace("&", "&&"));
            GridData wide = Layouts.wide(120);
            wide.horizontalSpan = 2;
            label.setLayoutData(wide);
        }
    }

    private static String css(Tone tone) {
        return tone == Tone.WARN ? Css.WARN : tone == Tone.GOOD ? Css.GOOD : Css.MUTED;
    }
}
