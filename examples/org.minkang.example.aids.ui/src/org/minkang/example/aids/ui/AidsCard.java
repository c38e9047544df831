package org.minkang.example.aids.ui;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Text;
import org.minkang.example.aids.AidRequest;
import org.minkang.example.aids.Aids;
import org.minkang.store.Store;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Desk;
import org.minkang.ui.PageHost;
import org.minkang.ui.PersonCardSection;
import org.minkang.ui.widgets.Scrolled;

/** The devices a person was given, on the person's page. */
public final class AidsCard implements PersonCardSection {

    private static final Text TEXT = Text.of(AidsCard.class);

    @Override
    public void create(Composite parent, long personId, PageHost host) {
        Desk desk = host.desk();
        Background.load(parent, () -> desk.get(Store.class)
                .read(s -> desk.get(Aids.class).handedOut(s, desk.actor(), personId)), given -> show(parent, given));
    }

    private static void show(Composite parent, List<AidRequest> given) {
        if (given.isEmpty()) {
            Css.style(new Label(parent, SWT.NONE), Css.MUTED).setText(TEXT.get("card.none"));
        }
        for (AidRequest one : given) {
            new Label(parent, SWT.NONE).setText(TEXT.get("card.line", one.deviceName(), one.handedOutOn().orElseThrow()));
        }
        for (Composite c = parent; c != null; c = c.getParent()) {
            if (c instanceof Scrolled scrolled) {
                scrolled.fit();
            }
        }
    }
}
