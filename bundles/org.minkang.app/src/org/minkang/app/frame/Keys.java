package org.minkang.app.frame;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.minkang.ui.Desk;
import org.minkang.ui.Log;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageEditor;
import org.minkang.ui.PageInfo;
import org.minkang.ui.Pages;
import org.minkang.ui.queue.NextCase;

/** What the keys of the whole window do. Most are handed to the page in front. */
public final class Keys extends AbstractHandler implements IExecutableExtension {

    private String what = "";

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        what = String.valueOf(data);
    }

    @Override
    public Object execute(ExecutionEvent event) {
        switch (what) {
            case "search" -> TopBar.search();
            case "menu" -> TopBar.openMenu();
            case "panel" -> togglePanel();
            case "help" -> help();
            case "close" -> close();
            case "place" -> place(Integer.parseInt(event.getParameter("number")));
            case "tab" -> tab(Integer.parseInt(event.getParameter("step")));
            case "next" -> {
                if (!page(PageCommand.NEXT)) {
                    NextCase.open(Desk.current(), Pages::open);
                }
            }
            default -> page(PageCommand.valueOf(what.toUpperCase(java.util.Locale.ROOT)));
        }
        return null;
    }

    private static boolean page(PageCommand command) {
        return Pages.active().map(p -> p.run(command)).orElse(false);
    }

    private static void close() {
        Pages.active().filter(p -> p.page() == null || p.page().mayClose()).ifPresent(PageEditor::leave);
    }

    private static void place(int number) {
        List<PageInfo> places = Pages.places(Desk.current());
        if (number <= places.size()) {
            Pages.open(places.get(number - 1).id(), "");
        }
    }

    private static void tab(int step) {
        IWorkbenchPage page = workbenchPage();
        IEditorReference[] tabs = page.getEditorReferences();
        for (int i = 0; i < tabs.length; i++) {
            if (tabs[i].getEditor(false) == page.getActiveEditor()) {
                page.activate(tabs[(i + step + tabs.length) % tabs.length].getEditor(true));
                return;
            }
        }
    }

    /** Shows or hides the context panel (F9). */
    static void togglePanel() {
        IWorkbenchPage page = workbenchPage();
        IViewPart panel = page.findView(ContextView.ID);
        try {
            if (panel == null) {
                page.showView(ContextView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
            } else {
                page.hideView(panel);
            }
        } catch (PartInitException e) {
            Log.error("The context panel cannot be opened.", e);
        }
    }

    /** Help for the page in front; once more gives the keys back to the page (F1). */
    static void help() {
        IWorkbenchPage page = workbenchPage();
        if (page.getActivePart() instanceof ContextView panel && panel.helps()) {
            ContextView.leave();
            return;
        }
        try {
            ((ContextView) page.showView(ContextView.ID)).help();
        } catch (PartInitException e) {
            Log.error("The help cannot be opened.", e);
        }
    }

    private static IWorkbenchPage workbenchPage() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window.getActivePage();
    }
}
