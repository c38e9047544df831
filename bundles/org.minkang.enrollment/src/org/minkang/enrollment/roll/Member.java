package org.minkang.enrollment.roll;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;

/** A person in a year: whether to be enrolled, what is due, what was paid. */
@Entity(name = "EnrollmentMember")
@Table(name = "enrollment_member")
public class Member {

    @Id
    private long id;
    @Version
    @Column(name = "row_version")
    private int version;
    @Column(name = "plan_year")
    private int year;
    @Column(name = "person_id")
    private long personId;
    @Column(name = "household_id")
    private Long householdId;
    @Column(name = "area_code")
    private String area;
    private int present;
    @Enumerated(EnumType.STRING)
    private MemberState state;
    private String reason;
    private String tier;
    @Column(name = "help_mark")
    private String helpMark;
    @Column(name = "pays_fen")
    private long pays;
    @Column(name = "help_fen")
    private long help;
    @Column(name = "refund_fen")
    private long refund;
    @Column(name = "government_fen")
    private long government;
    @Column(name = "paid_fen", updatable = false)
    private long paid;
    @Column(name = "helped_fen", updatable = false)
    private long helped;
    @Column(name = "paid_on")
    private LocalDate paidOn;
    @Column(name = "collection_id")
    private Long collectionId;

    protected Member() {
        // for the persistence provider; members are written in bulk, see Enlisting
    }

    /** Need not be enrolled here. Money that was paid stays in the books until it is released. */
    void exempt(String why, boolean really) {
        state = MemberState.EXEMPT;
        reason = why;
        present = really ? 1 : 0;
    }

    /** Should be enrolled, after all or still. @param why why it has not come about; null when nothing is known */
    void expect(String why) {
        reason = why;
        present = 1;
        settle();
    }

    void assess(String newTier, Due due) {
        tier = newTier;
        helpMark = due.mark().isEmpty() ? null : due.mark();
        pays = due.pays();
        help = due.help();
        refund = due.refund();
        government = due.government();
        if (state != MemberState.EXEMPT) {
            settle();
        }
    }

    private void settle() {
        state = paid >= pays ? MemberState.ENROLLED : MemberState.OPEN;
    }

    /** @param village the code of the village that collects now */
    void movedTo(String village, Long household) {
        area = village;
        householdId = household;
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public int year() {
        return year;
    }

    public long personId() {
        return personId;
    }

    public Optional<Long> householdId() {
        return Optional.ofNullable(householdId);
    }

    /** Code of the village that collects; empty when none is known. */
    public String area() {
        return area;
    }

    /** Whether the person really lives here, as far as is known. */
    public boolean present() {
        return present == 1;
    }

    public MemberState state() {
        return state;
    }

    /** The key of the reason; empty when none is known. */
    public String reason() {
        return reason == null ? "" : reason;
    }

    /** The key of the tier; empty where the plan has none. */
    public String tier() {
        return tier == null ? "" : tier;
    }

    public Due due() {
        return new Due(pays, help, refund, government, helpMark == null ? "" : helpMark);
    }

    /** What was paid, in fen. */
    public long paid() {
        return paid;
    }

    /** The day on which all that is due was paid; empty while it is not, or when nothing is due. */
    public Optional<LocalDate> paidOn() {
        return Optional.ofNullable(paidOn);
    }

    public Optional<Long> collectionId() {
        return Optional.ofNullable(collectionId);
    }
}
