package org.minkang.chronic.visits;

import java.time.Clock;
import java.time.LocalDate;

import org.minkang.access.Actor;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.chronic.Accepted;
import org.minkang.chronic.Certification;
import org.minkang.chronic.FieldRules.Needs;
import org.minkang.chronic.NewApplication;
import org.minkang.house.HouseOutcome;
import org.minkang.house.HouseVisits;
import org.minkang.house.NewVisit;
import org.minkang.house.VisitRow;
import org.minkang.store.Session;

/** Applications that are taken in at the door, during a household check. */
public class DoorIntake {

    private static final Text TEXT = Text.of(DoorIntake.class);

    private final HouseVisits visits;
    private final Certification certification;
    private final Clock clock;

    public DoorIntake(HouseVisits visits, Certification certification, Clock clock) {
        this.visits = visits;
        this.certification = certification;
        this.clock = clock;
    }

    /**
     * Opens the case and records the visit that led to it, both or neither.
     *
     * @param rowId the row of the check
     * @param seen  how many visits it had when its reader saw it
     */
    public Accepted accept(Session session, Actor actor, long rowId, int seen, NewApplication application) {
        VisitRow row = visits.one(session, actor, rowId);
        if (row.personId() != application.personId()) {
            throw new Refused(new Problem("chronic.visit-other-person", "personId", TEXT.get("chronic.visit-other-person")));
        }
        LocalDate today = LocalDate.now(clock);
        HouseOutcome outcome = certification.field(session, today).outcomes().needing(Needs.APPLICATION)
                .orElseThrow(() -> Refused.of("chronic.visit-no-spot", TEXT.get("chronic.visit-no-spot")));
        Accepted accepted = certification.accept(session, actor, application);
        session.flush();
        visits.record(session, actor, rowId, seen, new NewVisit(today, actor.displayName(), outcome.code(), "", null,
                accepted.caseNumber(), NewVisit.Source.INTAKE));
        return accepted;
    }
}
