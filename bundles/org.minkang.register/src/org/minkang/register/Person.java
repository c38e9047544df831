package org.minkang.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.minkang.base.AreaCode;
import org.minkang.base.IdNumber;
import org.minkang.base.Sex;

/**
 * A person as the register knows them. Never deleted; a death is a date.
 *
 * <p>The columns that only serve the search (keys, reading, end of the number) are derived here and
 * nowhere else, so that they cannot disagree with the name and the area.
 */
@Entity
@Table(name = "mk_person")
public class Person {

    @Id
    private long id;
    @Version
    @Column(name = "row_version")
    private int version;
    @Enumerated(EnumType.STRING)
    @Column(name = "id_kind")
    private IdKind idKind;
    @Column(name = "id_number")
    private String idNumber;
    @Column(name = "id_tail")
    private String idTail;
    private String name;
    @Column(name = "name_key")
    private String nameKey;
    private String pinyin;
    private String initials;
    @Enumerated(EnumType.STRING)
    private Sex sex;
    @Column(name = "born_on")
    private LocalDate birth;
    @Column(name = "household_id")
    private Long householdId;
    @Column(name = "area_code")
    private String areaCode;
    private String phone;
    @Column(name = "died_on")
    private LocalDate diedOn;
    private String note;
    @Column(name = "merged_into")
    private Long mergedInto;

    protected Person() {
        // for the persistence provider
    }

    /** Only {@link Persons} and {@link BulkPersons} make persons, from details that were checked. */
    Person(long id, PersonDetails details) {
        this.id = id;
        apply(details);
    }

    final void apply(PersonDetails details) {
        SearchKeys keys = SearchKeys.of(details);
        idKind = details.idKind();
        idNumber = details.number() == null ? null : details.number().text();
        idTail = keys.idTail();
        name = details.name();
        nameKey = keys.nameKey();
        pinyin = keys.pinyin();
        initials = keys.initials();
        sex = details.sex();
        birth = details.birth();
        householdId = details.householdId();
        areaCode = details.areaCode();
        phone = details.phone();
        diedOn = details.diedOn();
        note = details.note();
    }

    PersonDetails details() {
        return new PersonDetails(idKind, number().orElse(null), name, sex, birth, householdId, areaCode, phone,
                diedOn, note);
    }

    /** @param keptId null when the merge is undone */
    void mergeInto(Long keptId) {
        mergedInto = keptId;
    }

    void moveTo(Long newHouseholdId) {
        householdId = newHouseholdId;
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public IdKind idKind() {
        return idKind;
    }

    /**
     * The full number; empty for {@link IdKind#NONE}, and for one that came from elsewhere and is wrong, which
     * {@link DataProblems} lists. Show {@link #maskedId()} instead wherever a person reads it.
     */
    public Optional<IdNumber> number() {
        return Optional.ofNullable(idNumber).map(n -> IdNumber.parse(n).orElse(null));
    }

    /** For lists and sheets: {@code 431021********0027}; empty without a number. */
    public String maskedId() {
        return IdNumber.mask(idNumber);
    }

    public String name() {
        return name;
    }

    /** Of the whole name, lower case, without blanks and tones: {@code limou}; ü is written v. */
    public String pinyin() {
        return pinyin;
    }

    /** First letter of each syllable: {@code lm}. */
    public String initials() {
        return initials;
    }

    public Sex sex() {
        return sex;
    }

    public LocalDate birth() {
        return birth;
    }

    public Optional<Long> householdId() {
        return Optional.ofNullable(householdId);
    }

    /** Code of the village (12 digits) or of the smallest area that is known; empty when none is. */
    public Optional<AreaCode> area() {
        return Optional.ofNullable(areaCode).map(AreaCode::new);
    }

    /** As {@link #area()}, as text; null when unknown. */
    public String areaCode() {
        return areaCode;
    }

    /** Empty when none is known, never null. */
    public String phone() {
        return phone == null ? "" : phone;
    }

    public Optional<LocalDate> diedOn() {
        return Optional.ofNullable(diedOn);
    }

    public String note() {
        return note == null ? "" : note;
    }

    /**
     * The person this entry was merged into. Such an entry only serves to be found: nothing refers to
     * it any more, and it is changed by nobody.
     */
    public Optional<Long> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }
}
