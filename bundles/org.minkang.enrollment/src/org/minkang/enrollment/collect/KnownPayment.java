package org.minkang.enrollment.collect;

import java.time.LocalDate;
import java.util.Objects;
import org.minkang.enrollment.collect.Payments.Line;

/**
 * A payment that is in the books, as far as another line is compared with it.
 *
 * @param person   number and day, as one number
 * @param reversed whether it was taken back
 */
record KnownPayment(long fen, int person, boolean reversed) {

    static KnownPayment of(Line line) {
        return of(line.fen(), Payments.shortened(line.number(), Payments.NUMBER), line.on(), false);
    }

    static KnownPayment of(long fen, String number, LocalDate on, boolean reversed) {
        return new KnownPayment(fen, Objects.hash(number, on), reversed);
    }

    /** Whether a line is this payment again, and not another one under its reference. */
    boolean same(Line line) {
        return fen == line.fen() && person == of(line).person;
    }

    KnownPayment takenBack() {
        return new KnownPayment(fen, person, true);
    }
}
