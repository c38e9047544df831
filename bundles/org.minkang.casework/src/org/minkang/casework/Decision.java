package org.minkang.casework;

import java.time.LocalDateTime;
import java.util.Optional;

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

    @PreUpdate
    @PreRemove
    void neverChanged() {
        throw new IllegalStateException("decisions are only added");
    }

    public long id() {
        return id;
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

    String details() {
        return details == null ? "" : details;
    }
}
