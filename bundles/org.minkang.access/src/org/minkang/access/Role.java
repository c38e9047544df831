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
import java.util.Set;
import java.util.TreeSet;
import org.minkang.base.Bilingual;

/** A set of rights with a name. */
@Entity
@Table(name = "mk_role")
class Role {

    @Id
    private String id;

    @Version
    private int version;

    /** Place in lists: the roles that come with the program in their order, the bureau's own after them. */
    @Column(name = "position_no")
    private int position;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "mk_role_right", joinColumns = @JoinColumn(name = "role_id"))
    @Column(name = "right_id")
    private Set<String> rights = new HashSet<>();

    protected Role() {}

    Role(String id, int position, Bilingual name) {
        this.id = id;
        this.position = position;
        rename(name);
    }

    void rename(Bilingual name) {
        nameZh = name.zh();
        nameEn = name.en();
    }

    void grant(String right) {
        rights.add(right);
    }

    void take(Set<String> newRights) {
        rights.retainAll(newRights);
        rights.addAll(newRights);
    }

    String id() {
        return id;
    }

    Bilingual name() {
        return Bilingual.of(nameZh, nameEn);
    }

    /** Whether somebody who writes this means the role: its id, or its name in either language. */
    boolean isCalled(String written) {
        return id.equals(written) || nameZh.equals(written) || nameEn.equalsIgnoreCase(written);
    }

    /** In the order of their ids. */
    Set<String> rights() {
        return new TreeSet<>(rights);
    }
}
