package org.minkang.chronic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.minkang.base.Text;
import org.minkang.casework.CaseAction;
import org.minkang.casework.CaseFile;
import org.minkang.casework.CaseView;
import org.minkang.casework.CheckResult;
import org.minkang.casework.Verdict;
import org.minkang.casework.type.CaseType;
import org.minkang.register.Fact;
import org.minkang.register.Facts;
import org.minkang.register.Person;
import org.minkang.store.Session;

/** What is looked at again whenever a certification is to go on: things change while a case lies. */
final class StepChecks {

    private static final Text TEXT = Text.of(StepChecks.class);

    private final CountyRules county;
    private final Facts facts;
    private final Clock clock;

    StepChecks(CountyRules county, Facts facts, Clock clock) {
        this.county = county;
        this.facts = facts;
        this.clock = clock;
    }

    List<CheckResult> check(Session session, CaseView view, String step, Application application) {
        List<CheckResult> findings = new ArrayList<>();
        person(session, application, findings);
        cover(session, application, findings);
        certificates(session, view, application, findings);
        if (application.providerId().isEmpty()) {
            findings.add(CheckResult.warn("chronic.provider-unknown", "provider",
                    TEXT.get("chronic.provider-unknown", application.providerName())));
        }
        criteria(session, view, step, application, findings);
        examination(session, view, step, application, findings);
        experts(session, view, step, application, findings);
        blanks(session, application, findings);
        return findings;
    }

    /** Approved, and only the certificate is missing: there must be a blank for it. */
    private void blanks(Session session, Application application, List<CheckResult> findings) {
        if (application.diseases().stream().anyMatch(d -> d.outcome() == ApplicationDisease.Outcome.APPROVED)) {
            Blanks.noneLeft(session, county, LocalDate.now(clock))
                    .ifPresent(p -> findings.add(CheckResult.block(p.code(), "", p.message())));
        }
    }

    /** Papers that came later may settle it without; then a person says so. */
    private void examination(Session session, CaseView view, String step, Application application,
            List<CheckResult> findings) {
        boolean here = county.of(session, application).examination().filter(e -> e.step().equals(step)).isPresent();
        if (here && !Examinations.appeared(session, session.require(CaseFile.class, view.id()))) {
            findings.add(CheckResult.confirm("chronic.not-examined", "diseases", TEXT.get("chronic.not-examined")));
        }
    }

    private void person(Session session, Application application, List<CheckResult> findings) {
        session.find(Person.class, application.personId()).flatMap(Person::diedOn)
                .ifPresent(day -> findings.add(
                        CheckResult.block("chronic.deceased", "person", TEXT.get("chronic.deceased", day))));
    }

    private void cover(Session session, Application application, List<CheckResult> findings) {
        Fact cover = facts.ask(session, Fact.INSURED, application.personId(), application.appliedOn());
        if (cover.isNo()) {
            findings.add(CheckResult.block("chronic.not-insured", "cover",
                    TEXT.get("chronic.not-insured", cover.text())));
        } else if (cover.isUnknown() && application.cover() == Application.Cover.UNKNOWN) {
            findings.add(CheckResult.confirm("chronic.cover-unknown", "cover",
                    TEXT.get("chronic.cover-unknown", cover.text())));
        }
    }

    /** A certificate may have been issued in another case since, or in another county's list imported since. */
    private void certificates(Session session, CaseView view, Application application, List<CheckResult> findings) {
        ChronicRules rules = county.of(session, application);
        LocalDate today = LocalDate.now(clock);
        for (Certificate held : Certificates.held(session, application.personId())) {
            Renewing.Standing standing = Renewing.standing(rules, held, application.appliedOn(), today);
            if (held.caseId().equals(Optional.of(view.id())) || view.item(held.code()).isEmpty()
                    || standing == Renewing.Standing.OVER || standing == Renewing.Standing.RENEWABLE) {
                continue;
            }
            String code = standing == Renewing.Standing.SUSPENDED ? "chronic.certificate-suspended"
                    : "chronic.already-certified";
            findings.add(new CheckResult(CheckResult.Level.BLOCK, code, "diseases", held.code(),
                    TEXT.get(code, held.diseaseName(), held.number())));
        }
    }

    /** Places that nobody could be drawn for; after the experts, an opinion of somebody who should have kept away. */
    private void experts(Session session, CaseView view, String step, Application application, List<CheckResult> findings) {
        if (county.caseType(session, application).step(step).opinions().isPresent()) {
            long free = Draws.withoutExpert(session, view.id());
            if (free > 0) {
                findings.add(CheckResult.warn("chronic.draw-short", "", TEXT.get("chronic.draw-short", free)));
            }
        } else if (Recusals.judgedAllTheSame(session,
                new Conflicts(session, application, county.of(session, application).experts()), view.id())) {
            findings.add(CheckResult.block("chronic.recused-judge", "", TEXT.get("chronic.recused-judge")));
        }
    }

    /**
     * After the experts: an opinion given at the engine directly may lack its criteria. It does not count as one,
     * and the case goes back to the experts.
     */
    private void criteria(Session session, CaseView view, String step, Application application,
            List<CheckResult> findings) {
        if (county.caseType(session, application).step(step).opinions().isPresent()) {
            return;
        }
        CriteriaCheck criteria = new CriteriaCheck(county.of(session, application));
        CaseType type = county.caseType(session, application);
        for (String code : withoutCriteria(view, criteria, type)) {
            if (stillOpen(view, code)) {
                findings.add(new CheckResult(CheckResult.Level.BLOCK, "chronic.criteria-open", "diseases", code,
                        TEXT.get("chronic.criteria-missing", label(view, code))));
            }
        }
    }

    private static Set<String> withoutCriteria(CaseView view, CriteriaCheck criteria, CaseType type) {
        Set<String> codes = new LinkedHashSet<>();
        for (CaseView.TimelineRow row : view.timeline()) {
            if (row.action() == CaseAction.RETURN && !row.withdrawn() || row.action().reopens() && judgedFrom(type, row.step())) {
                // what was judged before a return or a re-opening is judged anew
                codes.clear();
            }
            if (row.action() == CaseAction.OPINION && !row.withdrawn()) {
                row.verdicts().forEach((code, opinion) -> {
                    if (opinion.verdict() == Verdict.YES && !criteria.carries(code, opinion.ticks())) {
                        codes.add(code);
                    }
                });
            }
        }
        return codes;
    }

    private static boolean judgedFrom(CaseType type, String step) {
        return type.steps().stream().anyMatch(s -> s.opinions().isPresent() && type.position(s.key()) >= type.position(step));
    }

    private static boolean stillOpen(CaseView view, String code) {
        return view.liveItems().stream().anyMatch(i -> i.key().equals(code));
    }

    private static String label(CaseView view, String code) {
        return view.item(code).map(CaseView.ItemView::label).orElse(code);
    }
}
