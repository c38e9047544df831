package org.minkang.enrollment.ui.money;

import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.enrollment.ui.money.MoneyModel.BookLine;
import org.minkang.ui.Layouts;
import org.minkang.ui.LongWork;
import org.minkang.ui.PageHost;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;
import org.minkang.ui.widgets.WorkLine;

/** The books with their sums, whether they agree, and what is handed over to the fund. */
final class BooksPanel extends MoneyPanel {

    private static final Text TEXT = Text.of(BooksPanel.class);

    private final Notice proof;
    private final WorkLine working;
    private final PagedTable<BookLine> table;
    private final MoneyLine fund;
    private LongWork<?> running;

    BooksPanel(Composite parent, MoneyModel model, PageHost host, Notice notice, Runnable changed) {
        super(parent, model, host, notice, changed);
        proof = new Notice(this);
        working = new WorkLine(this);
        table = new PagedTable<>(this, List.of(Column.of(TEXT.get("books.book"), 176, line -> line.book().text()),
                Column.<BookLine>of(TEXT.get("books.sum"), 150, line -> Money.ofFen(line.fen()).format()).atRight(),
                Column.<BookLine>of(TEXT.get("books.meaning"), 520, line -> TEXT.get("book." + line.book())).toned(line -> Tone.MUTED)),
                line -> line.book().ordinal(), false);
        table.setLayoutData(Layouts.fill());
        table.onFailure(notice::fail);
        fund = new MoneyLine(this, notice, TEXT.get("books.to-fund"), model.today(), (fen, on, slip) ->
                book(() -> model.toFund(fen, on, slip), TEXT.get("books.handed-over", Money.ofFen(fen).format())));
        table.onOpen(line -> fund.begin());
    }

    /** Looks whether the books agree; the sums do not wait for it. */
    void prove() {
        if (running != null) {
            running.cancel();
        }
        proof.clear();
        LongWork<List<String>> mine = LongWork.start(this, TEXT.get("books.proving"), progress -> model.prove(), faults -> proved(faults, null),
                e -> proved(List.of(), e));
        running = mine;
        working.follow(mine);
    }

    private void proved(List<String> faults, Throwable e) {
        running = null;
        working.over();
        if (e != null) {
            proof.fail(e);
        } else if (faults.isEmpty()) {
            proof.say(Notice.Kind.DONE, TEXT.get("books.agree", LocalTime.now(host.desk().get(Clock.class)).truncatedTo(ChronoUnit.MINUTES)));
        } else {
            proof.say(Notice.Kind.ERROR, faults);
        }
    }

    @Override
    void show() {
        table.show(PagedTable.Source.whole(model::books));
        fund.show(TEXT.get("books.fund"), model.forFund());
        layout(true, true);
    }

    @Override
    boolean primary() {
        return fund.send();
    }

    @Override
    String counted() {
        return TEXT.get("books.count", model.year());
    }

    @Override
    public boolean setFocus() {
        return table.setFocus();
    }
}
