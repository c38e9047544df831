package org.minkang.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.minkang.base.Period;

/**
 * A status of a person from a day to a day, with the list or paper it comes from (低保, 特困, 残疾…).
 * A mark is ended or voided, never deleted.
 */
@Entity
@Table(name = "mk_mark")
public class Mark {

    @Id
    private long id;
    @Version
    @Column(name = "row_version")
    private int version;
    @Column(name = "person_id")
    private long personId;
    @Column(name = "mark_kind")
    private String kind;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "mark_source")
    private String source;
    @Column(name = "added_at")
    private LocalDateTime addedAt;
    @Column(name = "added_by")
    private String addedBy;
    @Column(name = "ended_at")
    private LocalDateTime endedAt;
    @Column(name = "ended_by")
    private String endedBy;
    @Column(name = "end_reason")
    private String endReason;
    @Column(name = "voided_at")
    private LocalDateTime voidedAt;
    @Column(name = "voided_by")
    private String voidedBy;
    @Column(name = "void_reason")
    private String voidReason;

    protected Mark() {
        // for the persistence provider
    }

    Mark(long id, long personId, String kind, Period period, String source, Act added) {
        this.id = id;
        this.personId = personId;
        this.kind = kind;
        this.validFrom = period.from();
        this.validTo = period.to();
        this.source = source;
        this.addedAt = added.at();
        this.addedBy = added.by();
    }

    /**
     * Who did something to a mark, when and why.
     *
     * @param reason empty for adding: there the source says it
     */
    public record Act(LocalDateTime at, String by, String reason) {

        private static Optional<Act> of(LocalDateTime at, String by, String reason) {
            return at == null ? Optional.empty() : Optional.of(new Act(at, by, reason == null ? "" : reason));
        }
    }

    void endsOn(LocalDate lastDay, Act act) {
        validTo = lastDay;
        endedAt = act.at();
        endedBy = act.by();
        endReason = act.reason();
    }

    void voided(Act act) {
        voidedAt = act.at();
        voidedBy = act.by();
        voidReason = act.reason();
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public long personId() {
        return personId;
    }

    /** Stable key, see {@link MarkKinds}. */
    public String kind() {
        return kind;
    }

    public Period period() {
        return new Period(validFrom, validTo);
    }

    /** Entered by whom; empty for marks of before this was kept. */
    public Optional<Act> added() {
        return Act.of(addedAt, addedBy, "");
    }

    /** Who set its last day; empty when it was entered with it, or has none. */
    public Optional<Act> ended() {
        return Act.of(endedAt, endedBy, endReason);
    }

    /** Who said that it was entered by mistake. Such a mark counts on no day and stays to be seen. */
    public Optional<Act> voided() {
        return Act.of(voidedAt, voidedBy, voidReason);
    }

    /** Whether it says something about the day. */
    public boolean countsOn(LocalDate day) {
        return voidedAt == null && period().contains(day);
    }

    /** The list or paper it was taken from. */
    public String source() {
        return source;
    }
}
