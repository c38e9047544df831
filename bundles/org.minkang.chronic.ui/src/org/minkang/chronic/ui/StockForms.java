package org.minkang.chronic.ui;

import java.time.LocalDate;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** The two lines of the stock of blanks: what came in, what is written off. */
final class StockForms {

    private StockForms() {
    }

    /** Blanks that came from the printer's. */
    static final class Receive extends LineForm {

        /** What is done with it. */
        interface Send {
            void receive(String first, String last, LocalDate on, String note);
        }

        private final Supplier<LocalDate> today;
        private final Text first;
        private final Text last;
        private final Text on;
        private final Text note;

        Receive(Composite parent, Supplier<LocalDate> today, Send send) {
            super(parent, 9);
            this.today = today;
            first = field("stock.first", 130, false);
            last = field("stock.last", 130, false);
            on = field("stock.on", 96, false);
            note = field("stock.note", 160, true);
            button("stock.receive-now", () -> send.receive(first.getText(), last.getText(), date(on), note.getText()), first,
                    last, on, note);
        }

        @Override
        void opened() {
            first.setText("");
            last.setText("");
            on.setText(today.get().toString());
            note.setText("");
            first.setFocus();
        }
    }

    /** Blanks that cannot be used any more. */
    static final class Spoil extends LineForm {

        /** What is done with it. */
        interface Send {
            void spoil(String first, String last, String reason);
        }

        private final Text first;
        private final Text last;
        private final Text reason;

        Spoil(Composite parent, Send send) {
            super(parent, 7);
            first = field("stock.first", 130, false);
            last = field("stock.last", 130, false);
            reason = field("stock.reason", 200, true);
            button("stock.spoil-now", () -> send.spoil(first.getText(), last.getText().isBlank() ? first.getText()
                    : last.getText(), reason.getText()), first, last, reason);
        }

        @Override
        void opened() {
            first.setText("");
            last.setText("");
            reason.setText("");
            first.setFocus();
        }
    }
}
