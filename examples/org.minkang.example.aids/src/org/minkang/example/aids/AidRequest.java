package org.minkang.example.aids;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import org.minkang.base.Bilingual;
import org.minkang.example.aids.AidsRules.Device;
import org.minkang.policy.PolicyPack;
import org.minkang.store.Row;
import org.minkang.store.Session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A request for one device: what the case engine does not know about the case. */
@Entity
@Table(name = "aids_request")
public class AidRequest {

    @Id
    private long id;
    @Version
    @Column(name = "row_version")
    private int version;
    @Column(name = "case_id")
    private long caseId;
    @Column(name = "person_id")
    private long personId;
    private String device;
    @Column(name = "device_zh")
    private String deviceZh;
    @Column(name = "device_en")
    private String deviceEn;
    @Column(name = "applied_on")
    private LocalDate appliedOn;
    @Column(name = "pack_id")
    private String packId;
    @Column(name = "pack_version")
    private String packVersion;
    @Column(name = "handed_out_on")
    private LocalDate handedOutOn;

    protected AidRequest() {
        // for the persistence provider
    }

    AidRequest(long id, long caseId, NewRequest request, Device device, PolicyPack pack) {
        this.id = id;
        this.caseId = caseId;
        this.personId = request.personId();
        this.device = device.key();
        this.deviceZh = device.name().zh();
        this.deviceEn = device.name().en();
        this.appliedOn = request.appliedOn();
        this.packId = pack.id();
        this.packVersion = pack.version();
    }

    public long caseId() {
        return caseId;
    }

    public long personId() {
        return personId;
    }

    public String device() {
        return device;
    }

    public Bilingual deviceName() {
        return Bilingual.of(deviceZh, deviceEn);
    }

    public LocalDate appliedOn() {
        return appliedOn;
    }

    public String packId() {
        return packId;
    }

    public String packVersion() {
        return packVersion;
    }

    public Optional<LocalDate> handedOutOn() {
        return Optional.ofNullable(handedOutOn);
    }

    /** @return whether anything changed */
    boolean handedOut(LocalDate day) {
        boolean changes = !Objects.equals(handedOutOn, day);
        handedOutOn = day;
        return changes;
    }

    /** When the person was given such a device last, other than in the case; 0 for no case. */
    static Optional<LocalDate> lastHandedOut(Session session, long personId, String device, long otherThan) {
        Row row = session.rows("select max(handed_out_on) from aids_request where person_id = ? and device = ?"
                + " and case_id <> ?", personId, device, otherThan).get(0);
        return Optional.ofNullable(row.day(1));
    }

    static Optional<AidRequest> ofCase(Session session, long caseId) {
        return session.list(AidRequest.class, "select r from AidRequest r where r.caseId = ?1", caseId).stream()
                .findFirst();
    }
}
