package org.minkang.benefit.rules;

/** What a person came for (就医类别). */
public enum VisitKind {
    /** 住院: from admission to discharge. */
    STAY,
    /** 普通门诊. */
    OUTPATIENT,
    /** 门诊慢性病: a disease treated for years, outpatient. */
    LONG_TERM,
    /** 门诊特殊病: dialysis, radiotherapy and the like, paid as a stay in most counties. */
    SPECIAL,
    /** 两病用药: drugs for hypertension or diabetes. */
    DRUGS,
    /** 生育. */
    MATERNITY,
    /** No visit: what the year owes is reckoned again on a day (年度复算), for instance after a mark was granted. */
    RECKONING
}
