package org.minkang.ui.queue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Problem;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.CaseAct;
import org.minkang.casework.Cases;
import org.minkang.casework.QueueRow;
import org.minkang.store.Store;
import org.minkang.ui.Css;
import org.minkang.ui.Desk;
import org.minkang.ui.Layouts;
import org.minkang.ui.LongWork;
import org.minkang.ui.PageHost;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;

/** What can be done with the marked rows of the queue, each row answered on its own. */
final class QueueActions extends Composite {

    private static final Text TEXT = Text.of(QueueActions.class);

    private final PageHost host;
    private final PagedTable<QueueRow> table;
    private final Notice notice;
    private final Runnable done;
    private final Label chosen;
    private final Button take;
    private final Button pass;

    QueueActions(Composite parent, PageHost host, PagedTable<QueueRow> table, Notice notice, Runnable done) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        this.host = host;
        this.table = table;
        this.notice = notice;
        this.done = done;
        setLayout(Layouts.columns(6, 0, 0, 8));
        chosen = Css.style(new Label(this, SWT.NONE), Css.MUTED);
        chosen.setLayoutData(Layouts.width(90));
        pass = Buttons.primary(this, TEXT.get("action.pass"), () -> many("action.pass", this::pass));
        take = Buttons.push(this, TEXT.get("action.take"), () -> many("action.take", this::take));
        Button copy = Buttons.push(this, "copy", TEXT.get("action.copy"), table::copy);
        copy.setToolTipText(TEXT.get("action.copy.tip"));
        Buttons.push(this, TEXT.get("action.unmark"), table::unmark);
    }

    void marksChanged() {
        int marked = table.marked().size();
        Layouts.say(chosen, TEXT.get("action.marked", marked));
        GridData room = (GridData) getLayoutData();
        if (room != null && room.exclude != (marked == 0)) {
            // the bar takes room from the list only while something is marked
            room.exclude = marked == 0;
            setVisible(marked > 0);
            getParent().layout();
        }
        layout();
    }

    /** Ctrl+Enter: passes what is marked. */
    void primary() {
        if (isVisible()) {
            many("action.pass", this::pass);
        }
    }

    /** What is done with one row, in a transaction of its own. */
    private interface OnRow {
        void run(Desk desk, QueueRow row);
    }

    private void take(Desk desk, QueueRow row) {
        if (row.taskId() != 0) {
            desk.get(Store.class).run(s -> desk.get(Cases.class).take(s, desk.actor(), row.taskId()));
        }
    }

    private void pass(Desk desk, QueueRow row) {
        desk.get(Store.class).run(s -> desk.get(Cases.class).act(s, desk.actor(), CaseAct.pass(row.caseId(), row.version())));
    }

    private void many(String what, OnRow action) {
        List<QueueRow> rows = table.marked();
        LongWork.start(this, TEXT.get(what), progress -> all(rows, what, action, progress), refused -> {
            if (refused.isEmpty()) {
                notice.say(Notice.Kind.DONE, TEXT.get("action.done", rows.size()));
            } else {
                refused.add(0, TEXT.get("action.partly", rows.size() - refused.size(), refused.size()));
                notice.say(Notice.Kind.WARNING, refused.subList(0, Math.min(6, refused.size())));
            }
            done.run();
        }, notice::fail);
    }

    private List<String> all(List<QueueRow> rows, String what, OnRow action, Progress progress) {
        List<String> refused = new ArrayList<>();
        progress.begin(TEXT.get(what), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            progress.check();
            try {
                action.run(host.desk(), rows.get(i));
            } catch (Refused e) {
                refused.add(rows.get(i).number() + " " + rows.get(i).personName() + ": "
                        + e.problems().stream().map(Problem::message).findFirst().orElse(""));
            }
            progress.step(i + 1L);
        }
        return refused;
    }
}
