package org.minkang.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.minkang.base.AreaCode;

/**
 * Somebody who can sign in. Wrong passwords are counted beside the entity, by plain SQL: several at the same moment
 * must all count, and none may get in the way of an administrator who changes the account.
 */
@Entity
@Table(name = "mk_account")
class Account {

    @Id
    private long id;

    @Version
    private int version;

    private String name;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "must_change")
    private boolean mustChange;

    private boolean enabled;

    /** Counts passwords given by an administrator: whoever signed in before the last one is signed out. */
    private int credential;

    @Column(name = "area_code")
    private String areaCode;

    private String organisation;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "mk_account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role_id")
    private Set<String> roles = new HashSet<>();

    protected Account() {}

    Account(long id, String name, AccountChange description, Collection<String> roles) {
        this.id = id;
        this.name = name;
        this.enabled = true;
        this.roles.addAll(roles);
        change(description);
    }

    void change(AccountChange description) {
        displayName = description.displayName();
        areaCode = description.area() == null ? null : description.area().digits();
        organisation = description.organisation();
    }

    /** Takes a password the person chose. */
    void choosePassword(String hash) {
        passwordHash = hash;
        mustChange = false;
    }

    /** Takes a password somebody else chose, which is good for nothing but choosing another. */
    void receivePassword(String hash) {
        passwordHash = hash;
        mustChange = true;
        credential++;
    }

    void enable(boolean now) {
        enabled = now;
    }

    void take(Set<String> newRoles) {
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    String name() {
        return name;
    }

    String displayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean mustChange() {
        return mustChange;
    }

    boolean enabled() {
        return enabled;
    }

    int credential() {
        return credential;
    }

    /** In the order of their ids. */
    Set<String> roles() {
        return new TreeSet<>(roles);
    }

    Optional<AreaCode> area() {
        return Optional.ofNullable(areaCode).map(AreaCode::new);
    }

    Optional<String> organisation() {
        return Optional.ofNullable(organisation);
    }
}
