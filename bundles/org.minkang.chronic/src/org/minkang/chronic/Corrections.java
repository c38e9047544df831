package org.minkang.chronic;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.CaseView;
import org.minkang.casework.Cases;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Facts;
import org.minkang.register.Provider;
import org.minkang.register.Providers;
import org.minkang.store.Session;

/**
 * Puts right what was taken in wrong about an application's diagnosis. Whoever may take in may do so, until somebody has judged
 * the application; the checks are those of the intake, and whoever corrects counts as having taken it in.
 */
public class Corrections {

    private static final Text TEXT = Text.of(Corrections.class);
    private static final String CORRECTED = "chronic.corrected";

    private final Access access;
    private final Journal journal;
    private final Providers providers;
    private final Cases cases;
    private final CountyRules county;
    private final Intake intake;
    private final Clock clock;

    public Corrections(Access access, Journal journal, Facts facts, Providers providers, PolicyPacks packs, Cases cases,
            Clock clock) {
        this.access = access;
        this.journal = journal;
        this.providers = providers;
        this.cases = cases;
        this.county = new CountyRules(() -> packs);
        this.intake = new Intake(county, facts, providers, clock);
        this.clock = clock;
    }

    /** What speaks against correcting the application of a case now; nothing when it is allowed. */
    public Optional<Problem> against(Session session, Actor actor, long caseId) {
        return access.allows(session, actor, Rights.INTAKE) ? cases.againstAmending(session, actor, caseId)
                : Optional.of(Problem.of("chronic.correct-right", TEXT.get("chronic.correct-right")));
    }

    /** Who put right what the application of a case says, and when; oldest first. What it said before stands in the journal. */
    public List<Corrected> of(Session session, long caseId) {
        return journal.of(session, CORRECTED, "case", Long.toString(caseId)).stream()
                .map(row -> new Corrected(LocalDateTime.ofInstant(row.at(), clock.getZone()), session.rows(
                        "select display_name from mk_account where id = ?", row.accountId()).get(0).text(1))).toList();
    }

    /** One correction. @param at the clock's local time */
    public record Corrected(LocalDateTime at, String who) {
    }

    /**
     * Corrects the application of a case.
     *
     * @param version of the case as the actor saw it
     * @throws Refused with every problem at its field of {@link Correction}
     */
    public CaseView correct(Session session, Actor actor, long caseId, int version, Correction correction) {
        access.require(session, actor, Rights.INTAKE);
        cases.amend(session, actor, caseId, version);
        Application application = Applications.ofCase(session, caseId)
                .orElseThrow(() -> Refused.of("chronic.no-application", TEXT.get("chronic.no-application")));
        Correction before = Correction.of(application);
        if (before.equals(correction)) {
            throw Refused.of("chronic.nothing-corrected", TEXT.get("chronic.nothing-corrected"));
        }
        List<Problem> problems =
                intake.checkStated(session, correction.as(application), county.of(session, application));
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        application.correct(correction, providers.byName(session, correction.provider()).map(Provider::id).orElse(null));
        record(session, actor, caseId, before, correction);
        session.flush();
        // experts who were called already must not come from the hospital, nor be the doctor, that now stands there
        cases.callJudges(session, actor, caseId);
        cases.refreshSummary(session, actor, caseId);
        return cases.view(session, actor, caseId);
    }

    private void record(Session session, Actor actor, long caseId, Correction before, Correction after) {
        journal.record(session, actor, JournalEntry.of(CORRECTED, "case", caseId)
                .change("provider", before.provider(), after.provider())
                .change("doctor", before.doctor(), after.doctor())
                .change("diagnosedOn", before.diagnosedOn(), after.diagnosedOn())
                .change("recordNumber", before.recordNumber(), after.recordNumber())
                .change("phone", before.phone(), after.phone())
                .change("findings", before.findings(), after.findings())
                .change("note", before.note(), after.note()));
    }
}
