package org.minkang.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/** One stay of a case in one step: the source of "how long per step", and the round that opinions belong to. */
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
    @Column(name = "finished")
    private int finished;
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

    long id() {
        return id;
    }

    String step() {
        return step;
    }

    LocalDateTime enteredAt() {
        return enteredAt;
    }

    Optional<LocalDateTime> leftAt() {
        return Optional.ofNullable(leftAt);
    }

    /** Whether the step was done, and not broken off by a return or the end of the case. */
    boolean finished() {
        return finished != 0;
    }

    /** Whether it only came about by an act that was taken back. */
    boolean undone() {
        return undone != 0;
    }

    void leave(LocalDateTime now, boolean done) {
        go(now);
        leftAt = now;
        finished = done ? 1 : 0;
    }

    void undo(LocalDateTime now) {
        leave(now, false);
        undone = 1;
    }

    void reopen() {
        leftAt = null;
        finished = 0;
    }

    /** Counts from now: a stay that must last for its days without a break. */
    void restart(LocalDateTime now) {
        enteredAt = now;
        stoppedSeconds = 0;
    }

    void stop(LocalDateTime now) {
        if (stoppedAt == null) {
            stoppedAt = now;
        }
    }

    void go(LocalDateTime now) {
        if (stoppedAt != null) {
            stoppedSeconds += Math.max(0, Duration.between(stoppedAt, now).toSeconds());
            stoppedAt = null;
        }
    }

    /** How long the clock had stood still up to a moment of this stay. */
    Duration stoppedUntil(LocalDateTime moment) {
        Duration open = stoppedAt != null && stoppedAt.isBefore(moment) ? Duration.between(stoppedAt, moment)
                : Duration.ZERO;
        return Duration.ofSeconds(stoppedSeconds).plus(open);
    }
}
