package org.minkang.chronic;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.Cases;
import org.minkang.chronic.ExpertRules.Ground;
import org.minkang.policy.PolicyPacks;
import org.minkang.store.Session;

/**
 * Declares who must not judge whom (回避). A place the person holds is taken away and drawn anew; from then on no entrance lets
 * the person judge. What is declared is never deleted; it can be lifted with a reason.
 */
public class Recusals {

    private static final Text TEXT = Text.of(Recusals.class);
    private static final int LONGEST_REASON = 1000;

    private final Access access;
    private final Journal journal;
    private final CountyRules county;
    private final Cases cases;
    private final Clock clock;

    public Recusals(Access access, Journal journal, PolicyPacks packs, Cases cases, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.county = new CountyRules(() -> packs);
        this.cases = cases;
        this.clock = clock;
    }

    /** The expert before a case says so himself. An opinion given in this round is withdrawn first. */
    public Recusal declareOwn(Session session, Actor actor, long caseId, Recusal.Scope scope, String reason) {
        access.require(session, actor, Rights.OPINION);
        cases.view(session, actor, caseId); // only whom the case was put before
        if (gaveOpinion(session, caseId, actor.accountId())) {
            throw Refused.of("chronic.recusal-judged", TEXT.get("chronic.recusal-judged"));
        }
        return declare(session, actor, caseId, actor.accountId(), scope, reason);
    }

    /**
     * The officer says so of an expert in the pool. The answer is the same whether the expert judges the case or not. An opinion
     * the expert gave before no longer carries an approval, see {@link StepChecks}.
     */
    public Recusal declareOf(Session session, Actor actor, long caseId, long expertId, Recusal.Scope scope, String reason) {
        access.require(session, actor, Rights.EXPERTS);
        cases.blind(session, actor, caseId); // asks for the area; whether the officer is blind does not matter
        return declare(session, actor, caseId, session.require(Expert.class, expertId).accountId(), scope, reason);
    }

    private Recusal declare(Session session, Actor actor, long caseId, long account, Recusal.Scope scope, String reason) {
        Application application = Applications.ofCase(session, caseId)
                .orElseThrow(() -> Refused.of("chronic.no-application", TEXT.get("chronic.no-application")));
        String why = checked(reason);
        if (!county.of(session, application).experts().avoid().contains(Ground.DECLARED)) {
            throw Refused.of("chronic.recusal-none", TEXT.get("chronic.recusal-none"));
        }
        Recusal recusal = new Recusal(session.nextId(), account, application, scope, why, actor, clock.instant());
        session.add(recusal);
        session.flush();
        journal.record(session, actor, JournalEntry.of("chronic.recused", "opinion", recusal.id()).reason(why)
                .change("account", null, account).change("case", null, caseId).change("scope", null, scope));
        for (long affected : scope == Recusal.Scope.CASE ? List.of(caseId) : heldOf(session, application.personId(), account)) {
            cases.callJudges(session, actor, affected);
        }
        return recusal;
    }

    /** A declaration was made in error. */
    public void lift(Session session, Actor actor, long id, String reason) {
        access.require(session, actor, Rights.EXPERTS);
        Recusal recusal = session.require(Recusal.class, id);
        if (recusal.accountId() == actor.accountId()) {
            throw Refused.of("chronic.recusal-own", TEXT.get("chronic.recusal-own"));
        }
        if (recusal.lifted()) {
            return;
        }
        String why = checked(reason);
        recusal.lift(actor, why, clock.instant());
        session.flush();
        journal.record(session, actor, JournalEntry.of("chronic.recusal-lifted", "opinion", id).reason(why)
                .change("account", null, recusal.accountId()));
    }

    /** What was declared of an expert and holds, newest first. */
    public List<Recusal> of(Session session, Actor actor, long expertId) {
        access.require(session, actor, Rights.EXPERTS);
        return session.list(Recusal.class, "select r from Recusal r where r.accountId = ?1 and r.liftedAt is null"
                + " order by r.declaredAt desc, r.id desc", session.require(Expert.class, expertId).accountId());
    }

    private static String checked(String reason) {
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new Refused(new Problem("chronic.recusal-reason", "reason",
                    TEXT.get("chronic.recusal-reason", LONGEST_REASON)));
        }
        return reason.strip();
    }

    private static List<Long> heldOf(Session session, long personId, long account) {
        return session.rows("select distinct t.case_id from mk_task t join chronic_application a on a.case_id = t.case_id"
                + " where a.person_id = ? and t.holder_id = ? and t.status = 'OPEN' and t.slot > 0 order by t.case_id", personId,
                account).stream().map(r -> r.number(1)).toList();
    }

    private static boolean gaveOpinion(Session session, long caseId, long account) {
        return !session.rows("select d.id from mk_decision d join mk_case c on c.id = d.case_id and c.visit_id = d.visit_id"
                + " where d.case_id = ? and d.account_id = ? and d.act = 'OPINION'" + HOLDS, caseId, account).isEmpty();
    }

    /** A decision that nobody took back. */
    static final String HOLDS = " and not exists (select 1 from mk_decision w where w.case_id = d.case_id"
            + " and w.supersedes = d.act_id)";

    /** Whether an opinion of the last finished round is by somebody of whom it was declared. */
    static boolean judgedAllTheSame(Session session, Conflicts conflicts, long caseId) {
        if (!conflicts.anyDeclared()) {
            return false;
        }
        Map<String, Set<Long>> lastRounds = new HashMap<>();
        Map<String, Long> visits = new HashMap<>();
        session.rows("select v.step, v.id, d.account_id from mk_decision d join mk_case_visit v on v.id = d.visit_id"
                + " where d.case_id = ? and d.act = 'OPINION' and v.finished = 1 and v.undone = 0" + HOLDS
                + " order by v.entered_at, v.id", caseId).forEach(row -> {
                    Long before = visits.put(row.text(1), row.number(2));
                    if (before == null || before != row.number(2)) {
                        lastRounds.put(row.text(1), new HashSet<>());
                    }
                    lastRounds.get(row.text(1)).add(row.number(3));
                });
        return lastRounds.values().stream().flatMap(Set::stream).anyMatch(conflicts::declared);
    }
}
