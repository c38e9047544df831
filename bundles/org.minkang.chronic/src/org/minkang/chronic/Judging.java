package org.minkang.chronic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Problem;
import org.minkang.base.Text;
import org.minkang.casework.JudgePlace;
import org.minkang.policy.PolicyPack;
import org.minkang.store.Session;

/** What the engine asks about experts: who may judge an application, and who is drawn for a place. */
final class Judging {

    private static final Text TEXT = Text.of(Judging.class);

    private final CountyRules county;
    private final Journal journal;
    private final Clock clock;

    Judging(CountyRules county, Journal journal, Clock clock) {
        this.county = county;
        this.journal = journal;
        this.clock = clock;
    }

    /** An expert who was taken out of the pool judges no more; somebody with the right who never was in it may. */
    Optional<Problem> against(Session session, long caseId, long accountId) {
        Optional<Application> application = Applications.ofCase(session, caseId);
        Optional<ExpertAccount> account = ExpertAccount.of(session, accountId);
        if (application.isEmpty() || account.isEmpty()) {
            return Optional.empty();
        }
        Optional<Expert> expert = Expert.of(session, accountId);
        if (expert.filter(e -> !e.inUse(LocalDate.now(clock))).isPresent()) {
            return Optional.of(Problem.of("chronic.expert-out", TEXT.get("chronic.expert-out")));
        }
        ExpertRules rules = county.of(session, application.get()).experts();
        return new Conflicts(session, application.get(), rules).against(account.get(), expert.orElse(null))
                .map(ground -> Problem.of("chronic.recused", Conflicts.sentence(ground)));
    }

    /**
     * Draws, where the pack says so, and keeps the draw. Whoever was drawn for a place of this stay before is not drawn again:
     * who gives a place back must not get it by chance, nor another one.
     */
    Optional<Long> draw(Session session, Actor actor, JudgePlace place) {
        Optional<Application> found = Applications.ofCase(session, place.caseId());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        PolicyPack pack = county.pack(session, found.get());
        ChronicRules rules = pack.section(ChronicRules.class);
        if (!rules.experts().drawn()) {
            return Optional.empty();
        }
        List<ExpertDraw> earlier = ExpertDraw.ofCase(session, place.caseId()).stream()
                .filter(d -> d.stay() == place.stay()).toList();
        Set<Long> before = earlier.stream().flatMap(d -> d.drawnId().stream()).collect(Collectors.toSet());
        Selection from = Selection.of(session, place, found.get(), rules, LocalDate.now(clock), before);
        List<ExpertDraw> here = earlier.stream().filter(d -> d.slot() == place.slot()).toList();
        if (from.candidates().isEmpty() && !here.isEmpty() && here.get(here.size() - 1).drawnId().isEmpty()) {
            return Optional.empty(); // still nobody, as it is written already
        }
        int turn = here.size() + 1;
        long stay = ExpertDraw.firstOf(session, place.caseId(), place.stay());
        String seed = Drawing.seed(place.caseNumber(), stay, place.slot(), turn, pack.fingerprint());
        ExpertDraw draw = new ExpertDraw(session.nextId(), place.caseId(), place.stay(), place.slot(), turn, seed, from,
                clock.instant());
        session.add(draw);
        session.flush();
        record(session, actor, place, draw);
        return draw.drawnId().map(id -> session.require(Expert.class, id).accountId());
    }

    /** Whether the holder of a place was drawn for it, and did not take it when nobody could be drawn. */
    static boolean drawn(Session session, JudgePlace place, long holderId) {
        return ExpertDraw.ofCase(session, place.caseId()).stream()
                .filter(d -> d.stay() == place.stay() && d.slot() == place.slot()).reduce((first, last) -> last)
                .flatMap(ExpertDraw::drawnId).flatMap(id -> session.find(Expert.class, id))
                .filter(e -> e.accountId() == holderId).isPresent();
    }

    /** The subject is the draw and not the case, so that the history of the case does not say who judges. */
    private void record(Session session, Actor actor, JudgePlace place, ExpertDraw draw) {
        journal.record(session, actor, JournalEntry.of("chronic.drawn", "opinion", draw.id())
                .change("case", null, place.caseNumber())
                .change("seed", null, draw.seed())
                .change("candidates", null, draw.count())
                .change("candidatesSha256", null, draw.checksum())
                .change("leftOutSha256", null, draw.leftOutChecksum())
                .change("drawn", null, draw.drawnId().orElse(null)));
    }
}
