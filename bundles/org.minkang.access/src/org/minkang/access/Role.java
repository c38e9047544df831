package org.minkang.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A set of rights with a name. */
@Entity
@Table(name = "mk_role")
class Role {
    @Id
    private String id;
}
