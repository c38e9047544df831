package org.minkang.chronic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.CaseAction;
import org.minkang.casework.CaseFile;
import org.minkang.casework.CaseItem;
import org.minkang.casework.Decision;
import org.minkang.chronic.ApplicationDisease.Outcome;
import org.minkang.store.Session;

/** Keeps the outcome of each disease in step with the item of the case it stands for. */
final class Outcomes {

    private static final Text TEXT = Text.of(Outcomes.class);

    private final CountyRules county;
    private final Clock clock;

    Outcomes(CountyRules county, Clock clock) {
        this.county = county;
        this.clock = clock;
    }

    void follow(Session session, Application application, CaseFile file) {
        for (ApplicationDisease disease : application.diseases()) {
            file.item(disease.code()).ifPresent(item -> follow(session, application, disease, file, item));
        }
    }

    private void follow(Session session, Application application, ApplicationDisease disease, CaseFile file,
            CaseItem item) {
        LocalDate today = LocalDate.now(clock);
        switch (item.status()) {
            case OPEN -> reopen(application, disease);
            case GRANTED -> {
                if (disease.outcome() != Outcome.APPROVED && disease.outcome() != Outcome.CERTIFIED) {
                    disease.decided(Outcome.APPROVED, today, file.step(), null, null);
                }
            }
            case REFUSED -> {
                if (disease.outcome() != Outcome.REFUSED) {
                    refuse(session, application, disease, file, item, today);
                }
            }
            case WITHDRAWN -> {
                if (disease.outcome() != Outcome.WITHDRAWN) {
                    disease.decided(Outcome.WITHDRAWN, today, file.step(), null, null);
                }
            }
            default -> throw new IllegalStateException(item.status().name());
        }
    }

    /** A certificate that is out cannot be undone by taking a decision back; one from before a re-opening is not touched by it. */
    static void requireNothingIssued(Application application, CaseFile file) {
        for (ApplicationDisease disease : application.diseases()) {
            if (file.item(disease.code()).filter(CaseItem::live).isPresent()) {
                requireNotIssued(disease);
            }
        }
    }

    private static void requireNotIssued(ApplicationDisease disease) {
        if (disease.outcome() == Outcome.CERTIFIED) {
            throw Refused.of("chronic.certificate-issued", TEXT.get("chronic.certificate-issued", disease.name()));
        }
    }

    private static void reopen(Application application, ApplicationDisease disease) {
        requireNotIssued(disease);
        if (disease.outcome() != Outcome.PENDING) {
            disease.reopened(application.personId());
        }
    }

    private void refuse(Session session, Application application, ApplicationDisease disease, CaseFile file,
            CaseItem item, LocalDate today) {
        Optional<Decision> decision = refusal(session, file, item);
        String step = decision.map(Decision::step).orElse(file.step());
        String code = decision.map(Decision::reasonCode).orElse("");
        if (code.isEmpty()) {
            // experts give reasons in their own words; the pack names the standard reason their majority stands for
            code = county.of(session, application).expertRefusal();
        }
        disease.decided(Outcome.REFUSED, today, step, code, item.refusal());
    }

    /** The decision that refused the item: the last one about it that did. */
    private static Optional<Decision> refusal(Session session, CaseFile file, CaseItem item) {
        session.flush();
        List<Decision> decisions = session.list(Decision.class,
                "select d from Decision d where d.caseId = ?1 and (d.itemKey = ?2 or d.itemKey is null)"
                        + " and d.verdict = org.minkang.casework.Verdict.NO order by d.id desc",
                file.id(), item.itemKey());
        return decisions.stream()
                .filter(d -> d.action() == CaseAction.REFUSE || d.action() == CaseAction.PASS
                        || d.action() == CaseAction.OPINION)
                .findFirst();
    }
}
