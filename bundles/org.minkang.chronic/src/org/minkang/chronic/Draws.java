package org.minkang.chronic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Change;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalRow;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.Cases;
import org.minkang.policy.PolicyPacks;
import org.minkang.store.Session;

/** Draws experts again: to show that a draw was right, and for places that nobody could be drawn for. */
public class Draws {

    private static final Text TEXT = Text.of(Draws.class);

    private final Access access;
    private final Journal journal;
    private final CountyRules county;
    private final Cases cases;

    public Draws(Access access, Journal journal, PolicyPacks packs, Cases cases) {
        this.access = access;
        this.journal = journal;
        this.county = new CountyRules(() -> packs);
        this.cases = cases;
    }

    /**
     * Draws for every place that stands free, after the pool has grown. Needs {@link Rights#EXPERTS}.
     *
     * @return for how many places somebody was drawn
     */
    public long fill(Session session, Actor actor) {
        access.require(session, actor, Rights.EXPERTS);
        long before = free(session);
        session.rows("select distinct case_id" + FREE + " order by case_id", Certification.CASE_TYPE).stream()
                .map(row -> row.number(1)).filter(caseId -> mayTouch(session, actor, caseId))
                .forEach(caseId -> cases.callJudges(session, actor, caseId));
        return before - free(session);
    }

    private static final String FREE = " from mk_task where status = 'OPEN' and slot > 0 and holder_id is null and type_key = ?";

    private static long free(Session session) {
        return session.rows("select count(*)" + FREE, Certification.CASE_TYPE).get(0).number(1);
    }

    private static boolean mayTouch(Session session, Actor actor, long caseId) {
        return actor.area().isEmpty() || Applications.ofCase(session, caseId).flatMap(Application::areaCode)
                .filter(code -> code.startsWith(actor.area().get().digits())).isPresent();
    }

    /**
     * Draws every draw of a case again. Needs {@link Rights#EXPERTS} or the supervisor's right. Whoever is blind to the opinions
     * learns only whether all is right.
     */
    public DrawReport verify(Session session, Actor actor, long caseId) {
        if (!access.allows(session, actor, Cases.SUPERVISE_RIGHT)) {
            access.require(session, actor, Rights.EXPERTS);
        }
        boolean blind = cases.blind(session, actor, caseId); // checks the area too
        Application application = Applications.ofCase(session, caseId)
                .orElseThrow(() -> Refused.of("chronic.no-application", TEXT.get("chronic.no-application")));
        String number = session.rows("select case_no from mk_case where id = ?", caseId).get(0).text(1);
        String fingerprint = county.pack(session, application).fingerprint();
        Map<Long, String> names = names(session);
        List<DrawReport.Checked> checked = new ArrayList<>();
        Map<String, Integer> turns = new HashMap<>();
        for (ExpertDraw draw : ExpertDraw.ofCase(session, caseId)) {
            int turn = turns.merge(draw.stay() + "/" + draw.slot(), 1, Integer::sum);
            long stay = ExpertDraw.firstOf(session, caseId, draw.stay());
            checked.add(check(session, draw, Drawing.seed(number, stay, draw.slot(), turn, fingerprint), names));
        }
        boolean intact = checked.stream().allMatch(c -> c.faults().isEmpty());
        return new DrawReport(number, intact, blind, blind ? List.of() : checked);
    }

    private DrawReport.Checked check(Session session, ExpertDraw draw, String seed, Map<Long, String> names) {
        List<Drawing.Line> candidates = Drawing.Line.read(draw.candidates());
        List<String> faults = new ArrayList<>();
        Long again = candidates.isEmpty() ? null : candidates.get(Drawing.index(draw.seed(), candidates.size())).expertId();
        fault(faults, draw.seed().equals(seed), "seed");
        fault(faults, candidates.size() == draw.count() && Drawing.checksum(draw.candidates()).equals(draw.checksum()),
                "candidates");
        fault(faults, Drawing.checksum(draw.leftOut()).equals(draw.leftOutChecksum()), "left-out");
        fault(faults, Objects.equals(again, draw.drawnId().orElse(null)), "result");
        fault(faults, asInJournal(session, draw), "journal");
        return new DrawReport.Checked(draw.id(), draw.slot(), draw.turn(), draw.drawnAt(), draw.seed(),
                List.of(draw.specialties().split(",")), draw.checksum(),
                candidates.stream().map(c -> name(names, c)).toList(), Drawing.Line.read(draw.leftOut()).stream()
                        .map(l -> new DrawReport.LeftOut(name(names, l), TEXT.get("left-out." + l.why()))).toList(),
                draw.drawnId().map(id -> names.getOrDefault(id, Long.toString(id))).orElse(""),
                again == null ? "" : names.getOrDefault(again, Long.toString(again)), List.copyOf(faults));
    }

    private static void fault(List<String> faults, boolean good, String what) {
        if (!good) {
            faults.add(TEXT.get("draw-fault." + what));
        }
    }

    /** The journal's chain cannot be changed unnoticed; so whoever changes a draw with its checksum is found out here. */
    private boolean asInJournal(Session session, ExpertDraw draw) {
        Optional<JournalRow> row = journal.of(session, "opinion", Long.toString(draw.id())).stream()
                .filter(r -> r.action().equals("chronic.drawn")).findFirst();
        Map<String, String> said = row.map(r -> r.changes().stream().filter(c -> c.after() != null)
                .collect(Collectors.toMap(Change::field, Change::after))).orElse(Map.of());
        return draw.seed().equals(said.get("seed")) && draw.checksum().equals(said.get("candidatesSha256"))
                && draw.leftOutChecksum().equals(said.get("leftOutSha256"))
                && Objects.equals(draw.drawnId().map(String::valueOf).orElse(null), said.get("drawn"));
    }

    private static Map<Long, String> names(Session session) {
        return session.rows("select e.id, a.display_name from chronic_expert e join mk_account a on a.id = e.account_id").stream()
                .collect(Collectors.toMap(row -> row.number(1), row -> row.text(2)));
    }

    private static String name(Map<Long, String> names, Drawing.Line line) {
        return names.getOrDefault(line.expertId(), line.account());
    }

    static String sentence(DrawReport.Checked draw) {
        return draw.drawn().isEmpty()
                ? TEXT.get("draw.nobody", draw.slot(), draw.turn(), draw.leftOut().size())
                : TEXT.get("draw.drawn", draw.slot(), draw.turn(), draw.candidates().size(), draw.drawn());
    }

    /** For how many places of a running case nobody could be drawn. */
    static long withoutExpert(Session session, long caseId) {
        return session.rows("select count(*) from mk_task t where t.case_id = ? and t.status = 'OPEN' and t.slot > 0"
                + " and t.holder_id is null and exists (select 1 from chronic_draw d where d.stay = t.visit_id"
                + " and d.slot = t.slot)", caseId).get(0).number(1);
    }
}
