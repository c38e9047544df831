package org.minkang.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** The pages that are installed, and how to open one. */
public final class Pages {

    public static final String START = "org.minkang.start";
    public static final String QUEUE = "org.minkang.queue";
    public static final String PERSONS = "org.minkang.persons";
    public static final String PERSON = "org.minkang.person";
    /** A form to enter a person, or with a person's id to change one. */
    public static final String PERSON_FORM = "org.minkang.person-form";
    /** The visits of a person and what they were paid. */
    public static final String PERSON_VISITS = "org.minkang.person-visits";
    public static final String SIMULATOR = "org.minkang.simulator";
    public static final String DUPLICATES = "org.minkang.duplicates";
    public static final String DATA_PROBLEMS = "org.minkang.data-problems";
    /** Two persons side by side: "kept,merged", or one id while the other is still to be found. */
    public static final String MERGE = "org.minkang.merge";
    public static final String CASE = "org.minkang.case";
    public static final String IMPORT = "org.minkang.import";
    /** A report; opened with the argument of a {@link ReportAim} it shows the rows of a figure. */
    public static final String REPORTS = "org.minkang.reports";
    public static final String PREVIEW = "org.minkang.preview";
    /** A scan on which what experts must not read is covered. */
    public static final String COVER = "org.minkang.cover";
    public static final String SETTINGS = "org.minkang.settings";

    private static List<PageInfo> all;

    private Pages() {
    }

    public static synchronized List<PageInfo> all() {
        if (all == null) {
            all = List.copyOf(Extensions.read(Extensions.PAGES, PageInfo::read));
        }
        return all;
    }

    public static Optional<PageInfo> get(String id) {
        return all().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** The pages with a place in the bar, in order, without those the person may never see. */
    public static List<PageInfo> places(Desk desk) {
        return all().stream().filter(p -> p.place() > 0 && p.visibleTo(desk))
                .sorted(Comparator.comparingInt(PageInfo::place).thenComparing(PageInfo::id)).toList();
    }

    /** Opens the page, or brings its tab to the front. */
    public static void open(String pageId, String argument) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null && PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0) {
            window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        }
        if (window == null || window.getActivePage() == null) {
            return;
        }
        boolean many = get(pageId).map(PageInfo::many).orElse(true);
        IWorkbenchPage page = window.getActivePage();
        try {
            PageInput key = new PageInput(pageId, many ? argument : "");
            IEditorPart open = page.findEditor(key);
            if (open instanceof PageEditor editor) {
                page.activate(editor);
                editor.setFocus(); // also where it was in front already and the cursor in the search
                editor.reopen(argument);
            } else {
                PageEditor.argumentOfNext(argument);
                page.openEditor(key, PageEditor.ID);
            }
        } catch (PartInitException e) {
            Log.error("The page " + pageId + " cannot be opened.", e);
        }
    }

    /** Builds all open pages anew. */
    public static void rebuild() {
        editors().forEach(PageEditor::rebuild);
    }

    /** Whether a page is in the middle of something that must not be cut off. */
    public static boolean busy() {
        return editors().stream().anyMatch(e -> e.page() != null && !e.page().mayClose());
    }

    /** Closes every tab; false when somebody who was asked about unsaved words wants to stay. */
    public static boolean closeAll() {
        return editors().stream().allMatch(e -> e.getSite().getPage().closeEditor(e, true));
    }

    private static List<PageEditor> editors() {
        List<PageEditor> open = new ArrayList<>();
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            for (IEditorReference tab : window.getActivePage().getEditorReferences()) {
                if (tab.getEditor(false) instanceof PageEditor editor) {
                    open.add(editor);
                }
            }
        }
        return open;
    }

    /** The page in front, if it is one of ours. */
    public static Optional<PageEditor> active() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window == null || window.getActivePage() == null ? Optional.empty()
                : Optional.ofNullable(window.getActivePage().getActiveEditor())
                        .filter(PageEditor.class::isInstance).map(PageEditor.class::cast);
    }
}
