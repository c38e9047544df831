package org.minkang.chronic.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.minkang.access.Actor;
import org.minkang.casework.CaseView;
import org.minkang.casework.Cases;
import org.minkang.casework.QueueRow;
import org.minkang.chronic.Certification;
import org.minkang.chronic.ChronicRules;
import org.minkang.chronic.Criteria;
import org.minkang.chronic.Disease;
import org.minkang.chronic.DiseaseVerdict;
import org.minkang.store.Session;

/** An expert who finds every criterion met. */
final class Yes {

    private Yes() {
    }

    static void to(Session s, Cases cases, Certification certification, Actor expert, QueueRow row) {
        cases.take(s, expert, row.taskId());
        CaseView view = cases.view(s, expert, row.caseId());
        ChronicRules rules = certification.rules(s, certification.application(s, row.caseId()));
        Map<String, DiseaseVerdict> verdicts = new LinkedHashMap<>();
        view.itemsToDecide().forEach(item -> {
            Disease disease = rules.disease(item.key()).orElseThrow();
            verdicts.put(item.key(), DiseaseVerdict.yes(disease.criteria().ticks().stream()
                    .collect(Collectors.toMap(Criteria.Tick::key, tick -> true))));
        });
        certification.opinion(s, expert, view.id(), view.version(), verdicts);
    }
}
