package org.minkang.chronic;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.minkang.base.Period;
import org.minkang.register.Provider;
import org.minkang.store.Session;

/** An account in the pool of experts (专家库). */
@Entity
@Table(name = "chronic_expert")
public class Expert {

    @Id
    private long id;
    @Version
    @Column(name = "row_version")
    private int version;
    @Column(name = "account_id")
    private long accountId;
    @Column(name = "provider_id")
    private long providerId;
    private String hospital;
    private int active;
    @Column(name = "from_on")
    private LocalDate from;
    @Column(name = "to_on")
    private LocalDate to;
    private String note;
    @ElementCollection
    @CollectionTable(name = "chronic_expert_specialty", joinColumns = @JoinColumn(name = "expert_id"))
    @Column(name = "specialty")
    private Set<String> specialties = new TreeSet<>();

    protected Expert() {
        // for the persistence provider
    }

    Expert(long id, long accountId, ExpertEntry entry, Provider provider) {
        this.id = id;
        this.accountId = accountId;
        take(entry, provider);
    }

    void take(ExpertEntry entry, Provider provider) {
        providerId = provider.id();
        hospital = provider.name();
        active = entry.active() ? 1 : 0;
        from = entry.from();
        to = entry.to();
        note = entry.note();
        specialties.retainAll(entry.specialties());
        specialties.addAll(entry.specialties());
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public long accountId() {
        return accountId;
    }

    public long providerId() {
        return providerId;
    }

    /** The name of the hospital in the register. */
    public String hospital() {
        return hospital;
    }

    /** Whether somebody took the expert out of the pool by hand. */
    public boolean active() {
        return active != 0;
    }

    public Period time() {
        return new Period(from, to);
    }

    public boolean inUse(LocalDate day) {
        return active() && time().contains(day);
    }

    public String note() {
        return note == null ? "" : note;
    }

    /** Keys of the pack's specialties, in their order. */
    public Set<String> specialties() {
        return new TreeSet<>(specialties);
    }

    static Optional<Expert> of(Session session, long accountId) {
        return session.list(Expert.class, "select e from Expert e where e.accountId = ?1", accountId).stream().findFirst();
    }
}
