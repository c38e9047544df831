package org.minkang.chronic;

import java.time.LocalDate;
import java.util.Optional;

import org.minkang.base.Bilingual;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One disease of an application and what became of it. Part of its {@link Application}. */
@Entity
@Table(name = "chronic_application_disease")
public class ApplicationDisease {

    /** What became of it. */
    public enum Outcome {
        PENDING,
        /** Approved; its certificate is still to be issued. */
        APPROVED,
        /** Its certificate is issued. */
        CERTIFIED, REFUSED, WITHDRAWN
    }

    @Id
    private long id;
    @Column(name = "application_id")
    private long applicationId;
    private int place;
    private String code;
    @Column(name = "national_code")
    private String nationalCode;
    @Column(name = "name_zh")
    private String nameZh;
    @Column(name = "name_en")
    private String nameEn;
    @Column(name = "class_key")
    private String classKey;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    @Column(name = "decided_on")
    private LocalDate decidedOn;
    @Column(name = "decided_step")
    private String decidedStep;
    @Column(name = "reason_code")
    private String reasonCode;
    private String reason;
    @Column(name = "pending_key")
    private String pendingKey;

    protected ApplicationDisease() {
        // for the persistence provider
    }

    ApplicationDisease(long id, long applicationId, int place, long personId, Disease disease) {
        this.id = id;
        this.applicationId = applicationId;
        this.place = place;
        this.code = disease.code();
        this.nationalCode = disease.national().orElse(null);
        this.nameZh = disease.name().zh();
        this.nameEn = disease.name().en();
        this.classKey = disease.diseaseClass().key();
        this.outcome = Outcome.PENDING;
        this.pendingKey = key(personId, disease.code());
    }

    /** What the database keeps unique: a disease of a person. */
    static String key(long personId, String code) {
        return personId + "/" + code;
    }

    void decided(Outcome what, LocalDate on, String step, String newReasonCode, String newReason) {
        outcome = what;
        decidedOn = on;
        decidedStep = step;
        reasonCode = newReasonCode;
        reason = newReason;
        if (what != Outcome.APPROVED) {
            pendingKey = null;
        }
    }

    /** From here on the certificate holds the place of the disease. */
    void certified() {
        outcome = Outcome.CERTIFIED;
        pendingKey = null;
    }

    /** A decision was taken back within its time: the disease is open again. */
    void reopened(long personId) {
        outcome = Outcome.PENDING;
        decidedOn = null;
        decidedStep = null;
        reasonCode = null;
        reason = null;
        pendingKey = key(personId, code);
    }

    public long id() {
        return id;
    }

    public long applicationId() {
        return applicationId;
    }

    /** Its place in the application, from 1. */
    public int place() {
        return place;
    }

    /** The county's code; also the key of the item in the case. */
    public String code() {
        return code;
    }

    public Optional<String> nationalCode() {
        return Optional.ofNullable(nationalCode);
    }

    /** As it was called when the application came in. */
    public Bilingual name() {
        return Bilingual.of(nameZh, nameEn);
    }

    public String classKey() {
        return classKey;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Optional<LocalDate> decidedOn() {
        return Optional.ofNullable(decidedOn);
    }

    /** Key of the step at which it was decided. */
    public Optional<String> decidedStep() {
        return Optional.ofNullable(decidedStep);
    }

    public Optional<String> reasonCode() {
        return Optional.ofNullable(reasonCode);
    }

    public String reason() {
        return reason == null ? "" : reason;
    }
}
