package org.minkang.house;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A person on the list of a household check, with what the newest visit found. */
@Entity
@Table(name = "mk_house_row")
public class ListedPerson {

    /** Why a row has nobody in the register. */
    public enum Doubt {
        /** Nobody has this number. */
        UNKNOWN,
        /** Somebody of another name has it. */
        NAME
    }

    @Id
    private long id;
    @Version
    @Column(name = "row_version")
    private int version;
    @Column(name = "check_id")
    private long checkId;
    @Column(name = "row_no")
    private int rowNo;
    @Column(name = "person_id")
    private Long personId;
    @Column(name = "id_number")
    private String idNumber;
    private String name;
    @Column(name = "area_code")
    private String areaCode;
    @Column(name = "household_id")
    private Long householdId;
    @Enumerated(EnumType.STRING)
    @Column(name = "row_problem")
    private Doubt doubt;
    private int visits;
    private String outcome;
    private int settled;
    @Column(name = "visited_on")
    private LocalDate visitedOn;
    @Column(name = "next_on")
    private LocalDate nextOn;
    private String remark;
    @Column(name = "case_id")
    private Long caseId;

    protected ListedPerson() {
        // for the persistence provider
    }

    void matched(long person, String area, Long household) {
        personId = person;
        areaCode = area;
        householdId = household;
        doubt = null;
    }

    void visited(HouseVisit visit) {
        visits = visit.number();
        outcome = visit.outcome();
        settled = visit.settles() ? 1 : 0;
        visitedOn = visit.visitedOn();
        nextOn = visit.nextOn().orElse(null);
        remark = visit.remark();
        visit.caseId().ifPresent(id -> caseId = id);
    }

    public long id() {
        return id;
    }

    public long checkId() {
        return checkId;
    }

    public int rowNo() {
        return rowNo;
    }

    /** Empty while the person was not found in the register. */
    public Optional<Long> personId() {
        return Optional.ofNullable(personId);
    }

    String idNumber() {
        return idNumber;
    }

    public String name() {
        return name;
    }

    /** Village; empty when neither the register nor the list knows it. */
    public Optional<String> areaCode() {
        return Optional.ofNullable(areaCode);
    }

    public Optional<Doubt> doubt() {
        return Optional.ofNullable(doubt);
    }

    /** How many visits were recorded. */
    public int visits() {
        return visits;
    }

    /** Code of what the newest visit found; empty before the first. */
    public Optional<String> outcome() {
        return Optional.ofNullable(outcome);
    }

    public boolean settled() {
        return settled == 1;
    }
}
