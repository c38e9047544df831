package org.minkang.chronic;

import java.time.LocalDate;

import org.minkang.base.Period;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** An institution where a certificate is used (定点医药机构), from a day to a day. */
@Entity
@Table(name = "chronic_fixed_provider")
public class FixedProvider {

    @Id
    private long id;
    @Version
    @Column(name = "row_version")
    private int version;
    @Column(name = "certificate_id")
    private long certificateId;
    @Column(name = "provider_id")
    private long providerId;
    @Column(name = "provider_name")
    private String name;
    @Column(name = "from_day")
    private LocalDate from;
    @Column(name = "to_day")
    private LocalDate to;

    protected FixedProvider() {
        // for the persistence provider
    }

    FixedProvider(long id, long certificateId, long providerId, String name, LocalDate from) {
        this.id = id;
        this.certificateId = certificateId;
        this.providerId = providerId;
        this.name = name;
        this.from = from;
    }

    void endsOn(LocalDate lastDay) {
        to = lastDay;
    }

    public long id() {
        return id;
    }

    public long certificateId() {
        return certificateId;
    }

    public long providerId() {
        return providerId;
    }

    /** As it was called when it was chosen. */
    public String name() {
        return name;
    }

    public Period period() {
        return new Period(from, to);
    }
}
