package org.minkang.casework;

import java.time.LocalDateTime;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One stay of a case in one step: the source of "how long per step". */
@Entity
@Table(name = "mk_case_visit")
class Visit {

    @Id
    private long id;
    @Column(name = "case_id")
    private long caseId;
    @Column(name = "step")
    private String step;
    @Column(name = "entered_at")
    private LocalDateTime enteredAt;
    @Column(name = "left_at")
    private LocalDateTime leftAt;
    @Column(name = "stopped_at")
    private LocalDateTime stoppedAt;
    @Column(name = "stopped_seconds")
    private long stoppedSeconds;
    @Column(name = "undone")
    private int undone;

    protected Visit() {
    }

    Visit(long id, long caseId, String step, LocalDateTime now) {
        this.id = id;
        this.caseId = caseId;
        this.step = step;
        this.enteredAt = now;
    }
}
