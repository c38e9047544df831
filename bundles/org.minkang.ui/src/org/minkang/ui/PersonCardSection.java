package org.minkang.ui;

import org.eclipse.swt.widgets.Composite;

/**
 * One block on a person's page: what a module knows about the person. Contributed through the extension point
 * {@code org.minkang.ui.cards}, which may name the {@code right} it takes to see the block. A section that throws becomes an error block in its place.
 */
public interface PersonCardSection {

    /**
     * Builds the block; reading happens beside the UI thread.
     *
     * @param parent the block's own composite, without layout
     * @param host   opens other pages
     */
    void create(Composite parent, long personId, PageHost host);
}
