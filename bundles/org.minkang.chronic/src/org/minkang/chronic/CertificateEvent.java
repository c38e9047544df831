package org.minkang.chronic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.minkang.access.Actor;
import org.minkang.base.Text;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One thing that happened to a certificate: what, from which day, when, by whom, why. Never changed. */
@Entity
@Table(name = "chronic_certificate_event")
public class CertificateEvent {

    /** What can happen. */
    public enum Kind {
        /** 挂失. */
        LOST,
        /** 撤销挂失: it was found again. */
        FOUND,
        /** 补证: another number, the old one void. */
        REISSUED,
        /** 暂停. */
        SUSPENDED,
        /** 恢复, from a suspension or from an end that was a mistake. */
        RESUMED,
        /** 作废. */
        VOIDED,
        /** 注销. */
        ENDED,
        /** 复审通过. */
        REVIEWED,
        /** 发放, or signed for. */
        HANDED_OVER,
        /** 续期提醒. */
        REMINDED,
        /** 定点机构 chosen or changed. */
        PROVIDERS,
        /** 续期: the next certificate follows this one. */
        RENEWED;

        /** In the current language. */
        public String text() {
            return Text.of(CertificateEvent.class).get("event." + name());
        }
    }

    @Id
    private long id;
    @Column(name = "certificate_id")
    private long certificateId;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Column(name = "effect_on")
    private LocalDate effectOn;
    private LocalDate since;
    @Column(name = "happened_at")
    private Instant happenedAt;
    @Column(name = "account_id")
    private long accountId;
    @Column(name = "account_name")
    private String accountName;
    @Column(name = "reason_code")
    private String reasonCode;
    private String reason;
    @Enumerated(EnumType.STRING)
    @Column(name = "state_before")
    private Certificate.Status before;
    @Enumerated(EnumType.STRING)
    @Column(name = "state_after")
    private Certificate.Status after;
    @Column(name = "detail_before")
    private String detailBefore;
    @Column(name = "detail_after")
    private String detailAfter;

    protected CertificateEvent() {
        // for the persistence provider
    }

    /** @param since first of the days this event closes; null when it closes none */
    CertificateEvent(long id, long certificateId, Kind kind, LocalDate effectOn, LocalDate since, Instant happenedAt,
            Actor actor, Why why, Certificate.Status before, Certificate.Status after, String detailBefore,
            String detailAfter) {
        this.id = id;
        this.certificateId = certificateId;
        this.kind = kind;
        this.effectOn = effectOn;
        this.since = since;
        this.happenedAt = happenedAt;
        this.accountId = actor.accountId();
        this.accountName = actor.displayName();
        this.reasonCode = why.code();
        this.reason = why.text();
        this.before = before;
        this.after = after;
        this.detailBefore = detailBefore;
        this.detailAfter = detailAfter;
    }

    /** Why something was done. @param code key of a standard reason, or empty */
    public record Why(String code, String text) {
        static final Why NONE = new Why("", "");

        /** What is kept of a reason beside a certificate. */
        static final int LONGEST = 500;

        public Why {
            TextLimit.requireAtMost(LONGEST, "reason", text);
        }
    }

    public long id() {
        return id;
    }

    public long certificateId() {
        return certificateId;
    }

    public Kind kind() {
        return kind;
    }

    /** The first day on which it is so. */
    public LocalDate effectOn() {
        return effectOn;
    }

    /** The first of the days that a resumption ended. */
    public Optional<LocalDate> since() {
        return Optional.ofNullable(since);
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public long accountId() {
        return accountId;
    }

    public String accountName() {
        return accountName;
    }

    public String reasonCode() {
        return reasonCode == null ? "" : reasonCode;
    }

    public String reason() {
        return reason == null ? "" : reason;
    }

    public Certificate.Status before() {
        return before;
    }

    public Certificate.Status after() {
        return after;
    }

    /** What it was before: a number, the providers. */
    public String detailBefore() {
        return detailBefore == null ? "" : detailBefore;
    }

    public String detailAfter() {
        return detailAfter == null ? "" : detailAfter;
    }
}
