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

    /** Whether it counts. */
    public enum Status {
        LIVE,
        /** Its time was over when the next one was issued. */
        EXPIRED
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

    /** @return the number of the copy, 1 for the first print */
    int printed() {
        return ++prints;
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

    /** How often it was printed. */
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
