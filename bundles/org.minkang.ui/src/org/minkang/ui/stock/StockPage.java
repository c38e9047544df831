package org.minkang.ui.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.casework.stock.Piece;
import org.minkang.casework.stock.Piece.State;
import org.minkang.casework.stock.SerialBook.Range;
import org.minkang.casework.stock.SerialBook.Sums;
import org.minkang.casework.stock.SerialStock;
import org.minkang.casework.stock.SerialUse;
import org.minkang.letters.Letter;
import org.minkang.store.Session;
import org.minkang.ui.Background;
import org.minkang.ui.Desk;
import org.minkang.ui.Layouts;
import org.minkang.ui.LongWork;
import org.minkang.ui.Look;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.preview.Document;
import org.minkang.ui.preview.PreviewPage;
import org.minkang.ui.stock.StockModel.Gone;
import org.minkang.ui.stock.StockModel.Held;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/**
 * A stock of printed serials: the ranges that came in and what is left of each, who has them where they are handed over, and
 * what became of single ones. A module says of which stock, and contributes the page under an id of its own.
 */
public abstract class StockPage implements Page {

    private static final Text TEXT = Text.of(StockPage.class);

    /** How a stock stands. @param warning what should be done about it, or empty */
    public record Standing(String text, Optional<String> warning) {
    }

    private PageHost host;
    private SerialStock stock;
    private StockModel model;
    private boolean mayChange;
    private boolean handedOver;
    private Composite body;
    private final List<StockLine> lines = new ArrayList<>();
    private Label standing;
    private Notice notice;
    private final List<PagedTable<?>> tables = new ArrayList<>();

    /** Whose page it is. */
    protected abstract SerialStock stock(Desk desk);

    /** The book for the files; not on the UI thread. */
    protected abstract Letter book(Desk desk, Session session);

    /** Whether there is a book for the files. */
    protected boolean hasBook() {
        return true;
    }

    /** How it stands; not on the UI thread. @param left how many the actor sees that are left */
    protected Standing standing(Desk desk, Session session, long left) {
        return new Standing(say("stock.left-now", left), Optional.empty());
    }

    /** What the page says. A module may say some of it in its own words. */
    protected String say(String key, Object... args) {
        return TEXT.get(key, args);
    }

    @Override
    public final void create(Composite parent, PageHost newHost) {
        host = newHost;
        stock = stock(host.desk());
        model = new StockModel(host.desk(), stock);
        mayChange = host.desk().has(stock.kind().right());
        handedOver = stock.kind().handedOver();
        body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(1, 8, 6, 4));
        createBar();
        notice = new Notice(body);
        createRanges();
        if (handedOver) {
            createHolders();
        }
        createGone();
        stand();
    }

    private void createBar() {
        Composite bar = new Composite(body, SWT.NONE);
        bar.setLayout(Layouts.columns(6, 0, 0, 8));
        bar.setLayoutData(Layouts.across());
        if (mayChange) {
            line(bar, "add", "stock.receive", w -> model.receive(w.text("first"), w.text("last"), w.day(), w.text("note")),
                    "first", "last", "on", "note");
            if (handedOver) {
                line(bar, "next", "stock.hand-over", w -> model.handOver(w.text("first"), w.last(), w.text("from"), w.text("to"),
                        w.day(), w.text("note")), "first", "last", "from", "to", "on", "note");
                line(bar, "undo", "stock.give-back", w -> model.giveBack(w.text("first"), w.last(), w.day(), w.text("reason")),
                        "first", "last", "on", "reason");
            }
            line(bar, "waived", "stock.spoil", w -> model.spoil(w.text("first"), w.last(), w.text("reason")),
                    "first", "last", "reason");
            if (hasBook()) {
                Buttons.push(bar, "print", say("stock.book"), this::preview);
            }
        }
        standing = new Label(bar, SWT.NONE);
        standing.setFont(Look.bold());
        standing.setLayoutData(Layouts.across());
    }

    /** A button, and the line it opens. */
    private void line(Composite bar, String icon, String key, Function<StockLine.Written, Integer> work, String... fields) {
        StockLine line = new StockLine(body, this::say, host.desk()::today, key + "-now", w -> change(key, () -> work.apply(w)),
                fields);
        lines.add(line);
        Buttons.push(bar, icon, say(key), () -> {
            lines.stream().filter(other -> other != line).forEach(StockLine::close);
            line.toggle();
        });
    }

    private void createRanges() {
        List<Column<Range>> columns = new ArrayList<>(List.of(
                Column.of(say("stock.first"), 130, Range::first),
                Column.of(say("stock.last"), 130, Range::last),
                Column.of(say("stock.on"), 96, r -> r.receivedOn().toString()),
                Column.of(say("stock.by"), 120, Range::by)));
        columns.addAll(figures(Range::sums));
        columns.add(Column.of(say("stock.note"), 300, Range::note));
        PagedTable<Range> ranges = table(columns, r -> r.first().hashCode(), "stock.empty");
        ranges.show(PagedTable.Source.whole(model::ranges));
    }

    private void createHolders() {
        title("stock.holders");
        List<Column<Held>> columns = new ArrayList<>(List.of(Column.of(say("stock.holder"), 200, Held::name)));
        columns.addAll(figures(Held::sums));
        columns.add(Column.of(say("stock.code"), 130, Held::code));
        table(columns, h -> h.code().hashCode(), "stock.empty").show(PagedTable.Source.whole(model::holders));
    }

    private <R> List<Column<R>> figures(Function<R, Sums> of) {
        List<Column<R>> columns = new ArrayList<>(List.of(figure("stock.in", of, Sums::received), figure("stock.out", of, Sums::used),
                figure("stock.written-off", of, Sums::spoilt)));
        if (handedOver) {
            columns.add(figure("stock.returned", of, Sums::returned));
        }
        columns.add(figure("stock.left", of, Sums::left).toned(r -> of.apply(r).left() == 0 ? Tone.MUTED : Tone.TEXT));
        return columns;
    }

    private <R> Column<R> figure(String key, Function<R, Sums> of, ToLongFunction<Sums> figure) {
        return Column.<R>of(say(key), 76, r -> String.format("%,d", figure.applyAsLong(of.apply(r)))).atRight();
    }

    private void createGone() {
        title("stock.used");
        List<Column<Gone>> columns = new ArrayList<>(List.of(
                Column.of(say("stock.serial"), 130, g -> g.piece().serial()),
                Column.<Gone>of(say("stock.state"), 80, g -> say(word(g.piece().state())))
                        .toned(g -> g.piece().state() == State.USED ? Tone.TEXT : Tone.WARN),
                Column.of(say("stock.used-on"), 96, g -> g.piece().lastOn() == null ? "" : g.piece().lastOn().toString()),
                Column.of(say("stock.by"), 120, g -> g.piece().lastBy()),
                Column.of(say("stock.number"), 160, g -> use(g.piece()).map(SerialUse::text).orElse(""))));
        if (handedOver) {
            columns.add(Column.<Gone>of(say("stock.amount"), 96,
                    g -> use(g.piece()).map(SerialUse::amount).map(Money::format).orElse("")).atRight());
            columns.add(Column.of(say("stock.holder"), 200, Gone::holder));
        }
        columns.add(Column.of(say("stock.reason"), 300, g -> g.piece().reason()));
        table(columns, g -> g.piece().serial().hashCode(), "stock.none-used").show(model.gone());
    }

    private static String word(State state) {
        return switch (state) {
            case LEFT -> "stock.left";
            case USED -> "stock.out";
            case VOID -> "stock.written-off";
            case RETURNED -> "stock.returned";
        };
    }

    private static Optional<SerialUse> use(Piece piece) {
        return Optional.ofNullable(piece.use());
    }

    private void title(String key) {
        Label title = new Label(body, SWT.NONE);
        title.setText(say(key, stock.kind().name()));
        title.setFont(Look.bold());
    }

    private <R> PagedTable<R> table(List<Column<R>> columns, ToLongFunction<R> id, String empty) {
        PagedTable<R> table = new PagedTable<>(body, columns, id, false);
        table.whenEmpty(say(empty, stock.kind().name()));
        table.setLayoutData(Layouts.fill());
        table.onFailure(notice::fail);
        tables.add(table);
        return table;
    }

    private void stand() {
        Background.load(body, () -> model.read(s -> standing(host.desk(), s, model.left(s))), now -> {
            Layouts.say(standing, now.text());
            host.count(now.text());
            now.warning().ifPresent(w -> notice.say(Notice.Kind.WARNING, w));
        }, notice::fail);
    }

    /** Half a million pieces take their time. */
    private void change(String key, Supplier<Integer> work) {
        LongWork.start(body, say(key + "-now"), progress -> work.get(), count -> {
            lines.forEach(StockLine::close);
            notice.say(Notice.Kind.DONE, say(key + "-done", count, stock.kind().name()));
            refresh();
        }, notice::fail);
    }

    private void refresh() {
        tables.forEach(PagedTable::refresh);
        stand();
    }

    private void preview() {
        PreviewPage.open(host, Document.letters(host.desk(), say("stock.book"), () -> {
            Letter letter = model.read(s -> book(host.desk(), s));
            return List.of(letter);
        }, null));
    }

    @Override
    public final void focus() {
        tables.get(0).setFocus();
    }

    @Override
    public final void returned() {
        refresh();
    }

    @Override
    public final boolean run(PageCommand command) {
        switch (command) {
            case REFRESH -> refresh();
            case PRINT -> {
                if (mayChange && hasBook()) {
                    preview();
                }
            }
            case BACK -> {
                return lines.stream().filter(StockLine::close).count() > 0;
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
