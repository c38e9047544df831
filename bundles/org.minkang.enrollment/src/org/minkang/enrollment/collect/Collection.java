package org.minkang.enrollment.collect;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.minkang.access.Actor;

/** A household that paid: its form, its receipt, its sum. One that was wrong is void and stays. */
@Entity(name = "EnrollmentCollection")
@Table(name = "enrollment_collection")
public class Collection {

    @Id
    private long id;
    @Version
    @Column(name = "row_version")
    private int version;
    @Column(name = "plan_year")
    private int year;
    @Column(name = "area_code")
    private String area;
    @Column(name = "household_id")
    private Long householdId;
    private String channel;
    @Column(name = "payer_name")
    private String payer;
    @Column(name = "form_no")
    private String form;
    private String receipt;
    private int persons;
    private long fen;
    @Column(name = "paid_on")
    private LocalDate paidOn;
    @Column(name = "entry_id")
    private long entryId;
    @Column(name = "void_entry_id")
    private Long voidEntryId;
    private String collector;

    protected Collection() {
        // for the persistence provider
    }

    Collection(long id, String area, Long householdId, NewCollection c, long fen, long entryId, Actor by) {
        this.id = id;
        this.year = c.year();
        this.area = area;
        this.householdId = householdId;
        this.channel = c.channel();
        this.payer = c.payer().strip();
        this.form = c.form().isBlank() ? null : c.form().strip();
        this.receipt = c.receipt().isBlank() ? null : c.receipt().strip();
        this.persons = c.fen().size();
        this.fen = fen;
        this.paidOn = c.on();
        this.entryId = entryId;
        this.collector = by.displayName();
    }

    void voided(long reversalId) {
        voidEntryId = reversalId;
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public int year() {
        return year;
    }

    public String area() {
        return area;
    }

    public Optional<Long> householdId() {
        return Optional.ofNullable(householdId);
    }

    public String channel() {
        return channel;
    }

    public String payer() {
        return payer;
    }

    /** Empty when there is none. */
    public String form() {
        return form == null ? "" : form;
    }

    /** Empty when there is none. */
    public String receipt() {
        return receipt == null ? "" : receipt;
    }

    public int persons() {
        return persons;
    }

    /** The sum in fen. */
    public long fen() {
        return fen;
    }

    public LocalDate paidOn() {
        return paidOn;
    }

    public long entryId() {
        return entryId;
    }

    public boolean isVoid() {
        return voidEntryId != null;
    }

    /** Who took the money. */
    public String collector() {
        return collector;
    }
}
