package org.minkang.house;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.minkang.access.Actor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What one visit found. Never changed: a mistake is put right by another visit. */
@Entity
@Table(name = "mk_house_visit")
public class HouseVisit {

    @Id
    private long id;
    @Column(name = "row_id")
    private long rowId;
    @Column(name = "visit_no")
    private int number;
    @Column(name = "visited_on")
    private LocalDate visitedOn;
    private String visitor;
    private String outcome;
    @Column(name = "outcome_name")
    private String outcomeName;
    private int settles;
    private String remark;
    @Column(name = "next_on")
    private LocalDate nextOn;
    @Column(name = "proof_number")
    private String proof;
    @Column(name = "case_id")
    private Long caseId;
    @Enumerated(EnumType.STRING)
    private NewVisit.Source source;
    @Column(name = "account_id")
    private long accountId;
    @Column(name = "account_name")
    private String accountName;
    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected HouseVisit() {
        // for the persistence provider
    }

    HouseVisit(long id, ListedPerson row, NewVisit visit, HouseOutcome found, HouseProof proof, Actor actor, Instant now) {
        this.id = id;
        this.rowId = row.id();
        this.number = row.visits() + 1;
        this.visitedOn = visit.on();
        this.visitor = visit.visitor();
        this.outcome = found.code();
        this.outcomeName = found.name().zh();
        this.settles = found.settles() ? 1 : 0;
        this.remark = visit.remark();
        this.nextOn = visit.nextOn();
        this.proof = proof.number();
        this.caseId = proof.caseId();
        this.source = visit.source();
        this.accountId = actor.accountId();
        this.accountName = actor.displayName();
        this.recordedAt = now;
    }

    public long id() {
        return id;
    }

    /** 1 for the first visit of the row. */
    public int number() {
        return number;
    }

    public LocalDate visitedOn() {
        return visitedOn;
    }

    /** Who went. */
    public String visitor() {
        return visitor;
    }

    public String outcome() {
        return outcome;
    }

    /** The outcome as it was called then. */
    public String outcomeName() {
        return outcomeName;
    }

    public boolean settles() {
        return settles == 1;
    }

    public String remark() {
        return remark == null ? "" : remark;
    }

    public Optional<LocalDate> nextOn() {
        return Optional.ofNullable(nextOn);
    }

    /** The number of the document that was found. */
    public Optional<String> proof() {
        return Optional.ofNullable(proof);
    }

    /** The case that was opened at the door. */
    public Optional<Long> caseId() {
        return Optional.ofNullable(caseId);
    }

    public NewVisit.Source source() {
        return source;
    }

    /** Who entered it. */
    public String recordedBy() {
        return accountName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
