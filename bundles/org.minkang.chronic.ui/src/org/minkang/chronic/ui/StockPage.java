package org.minkang.chronic.ui;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Text;
import org.minkang.casework.stock.Piece;
import org.minkang.casework.stock.Piece.State;
import org.minkang.casework.stock.SerialBook;
import org.minkang.chronic.Rights;
import org.minkang.ui.Background;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.preview.Document;
import org.minkang.ui.preview.PreviewPage;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** 空白证库存: the ranges that came in and what is left of each, above what became of single blanks. */
public final class StockPage implements Page {

    private static final Text TEXT = Text.of(StockPage.class);

    private PageHost host;
    private StockModel model;
    private boolean mayChange;
    private Composite body;
    private LineForm receive;
    private LineForm spoil;
    private Label standing;
    private Notice notice;
    private PagedTable<SerialBook.Range> ranges;
    private PagedTable<Piece> used;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        model = new StockModel(host.desk());
        mayChange = host.desk().has(Rights.CERTIFICATES);
        body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(1, 8, 6, 4));
        createBar();
        receive = new StockForms.Receive(body, host.desk()::today, (first, last, on, note) -> change("stock.received",
                () -> model.receive(first, last, on, note)));
        spoil = new StockForms.Spoil(body, (first, last, reason) -> change("stock.spoilt-now",
                () -> model.spoil(first, last, reason)));
        notice = new Notice(body);
        createRanges();
        createUsed();
        ranges.show(PagedTable.Source.whole(model::book));
        used.show(model.used());
        stand();
    }

    private void createBar() {
        Composite bar = new Composite(body, SWT.NONE);
        bar.setLayout(Layouts.columns(4, 0, 0, 8));
        bar.setLayoutData(Layouts.across());
        if (mayChange) {
            Buttons.push(bar, "add", TEXT.get("stock.receive"), () -> toggle(receive, spoil));
            Buttons.push(bar, "waived", TEXT.get("stock.spoil"), () -> toggle(spoil, receive));
            Buttons.push(bar, "print", TEXT.get("stock.book"), this::book);
        }
        standing = new Label(bar, SWT.NONE);
        standing.setFont(Look.bold());
        standing.setLayoutData(Layouts.across());
    }

    private static void toggle(LineForm wanted, LineForm other) {
        other.close();
        wanted.toggle();
    }

    private void createRanges() {
        ranges = new PagedTable<>(body, List.of(
                Column.of(TEXT.get("stock.first"), 130, SerialBook.Range::first),
                Column.of(TEXT.get("stock.last"), 130, SerialBook.Range::last),
                Column.of(TEXT.get("stock.on"), 96, r -> r.receivedOn().toString()),
                Column.of(TEXT.get("stock.by"), 120, SerialBook.Range::by),
                Column.<SerialBook.Range>of(TEXT.get("stock.in"), 76, r -> number(r.sums().received())).atRight(),
                Column.<SerialBook.Range>of(TEXT.get("stock.out"), 76, r -> number(r.sums().used())).atRight(),
                Column.<SerialBook.Range>of(TEXT.get("stock.written-off"), 76, r -> number(r.sums().spoilt())).atRight(),
                Column.<SerialBook.Range>of(TEXT.get("stock.left"), 76, r -> number(r.sums().left())).atRight()
                        .toned(r -> r.sums().left() == 0 ? Tone.MUTED : Tone.TEXT),
                Column.of(TEXT.get("stock.note"), 300, SerialBook.Range::note)), r -> r.first().hashCode(), false);
        ranges.whenEmpty(TEXT.get("stock.empty"));
        ranges.setLayoutData(Layouts.fill());
        ranges.onFailure(notice::fail);
    }

    private void createUsed() {
        Label title = new Label(body, SWT.NONE);
        title.setText(TEXT.get("stock.used"));
        title.setFont(Look.bold());
        used = new PagedTable<>(body, List.of(
                Column.of(TEXT.get("stock.serial"), 130, Piece::serial),
                Column.<Piece>of(TEXT.get("stock.state"), 80,
                        p -> TEXT.get(p.state() == State.VOID ? "stock.written-off" : "stock.out"))
                        .toned(p -> p.state() == State.VOID ? Tone.WARN : Tone.TEXT),
                Column.of(TEXT.get("stock.used-on"), 96, p -> p.lastOn() == null ? "" : p.lastOn().toString()),
                Column.of(TEXT.get("stock.by"), 120, Piece::lastBy),
                Column.of(TEXT.get("stock.number"), 160, p -> p.use() == null ? "" : p.use().text()),
                Column.of(TEXT.get("stock.reason"), 300, Piece::reason)), p -> p.serial().hashCode(), false);
        used.whenEmpty(TEXT.get("stock.none-used"));
        used.setLayoutData(Layouts.fill());
        used.onFailure(notice::fail);
    }

    private static String number(long n) {
        return String.format("%,d", n);
    }

    private void stand() {
        Background.load(body, model::standing, now -> {
            Layouts.say(standing, now.text());
            host.count(now.text());
            now.warning().ifPresent(w -> notice.say(Notice.Kind.WARNING, w));
        }, notice::fail);
    }

    private void change(String done, Supplier<Integer> work) {
        Background.load(body, work::get, count -> {
            receive.close();
            spoil.close();
            notice.say(Notice.Kind.DONE, TEXT.get(done, count));
            refresh();
        }, notice::fail);
    }

    private void refresh() {
        ranges.refresh();
        used.refresh();
        stand();
    }

    private void book() {
        PreviewPage.open(host, Document.letters(host.desk(), TEXT.get("stock.book"), () -> List.of(model.stockBook()), null));
    }

    @Override
    public void focus() {
        ranges.setFocus();
    }

    @Override
    public void returned() {
        refresh();
    }

    @Override
    public boolean run(PageCommand command) {
        switch (command) {
            case REFRESH -> refresh();
            case PRINT -> {
                if (mayChange) {
                    book();
                }
            }
            case BACK -> {
                return receive.close() | spoil.close();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
