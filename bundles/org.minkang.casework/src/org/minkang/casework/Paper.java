package org.minkang.casework;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A paper (材料) that a case wants or has. */
@Entity
@Table(name = "mk_paper")
public class Paper {

    @Id
    private long id;
    @Version
    private int version;
    @Column(name = "case_id")
    private long caseId;
    @Column(name = "place_no")
    private int position;
    @Column(name = "paper_key")
    private String paperKey;
    @Column(name = "item_key")
    private String itemKey;
    @Column(name = "label")
    private String label;
    @Column(name = "required")
    private int required;
    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private PaperState state;
    @Column(name = "received_on")
    private LocalDate receivedOn;

    protected Paper() {
    }

    Paper(long id, long caseId, int position, WantedPaper wanted, LocalDate today) {
        this.id = id;
        this.caseId = caseId;
        this.position = position;
        this.paperKey = wanted.key();
        this.itemKey = wanted.itemKey();
        this.label = wanted.label();
        this.required = wanted.required() ? 1 : 0;
        this.state = wanted.received() ? PaperState.RECEIVED : PaperState.WANTED;
        this.receivedOn = wanted.received() ? today : null;
    }

    public long id() {
        return id;
    }

    public long caseId() {
        return caseId;
    }

    public String paperKey() {
        return paperKey;
    }

    /** The item it is needed for, or nothing when for the whole case. */
    public Optional<String> itemKey() {
        return Optional.ofNullable(itemKey);
    }

    public String label() {
        return label;
    }

    public boolean required() {
        return required != 0;
    }

    public PaperState state() {
        return state;
    }

    public Optional<LocalDate> receivedOn() {
        return Optional.ofNullable(receivedOn);
    }

    int position() {
        return position;
    }

    void become(PaperState now, LocalDate day) {
        state = now;
        receivedOn = now == PaperState.RECEIVED ? day : null;
    }
}
