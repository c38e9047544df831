package org.minkang.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minkang.base.Refused;
import org.minkang.base.Text;

/** A medical institution or pharmacy (定点医药机构) that the bureau works with. */
@Entity
@Table(name = "mk_provider")
public class Provider {

    /** On which level the institution stands. */
    public enum Level {
        PROVINCE, PREFECTURE, COUNTY, TOWNSHIP, VILLAGE;

        /** In the current language. */
        public String text() {
            return Text.of(Provider.class).get("provider-level." + name());
        }

        /** As a table writes it: the code or the Chinese name. Refused naming all there are. */
        public static Level named(String written) {
            return Provider.named(values(), "level", written, Level::text);
        }
    }

    /** What sort of institution it is. */
    public enum Kind {
        HOSPITAL, CLINIC, PHARMACY;

        /** In the current language. */
        public String text() {
            return Text.of(Provider.class).get("provider-kind." + name());
        }

        /** As a table writes it: the code or the Chinese name. Refused naming all there are. */
        public static Kind named(String written) {
            return Provider.named(values(), "kind", written, Kind::text);
        }
    }

    @Id
    private long id;
    @Version
    @Column(name = "row_version")
    private int version;
    @Column(name = "provider_code")
    private String code;
    @Column(name = "provider_name")
    private String name;
    @Enumerated(EnumType.STRING)
    @Column(name = "provider_level")
    private Level level;
    @Enumerated(EnumType.STRING)
    @Column(name = "provider_kind")
    private Kind kind;
    @Column(name = "area_code")
    private String areaCode;

    protected Provider() {
        // for the persistence provider
    }

    Provider(long id, NewProvider p) {
        this.id = id;
        this.code = p.code();
        become(p);
    }

    final void become(NewProvider p) {
        name = p.name();
        level = p.level();
        kind = p.kind();
        areaCode = p.areaCode();
    }

    NewProvider asGiven() {
        return new NewProvider(code, name, level, kind, areaCode);
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** 医保定点机构编码, as the bureau writes it. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Level level() {
        return level;
    }

    public Kind kind() {
        return kind;
    }

    /** Where it stands; null when unknown. */
    public String areaCode() {
        return areaCode;
    }

    private static <E extends Enum<E>> E named(E[] all, String column, String written, Function<E, String> text) {
        return Arrays.stream(all).filter(e -> e.name().equalsIgnoreCase(written.strip()) || text.apply(e).equals(written.strip()))
                .findFirst().orElseThrow(() -> new Refused(RegisterChecks.problem(column, "register.choice", column, written,
                        Arrays.stream(all).map(e -> e.name() + "(" + text.apply(e) + ")").collect(Collectors.joining(", ")))));
    }
}
