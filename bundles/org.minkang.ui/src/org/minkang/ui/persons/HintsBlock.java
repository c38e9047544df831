package org.minkang.ui.persons;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.minkang.register.Hints;
import org.minkang.register.PersonRow;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;

/** Who is likely the same person, with score and reasons, beside the form; it stops nobody. */
final class HintsBlock extends Composite {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(HintsBlock.class);

    private final PageHost host;
    private final BiConsumer<Long, String> notSame;
    /** Typed so far; the list is built anew while other fields are typed. */
    private final Map<Long, String> reasons = new HashMap<>();

    /** @param notSame gets an entry's id and why it is somebody else, as it is typed */
    HintsBlock(Composite parent, PageHost host, BiConsumer<Long, String> notSame) {
        super(parent, SWT.NONE);
        this.host = host;
        this.notSame = notSame;
        Css.style(this, Css.PAPER);
        setLayout(Layouts.columns(1, 0, 0, 6));
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        data.widthHint = 320;
        setLayoutData(data);
        show(Hints.NONE, TEXT.get("hints.idle"));
    }

    void show(Hints hints) {
        show(hints, TEXT.get("hints.none"));
    }

    private void show(Hints hints, String nobody) {
        Layouts.empty(this);
        Label heading = Css.style(new Label(this, SWT.NONE), Css.HEADING);
        heading.setText(TEXT.get("hints.title"));
        if (hints.persons().isEmpty()) {
            say(nobody, Css.MUTED);
        }
        for (Hints.Hint hint : hints.persons()) {
            PersonRow p = hint.person();
            Link link = new Link(this, SWT.NONE);
            link.setText(TEXT.get("hints.score", hint.likeness().score()) + "  <a>" + p.name() + "</a>  " + PersonModel.sex(p.sex())
                    + "  " + p.birthYear() + "  " + p.maskedId());
            link.addListener(SWT.Selection, e -> host.open(Pages.PERSON, Long.toString(p.id())));
            say(p.areaName().isEmpty() ? hint.likeness().text() : p.areaName() + "  " + hint.likeness().text(), Css.WARN);
            Text why = new Text(this, SWT.BORDER);
            why.setMessage(TEXT.get("hints.not-same"));
            why.setLayoutData(Layouts.wide(240));
            why.setText(reasons.getOrDefault(p.id(), ""));
            why.addListener(SWT.Modify, e -> {
                reasons.put(p.id(), why.getText());
                notSame.accept(p.id(), why.getText());
            });
        }
        if (hints.outside() > 0) {
            say(TEXT.get("hints.outside", hints.outside()), Css.WARN);
        }
        layout(true, true);
    }

    private void say(String sentence, String css) {
        Label label = Css.style(new Label(this, SWT.WRAP), css);
        label.setText(sentence.replace("&", "&&"));
        label.setLayoutData(Layouts.wide(240));
    }
}
