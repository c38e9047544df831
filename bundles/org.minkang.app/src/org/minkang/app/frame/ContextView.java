package org.minkang.app.frame;

import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.minkang.base.Text;
import org.minkang.ui.Desk;
import org.minkang.ui.Icons;
import org.minkang.ui.PageEditor;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.Shared;
import org.minkang.ui.persons.PersonPanel;

/** The panel at the right: the person the page in front is about. */
public final class ContextView extends ViewPart {

    public static final String ID = "org.minkang.app.context";

    private PersonPanel panel;

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new FillLayout());
        // the registry translated the name for the machine's language, the person may have chosen another
        setPartName(Text.of(ContextView.class).get("context.title"));
        setTitleImage(Icons.get("person", Tone.MUTED));
        seated(parent);
        Desk.whenSeated(parent, () -> seated(parent));
        Shared.listen(parent, this::follow);
    }

    private void seated(Composite parent) {
        if (panel != null) {
            panel.dispose();
        }
        panel = new PersonPanel(parent, Desk.current(), Pages::open);
        parent.requestLayout();
        follow();
    }

    private void follow() {
        panel.show(Pages.active().map(PageEditor::personId).orElse(0L));
    }

    @Override
    public void setFocus() {
        panel.setFocus();
    }
}
