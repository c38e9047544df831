package org.minkang.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Widget;

/** Who wants to be told, each for as long as a control of its own lives. UI thread only. */
final class Listeners {

    private final List<Runnable> all = new CopyOnWriteArrayList<>();

    void add(Widget owner, Runnable listener) {
        all.add(listener);
        owner.addListener(SWT.Dispose, e -> all.remove(listener));
    }

    void tell() {
        all.forEach(Runnable::run);
    }
}
