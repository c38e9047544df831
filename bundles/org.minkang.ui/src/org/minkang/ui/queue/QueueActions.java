package org.minkang.ui.queue;

import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Progress;
import org.minkang.base.Text;
import org.minkang.casework.AllowedAction;
import org.minkang.casework.CaseAction;
import org.minkang.casework.Cases;
import org.minkang.casework.Colleague;
import org.minkang.casework.ManyCases;
import org.minkang.casework.QueueRow;
import org.minkang.casework.type.Reason;
import org.minkang.store.Store;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Desk;
import org.minkang.ui.Layouts;
import org.minkang.ui.LongWork;
import org.minkang.ui.PageHost;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.WorkLine;

/** What can be done with the marked rows of the queue, each row answered on its own. */
final class QueueActions extends Composite {

    private static final Text TEXT = Text.of(QueueActions.class);

    private final PageHost host;
    private final PagedTable<QueueRow> table;
    private final Notice notice;
    private final ManyResults results;
    private final Runnable done;
    private final ManyCases many;
    private final Composite ask;
    private final Composite buttons;
    private final WorkLine working;
    private final Label chosen;
    private Runnable primary;

    QueueActions(Composite parent, PageHost host, PagedTable<QueueRow> table, Notice notice, ManyResults results, Runnable done) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        this.host = host;
        this.table = table;
        this.notice = notice;
        this.results = results;
        this.done = done;
        Desk desk = host.desk();
        many = new ManyCases(desk.get(Store.class), desk.get(Cases.class));
        primary = this::pass;
        setLayout(Layouts.columns(1, 0, 0, 4));
        ask = new Composite(this, SWT.NONE);
        ask.setLayout(Layouts.columns(4, 0, 4, 8));
        ask.setLayoutData(Layouts.across());
        working = new WorkLine(this);
        buttons = new Composite(this, SWT.NONE);
        buttons.setLayout(Layouts.columns(7, 0, 0, 8));
        chosen = Css.style(new Label(buttons, SWT.NONE), Css.MUTED);
        chosen.setLayoutData(Layouts.width(90));
        Buttons.primary(buttons, TEXT.get("action.pass"), this::pass);
        Buttons.push(buttons, TEXT.get("action.return"), this::askReason);
        if (desk.has(Cases.ASSIGN_RIGHT)) {
            Buttons.push(buttons, TEXT.get("action.assign"), this::askColleague);
        }
        Buttons.push(buttons, TEXT.get("action.take"),
                () -> start("action.take", (rows, p) -> many.take(desk.actor(), rows, p)));
        Button copy = Buttons.push(buttons, "copy", TEXT.get("action.copy"), table::copy);
        copy.setToolTipText(TEXT.get("action.copy.tip"));
        Buttons.push(buttons, TEXT.get("action.unmark"), table::unmark);
        closeAsk();
    }

    void marksChanged() {
        int marked = table.marked().size();
        Layouts.say(chosen, TEXT.get("action.marked", marked));
        GridData room = (GridData) getLayoutData();
        if (room != null && room.exclude != (marked == 0)) {
            // the bar takes room from the list only while something is marked
            room.exclude = marked == 0;
            setVisible(marked > 0);
            closeAsk();
            getParent().layout();
        }
        layout();
    }

    /** Ctrl+Enter: sends what is being asked, else passes what is marked. */
    void primary() {
        if (isVisible()) {
            primary.run();
        }
    }

    /** Whether something was being done, which now stops, or asked, which is now given up. */
    boolean back() {
        if (working.stop()) {
            return true;
        }
        boolean asked = ask.isVisible();
        closeAsk();
        return asked;
    }

    private void pass() {
        start("action.pass", (rows, p) -> many.pass(host.desk().actor(), rows, p));
    }

    // ---- what must be said first, in place ------------------------------------------------------------------------------

    private void closeAsk() {
        Layouts.empty(ask);
        primary = this::pass;
        askRoom(false);
    }

    private void askRoom(boolean visible) {
        ((GridData) ask.getLayoutData()).exclude = !visible;
        ask.setVisible(visible);
        layout(true, true);
        getParent().layout(true, true);
    }

    private void askReason() {
        QueueRow first = table.marked().get(0);
        Desk desk = host.desk();
        Background.load(this, () -> desk.get(Store.class).read(s -> desk.get(Cases.class).allowed(s, desk.actor(), first.caseId())
                .stream().filter(a -> a.action() == CaseAction.RETURN).map(AllowedAction::reasons).findFirst().orElse(List.of())),
                this::askReason, notice::fail);
    }

    private void askReason(List<Reason> standard) {
        closeAsk();
        Combo codes = standard.isEmpty() ? null : combo(standard.stream().map(r -> r.name().text()).toList(), "ask.standard");
        org.eclipse.swt.widgets.Text reason = new org.eclipse.swt.widgets.Text(ask, SWT.BORDER);
        reason.setMessage(TEXT.get("ask.reason"));
        reason.setLayoutData(Layouts.across(codes == null ? 2 : 1));
        open("action.return", () -> {
            int code = codes == null ? 0 : codes.getSelectionIndex();
            String key = code <= 0 ? "" : standard.get(code - 1).key();
            String words = reason.getText();
            start("action.return", (rows, p) -> many.giveBack(host.desk().actor(), rows, key, words, p));
        });
        reason.addListener(SWT.DefaultSelection, e -> primary.run());
        reason.setFocus();
    }

    private void askColleague() {
        List<QueueRow> rows = table.marked();
        Background.load(this, () -> many.colleagues(host.desk().actor(), rows), found -> askColleague(found, rows.size()),
                notice::fail);
    }

    private void askColleague(Map<Colleague, Integer> found, int marked) {
        closeAsk();
        if (found.isEmpty()) {
            notice.say(Notice.Kind.WARNING, TEXT.get("ask.nobody"));
            return;
        }
        List<Colleague> colleagues = found.keySet().stream()
                .sorted((a, b) -> found.get(b).equals(found.get(a)) ? a.name().compareTo(b.name()) : found.get(b) - found.get(a)).toList();
        Combo who = combo(colleagues.stream().map(c -> TEXT.get("ask.colleague", c.name(), found.get(c), marked)).toList(), "ask.who");
        new Label(ask, SWT.NONE).setLayoutData(Layouts.across());
        open("action.assign", () -> {
            if (who.getSelectionIndex() > 0) {
                long account = colleagues.get(who.getSelectionIndex() - 1).id();
                start("action.assign", (rows, p) -> many.assign(host.desk().actor(), rows, account, p));
            } else {
                notice.say(Notice.Kind.ERROR, TEXT.get("ask.who-needed"));
            }
        });
        who.setFocus();
    }

    private Combo combo(List<String> labels, String first) {
        Combo combo = new Combo(ask, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.add(TEXT.get(first));
        labels.forEach(combo::add);
        combo.select(0);
        combo.setLayoutData(Layouts.width(240));
        return combo;
    }

    private void open(String what, Runnable send) {
        primary = send;
        Buttons.primary(ask, TEXT.get("ask.send", TEXT.get(what).replace("…", ""), table.marked().size()), send);
        Buttons.push(ask, TEXT.get("ask.cancel"), this::closeAsk);
        askRoom(true);
    }

    // ---- doing it -------------------------------------------------------------------------------------------------------

    /** What is done with the rows. */
    private interface OnRows {
        List<ManyCases.Result> run(List<QueueRow> rows, Progress progress);
    }

    private void start(String what, OnRows action) {
        List<QueueRow> rows = table.marked();
        String name = TEXT.get(what).replace("…", "");
        closeAsk();
        buttons.setEnabled(false); // what is being done with them must not be begun twice
        primary = () -> { };
        working.follow(LongWork.start(this, name, progress -> {
            progress.begin(name, rows.size());
            return action.run(rows, progress);
        }, got -> {
            over();
            answer(name, got);
        }, e -> {
            over();
            notice.fail(e);
        }));
    }

    private void over() {
        working.over();
        buttons.setEnabled(true);
        primary = this::pass;
    }

    private void answer(String name, List<ManyCases.Result> got) {
        long refused = got.stream().filter(r -> !r.done()).count();
        if (refused == 0) {
            results.room(false);
            notice.say(Notice.Kind.DONE, TEXT.get("action.done", name, got.size()));
        } else {
            String sentence = TEXT.get("action.partly", name, got.size() - refused, refused);
            notice.clear();
            results.show(sentence, got);
        }
        done.run();
    }
}
