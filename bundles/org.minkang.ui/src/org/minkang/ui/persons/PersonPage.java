package org.minkang.ui.persons;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.minkang.base.Text;
import org.minkang.casework.QueueRow;
import org.minkang.register.PersonCard;
import org.minkang.register.PersonFull;
import org.minkang.register.PersonRow;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.ErrorPage;
import org.minkang.ui.Extensions;
import org.minkang.ui.Layouts;
import org.minkang.ui.Log;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.PersonCardSection;
import org.minkang.ui.widgets.Block;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.Scrolled;

/** One person: what the register and every installed module know. Numbers are masked until a reason is given. */
public final class PersonPage implements Page {

    private static final Text TEXT = Text.of(PersonPage.class);

    private PageHost host;
    private PersonModel model;
    private long personId;
    private Scrolled scrolled;
    private Notice notice;
    private Composite head;
    private boolean seen;
    private int reading;
    private String version = "";

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        model = new PersonModel(host.desk());
        personId = Long.parseLong(host.argument());
        scrolled = new Scrolled(parent, 16);
        notice = new Notice(scrolled.content());
        head = new Composite(scrolled.content(), SWT.NONE);
        head.setLayout(Layouts.columns(1, 0, 0, 8));
        head.setLayoutData(Layouts.across());
        read();
        host.person(0);
    }

    private void read() {
        seen = false;
        Background.load(scrolled, () -> model.read(personId), this::fill, this::failed);
    }

    private void failed(Throwable e) {
        notice.fail(e);
        scrolled.fit();
    }

    private void fill(PersonModel.Read p) {
        if (p.card().row().id() != personId) {
            // the entry was merged, perhaps while this page was open: it leads to the person who was kept
            personId = p.card().row().id();
            notice.say(Notice.Kind.INFO, TEXT.get("person.merged", p.card().row().name()));
        }
        host.title(p.card().row().name(), TEXT.get("person.tip", p.card().row().name(), p.card().row().maskedId()));
        seen = true;
        version = p.card().row().id() + " " + p.card().version();
        head(p.card(), null);
        for (Control c : scrolled.content().getChildren()) {
            if (c instanceof Block) {
                c.dispose();
            }
        }
        cases(p.cases());
        modules();
        household(p.card());
        scrolled.fit();
        int mine = ++reading;
        Background.load(scrolled, () -> model.more(personId), more -> {
            if (mine != reading) {
                return; // read again meanwhile
            }
            new MarksBlock(scrolled.content(), model, personId, more.marks(), this::read, notice);
            PersonStory.hints(scrolled.content(), host, model, personId, more.hints());
            PersonStory.merges(scrolled.content(), model, more.merges(), this::undone, notice);
            PersonStory.history(scrolled.content(), more.history());
            scrolled.fit();
        }, this::failed);
    }

    private void undone(List<String> stays) {
        notice.say(Notice.Kind.DONE, stays.isEmpty() ? TEXT.get("merges.undone")
                : TEXT.get("merges.undone-stays", String.join(TEXT.get("merges.and"), stays)));
        read();
    }

    private void head(PersonCard card, PersonFull full) {
        Layouts.empty(head);
        Composite line = new Composite(head, SWT.NONE);
        line.setLayout(Layouts.columns(5, 0, 0, 12));
        line.setLayoutData(Layouts.across());
        Label name = Css.style(new Label(line, SWT.NONE), Css.TITLE);
        name.setText(card.row().name());
        Label space = new Label(line, SWT.NONE);
        space.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        if (model.mayEdit()) {
            Buttons.push(line, "form", TEXT.get("person.change"), () -> host.open(Pages.PERSON_FORM, Long.toString(personId)));
        }
        if (model.mayMerge()) {
            Buttons.push(line, "persons", TEXT.get("person.merge"), () -> host.open(Pages.MERGE, Long.toString(personId)));
        }
        Button see = Buttons.push(line, "eye", TEXT.get("person.see-full"), () -> askReason(card));
        see.setEnabled(model.maySeeFull() && full == null);
        see.setToolTipText(TEXT.get(model.maySeeFull() ? "person.see-full.tip" : "person.see-full.no-right"));
        PersonFacts.create(head, card, full);
        scrolled.fit();
    }

    private void askReason(PersonCard card) {
        Dialogs.ask(head.getShell(), TEXT.get("person.see-full"), TEXT.get("person.reason")).ifPresent(reason ->
                Background.load(scrolled, () -> model.full(personId, reason), full -> {
                    head(card, full);
                    PersonStory.replaceHistory(scrolled.content(), full.history());
                    scrolled.fit();
                }, this::failed));
    }

    private void cases(List<QueueRow> cases) {
        Block block = new Block(scrolled.content(), TEXT.get("person.cases", cases.size()));
        for (QueueRow row : cases) {
            Link link = new Link(block.body(), SWT.NONE);
            link.setText(TEXT.get("person.case-line", "<a>" + row.number() + "</a>", row.items(), row.stepName().text()));
            link.addListener(SWT.Selection, e -> host.open(Pages.CASE, Long.toString(row.caseId())));
        }
        if (cases.isEmpty()) {
            Css.style(new Label(block.body(), SWT.NONE), Css.MUTED).setText(TEXT.get("person.no-cases"));
        }
    }

    private void modules() {
        for (IConfigurationElement e : Extensions.read(Extensions.CARDS, x -> x)) {
            String right = e.getAttribute("right");
            if (right != null && !host.desk().has(right)) {
                continue; // what a role may never see takes no room
            }
            Block block = new Block(scrolled.content(), Extensions.label(e, "name"));
            section(block.body(), e);
        }
    }

    private void section(Composite body, IConfigurationElement e) {
        try {
            ((PersonCardSection) e.createExecutableExtension("class")).create(body, personId, host);
        } catch (CoreException | RuntimeException | LinkageError failure) {
            Log.error("The card " + e.getAttribute("id") + " failed.", failure);
            Layouts.empty(body);
            ErrorPage.create(body, failure, () -> {
                Layouts.empty(body);
                section(body, e);
                scrolled.fit();
            });
        }
    }

    private void household(PersonCard card) {
        if (card.household().isEmpty()) {
            return;
        }
        Block block = new Block(scrolled.content(), TEXT.get("person.members", card.household().size()));
        for (PersonRow member : card.household()) {
            Link link = new Link(block.body(), SWT.NONE);
            link.setText("<a>" + member.name() + "</a>   " + PersonModel.sex(member.sex()) + "   " + member.birthYear() + "   "
                    + member.maskedId());
            link.addListener(SWT.Selection, e -> host.open(Pages.PERSON, Long.toString(member.id())));
        }
    }

    @Override
    public void focus() {
        scrolled.setFocus();
    }

    @Override
    public void returned() {
        if (seen) {
            // somebody, perhaps in another tab, may have changed or merged the person meanwhile
            Background.load(scrolled, () -> model.version(personId), now -> {
                if (!now.equals(version)) {
                    read();
                }
            }, this::failed);
        }
    }

    @Override
    public boolean run(PageCommand command) {
        if (command == PageCommand.REFRESH) {
            read();
            return true;
        }
        return false;
    }
}
