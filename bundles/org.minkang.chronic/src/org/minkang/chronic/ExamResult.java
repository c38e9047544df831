package org.minkang.chronic;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.minkang.access.Actor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What the hospital found about one disease at one examination (体检结果). It is only added, never changed. */
@Entity
@Table(name = "chronic_exam_result")
public class ExamResult {

    @Id
    private long id;
    @Column(name = "booking_id")
    private long bookingId;
    @Column(name = "case_id")
    private long caseId;
    @Column(name = "item_key")
    private String code;
    private int supports;
    private String finding;
    private String doctor;
    @Column(name = "found_on")
    private LocalDate foundOn;
    @Column(name = "entered_at")
    private LocalDateTime enteredAt;
    @Column(name = "account_id")
    private long accountId;
    @Column(name = "account_name")
    private String enteredBy;

    protected ExamResult() {
        // for the persistence provider
    }

    ExamResult(long id, ExamBooking booking, String code, NewExamResult found, LocalDateTime at, Actor by) {
        this.id = id;
        this.bookingId = booking.id();
        this.caseId = booking.caseId();
        this.code = code;
        this.supports = found.supports() ? 1 : 0;
        this.finding = found.finding();
        this.doctor = found.doctor();
        this.foundOn = found.on();
        this.enteredAt = at;
        this.accountId = by.accountId();
        this.enteredBy = by.displayName();
    }

    /** The disease. */
    public String code() {
        return code;
    }

    /** Whether the examination supports that the person has the disease. */
    public boolean supports() {
        return supports != 0;
    }

    /** What was found; may be empty. */
    public String finding() {
        return finding == null ? "" : finding;
    }

    public String doctor() {
        return doctor;
    }

    public LocalDate foundOn() {
        return foundOn;
    }

    public LocalDateTime enteredAt() {
        return enteredAt;
    }

    public String enteredBy() {
        return enteredBy;
    }

    /** The same in every word. */
    boolean says(NewExamResult other) {
        return supports() == other.supports() && finding().equals(other.finding()) && doctor.equals(other.doctor())
                && foundOn.equals(other.on());
    }
}
