package org.minkang.ui.stock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.minkang.base.Text;
import org.minkang.casework.stock.Piece;
import org.minkang.casework.stock.Piece.State;
import org.minkang.casework.stock.SerialBook;
import org.minkang.casework.stock.SerialStock;
import org.minkang.register.Areas;
import org.minkang.store.Session;
import org.minkang.store.Store;
import org.minkang.store.Work;
import org.minkang.ui.Desk;
import org.minkang.ui.widgets.PagedTable;

/** A stock without widgets. All of it reads or writes; not on the UI thread. */
final class StockModel {

    private static final Text TEXT = Text.of(StockModel.class);
    private static final Set<State> GONE = Set.of(State.USED, State.VOID, State.RETURNED);

    /** A holder by name. */
    record Held(String code, String name, SerialBook.Sums sums) {
    }

    /** A piece that is no longer left. @param holder by name */
    record Gone(Piece piece, String holder) {
    }

    private final Desk desk;
    private final SerialStock stock;

    StockModel(Desk desk, SerialStock stock) {
        this.desk = desk;
        this.stock = stock;
    }

    <T> T read(Work<T> work) {
        return desk.get(Store.class).read(work);
    }

    long left(Session session) {
        return stock.book().count(session, desk.actor(), Set.of(State.LEFT), "");
    }

    List<SerialBook.Range> ranges() {
        return read(s -> stock.book().ranges(s, desk.actor()));
    }

    List<Held> holders() {
        return read(s -> {
            List<SerialBook.Holding> all = stock.book().holders(s, desk.actor());
            Map<String, String> names = names(s, all.stream().map(SerialBook.Holding::holder).toList());
            return all.stream().map(h -> new Held(h.holder(), names.get(h.holder()), h.sums())).toList();
        });
    }

    PagedTable.Source<Gone> gone() {
        return new PagedTable.Source<>() {
            @Override
            public long count() {
                return read(s -> stock.book().count(s, desk.actor(), GONE, ""));
            }

            @Override
            public List<Gone> page(int first, int max) {
                return read(s -> {
                    List<Piece> pieces = stock.book().pieces(s, desk.actor(), GONE, "", first, max);
                    Map<String, String> names = names(s, pieces.stream().map(Piece::holder).toList());
                    return pieces.stream().map(p -> new Gone(p, names.get(p.holder()))).toList();
                });
            }
        };
    }

    private Map<String, String> names(Session session, List<String> codes) {
        Map<String, String> names = desk.get(Areas.class).shortNames(session, codes);
        names.put("", TEXT.get("stock.county"));
        return names;
    }

    int receive(String first, String last, LocalDate on, String note) {
        return desk.get(Store.class).write(s -> stock.receive(s, desk.actor(), first, last, on, note));
    }

    /** @param from who has them, by code or name; empty for the county */
    int handOver(String first, String last, String from, String to, LocalDate on, String note) {
        return desk.get(Store.class).write(s -> stock.handOver(s, desk.actor(), first, last, code(s, from), code(s, to), on, note));
    }

    private String code(Session session, String written) {
        return written.isBlank() ? "" : desk.get(Areas.class).require(session, written).code().digits();
    }

    int spoil(String first, String last, String reason) {
        return desk.get(Store.class).write(s -> stock.spoil(s, desk.actor(), first, last, reason));
    }

    int giveBack(String first, String last, LocalDate on, String reason) {
        return desk.get(Store.class).write(s -> stock.giveBack(s, desk.actor(), first, last, on, reason));
    }
}
