package org.minkang.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.minkang.base.AreaCode;

/** An administrative area, from the province (2 digits) to the village (12 digits). */
@Entity
@Table(name = "mk_area")
public class Area {

    @Id
    @Column(name = "area_code")
    private String code;
    @Column(name = "area_name")
    private String name;
    @Column(name = "parent_code")
    private String parent;
    @Enumerated(EnumType.STRING)
    @Column(name = "area_level")
    private AreaCode.Level level;

    protected Area() {
        // for the persistence provider
    }

    Area(AreaCode code, String name) {
        this.code = code.digits();
        this.level = code.level();
        this.parent = code.parent() == null ? null : code.parent().digits();
        this.name = name;
    }

    void rename(String newName) {
        name = newName;
    }

    public AreaCode code() {
        return new AreaCode(code);
    }

    public String name() {
        return name;
    }

    /** The next larger area; empty for a province. */
    public Optional<AreaCode> parent() {
        return Optional.ofNullable(parent).map(AreaCode::new);
    }

    public AreaCode.Level level() {
        return level;
    }
}
