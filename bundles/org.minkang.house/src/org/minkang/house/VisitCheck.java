package org.minkang.house;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.minkang.base.Problem;
import org.minkang.base.Text;
import org.minkang.house.HouseOutcome.Needs;
import org.minkang.store.Session;

/** Checks a visit before it is recorded: everything wrong with it at once, each at its field of {@link NewVisit}. */
final class VisitCheck {

    private static final Text TEXT = Text.of(VisitCheck.class);
    private static final int LONGEST = 500;
    private static final int LONGEST_LINE = 120;

    private final List<Problem> problems = new ArrayList<>();
    private final NewVisit visit;
    private HouseOutcome outcome;
    private HouseProof proof = HouseProof.NONE;

    VisitCheck(NewVisit visit, LocalDate today) {
        this.visit = visit;
        if (visit.on() == null) {
            problem("on", "house.visit-day");
        } else if (visit.on().isAfter(today)) {
            problem("on", "house.visit-future", visit.on());
        }
        if (visit.visitor().isEmpty()) {
            problem("visitor", "house.visit-visitor");
        } else if (visit.visitor().length() > LONGEST_LINE) {
            problem("visitor", "house.too-long", LONGEST_LINE);
        }
        if (visit.remark().length() > LONGEST) {
            problem("remark", "house.too-long", LONGEST);
        }
        if (visit.detail().length() > LONGEST_LINE) {
            problem("detail", "house.too-long", LONGEST_LINE);
        }
        if (visit.nextOn() != null && visit.on() != null && !visit.nextOn().isAfter(visit.on())) {
            problem("nextOn", "house.visit-next", visit.nextOn(), visit.on());
        }
    }

    /** What was found, and what it rests on. */
    VisitCheck outcome(Session session, HouseCheckKind kind, HouseOutcomes outcomes, HouseCheck check, ListedPerson row) {
        Optional<HouseOutcome> found = outcomes.of(visit.outcome());
        if (found.isEmpty()) {
            problem("outcome", "house.outcome-unknown", visit.outcome());
            return this;
        }
        outcome = found.get();
        if (outcome.needs(Needs.NEXT_DAY) && visit.nextOn() == null) {
            problem("nextOn", "house.visit-next-missing", outcome.name());
        }
        if (outcome.needs(Needs.REMARK) && visit.remark().isEmpty()) {
            problem("remark", "house.visit-remark", outcome.name());
        }
        proof = kind.prove(session, check, row, visit, outcome, problems);
        if (outcome.settles() && visit.nextOn() != null) {
            problem("nextOn", "house.visit-next-settled", outcome.name());
        }
        return this;
    }

    private void problem(String place, String code, Object... args) {
        problems.add(new Problem(code, place, TEXT.get(code, args)));
    }

    List<Problem> problems() {
        return problems;
    }

    HouseOutcome outcome() {
        return outcome;
    }

    HouseProof proof() {
        return proof;
    }
}
