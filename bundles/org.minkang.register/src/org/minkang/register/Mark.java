package org.minkang.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
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

    protected Mark() {
        // for the persistence provider
    }

    Mark(long id, long personId, String kind, Period period, String source) {
        this.id = id;
        this.personId = personId;
        this.kind = kind;
        this.validFrom = period.from();
        this.validTo = period.to();
        this.source = source;
    }

    void endsOn(LocalDate lastDay) {
        validTo = lastDay;
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

    /** The list or paper it was taken from. */
    public String source() {
        return source;
    }
}
