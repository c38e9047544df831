package org.minkang.chronic;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.minkang.access.Actor;
import org.minkang.access.RightInfo;
import org.minkang.access.RoleInfo;
import org.minkang.access.journal.Journal;
import org.minkang.base.Bilingual;
import org.minkang.base.Problem;
import org.minkang.base.Text;
import org.minkang.casework.CaseEvent;
import org.minkang.casework.CaseFile;
import org.minkang.casework.CaseOpening;
import org.minkang.casework.CaseView;
import org.minkang.casework.CheckResult;
import org.minkang.casework.ItemStatus;
import org.minkang.casework.JudgePlace;
import org.minkang.casework.Numbers;
import org.minkang.casework.WorkflowModule;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Facts;
import org.minkang.store.Session;

/**
 * What a certification adds to the case engine: its checks at every step, and what follows from a decision, the
 * certificate above all. Because it runs inside the engine, nobody gets past it by another entrance.
 */
public class ChronicModule implements WorkflowModule {

    /** What the module uses. It is asked for when it is needed: the engine knows the module before the store is open. */
    public record Uses(Facts facts, PolicyPacks packs, Numbers numbers, Journal journal, Clock clock) {
    }

    private static final Text TEXT = Text.of(ChronicModule.class);
    /** The place in the step bar of the first step whose pass is checked here: the one after intake. */
    private static final int FIRST_CHECKED = 1;
    /** What takes a case out of a stay in a step. */
    private static final Set<CaseEvent.Kind> MOVES = Set.of(CaseEvent.Kind.STEP_ENTERED, CaseEvent.Kind.CASE_CLOSED,
            CaseEvent.Kind.DECISION_WITHDRAWN, CaseEvent.Kind.REOPENED);

    private final Supplier<Uses> uses;
    private final CountyRules county;

    public ChronicModule(Supplier<Uses> uses) {
        this.uses = uses;
        this.county = new CountyRules(() -> uses.get().packs());
    }

    @Override
    public String id() {
        return "chronic";
    }

    @Override
    public Bilingual name() {
        return TEXT.both("module.name");
    }

    @Override
    public Set<String> caseTypes() {
        return Set.of(Certification.CASE_TYPE);
    }

    @Override
    public List<RightInfo> rights() {
        return Rights.all();
    }

    @Override
    public List<RoleInfo> roles() {
        return Rights.roles();
    }

    @Override
    public Map<Integer, List<CheckResult>> checkOpenings(Session session, List<CaseOpening> openings) {
        CheckedOpenings checked = CheckedOpenings.of(session);
        Map<Integer, List<CheckResult>> findings = new HashMap<>();
        for (int i = 0; i < openings.size(); i++) {
            if (!checked.admitted(openings.get(i))) {
                findings.put(i, List.of(
                        CheckResult.block("chronic.not-checked", "", TEXT.get("chronic.not-checked"))));
            }
        }
        return findings;
    }

    @Override
    public List<CheckResult> check(Session session, CaseView view, String step) {
        Optional<Application> application = Applications.ofCase(session, view.id());
        if (application.isEmpty()) {
            return List.of(CheckResult.block("chronic.no-application", "", TEXT.get("chronic.no-application")));
        }
        Uses u = uses.get();
        return new StepChecks(county, u.facts(), u.clock()).check(session, view, step, application.get());
    }

    @Override
    public void onEvent(Session session, Actor actor, CaseEvent event) {
        if (CheckedOpenings.of(session).opening()) {
            return;
        }
        Optional<Application> found = Applications.ofCase(session, event.caseId());
        if (found.isEmpty()) {
            return;
        }
        Application application = found.get();
        CaseFile file = session.require(CaseFile.class, event.caseId());
        Uses u = uses.get();
        new Outcomes(county, u.clock()).follow(session, application, file);
        if (MOVES.contains(event.kind()) && county.of(session, application).examination().isPresent()) {
            Examinations.caseMoved(session, file, LocalDateTime.now(u.clock()), actor.displayName());
        }
        switch (event.kind()) {
            case DECISION_WITHDRAWN -> Outcomes.requireNothingIssued(application, file);
            case SUPPLEMENT_ASKED -> application.supplementAsked();
            case STEP_ENTERED -> coverConfirmedByPass(actor, application, file, session);
            case CASE_CLOSED -> new Issuing(county, u.numbers(), u.journal(), u.clock())
                    .issueApproved(session, actor, application);
            default -> {
                // the outcome of each disease has been followed above
            }
        }
    }

    /**
     * The engine let a case pass whose cover nobody could state: a person has confirmed it, and the reason stands
     * in the decision.
     */
    private void coverConfirmedByPass(Actor actor, Application application, CaseFile file, Session session) {
        if (application.cover() == Application.Cover.UNKNOWN && county.caseType(session, application)
                .position(file.step()) > FIRST_CHECKED) {
            application.coverConfirmed("", actor.displayName(), uses.get().clock().instant());
        }
    }

    @Override
    public Optional<Problem> mayJudge(Session session, long caseId, long accountId) {
        return judging().against(session, caseId, accountId);
    }

    @Override
    public Optional<Long> callJudge(Session session, Actor actor, JudgePlace place) {
        return judging().draw(session, actor, place);
    }

    @Override
    public boolean called(Session session, JudgePlace place, long holderId) {
        return Judging.drawn(session, place, holderId);
    }

    private Judging judging() {
        return new Judging(county, uses.get().journal(), uses.get().clock());
    }

    @Override
    public Bilingual summary(Session session, CaseView view) {
        List<Certificate> certificates = view.items().stream().noneMatch(i -> i.status() == ItemStatus.GRANTED) ? List.of()
                : Certificates.ofCase(session, view.id());
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (CaseView.ItemView item : view.items()) {
            Optional<Certificate> certificate =
                    certificates.stream().filter(c -> c.code().equals(item.key())).findFirst();
            Bilingual state = TEXT.both("summary." + item.status(), item.label(),
                    certificate.map(Certificate::number).orElse(""), item.reason());
            zh.add(state.zh().strip());
            en.add(state.en().strip());
        }
        return Bilingual.of(zh.stream().collect(Collectors.joining("\uff1b")),
                en.stream().collect(Collectors.joining("; ")));
    }
}
