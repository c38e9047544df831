package org.minkang.enrollment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.minkang.access.Actor;
import org.minkang.base.Period;
import org.minkang.policy.PolicyPack;

/** The campaign of a year of cover (年度征缴). It keeps the days and the pack it was opened with. */
@Entity(name = "EnrollmentCampaign")
@Table(name = "enrollment_campaign")
public class Campaign {

    @Id
    private long id;
    @Version
    @Column(name = "row_version")
    private int version;
    @Column(name = "plan_year")
    private int year;
    @Column(name = "opens_on")
    private LocalDate opensOn;
    @Column(name = "closes_on")
    private LocalDate closesOn;
    @Column(name = "cover_from")
    private LocalDate coverFrom;
    @Column(name = "cover_to")
    private LocalDate coverTo;
    @Column(name = "pack_id")
    private String packId;
    @Column(name = "pack_version")
    private String packVersion;
    @Column(name = "opened_by")
    private String openedBy;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "closed_by")
    private String closedBy;
    @Column(name = "closed_at")
    private Instant closedAt;
    /** Counted up by whoever does what only one at a time may do. */
    @Column(name = "lock_no", updatable = false)
    private int lockNo;

    protected Campaign() {
        // for the persistence provider
    }

    Campaign(long id, int year, EnrollmentRules rules, PolicyPack pack, Actor by, Instant now) {
        this.id = id;
        this.year = year;
        this.opensOn = rules.opensOn(year);
        this.closesOn = rules.closesOn(year);
        this.coverFrom = rules.cover(year).from();
        this.coverTo = rules.cover(year).to();
        this.packId = pack.id();
        this.packVersion = pack.version();
        this.openedBy = by.displayName();
        this.openedAt = now;
    }

    void close(Actor by, Instant now) {
        closedBy = by.displayName();
        closedAt = now;
    }

    public long id() {
        return id;
    }

    /** The year that is paid for. */
    public int year() {
        return year;
    }

    public LocalDate opensOn() {
        return opensOn;
    }

    /** The last day on which anybody may pay without an exception. */
    public LocalDate closesOn() {
        return closesOn;
    }

    /** The days a payment covers. */
    public Period cover() {
        return new Period(coverFrom, coverTo);
    }

    public String packId() {
        return packId;
    }

    public String packVersion() {
        return packVersion;
    }

    public String openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Empty while it runs. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Optional<String> closedBy() {
        return Optional.ofNullable(closedBy);
    }
}
