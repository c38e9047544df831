package org.minkang.chronic;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** What the lists of examinations show. */
public final class ExamRows {

    private ExamRows() {
    }

    /**
     * A day of examination.
     *
     * @param booked on the list, whatever became of them; without those taken off
     * @param came   of them appeared
     * @param absent of them did not
     */
    public record Day(long id, LocalDate heldOn, String time, String place, int capacity, String note, long booked,
            long came, long absent) {

        /** How many may still be put on the list. */
        public long free() {
            return Math.max(0, capacity - booked);
        }
    }

    /**
     * A case that waits to be put on a list.
     *
     * @param diseases what is to be examined
     * @param absences how often the applicant did not appear so far
     * @param phone    to be called; may be empty
     */
    public record Waiting(long caseId, String number, String personName, String maskedId, String area, String diseases,
            long absences, LocalDate dueOn, String phone) {
    }

    /**
     * A case on a day's list.
     *
     * @param open    whether its result is still missing
     * @param invited when its letter was printed, or null
     */
    public record Booked(long id, long caseId, String number, String personName, String maskedId, String area,
            String diseases, String phone, ExamBooking.State state, boolean open, LocalDateTime invited, String note) {
    }
}
