package org.minkang.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Something to be done in a step by one person. It carries what a queue shows and filters by. */
@Entity
@Table(name = "mk_task")
public class Task {

    @Id
    private long id;
    @Version
    private int version;
    @Column(name = "case_id")
    private long caseId;
    @Column(name = "visit_id")
    private long visitId;
    @Column(name = "type_key")
    private String typeKey;
    @Column(name = "step")
    private String step;
    @Column(name = "slot")
    private int slot;
    @Column(name = "right_id")
    private String rightId;
    @Column(name = "case_no")
    private String caseNumber;
    @Column(name = "person_name")
    private String personName;
    @Column(name = "area_code")
    private String areaCode;
    @Column(name = "holder_id")
    private Long holderId;
    @Column(name = "holder_name")
    private String holderName;
    @Column(name = "held_since")
    private LocalDateTime heldSince;
    @Column(name = "opened_at")
    private LocalDateTime openedAt;
    @Column(name = "step_due_on")
    private LocalDate stepDueOn;
    @Column(name = "due_on")
    private LocalDate dueOn;
    @Column(name = "paused")
    private int paused;
    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private TaskStatus status;
    @Column(name = "done_at")
    private LocalDateTime doneAt;

    protected Task() {
    }

    Task(long id, CaseFile file, String step, int slot, String rightId, LocalDateTime openedAt) {
        this.id = id;
        this.caseId = file.id();
        this.visitId = file.visitId();
        this.typeKey = file.typeKey();
        this.caseNumber = file.number();
        this.personName = file.personName();
        this.areaCode = file.areaCode();
        this.step = step;
        this.slot = slot;
        this.rightId = rightId;
        this.openedAt = openedAt;
        this.status = TaskStatus.OPEN;
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public long caseId() {
        return caseId;
    }

    public String step() {
        return step;
    }

    /** 0, or the place among the independent opinions from 1. */
    public int slot() {
        return slot;
    }

    public String rightId() {
        return rightId;
    }

    public Optional<Long> holderId() {
        return Optional.ofNullable(holderId);
    }

    public Optional<String> holderName() {
        return Optional.ofNullable(holderName);
    }

    public Optional<LocalDateTime> heldSince() {
        return Optional.ofNullable(heldSince);
    }

    public LocalDateTime openedAt() {
        return openedAt;
    }

    /** The earlier of the step's and the case's limit. */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    public TaskStatus status() {
        return status;
    }

    public Optional<LocalDateTime> doneAt() {
        return Optional.ofNullable(doneAt);
    }

    long visitId() {
        return visitId;
    }

    Optional<LocalDate> stepDueOn() {
        return Optional.ofNullable(stepDueOn);
    }

    boolean heldBy(long accountId) {
        return holderId != null && holderId == accountId;
    }

    void hold(long accountId, String name, LocalDateTime now) {
        holderId = accountId;
        holderName = name;
        heldSince = now;
    }

    void release() {
        holderId = null;
        holderName = null;
        heldSince = null;
    }

    void done(LocalDateTime now) {
        status = TaskStatus.DONE;
        doneAt = now;
    }

    void cancel(LocalDateTime now) {
        status = TaskStatus.CANCELLED;
        doneAt = now;
    }

    void reopen() {
        status = TaskStatus.OPEN;
        doneAt = null;
    }

    void paused(boolean now) {
        paused = now ? 1 : 0;
    }

    void due(LocalDate stepDue, LocalDate caseDue) {
        stepDueOn = stepDue;
        dueOn = stepDue == null || caseDue != null && caseDue.isBefore(stepDue) ? caseDue : stepDue;
    }
}
