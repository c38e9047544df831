package org.minkang.enrollment.baseline;

import java.util.EnumSet;
import java.util.Set;
import org.minkang.base.Text;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.enrollment.EnrollmentRules.Says;

/** What a list and the roll do not agree on. */
public enum FindingKind {

    /** On a list of the dead. */
    DEAD(Settlement.EXEMPT, Settlement.REJECT),
    /** On a list of persons insured by an employer. */
    EMPLOYEE(Settlement.EXEMPT, Settlement.REJECT),
    /** On a list of persons insured in another county. */
    ELSEWHERE(Settlement.EXEMPT, Settlement.REJECT),
    /** In another village than on the roll: in two places, or moved. */
    PLACES(Settlement.KEEP, Settlement.MOVE),
    /** The number of a person with another name. */
    CONFLICT(Settlement.SAME, Settlement.REJECT),
    /** A person whom nobody has under that number, but very likely under another. */
    NUMBER(Settlement.SAME, Settlement.REJECT),
    /** Nobody in the register. */
    UNKNOWN(Settlement.CREATE, Settlement.REJECT);

    private final Set<Settlement> settlements;

    FindingKind(Settlement first, Settlement second) {
        settlements = EnumSet.of(first, second);
    }

    /** How it can be settled by a person. */
    public Set<Settlement> settlements() {
        return settlements;
    }

    static FindingKind of(Says says) {
        return switch (says) {
            case DEAD -> DEAD;
            case EMPLOYEE -> EMPLOYEE;
            case ELSEWHERE -> ELSEWHERE;
            default -> throw new IllegalArgumentException(says.name());
        };
    }

    /** Its name in the current language. */
    public String text() {
        return Text.of(EnrollmentModule.class).get("finding." + name());
    }
}
