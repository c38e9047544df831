package org.minkang.chronic;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.type.CaseType;
import org.minkang.casework.type.CaseworkRules;
import org.minkang.policy.PolicyPack;
import org.minkang.policy.PolicyPacks;
import org.minkang.store.Session;

/** The rules an application follows to its end: those of the pack in force on the day it was made. */
final class CountyRules {

    private static final Text TEXT = Text.of(CountyRules.class);

    private final Supplier<PolicyPacks> packs;

    CountyRules(Supplier<PolicyPacks> packs) {
        this.packs = packs;
    }

    /** The pack in force on a day. */
    Optional<PolicyPack> find(Session session, LocalDate day) {
        return packs.get().on(session, day);
    }

    /** The rules in force on a day. Refused when the county has none for chronic diseases. */
    ChronicRules today(Session session, LocalDate day) {
        return find(session, day).flatMap(pack -> pack.optional(ChronicRules.class))
                .orElseThrow(() -> Refused.of("chronic.no-rules", TEXT.get("chronic.no-rules", day)));
    }

    /** The pack an application follows. */
    PolicyPack pack(Session session, Application application) {
        return packs.get().byVersion(session, application.packId(), application.packVersion());
    }

    ChronicRules of(Session session, Application application) {
        return pack(session, application).section(ChronicRules.class);
    }

    CaseType caseType(Session session, Application application) {
        return caseType(pack(session, application));
    }

    static CaseType caseType(PolicyPack pack) {
        return pack.section(CaseworkRules.class).find(Certification.CASE_TYPE).orElseThrow(() -> Refused
                .of("chronic.no-case-type", TEXT.get("chronic.no-case-type", pack.id(), Certification.CASE_TYPE)));
    }
}
