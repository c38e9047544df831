package org.minkang.casework;

import java.time.LocalDateTime;
import java.util.Optional;
import org.minkang.access.Actor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;

/**
 * Who decided what, when and why. Only ever added: taking a decision back adds another one that names the first. One act
 * about several items is one row per item with the same {@link #actId()}.
 */
@Entity
@Table(name = "mk_decision")
public class Decision {

    @Id
    private long id;
    @Column(name = "act_id")
    private long actId;
    @Column(name = "act_no")
    private int actNo;
    @Column(name = "case_id")
    private long caseId;
    @Column(name = "visit_id")
    private long visitId;
    @Column(name = "item_key")
    private String itemKey;
    @Column(name = "step")
    private String step;
    @Column(name = "slot")
    private int slot;
    @Enumerated(EnumType.STRING)
    @Column(name = "act")
    private CaseAction action;
    @Enumerated(EnumType.STRING)
    @Column(name = "verdict")
    private Verdict verdict;
    @Column(name = "reason_code")
    private String reasonCode;
    @Column(name = "reason")
    private String reason;
    @Column(name = "details")
    private String details;
    @Column(name = "account_id")
    private long accountId;
    @Column(name = "account_name")
    private String accountName;
    @Column(name = "role_name")
    private String roleName;
    @Column(name = "decided_at")
    private LocalDateTime decidedAt;
    @Column(name = "supersedes")
    private Long supersedes;

    protected Decision() {
    }

    /** A decision of the given act; the item and what was said about it are added with {@link #about}. */
    Decision(long id, long actId, int actNo, CaseFile file, CaseAction action, Actor actor, LocalDateTime now) {
        this.id = id;
        this.actId = actId;
        this.actNo = actNo;
        this.caseId = file.id();
        this.visitId = file.visitId();
        this.step = file.step();
        this.action = action;
        this.accountId = actor.accountId();
        this.accountName = actor.displayName();
        this.roleName = actor.roleName();
        this.decidedAt = now;
    }

    Decision about(String item, Verdict result) {
        itemKey = item;
        verdict = result;
        return this;
    }

    Decision because(String code, String why, Details more) {
        reasonCode = code.isEmpty() ? null : code;
        reason = why.isEmpty() ? null : why;
        details = more.write();
        return this;
    }

    Decision inSlot(int number) {
        slot = number;
        return this;
    }

    Decision takingBack(long act) {
        supersedes = act;
        return this;
    }

    @PreUpdate
    @PreRemove
    void neverChanged() {
        throw new IllegalStateException("decisions are only added");
    }

    public long id() {
        return id;
    }

    /** The number of the act within its case. */
    int actNo() {
        return actNo;
    }

    public long actId() {
        return actId;
    }

    public long caseId() {
        return caseId;
    }

    public Optional<String> itemKey() {
        return Optional.ofNullable(itemKey);
    }

    public String step() {
        return step;
    }

    public int slot() {
        return slot;
    }

    public CaseAction action() {
        return action;
    }

    public Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    public String reasonCode() {
        return reasonCode == null ? "" : reasonCode;
    }

    public String reason() {
        return reason == null ? "" : reason;
    }

    public long accountId() {
        return accountId;
    }

    public String accountName() {
        return accountName;
    }

    public String roleName() {
        return roleName;
    }

    public LocalDateTime decidedAt() {
        return decidedAt;
    }

    /** The act that this one took back. */
    public Optional<Long> supersedes() {
        return Optional.ofNullable(supersedes);
    }

    long visitId() {
        return visitId;
    }

    Details details() {
        return Details.read(details);
    }
}
