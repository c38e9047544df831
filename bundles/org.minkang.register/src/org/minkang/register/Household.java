package org.minkang.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;

/** A household (户). Its members are the persons that name it. */
@Entity
@Table(name = "mk_household")
public class Household {

    @Id
    private long id;
    @Version
    @Column(name = "row_version")
    private int version;
    @Column(name = "household_number")
    private String number;
    @Column(name = "area_code")
    private String areaCode;
    @Column(name = "head_person_id")
    private Long headPersonId;

    protected Household() {
        // for the persistence provider
    }

    Household(long id, String number, String areaCode) {
        this.id = id;
        this.number = number;
        this.areaCode = areaCode;
    }

    void headedBy(Long personId) {
        headPersonId = personId;
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** 户号, letters in upper case. */
    public String number() {
        return number;
    }

    /** Village, 12 digits; null when unknown. */
    public String areaCode() {
        return areaCode;
    }

    /** 户主; empty while nobody is named. */
    public Optional<Long> headPersonId() {
        return Optional.ofNullable(headPersonId);
    }
}
