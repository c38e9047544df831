package org.minkang.chronic;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.minkang.access.Actor;

/** A declaration that an account must not judge a person's cases, or one of them (回避). */
@Entity
@Table(name = "chronic_recusal")
public class Recusal {

    /** What a declaration is about. */
    public enum Scope {
        /** Every case of the person, as with kinship. */
        PERSON,
        /** Only this case. */
        CASE
    }

    @Id
    private long id;
    @Column(name = "account_id")
    private long accountId;
    @Column(name = "person_id")
    private long personId;
    @Column(name = "case_id")
    private Long caseId;
    private String reason;
    @Column(name = "declared_by")
    private long declaredBy;
    @Column(name = "declared_name")
    private String declaredName;
    @Column(name = "declared_at")
    private Instant declaredAt;
    @Column(name = "lifted_at")
    private Instant liftedAt;
    @Column(name = "lifted_name")
    private String liftedName;
    @Column(name = "lifted_reason")
    private String liftedReason;

    protected Recusal() {
        // for the persistence provider
    }

    Recusal(long id, long accountId, Application application, Scope scope, String reason, Actor by, Instant at) {
        this.id = id;
        this.accountId = accountId;
        this.personId = application.personId();
        this.caseId = scope == Scope.CASE ? application.caseId() : null;
        this.reason = reason;
        this.declaredBy = by.accountId();
        this.declaredName = by.displayName();
        this.declaredAt = at;
    }

    void lift(Actor by, String why, Instant at) {
        liftedAt = at;
        liftedName = by.displayName();
        liftedReason = why;
    }

    public long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public long personId() {
        return personId;
    }

    public Scope scope() {
        return caseId == null ? Scope.PERSON : Scope.CASE;
    }

    /** The case, when it is about one only. */
    public Optional<Long> caseId() {
        return Optional.ofNullable(caseId);
    }

    public String reason() {
        return reason;
    }

    public String declaredName() {
        return declaredName;
    }

    public Instant declaredAt() {
        return declaredAt;
    }

    public boolean lifted() {
        return liftedAt != null;
    }
}
