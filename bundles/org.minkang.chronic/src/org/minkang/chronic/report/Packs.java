package org.minkang.chronic.report;

import java.util.HashMap;
import java.util.Map;

import org.minkang.casework.type.CaseworkRules;
import org.minkang.chronic.Certification;
import org.minkang.chronic.ChronicRules;
import org.minkang.policy.PolicyPack;
import org.minkang.policy.PolicyPacks;
import org.minkang.store.Session;

/** The rules the applications of a report follow: each those of the pack it was made under. */
final class Packs {

    /** One pack, as far as reports need it. */
    record Pack(Steps steps, ChronicRules rules) {
    }

    private final PolicyPacks packs;
    private final Session session;
    private final Map<String, Pack> known = new HashMap<>();

    Packs(PolicyPacks packs, Session session) {
        this.packs = packs;
        this.session = session;
    }

    Pack of(String id, String version) {
        return known.computeIfAbsent(id + '/' + version, key -> {
            PolicyPack pack = packs.byVersion(session, id, version);
            ChronicRules rules = pack.section(ChronicRules.class);
            return new Pack(new Steps(pack.section(CaseworkRules.class).find(Certification.CASE_TYPE).orElseThrow(),
                    rules.examination()), rules);
        });
    }
}
