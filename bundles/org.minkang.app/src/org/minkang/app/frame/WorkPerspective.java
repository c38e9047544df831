package org.minkang.app.frame;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The one arrangement of the window: pages in tabs, the context panel at the right. */
public final class WorkPerspective implements IPerspectiveFactory {

    public static final String ID = "org.minkang.app.work";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setFixed(true);
        layout.setEditorAreaVisible(true);
        layout.addPlaceholder(ContextView.ID, IPageLayout.RIGHT, 0.76f, layout.getEditorArea());
        layout.getViewLayout(ContextView.ID).setMoveable(false);
    }
}
