package org.minkang.chronic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * An application for certification: one person, one diagnosis paper, one or several diseases. How far it has come
 * is kept by its case; what became of each disease is kept here too, so that it stays readable and countable.
 */
@Entity
@Table(name = "chronic_application")
public class Application {

    /** How it came in. */
    public enum Channel {
        WINDOW, WORKBOOK,
        /** At the door, in a household check. */
        VISIT,
        /** On a day of touring diagnosis. */
        TOUR
    }

    /** Whether the person has basic cover. */
    public enum Cover {
        /** Stated by whoever keeps the cover. */
        STATED,
        /** Nobody could state it; a person has still to look and confirm. */
        UNKNOWN,
        /** Confirmed by a person, with a reason. */
        CONFIRMED
    }

    @Id
    private long id;
    @Version
    @Column(name = "row_version")
    private int version;
    @Column(name = "case_id")
    private long caseId;
    @Column(name = "person_id")
    private long personId;
    @Column(name = "area_code")
    private String areaCode;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    @Column(name = "applied_on")
    private LocalDate appliedOn;
    @Column(name = "provider_id")
    private Long providerId;
    @Column(name = "provider_name")
    private String providerName;
    private String doctor;
    @Column(name = "diagnosed_on")
    private LocalDate diagnosedOn;
    @Column(name = "record_number")
    private String recordNumber;
    private String phone;
    private String findings;
    @Column(name = "note")
    private String note;
    @Enumerated(EnumType.STRING)
    private Cover cover;
    @Column(name = "cover_text")
    private String coverText;
    @Column(name = "cover_reason")
    private String coverReason;
    @Column(name = "cover_by")
    private String coverBy;
    @Column(name = "cover_at")
    private Instant coverAt;
    @Column(name = "pack_id")
    private String packId;
    @Column(name = "pack_version")
    private String packVersion;
    private int supplements;
    @Column(name = "easy_path")
    private String easyPath;
    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "application_id", referencedColumnName = "id", insertable = false, updatable = false)
    @OrderBy("place")
    private List<ApplicationDisease> diseases = new ArrayList<>();

    protected Application() {
        // for the persistence provider
    }

    Application(long id, long caseId, long personId, String areaCode, NewApplication stated, Long providerId,
            String packId, String packVersion) {
        this.id = id;
        this.caseId = caseId;
        this.personId = personId;
        this.areaCode = areaCode;
        this.channel = stated.channel();
        this.appliedOn = stated.appliedOn();
        this.providerId = providerId;
        this.providerName = stated.provider();
        this.doctor = stated.doctor();
        this.diagnosedOn = stated.diagnosedOn();
        this.recordNumber = stated.recordNumber();
        this.phone = stated.phone();
        this.findings = stated.findings();
        this.note = stated.note();
        this.cover = Cover.UNKNOWN;
        this.packId = packId;
        this.packVersion = packVersion;
    }

    void addDisease(ApplicationDisease disease) {
        diseases.add(disease);
    }

    void coverStated(String text) {
        cover = Cover.STATED;
        coverText = text;
    }

    void coverUnknown(String text) {
        cover = Cover.UNKNOWN;
        coverText = text;
    }

    void coverConfirmed(String reason, String by, Instant at) {
        cover = Cover.CONFIRMED;
        coverReason = reason;
        coverBy = by;
        coverAt = at;
    }

    /** @param provider id of the provider that made the diagnosis; null when it is not in the register */
    void correct(Correction correction, Long provider) {
        providerId = provider;
        providerName = correction.provider();
        doctor = correction.doctor();
        diagnosedOn = correction.diagnosedOn();
        recordNumber = correction.recordNumber();
        phone = correction.phone();
        findings = correction.findings();
        note = correction.note();
    }

    void supplementAsked() {
        supplements++;
    }

    ApplicationDisease disease(String code) {
        return diseases.stream().filter(d -> d.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalStateException("application " + id + " has no disease " + code));
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

    public long personId() {
        return personId;
    }

    /** Where the person lived on the day of the application; empty when unknown. */
    public Optional<String> areaCode() {
        return Optional.ofNullable(areaCode);
    }

    public Channel channel() {
        return channel;
    }

    public LocalDate appliedOn() {
        return appliedOn;
    }

    /** Id of the provider that made the diagnosis; empty when it is not in the register. */
    public Optional<Long> providerId() {
        return Optional.ofNullable(providerId);
    }

    public String providerName() {
        return providerName;
    }

    public String doctor() {
        return doctor == null ? "" : doctor;
    }

    public LocalDate diagnosedOn() {
        return diagnosedOn;
    }

    public String recordNumber() {
        return recordNumber == null ? "" : recordNumber;
    }

    public String phone() {
        return phone == null ? "" : phone;
    }

    /** What the papers say, for the experts; empty when nothing was stated. */
    public String findings() {
        return findings == null ? "" : findings;
    }

    public String note() {
        return note == null ? "" : note;
    }

    public Cover cover() {
        return cover;
    }

    /** What was said about the cover when the application came in. */
    public String coverText() {
        return coverText == null ? "" : coverText;
    }

    /** Why a person confirmed the cover; empty unless {@link Cover#CONFIRMED}. */
    public String coverReason() {
        return coverReason == null ? "" : coverReason;
    }

    public String coverBy() {
        return coverBy == null ? "" : coverBy;
    }

    public Optional<Instant> coverAt() {
        return Optional.ofNullable(coverAt);
    }

    public String packId() {
        return packId;
    }

    public String packVersion() {
        return packVersion;
    }

    /** How often papers were asked for. */
    public int supplements() {
        return supplements;
    }

    /** The kind of mark by which the application is on the easy path (简化流程); empty for the usual way. */
    public Optional<String> easyPath() {
        return Optional.ofNullable(easyPath);
    }

    public List<ApplicationDisease> diseases() {
        return List.copyOf(diseases);
    }
}
