package org.minkang.house;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A household check (入户核查): persons on a list, each to be visited until nobody is left. */
@Entity
@Table(name = "mk_house_check")
public class HouseCheck {

    @Id
    private long id;
    @Version
    @Column(name = "row_version")
    private int version;
    private String kind;
    private String name;
    private String source;
    @Column(name = "due_on")
    private LocalDate dueOn;
    @Column(name = "opened_on")
    private LocalDate openedOn;
    @Column(name = "opened_by")
    private String openedBy;
    @Column(name = "closed_on")
    private LocalDate closedOn;
    @Column(name = "closed_by")
    private String closedBy;
    /** Counted up by whoever changes anything on the list, so that they follow one after the other. */
    @Column(name = "lock_no", updatable = false)
    private int lockNo;
    @Column(name = "rows_listed")
    private int listed;

    protected HouseCheck() {
        // for the persistence provider
    }

    HouseCheck(long id, String kind, String name, String source, LocalDate dueOn, LocalDate openedOn, String openedBy) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.source = source;
        this.dueOn = dueOn;
        this.openedOn = openedOn;
        this.openedBy = openedBy;
    }

    void listed(int count) {
        listed += count;
    }

    void close(LocalDate on, String by) {
        closedOn = on;
        closedBy = by;
    }

    public long id() {
        return id;
    }

    /** The id of its {@link HouseCheckKind}. */
    public String kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** Where the list comes from. */
    public String source() {
        return source;
    }

    /** When nobody should be left any more. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    /** Empty while it is open. */
    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    /** How many persons were listed so far: the highest row number. */
    public int listed() {
        return listed;
    }
}
