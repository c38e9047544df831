package org.minkang.ui.persons;

import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.minkang.base.Text;
import org.minkang.casework.QueueRow;
import org.minkang.register.PersonCard;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Desk;
import org.minkang.ui.Layouts;
import org.minkang.ui.Pages;
import org.minkang.ui.widgets.Block;
import org.minkang.ui.widgets.Scrolled;

/** The person the page in front is about, in short, for the context panel. */
public final class PersonPanel extends Composite {

    private static final Text TEXT = Text.of(PersonPanel.class);

    private final PersonModel model;
    private final BiConsumer<String, String> open;
    private final Scrolled scrolled;
    private long shown = -1;

    public PersonPanel(Composite parent, Desk desk, BiConsumer<String, String> open) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        this.model = new PersonModel(desk);
        this.open = open;
        setLayout(new FillLayout());
        scrolled = new Scrolled(this, 12);
    }

    /** @param personId 0 for nobody */
    public void show(long personId) {
        if (personId == shown) {
            return;
        }
        shown = personId;
        if (personId == 0) {
            say(TEXT.get("panel.nobody"));
            return;
        }
        Background.load(this, () -> model.read(personId), p -> {
            if (shown == personId) {
                fill(p);
            }
        }, e -> say(String.join("\n", org.minkang.ui.Failures.sentences(e))));
    }

    private Composite fresh() {
        Layouts.empty(scrolled.content());
        return scrolled.content();
    }

    private void say(String sentence) {
        Label label = Css.style(new Label(fresh(), SWT.WRAP), Css.MUTED);
        label.setText(sentence);
        label.setLayoutData(Layouts.wide(160));
        scrolled.fit();
    }

    private void fill(PersonModel.Read p) {
        Composite content = fresh();
        PersonCard card = p.card();
        Label name = Css.style(new Label(content, SWT.NONE), Css.TITLE);
        name.setText(card.row().name());
        PersonFacts.create(content, card, null);
        Link more = new Link(content, SWT.NONE);
        more.setText("<a>" + TEXT.get("panel.open") + "</a>");
        more.addListener(SWT.Selection, e -> open.accept(Pages.PERSON, Long.toString(card.row().id())));
        cases(content, p.cases());
        scrolled.fit();
    }

    private void cases(Composite content, List<QueueRow> cases) {
        Block block = new Block(content, TEXT.get("person.cases", cases.size()));
        for (QueueRow row : cases.subList(0, Math.min(8, cases.size()))) {
            Link link = new Link(block.body(), SWT.WRAP);
            link.setText("<a>" + row.number() + "</a>  " + row.items() + "  " + row.stepName().text());
            link.setLayoutData(Layouts.wide(160));
            link.addListener(SWT.Selection, e -> open.accept(Pages.CASE, Long.toString(row.caseId())));
        }
        if (cases.isEmpty()) {
            Css.style(new Label(block.body(), SWT.NONE), Css.MUTED).setText(TEXT.get("person.no-cases"));
        }
    }
}
