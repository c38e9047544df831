package org.minkang.chronic.ui;

import java.util.List;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.minkang.base.Text;
import org.minkang.chronic.ExamReturnProfile;
import org.minkang.chronic.ExamRows;
import org.minkang.ui.LongWork;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.preview.Document;
import org.minkang.ui.preview.PreviewPage;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;

/** What goes out about a day of examination and comes back: letters, the list to sign, the hospital's workbook. */
final class ExamPapers {

    private static final Text TEXT = Text.of(ExamPapers.class);

    private final PageHost host;
    private final ExamModel model;
    private final Runnable printed;
    private final Composite bar;
    private final Button list;
    private final Button back;
    private final List<Button> needPersons;
    private Notice notice;
    private ExamRows.Day day;

    /** @param printed the letters were printed, and their rows say so */
    ExamPapers(Composite bar, PageHost host, ExamModel model, Runnable printed) {
        this.bar = bar;
        this.host = host;
        this.model = model;
        this.printed = printed;
        Button letters = push("paper", "exam.letters", this::letters);
        list = push("print", "exam.list", this::list);
        Button sheet = push("save", "exam.sheet", this::sheet);
        back = push("import", "exam.return", () -> host.open(Pages.IMPORT, ExamReturnProfile.ID + ":" + day.id()));
        needPersons = List.of(letters, list, sheet);
    }

    private Button push(String icon, String key, Runnable action) {
        Button button = Buttons.push(bar, icon, TEXT.get(key), action);
        button.setToolTipText(TEXT.get(key + ".tip"));
        return button;
    }

    /** Where it is said that the workbook was written. */
    void tellIn(Notice where) {
        notice = where;
    }

    /** @param chosen the day, or null @param persons how many are on its list */
    void show(ExamRows.Day chosen, long persons) {
        day = chosen;
        back.setEnabled(chosen != null);
        needPersons.forEach(b -> b.setEnabled(chosen != null && persons > 0));
    }

    private void letters() {
        long id = day.id();
        PreviewPage.open(host, Document.letters(host.desk(), TEXT.get("exam.letters"), () -> model.invitations(id), printed));
    }

    /** The list of persons, if there is one to print. */
    void list() {
        if (list.isEnabled()) {
            long id = day.id();
            PreviewPage.open(host, Document.letters(host.desk(), TEXT.get("exam.list"), () -> List.of(model.list(id)), null));
        }
    }

    private void sheet() {
        long id = day.id();
        Dialogs.saveAs(bar.getShell(), TEXT.get("exam.sheet-file", day.heldOn()) + ".xlsx").ifPresent(target -> LongWork.start(bar,
                TEXT.get("exam.sheet"), progress -> model.sheet(id, target, progress),
                rows -> notice.say(Notice.Kind.DONE, TEXT.get("exam.sheet-written", rows, target)), notice::fail));
    }
}
