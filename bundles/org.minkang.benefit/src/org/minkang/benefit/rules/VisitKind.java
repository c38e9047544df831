package org.minkang.benefit.rules;

import java.util.Optional;
import java.util.stream.Stream;
import org.minkang.base.Bilingual;
import org.minkang.base.Text;
import org.minkang.benefit.BenefitSection;

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
    RECKONING;

    private static final Text TEXT = Text.of(BenefitSection.class);

    /** As it is written in packs and files: {@code long-term}. */
    public String key() {
        return ConditionReading.written(this);
    }

    /** The kind that is written so. */
    public static Optional<VisitKind> written(String key) {
        return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** What people call it. */
    public Bilingual label() {
        return TEXT.both("kind." + name());
    }
}
