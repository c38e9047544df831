package org.minkang.app.frame;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;
import org.minkang.base.Text;
import org.minkang.ui.Css;
import org.minkang.ui.Desk;
import org.minkang.ui.Icons;
import org.minkang.ui.Layouts;
import org.minkang.ui.PageEditor;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.Shared;
import org.minkang.ui.help.HelpPanel;
import org.minkang.ui.help.HelpTopics;
import org.minkang.ui.persons.PersonPanel;
import org.minkang.ui.widgets.Buttons;

/** The panel at the right: the person the page in front is about, or the help for that page. */
public final class ContextView extends ViewPart {

    public static final String ID = "org.minkang.app.context";

    private static final Text TEXT = Text.of(ContextView.class);

    private Button toPerson;
    private Button toHelp;
    private Composite stack;
    private final StackLayout layout = new StackLayout();
    private PersonPanel person;
    private HelpPanel help;

    @Override
    public void createPartControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(1, 0, 4, 4));
        // the registry translated the name for the machine's language, the person may have chosen another
        setPartName(TEXT.get("context.title"));
        setTitleImage(Icons.get("info", Tone.MUTED));
        Composite choices = new Composite(body, SWT.NONE);
        Css.style(choices, Css.PAPER);
        choices.setLayout(Layouts.columns(2, 8, 0, 4));
        choices.setLayoutData(Layouts.across());
        toPerson = Buttons.choice(choices, TEXT.get("context.person"), () -> show(person));
        toHelp = Buttons.choice(choices, TEXT.get("context.help"), () -> show(help));
        stack = new Composite(body, SWT.NONE);
        stack.setLayout(layout);
        stack.setLayoutData(Layouts.fill());
        help = new HelpPanel(stack, HelpTopics.installed(), ContextView::leave);
        seated();
        Desk.whenSeated(stack, this::seated);
        Shared.listen(stack, this::follow);
    }

    private void seated() {
        boolean helping = helps();
        if (person != null) {
            person.dispose();
        }
        person = new PersonPanel(stack, Desk.current(), Pages::open);
        show(helping ? help : person);
        follow();
    }

    private void show(Control panel) {
        layout.topControl = panel;
        Buttons.on(toPerson, panel == person);
        Buttons.on(toHelp, panel == help);
        stack.layout();
    }

    private void follow() {
        person.show(Pages.active().map(PageEditor::personId).orElse(0L));
        Pages.active().map(PageEditor::pageId).ifPresent(help::follow);
    }

    /** Whether the help is what is seen. */
    boolean helps() {
        return help != null && layout.topControl == help;
    }

    /** Shows the help of the page in front and gives it the keys. */
    void help() {
        show(help);
        help.ask(Pages.active().map(PageEditor::pageId).orElse(""));
        help.setFocus();
    }

    /** Gives the keys back to the page in front. */
    static void leave() {
        Pages.active().ifPresent(editor -> editor.getSite().getPage().activate(editor));
    }

    @Override
    public void setFocus() {
        layout.topControl.setFocus();
    }
}
