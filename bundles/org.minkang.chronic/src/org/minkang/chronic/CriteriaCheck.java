package org.minkang.chronic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;

/** What the pack asks of an expert's opinion: a yes stands on ticked criteria, a no on a reason. */
final class CriteriaCheck {

    private static final Text TEXT = Text.of(CriteriaCheck.class);

    private final ChronicRules rules;

    CriteriaCheck(ChronicRules rules) {
        this.rules = rules;
    }

    /** Refused with every disease whose opinion does not stand. */
    void require(Application application, Map<String, DiseaseVerdict> verdicts) {
        List<Problem> problems = new ArrayList<>();
        for (ApplicationDisease disease : application.diseases()) {
            DiseaseVerdict verdict = verdicts.get(disease.code());
            if (verdict == null) {
                continue;
            }
            String place = "diseases/" + disease.code();
            if (verdict.pass() && !carries(disease.code(), verdict.ticks())) {
                problems.add(new Problem("chronic.criteria-open", place, TEXT.get("chronic.criteria-open",
                        disease.name(), needed(disease.code()))));
            } else if (!verdict.pass() && verdict.reason().isEmpty()) {
                problems.add(new Problem("chronic.opinion-reason", place,
                        TEXT.get("chronic.opinion-reason", disease.name())));
            }
            unknownTicks(disease, verdict, place, problems);
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /** Whether these ticks carry a yes for the disease. */
    boolean carries(String code, Map<String, Boolean> ticks) {
        Optional<Disease> disease = rules.disease(code);
        return disease.isPresent() && disease.get().criteria().met(ticks);
    }

    private void unknownTicks(ApplicationDisease disease, DiseaseVerdict verdict, String place,
            List<Problem> problems) {
        List<String> known = rules.disease(disease.code())
                .map(d -> d.criteria().ticks().stream().map(Criteria.Tick::key).toList()).orElse(List.of());
        for (String tick : verdict.ticks().keySet()) {
            if (!known.contains(tick)) {
                problems.add(new Problem("chronic.unknown-tick", place,
                        TEXT.get("chronic.unknown-tick", disease.name(), tick)));
            }
        }
    }

    private int needed(String code) {
        return rules.disease(code).map(d -> d.criteria().needed()).orElse(0);
    }
}
