package org.minkang.chronic;

import java.time.LocalDate;
import java.util.Optional;

import org.minkang.base.Bilingual;
import org.minkang.base.Period;
import org.minkang.policy.PolicyPack;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * The right of a person to special outpatient benefit for one disease, from a day to a day (门诊慢特病证).
 * It carries what was in force when it was issued: a later pack does not change it.
 */
@Entity
@Table(name = "chronic_certificate")
public class Certificate {

    /** What was done with it. Whether it counts on a day is asked of {@link CountingDays}: time and death matter too. */
    public enum Status {
        LIVE,
        /** The paper is lost (挂失); the right of the person goes on. */
        LOST,
        /** Does not count until it is resumed. */
        SUSPENDED,
        /** Should not have been used: wrong, lent, altered. */
        VOID,
        /** Came to its end before its time: death, end of cover, given up. */
        ENDED,
        /** Its time was over when the next one was issued. */
        EXPIRED;

        /** Whether the right is there, however the paper is. */
        boolean held() {
            return this == LIVE || this == LOST || this == SUSPENDED;
        }
    }

    @Id
    private long id;
    @Version
    @Column(name = "row_version")
    private int version;
    private String number;
    @Column(name = "person_id")
    private long personId;
    @Column(name = "application_id")
    private Long applicationId;
    @Column(name = "case_id")
    private Long caseId;
    private String code;
    @Column(name = "national_code")
    private String nationalCode;
    @Column(name = "name_zh")
    private String nameZh;
    @Column(name = "name_en")
    private String nameEn;
    @Column(name = "class_key")
    private String classKey;
    @Column(name = "approved_on")
    private LocalDate approvedOn;
    @Column(name = "issued_on")
    private LocalDate issuedOn;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Enumerated(EnumType.STRING)
    private Status status;
    @Column(name = "live_key")
    private String liveKey;
    private int prints;
    @Column(name = "printed_before")
    private int printedBefore;
    @Column(name = "lost_on")
    private LocalDate lostOn;
    @Column(name = "suspended_from")
    private LocalDate suspendedFrom;
    @Column(name = "ended_from")
    private LocalDate endedFrom;
    @Column(name = "review_due")
    private LocalDate reviewDue;
    @Column(name = "review_years")
    private Integer reviewYears;
    @Column(name = "issued_by")
    private Long issuedBy;
    @Column(name = "renews_id")
    private Long renewsId;
    @Column(name = "handed_on")
    private LocalDate handedOn;
    @Column(name = "reminded_on")
    private LocalDate remindedOn;
    @Column(name = "pack_id")
    private String packId;
    @Column(name = "pack_version")
    private String packVersion;

    protected Certificate() {
        // for the persistence provider
    }

    Certificate(long id, String number, Application application, ApplicationDisease disease, LocalDate approvedOn,
            LocalDate issuedOn, Period valid) {
        this.id = id;
        this.number = number;
        this.personId = application.personId();
        this.applicationId = application.id();
        this.caseId = application.caseId();
        this.code = disease.code();
        this.nationalCode = disease.nationalCode().orElse(null);
        this.nameZh = disease.name().zh();
        this.nameEn = disease.name().en();
        this.classKey = disease.classKey();
        this.approvedOn = approvedOn;
        this.issuedOn = issuedOn;
        this.validFrom = valid.from();
        this.validTo = valid.to();
        this.status = Status.LIVE;
        this.liveKey = ApplicationDisease.key(personId, code);
        this.packId = application.packId();
        this.packVersion = application.packVersion();
    }

    /** A certificate that was issued before this program was used. */
    Certificate(long id, EarlierCertificate earlier, Disease disease, PolicyPack pack) {
        this.id = id;
        this.number = earlier.number();
        this.personId = earlier.personId();
        this.code = disease.code();
        this.nationalCode = disease.national().orElse(null);
        this.nameZh = disease.name().zh();
        this.nameEn = disease.name().en();
        this.classKey = disease.diseaseClass().key();
        this.approvedOn = earlier.valid().from();
        this.issuedOn = earlier.valid().from();
        this.validFrom = earlier.valid().from();
        this.validTo = earlier.valid().to();
        this.status = Status.LIVE;
        this.liveKey = ApplicationDisease.key(personId, code);
        this.prints = 1;
        this.packId = pack.id();
        this.packVersion = pack.version();
    }

    /** Makes room for the next certificate of the same disease. */
    void expire() {
        status = Status.EXPIRED;
        liveKey = null;
    }

    /** @return the number of the copy, 1 for the first print; it goes on counting over a re-issue */
    int printed() {
        return printedBefore + ++prints;
    }

    /** Who issued it, and when it is looked at again. */
    void issued(long accountId, Optional<Integer> reviewEveryYears) {
        issuedBy = accountId;
        reviewYears = reviewEveryYears.orElse(null);
        reviewDue = reviewEveryYears.map(years -> validFrom.plusYears(years)).orElse(null);
    }

    /** Follows another one; the place of the disease is the newer one's. */
    void renews(Certificate old) {
        renewsId = old.id;
        old.liveKey = null;
    }

    /** Has the place of the disease (again). */
    void holdPlace() {
        liveKey = ApplicationDisease.key(personId, code);
    }

    void lost(LocalDate on) {
        status = Status.LOST;
        lostOn = on;
    }

    void found() {
        status = Status.LIVE;
        lostOn = null;
    }

    /** A new paper for the same right: it was never printed and never handed over. */
    void reissued(String newNumber) {
        number = newNumber;
        printedBefore += prints;
        prints = 0;
        handedOn = null;
        found();
    }

    void suspend(LocalDate from) {
        status = Status.SUSPENDED;
        suspendedFrom = from;
    }

    /** @return the first of the days on which it did not count */
    LocalDate resume() {
        LocalDate since = suspendedFrom == null || endedFrom != null && endedFrom.isBefore(suspendedFrom) ? endedFrom
                : suspendedFrom;
        status = lostOn == null ? Status.LIVE : Status.LOST;
        suspendedFrom = null;
        endedFrom = null;
        return since;
    }

    void over(Status how, LocalDate from) {
        status = how;
        endedFrom = from;
        liveKey = null;
    }

    void reviewed() {
        reviewDue = reviewDue.plusYears(reviewYears);
    }

    void handedOver(LocalDate on) {
        handedOn = on;
    }

    void reminded(LocalDate on) {
        remindedOn = on;
    }

    /** The first day anything can be said of it: it may begin before or after it was issued. */
    LocalDate firstDay() {
        return validFrom.isBefore(issuedOn) ? validFrom : issuedOn;
    }

    boolean overOn(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String number() {
        return number;
    }

    public long personId() {
        return personId;
    }

    public Optional<Long> applicationId() {
        return Optional.ofNullable(applicationId);
    }

    public Optional<Long> caseId() {
        return Optional.ofNullable(caseId);
    }

    /** The county's code of the disease. */
    public String code() {
        return code;
    }

    public Optional<String> nationalCode() {
        return Optional.ofNullable(nationalCode);
    }

    public Bilingual diseaseName() {
        return Bilingual.of(nameZh, nameEn);
    }

    public String classKey() {
        return classKey;
    }

    public LocalDate approvedOn() {
        return approvedOn;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public Period valid() {
        return new Period(validFrom, validTo);
    }

    public Status status() {
        return status;
    }

    /** The first day from which it no longer counts, because it is void or ended. */
    public Optional<LocalDate> endedFrom() {
        return Optional.ofNullable(endedFrom);
    }

    /** The first day of the suspension that lasts. */
    public Optional<LocalDate> suspendedFrom() {
        return Optional.ofNullable(suspendedFrom);
    }

    /** The day by which it is to be reviewed again (复审), if its class asks for that. */
    public Optional<LocalDate> reviewDue() {
        return Optional.ofNullable(reviewDue);
    }

    /** The account that issued it; empty for those from before this was kept. */
    public Optional<Long> issuedBy() {
        return Optional.ofNullable(issuedBy);
    }

    /** The certificate it follows. */
    public Optional<Long> renewsId() {
        return Optional.ofNullable(renewsId);
    }

    /** When the paper was handed to the holder. */
    public Optional<LocalDate> handedOn() {
        return Optional.ofNullable(handedOn);
    }

    /** When the holder was last reminded to renew it. */
    public Optional<LocalDate> remindedOn() {
        return Optional.ofNullable(remindedOn);
    }

    /** How often it was printed under its present number. */
    public int prints() {
        return prints;
    }

    public String packId() {
        return packId;
    }

    public String packVersion() {
        return packVersion;
    }
}
