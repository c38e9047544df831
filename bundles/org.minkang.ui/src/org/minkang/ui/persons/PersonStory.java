package org.minkang.ui.persons;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.minkang.base.Text;
import org.minkang.register.Hints;
import org.minkang.register.HistoryLine;
import org.minkang.register.MergeRecord;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.widgets.Block;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;

/** What came of a person's entry: likely duplicates, merges and changes, each a block on the person's page. */
final class PersonStory {

    private static final Text TEXT = Text.of(PersonStory.class);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final String HISTORY = "history";

    private PersonStory() {
    }

    static void hints(Composite parent, PageHost host, PersonModel model, long personId, Hints hints) {
        if (hints.persons().isEmpty()) {
            return;
        }
        Block block = new Block(parent, TEXT.get("hints.block", hints.persons().size()));
        for (Hints.Hint hint : hints.persons()) {
            Link link = new Link(block.body(), SWT.WRAP);
            String compare = model.mayMerge() ? "   <a href=\"merge\">" + TEXT.get("hints.compare") + "</a>" : "";
            link.setText(TEXT.get("hints.score", hint.likeness().score()) + "  <a href=\"person\">" + hint.person().name() + "</a>  "
                    + hint.person().maskedId() + "  " + hint.person().areaName() + "  " + hint.likeness().text() + compare);
            link.setLayoutData(Layouts.wide(300));
            link.addListener(SWT.Selection, e -> {
                if ("merge".equals(e.text)) {
                    host.open(Pages.MERGE, personId + "," + hint.person().id());
                } else {
                    host.open(Pages.PERSON, Long.toString(hint.person().id()));
                }
            });
        }
    }

    /** @param undone gets what stays with the kept entry */
    static void merges(Composite parent, PersonModel model, List<MergeRecord> merges, Consumer<List<String>> undone, Notice notice) {
        if (merges.isEmpty()) {
            return;
        }
        Block block = new Block(parent, TEXT.get("merges.title", merges.size()));
        for (MergeRecord m : merges) {
            Composite line = new Composite(block.body(), SWT.NONE);
            line.setLayout(Layouts.columns(2, 0, 0, 12));
            line.setLayoutData(Layouts.across());
            String text = TEXT.get("merges.line", MINUTE.format(m.at()), m.by(), m.merged().name(), m.merged().maskedId(), m.reason());
            String full = m.holds() ? text
                    : text + TEXT.get("merges.line-undone", MINUTE.format(m.undoneAt()), m.undoneBy(), m.undoReason());
            label(line, full, m.holds() ? null : Css.MUTED);
            if (m.holds() && model.mayMerge()) {
                Buttons.push(line, "undo", TEXT.get("merges.undo"), () -> Dialogs.ask(parent.getShell(), TEXT.get("merges.undo"),
                        TEXT.get("merges.undo.why")).ifPresent(why ->
                                Background.load(parent, () -> model.undo(m.id(), why), undone, notice::fail)));
            }
            m.waiting().forEach(sentence -> label(block.body(), TEXT.get("merges.waiting", sentence), Css.WARN));
        }
    }

    static void history(Composite parent, List<HistoryLine> history) {
        Block block = new Block(parent, TEXT.get("history.title", history.size()));
        block.setData(HISTORY);
        if (history.isEmpty()) {
            label(block.body(), TEXT.get("history.none"), Css.MUTED);
        }
        for (HistoryLine line : history) {
            Composite row = new Composite(block.body(), SWT.NONE);
            row.setLayout(Layouts.columns(2, 0, 0, 12));
            row.setLayoutData(Layouts.across());
            Label when = Css.style(new Label(row, SWT.NONE), Css.MUTED);
            when.setText(MINUTE.format(line.at()));
            when.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
            String changes = line.changes().stream().map(PersonStory::change).collect(Collectors.joining(TEXT.get("history.and")));
            String reason = line.reason().isEmpty() ? "" : TEXT.get("history.reason", line.reason());
            label(row, TEXT.get("history.line", line.action(), line.who(), changes, reason), null);
        }
    }

    private static String change(HistoryLine.FieldChange c) {
        return c.before().isEmpty() ? TEXT.get("history.set", c.field(), c.after())
                : c.after().isEmpty() ? TEXT.get("history.emptied", c.field(), c.before())
                : TEXT.get("history.changed", c.field(), c.before(), c.after());
    }

    /** The same unmasked, once a reason was given. */
    static void replaceHistory(Composite parent, List<HistoryLine> history) {
        for (Control c : parent.getChildren()) {
            if (HISTORY.equals(c.getData())) {
                c.dispose();
            }
        }
        history(parent, history);
    }

    private static void label(Composite parent, String text, String css) {
        Label label = new Label(parent, SWT.WRAP);
        if (css != null) {
            Css.style(label, css);
        }
        label.setText(text.replace("&", "&&"));
        label.setLayoutData(Layouts.wide(300));
    }
}
