package org.minkang.ui;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.ISaveablePart2;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.EditorPart;
import org.minkang.base.Text;
import org.minkang.ui.widgets.Dialogs;

/** The one editor of the workbench: a tab that shows a {@link Page}, or an error page when the page fails. */
public final class PageEditor extends EditorPart implements PageHost, ISaveablePart2 {

    public static final String ID = "org.minkang.ui.pageEditor";

    private static String next = "";

    private String argument = "";
    private Page page;
    private Composite body;
    private boolean left;
    private boolean unsaved;
    private String count = "";
    private long person;

    /** The argument does not always belong to the tab's identity, so it travels beside the input. */
    static void argumentOfNext(String argument) {
        next = argument == null ? "" : argument;
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        argument = next;
        next = "";
        setPartName(input.getName());
        setTitleToolTip(input.getName());
        tint();
    }

    /** The icon in the colours of now. */
    private void tint() {
        Pages.get(pageId()).map(PageInfo::icon).map(i -> Icons.get(i, Palette.Tone.MUTED)).ifPresent(this::setTitleImage);
    }

    public String pageId() {
        return ((PageInput) getEditorInput()).pageId();
    }

    @Override
    public void createPartControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new FillLayout());
        body.addListener(SWT.Deactivate, e -> left = true);
        Listener back = this::back;
        body.getDisplay().addFilter(SWT.KeyDown, back);
        body.addListener(SWT.Dispose, e -> e.display.removeFilter(SWT.KeyDown, back));
        build();
    }

    /** Escape is the page's first, wherever in it the cursor is; what it has no use for goes on to the field. */
    private void back(Event e) {
        if (e.keyCode == SWT.ESC && e.stateMask == 0 && e.widget instanceof Control c && Layouts.within(body, c) && run(PageCommand.BACK)) {
            e.doit = false;
        }
    }

    private void build() {
        try {
            page = Pages.get(pageId()).orElseThrow(() -> new IllegalStateException("no page " + pageId())).make();
            page.create(body, this);
        } catch (CoreException | RuntimeException | LinkageError e) {
            failed(e);
        }
    }

    private void failed(Throwable e) {
        Log.error("The page " + pageId() + " failed.", e);
        page = null;
        Layouts.empty(body);
        ErrorPage.create(body, e, this::rebuild);
        body.layout(true, true);
    }

    /** Builds the page anew, for instance in other colours. */
    public void rebuild() {
        tint();
        if (page != null) {
            page.closed();
        }
        unsaved(false);
        Layouts.empty(body);
        build();
        body.layout(true, true);
    }

    void reopen(String newArgument) {
        if (page != null && newArgument != null && !newArgument.isEmpty()) {
            argument = newArgument;
            page.reopened(newArgument);
        }
    }

    @Override
    public void setFocus() {
        if (page == null) {
            body.setFocus();
            return;
        }
        try {
            page.focus();
            keepKeys();
            if (left) {
                left = false;
                page.returned();
            }
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    /** A page whose widgets are still being read has nothing to focus; without any focus no key would arrive. */
    private void keepKeys() {
        if (!Layouts.holdsFocus(body)) {
            body.forceFocus();
        }
    }

    /** Hands a common key to the page. */
    public boolean run(PageCommand command) {
        try {
            return page != null && page.run(command);
        } catch (RuntimeException e) {
            Failures.show(body.getShell(), e);
            return true;
        }
    }

    @Override
    public void dispose() {
        if (page != null) {
            page.closed();
        }
        super.dispose();
    }

    @Override
    public Desk desk() {
        return Desk.current();
    }

    @Override
    public String argument() {
        return argument;
    }

    @Override
    public void title(String title, String tip) {
        setPartName(title);
        setTitleToolTip(tip);
    }

    @Override
    public void count(String text) {
        count = text == null ? "" : text;
        Shared.changed();
    }

    @Override
    public void person(long personId) {
        person = personId;
        Shared.changed();
    }

    /** The text for the bottom line while this tab is in front. */
    public String countText() {
        return count;
    }

    /** The person this tab is about, 0 for nobody. */
    public long personId() {
        return person;
    }

    public Page page() {
        return page;
    }

    @Override
    public void open(String pageId, String newArgument) {
        Pages.open(pageId, newArgument);
    }

    @Override
    public void close() {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> getSite().getPage().closeEditor(this, false));
    }

    /** Closes this tab because of the person, who is asked when something typed would be lost. */
    public void leave() {
        getSite().getPage().closeEditor(this, true);
    }

    @Override
    public void unsaved(boolean typed) {
        if (unsaved != typed) {
            unsaved = typed;
            firePropertyChange(org.eclipse.ui.IEditorPart.PROP_DIRTY);
        }
    }

    @Override
    public int promptToSaveOnClose() {
        Text text = Text.of(PageEditor.class);
        getSite().getPage().bringToTop(this);
        return Dialogs.confirm(getSite().getShell(), text.get("tab.unsaved"), text.get("tab.unsaved-line", getPartName()),
                text.get("tab.unsaved-go")) ? NO : CANCEL;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        run(PageCommand.SAVE);
    }

    @Override
    public void doSaveAs() {
        run(PageCommand.SAVE);
    }

    @Override
    public boolean isDirty() {
        return unsaved;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
