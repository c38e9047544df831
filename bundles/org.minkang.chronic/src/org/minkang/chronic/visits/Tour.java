package org.minkang.chronic.visits;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A day of touring diagnosis (巡诊) at one place. */
@Entity
@Table(name = "chronic_tour")
public class Tour {

    @Id
    private long id;
    @Version
    @Column(name = "row_version")
    private int version;
    @Column(name = "held_on")
    private LocalDate heldOn;
    @Column(name = "area_code")
    private String areaCode;
    private String place;
    private String team;
    private String provider;
    private int capacity;
    /** Counted in the database, so that two seats cannot both take the last place. */
    @Column(name = "registered", updatable = false)
    private int registered;
    @Column(name = "planned_by")
    private String plannedBy;

    protected Tour() {
        // for the persistence provider
    }

    Tour(long id, NewTour tour, int capacity, String plannedBy) {
        this.id = id;
        this.heldOn = tour.heldOn();
        this.areaCode = tour.area();
        this.place = tour.place();
        this.team = tour.team();
        this.provider = tour.provider();
        this.capacity = capacity;
        this.plannedBy = plannedBy;
    }

    public long id() {
        return id;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public String areaCode() {
        return areaCode;
    }

    public String place() {
        return place;
    }

    public String team() {
        return team;
    }

    /** The institution whose doctors go. */
    public String provider() {
        return provider;
    }

    public int capacity() {
        return capacity;
    }
}
