package org.minkang.chronic.visits;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A person registered for a day of touring diagnosis, and what came of it. */
@Entity
@Table(name = "chronic_tour_entry")
public class TourEntry {

    /** What came of it. */
    public enum Result {
        REGISTERED,
        /** The experts recognised a disease: an application was opened with what they found. */
        RECOGNISED, NOT_RECOGNISED, ABSENT
    }

    @Id
    private long id;
    @Version
    @Column(name = "row_version")
    private int version;
    @Column(name = "tour_id")
    private long tourId;
    @Column(name = "place_no")
    private int placeNo;
    @Column(name = "person_id")
    private long personId;
    @Column(name = "visit_row_id")
    private Long visitRowId;
    private String disease;
    @Enumerated(EnumType.STRING)
    private Result result;
    private String remark;
    @Column(name = "case_id")
    private Long caseId;
    @Column(name = "registered_by")
    private String registeredBy;
    @Column(name = "recorded_by")
    private String recordedBy;
    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected TourEntry() {
        // for the persistence provider
    }

    TourEntry(long id, long tourId, int placeNo, long personId, Long visitRowId, String disease, String registeredBy) {
        this.id = id;
        this.tourId = tourId;
        this.placeNo = placeNo;
        this.personId = personId;
        this.visitRowId = visitRowId;
        this.disease = disease;
        this.result = Result.REGISTERED;
        this.registeredBy = registeredBy;
    }

    void record(Result found, String text, Long caseOpened, String by, Instant at) {
        result = found;
        remark = text;
        caseId = caseOpened;
        recordedBy = by;
        recordedAt = at;
    }

    public long id() {
        return id;
    }

    public long tourId() {
        return tourId;
    }

    public long personId() {
        return personId;
    }

    /** The row of a household check that led here. */
    public Optional<Long> visitRowId() {
        return Optional.ofNullable(visitRowId);
    }

    public Result result() {
        return result;
    }

    public String remark() {
        return remark == null ? "" : remark;
    }

    /** The case that was opened for what was recognised. */
    public Optional<Long> caseId() {
        return Optional.ofNullable(caseId);
    }
}
