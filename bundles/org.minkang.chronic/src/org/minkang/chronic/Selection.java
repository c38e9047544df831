package org.minkang.chronic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.minkang.casework.JudgePlace;
import org.minkang.store.Session;

/**
 * Among whom a place is drawn. Of those whom nothing keeps from the case, the ones who cover most of the specialties that are
 * asked for; somebody who covers none is no candidate. With one specialty, or where somebody covers them all, that is who
 * covers all.
 *
 * @param wanted     the specialties of the diseases the opinion is about
 * @param candidates in the order of their entries in the pool
 * @param leftOut    everybody else in the pool, with the reason
 */
record Selection(Set<String> wanted, List<Drawing.Line> candidates, List<Drawing.Line> leftOut) {

    private static final String DRAWN_BEFORE = "drawn-before";
    private static final String NOT_IN_USE = "not-in-use";
    private static final String OTHER_SPECIALTY = "other-specialty";
    private static final String COVERS_FEWER = "covers-fewer";

    static Selection of(Session session, JudgePlace place, Application application, ChronicRules rules, LocalDate today,
            Set<Long> drawnBefore) {
        Set<String> wanted = new TreeSet<>();
        place.items().forEach(code -> rules.disease(code).ifPresent(d -> wanted.add(d.specialty())));
        Conflicts conflicts = new Conflicts(session, application, rules.experts());
        List<Expert> pool = session.list(Expert.class, "select e from Expert e order by e.id");
        Map<Long, String> why = new HashMap<>();
        Map<Long, Integer> covered = new HashMap<>();
        Map<Long, ExpertAccount> accounts = ExpertAccount.ofThePool(session);
        for (Expert expert : pool) {
            Set<String> own = expert.specialties();
            own.retainAll(wanted);
            Optional<String> reason = drawnBefore.contains(expert.id()) ? Optional.of(DRAWN_BEFORE)
                    : !expert.inUse(today) ? Optional.of(NOT_IN_USE)
                    : own.isEmpty() ? Optional.of(OTHER_SPECIALTY)
                    : conflicts.against(accounts.get(expert.accountId()), expert).map(Selection::code)
                            .or(() -> place.against(expert.accountId()).map(p -> p.code().replace("casework.", "")));
            reason.ifPresentOrElse(r -> why.put(expert.id(), r), () -> covered.put(expert.id(), own.size()));
        }
        int most = covered.values().stream().mapToInt(n -> n).max().orElse(0);
        List<Drawing.Line> candidates = new ArrayList<>();
        List<Drawing.Line> leftOut = new ArrayList<>();
        for (Expert expert : pool) {
            String account = accounts.get(expert.accountId()).account();
            if (covered.getOrDefault(expert.id(), 0) == most && most > 0) {
                candidates.add(new Drawing.Line(expert.id(), account, ""));
            } else {
                leftOut.add(new Drawing.Line(expert.id(), account, why.getOrDefault(expert.id(), COVERS_FEWER)));
            }
        }
        return new Selection(wanted, List.copyOf(candidates), List.copyOf(leftOut));
    }

    /** As the pack writes it. */
    private static String code(ExpertRules.Ground ground) {
        return ground.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
