package org.minkang.chronic.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.minkang.base.Text;
import org.minkang.casework.stock.Piece;
import org.minkang.casework.stock.Piece.State;
import org.minkang.casework.stock.SerialBook;
import org.minkang.casework.stock.SerialStock;
import org.minkang.chronic.Blanks;
import org.minkang.chronic.CertificateRoom;
import org.minkang.letters.Letter;
import org.minkang.store.Store;
import org.minkang.ui.Desk;
import org.minkang.ui.widgets.PagedTable;

/** The stock of blank certificates without widgets. All of it reads or writes; not on the UI thread. */
final class StockModel {

    private static final Text TEXT = Text.of(StockModel.class);
    private static final Set<State> GONE = Set.of(State.USED, State.VOID);

    /** How the stock stands. @param warning that fewer are left than the pack wants, or empty */
    record Standing(boolean kept, long left, Optional<String> warning) {

        String text() {
            return TEXT.get(kept ? "stock.left-now" : "stock.not-kept", left);
        }
    }

    private final Desk desk;

    StockModel(Desk desk) {
        this.desk = desk;
    }

    private Blanks blanks() {
        return desk.get(CertificateRoom.class).blanks();
    }

    Standing standing() {
        return desk.get(Store.class).read(s -> new Standing(blanks().kept(s),
                stock().book().count(s, desk.actor(), Set.of(State.LEFT), ""), blanks().warning(s)));
    }

    private SerialStock stock() {
        return blanks().stock();
    }

    List<SerialBook.Range> book() {
        return desk.get(Store.class).read(s -> stock().book().ranges(s, desk.actor()));
    }

    /** Those that are no longer there. */
    PagedTable.Source<Piece> used() {
        return new PagedTable.Source<>() {
            @Override
            public long count() {
                return desk.get(Store.class).read(s -> stock().book().count(s, desk.actor(), GONE, ""));
            }

            @Override
            public List<Piece> page(int first, int max) {
                return desk.get(Store.class).read(s -> stock().book().pieces(s, desk.actor(), GONE, "", first, max));
            }
        };
    }

    int receive(String first, String last, LocalDate on, String note) {
        return desk.get(Store.class).write(s -> stock().receive(s, desk.actor(), first, last, on, note));
    }

    int spoil(String first, String last, String reason) {
        return desk.get(Store.class).write(s -> stock().spoil(s, desk.actor(), first, last, reason));
    }

    Letter stockBook() {
        return desk.get(Store.class).read(s -> desk.get(CertificateRoom.class).letters().stockBook(s, desk.actor()));
    }
}
