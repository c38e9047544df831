package org.minkang.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.minkang.access.Actor;
import org.minkang.access.RightInfo;
import org.minkang.base.Bilingual;
import org.minkang.base.Problem;
import org.minkang.store.Session;

/** A small workflow whose checks and reactions a test sets. */
final class TestWorkflow implements WorkflowModule {

    static final String TYPE = "test.certification";
    static final String POSTED = "test.posted";
    static final String EXAMINED = "test.examined";

    final List<CaseEvent> events = new ArrayList<>();
    BiFunction<CaseView, String, List<CheckResult>> checks = (view, step) -> List.of();
    BiFunction<Session, List<CaseOpening>, Map<Integer, List<CheckResult>>> openingChecks = (s, openings) -> Map.of();
    Consumer<CaseEvent> reaction = event -> { };
    Function<Long, Optional<Problem>> judging = account -> Optional.empty();
    Function<JudgePlace, Optional<Long>> calling = place -> Optional.empty();
    /** Who was called, as by lot. */
    final Set<Long> drawn = new HashSet<>();

    @Override
    public String id() {
        return "test";
    }

    @Override
    public Bilingual name() {
        return Bilingual.of("测试业务", "Test workflow");
    }

    @Override
    public Set<String> caseTypes() {
        return Set.of(TYPE, POSTED, EXAMINED, "test.simple", "test.nameless");
    }

    @Override
    public List<RightInfo> rights() {
        return Stream.of("t.intake", "t.review", "t.opinion", "t.approve", "t.issue")
                .map(id -> new RightInfo(id, Bilingual.of(id, id), Set.of())).toList();
    }

    @Override
    public List<CheckResult> check(Session session, CaseView view, String step) {
        return checks.apply(view, step);
    }

    @Override
    public Map<Integer, List<CheckResult>> checkOpenings(Session session, List<CaseOpening> openings) {
        return openingChecks.apply(session, openings);
    }

    @Override
    public void onEvent(Session session, Actor actor, CaseEvent event) {
        events.add(event);
        reaction.accept(event);
    }

    @Override
    public Optional<Problem> mayJudge(Session session, long caseId, long accountId) {
        return judging.apply(accountId);
    }

    @Override
    public Optional<Long> callJudge(Session session, Actor actor, JudgePlace place) {
        return calling.apply(place);
    }

    @Override
    public boolean called(Session session, JudgePlace place, long holderId) {
        return drawn.contains(holderId);
    }

    @Override
    public Bilingual summary(Session session, CaseView view) {
        return Bilingual.of("测试 " + view.number() + " " + view.personName() + " " + view.step(),
                "Test " + view.number() + " " + view.personName() + " " + view.step());
    }

    List<CaseEvent.Kind> kinds() {
        return events.stream().map(CaseEvent::kind).toList();
    }
}
