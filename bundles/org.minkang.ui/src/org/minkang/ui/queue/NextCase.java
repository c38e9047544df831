package org.minkang.ui.queue;

import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.minkang.base.Text;
import org.minkang.casework.Cases;
import org.minkang.casework.QueueFilter;
import org.minkang.ui.Background;
import org.minkang.ui.Desk;
import org.minkang.ui.Pages;
import org.minkang.ui.widgets.Dialogs;

/** Opens the case that is to be done next (F2). */
public final class NextCase {

    private NextCase() {
    }

    /** @param open gets the page id and the case's id */
    public static void open(Desk desk, BiConsumer<String, String> open) {
        Shell shell = Display.getCurrent().getActiveShell();
        Background.load(shell, () -> find(desk, 0), next -> next.ifPresentOrElse(
                id -> open.accept(Pages.CASE, id.toString()),
                () -> Dialogs.inform(shell, Text.of(NextCase.class).get("next.title"),
                        Text.of(NextCase.class).get("next.none"))));
    }

    /**
     * Reads from the database.
     *
     * @param after the case one comes from, decided or not; 0 for none
     */
    public static Optional<Long> find(Desk desk, long after) {
        return desk.get(Cases.class).nextDue(desk.actor(), QueueFilter.of(QueueFilter.Scope.GROUP), after);
    }
}
