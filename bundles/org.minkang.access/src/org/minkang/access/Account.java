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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.minkang.base.AreaCode;

/** Somebody who can sign in. */
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

    /** Counts passwords given by an administrator, so that older sign-ins end. */
    private int credential;

    @Column(name = "area_code")
    private String areaCode;

    private String organisation;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "mk_account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role_id")
    private Set<String> roles = new HashSet<>();

    protected Account() {}

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    String displayName() {
        return displayName;
    }

    Set<String> roles() {
        return Set.copyOf(roles);
    }

    Optional<AreaCode> area() {
        return Optional.ofNullable(areaCode).map(AreaCode::new);
    }

    Optional<String> organisation() {
        return Optional.ofNullable(organisation);
    }

    int credential() {
        return credential;
    }
}
