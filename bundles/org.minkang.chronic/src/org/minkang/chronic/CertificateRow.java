package org.minkang.chronic;

import java.time.LocalDate;
import java.util.Optional;

import org.minkang.base.Bilingual;
import org.minkang.base.Period;
import org.minkang.base.Text;

/**
 * A certificate in a list.
 *
 * @param code      the county's code of the disease
 * @param maskedId  the holder's masked number; empty for a person without one
 * @param caseId    the case it came from; 0 for one that was issued before this program was used
 * @param counts    whether it counts on the day the list was asked for
 * @param prints    how often it was printed under its present number
 * @param state     how it stands today
 * @param areaCode  where the holder lives; empty when that is not known
 * @param handedOn  when it was handed to the holder
 * @param reviewDue by when it is to be reviewed again
 */
public record CertificateRow(long id, String number, long personId, String personName, String maskedId, String code,
        Bilingual disease, String classKey, LocalDate issuedOn, Period valid, boolean counts, int prints,
        long caseId, State state, String areaCode, Optional<LocalDate> handedOn, Optional<LocalDate> remindedOn,
        Optional<LocalDate> reviewDue) {

    /** How a certificate stands: what was done with it, and what time and the register say. */
    public enum State {
        NOT_YET, LIVE, LOST, SUSPENDED,
        /** The holder has died; it does not count any more, and waits for somebody to end it. */
        DECEASED,
        EXPIRED, VOID, ENDED;

        /** Whether the person holds it: also when it has not begun, its paper is lost, or it is suspended. */
        public boolean held() {
            return this == NOT_YET || this == LIVE || this == LOST || this == SUSPENDED;
        }

        /** In the current language. */
        public String text() {
            return Text.of(CertificateRow.class).get("state." + name());
        }
    }

    static State state(Certificate.Status status, Period valid, LocalDate diedOn, LocalDate today) {
        return switch (status) {
            case VOID -> State.VOID;
            case ENDED -> State.ENDED;
            case EXPIRED -> State.EXPIRED;
            default -> held(status, valid, diedOn, today);
        };
    }

    private static State held(Certificate.Status status, Period valid, LocalDate diedOn, LocalDate today) {
        if (!valid.isOpen() && valid.to().isBefore(today)) {
            return State.EXPIRED;
        }
        if (diedOn != null) {
            return State.DECEASED;
        }
        if (status != Certificate.Status.LIVE) {
            return State.valueOf(status.name());
        }
        return valid.from().isAfter(today) ? State.NOT_YET : State.LIVE;
    }
}
