package org.minkang.chronic.report;


/** What became of a disease that was applied for; exactly one of these at any moment (WF-C01). */
enum Fate {
    /** The first review has not passed it on, or it was given back before it. */
    WAITING,
    WITHDRAWN_EARLY,
    /** Not passed by the first review. */
    REVIEW_REFUSED,
    /** Passed the first review and is on its way. */
    IN_PROGRESS,
    WITHDRAWN_LATE,
    /** Confirmed without an examination (直接认定). */
    DIRECT,
    /** Confirmed after an examination. */
    EXAMINED,
    /** The examination did not confirm it. */
    FAILED,
    /** The applicant did not appear for the examination. */
    ABSENT,
    /** Refused by the experts or at a later step. */
    REFUSED_LATE;


    boolean passedReview() {
        return this != WAITING && this != WITHDRAWN_EARLY && this != REVIEW_REFUSED;
    }

    boolean open() {
        return this == WAITING || this == IN_PROGRESS;
    }

    boolean confirmed() {
        return this == DIRECT || this == EXAMINED;
    }

    boolean refused() {
        return this == REVIEW_REFUSED || this == FAILED || this == ABSENT || this == REFUSED_LATE;
    }

    boolean withdrawn() {
        return this == WITHDRAWN_EARLY || this == WITHDRAWN_LATE;
    }
}
