package org.minkang.chronic;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A day on which applicants are examined, at one place (体检场次). */
@Entity
@Table(name = "chronic_exam_day")
public class ExamDay {

    @Id
    private long id;
    @Version
    @Column(name = "row_version")
    private int version;
    @Column(name = "held_on")
    private LocalDate heldOn;
    @Column(name = "at_time")
    private String time;
    private String place;
    private int capacity;
    private String note;
    private int cancelled;

    protected ExamDay() {
        // for the persistence provider
    }

    ExamDay(long id, NewExamDay day) {
        this.id = id;
        this.heldOn = day.heldOn();
        this.time = day.time();
        this.place = day.place();
        this.capacity = day.capacity();
        this.note = day.note();
    }

    void cancel() {
        cancelled = 1;
    }

    public long id() {
        return id;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public String time() {
        return time == null ? "" : time;
    }

    public String place() {
        return place;
    }

    /** How many can be examined. */
    public int capacity() {
        return capacity;
    }

    public String note() {
        return note == null ? "" : note;
    }

    public boolean cancelled() {
        return cancelled != 0;
    }
}
