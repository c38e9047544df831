package org.minkang.chronic;

import java.time.LocalDateTime;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One applicant on one day of examination. What became of it is recorded once. */
@Entity
@Table(name = "chronic_exam_booking")
public class ExamBooking {

    /** What became of it. */
    public enum State {
        BOOKED,
        /** Appeared; the result may still be missing. */
        CAME,
        /** Did not appear. */
        ABSENT,
        /** Taken off the list before the day. */
        CANCELLED
    }

    @Id
    private long id;
    @Version
    @Column(name = "row_version")
    private int version;
    @Column(name = "day_id")
    private long dayId;
    @Column(name = "case_id")
    private long caseId;
    @Column(name = "visit_id")
    private long visitId;
    @Enumerated(EnumType.STRING)
    private State state;
    @Column(name = "live_key")
    private String liveKey;
    @Column(name = "booked_at")
    private LocalDateTime bookedAt;
    @Column(name = "booked_by")
    private String bookedBy;
    @Column(name = "invited_at")
    private LocalDateTime invitedAt;
    @Column(name = "recorded_at")
    private LocalDateTime recordedAt;
    @Column(name = "recorded_by")
    private String recordedBy;
    private String note;

    protected ExamBooking() {
        // for the persistence provider
    }

    ExamBooking(long id, long dayId, long caseId, long visitId, LocalDateTime at, String by) {
        this.id = id;
        this.dayId = dayId;
        this.caseId = caseId;
        this.visitId = visitId;
        this.state = State.BOOKED;
        this.liveKey = Long.toString(caseId);
        this.bookedAt = at;
        this.bookedBy = by;
    }

    void invited(LocalDateTime at) {
        invitedAt = at;
    }

    void record(State what, String why, LocalDateTime at, String by) {
        state = what;
        note = why;
        recordedAt = at;
        recordedBy = by;
        if (what != State.CAME) {
            liveKey = null;
        }
    }

    /** The result is in, or the case went on without: another booking may come. */
    void settle() {
        liveKey = null;
    }

    public long id() {
        return id;
    }

    public long dayId() {
        return dayId;
    }

    public long caseId() {
        return caseId;
    }

    /** The stay of the case in the step it was booked in. */
    public long visitId() {
        return visitId;
    }

    public State state() {
        return state;
    }

    /** Whether it is still to be kept, or its result is missing. */
    public boolean live() {
        return liveKey != null;
    }

    public String note() {
        return note == null ? "" : note;
    }

    /** Who recorded what became of it; empty while nobody has. */
    public String recordedBy() {
        return recordedBy == null ? "" : recordedBy;
    }

    /** When that was, or null. */
    public LocalDateTime recordedAt() {
        return recordedAt;
    }
}
