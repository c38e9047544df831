package org.minkang.enrollment.ui;

import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Control;

/** What is there only sometimes takes no room otherwise. */
public final class Rooms {

    private Rooms() {
    }

    /** @return whether it was otherwise before, so that its parent is laid out anew */
    public static boolean room(Control of, boolean wanted) {
        GridData data = of.getLayoutData() instanceof GridData old ? old : new GridData();
        boolean changed = data.exclude == wanted;
        data.exclude = !wanted;
        of.setLayoutData(data);
        of.setVisible(wanted);
        return changed;
    }
}
