package org.minkang.chronic.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.minkang.base.Problem;
import org.minkang.base.Text;
import org.minkang.chronic.FieldRules;
import org.minkang.chronic.VisitOutcome;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Checks a visit before it is recorded: everything wrong with it at once, each at its field of {@link NewVisit}. */
final class VisitCheck {

    private static final Text TEXT = Text.of(VisitCheck.class);
    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 120;

    /** What the outcome rests on; each may be null. */
    record Proof(String certificate, Long caseId) {
    }

    private final List<Problem> problems = new ArrayList<>();
    private final Session session;
    private final ListedPerson row;
    private final NewVisit visit;
    private final LocalDate openedOn;
    private String certificate;
    private Long caseId;
    private VisitOutcome outcome;

    VisitCheck(Session session, FieldRules rules, ListedPerson row, NewVisit visit, LocalDate openedOn, LocalDate today) {
        this.session = session;
        this.row = row;
        this.visit = visit;
        this.openedOn = openedOn;
        if (visit.on() == null) {
            problem("on", "chronic.visit-day");
        } else if (visit.on().isAfter(today)) {
            problem("on", "chronic.visit-future", visit.on());
        }
        if (visit.visitor().isEmpty()) {
            problem("visitor", "chronic.visit-visitor");
        } else if (visit.visitor().length() > LONGEST_NAME) {
            problem("visitor", "chronic.too-long", LONGEST_NAME);
        }
        if (visit.remark().length() > LONGEST) {
            problem("remark", "chronic.too-long", LONGEST);
        }
        if (visit.nextOn() != null && visit.on() != null && !visit.nextOn().isAfter(visit.on())) {
            problem("nextOn", "chronic.visit-next", visit.nextOn(), visit.on());
        }
        Optional<VisitOutcome> found = rules.outcome(visit.outcome());
        if (found.isEmpty()) {
            problem("outcome", "chronic.outcome-unknown", visit.outcome());
        } else {
            outcome = found.get();
            needs();
        }
    }

    private void needs() {
        switch (outcome.needs()) {
            case NEXT_DAY -> {
                if (visit.nextOn() == null) {
                    problem("nextOn", "chronic.visit-next-missing", outcome.name());
                }
            }
            case REMARK -> {
                if (visit.remark().isEmpty()) {
                    problem("remark", "chronic.visit-remark", outcome.name());
                }
            }
            case CERTIFICATE, APPLICATION -> {
                if (row.personId().isEmpty()) {
                    problem("outcome", "chronic.visit-nobody", outcome.name());
                } else if (outcome.needs() == VisitOutcome.Needs.CERTIFICATE) {
                    certificate(row.personId().get());
                } else {
                    application(row.personId().get());
                }
            }
            default -> {
                // nothing more is asked
            }
        }
        if (outcome.settles() && visit.nextOn() != null) {
            problem("nextOn", "chronic.visit-next-settled", outcome.name());
        }
    }

    private void certificate(long person) {
        LocalDate on = visit.on();
        List<Row> held = on == null ? List.of() : session.rows("select number from chronic_certificate where person_id = ?"
                + " and live_key is not null and valid_from <= ? and (valid_to is null or valid_to >= ?) order by number",
                person, on, on);
        if (held.isEmpty()) {
            problem("outcome", "chronic.visit-no-certificate", outcome.name(), on);
        } else {
            certificate = held.get(0).text(1);
        }
    }

    private void application(long person) {
        List<Row> made = visit.caseNumber().isEmpty()
                ? session.rows("select case_id from chronic_application where person_id = ? and applied_on >= ?"
                        + " order by applied_on desc, id desc", person, openedOn)
                : session.rows("select a.case_id from chronic_application a join mk_case c on c.id = a.case_id"
                        + " where a.person_id = ? and c.case_no = ?", person, visit.caseNumber());
        if (!made.isEmpty()) {
            caseId = made.get(0).number(1);
        } else if (visit.caseNumber().isEmpty()) {
            problem("caseNumber", "chronic.visit-no-application", outcome.name(), openedOn);
        } else {
            problem("caseNumber", "chronic.visit-other-case", visit.caseNumber());
        }
    }

    private void problem(String place, String code, Object... args) {
        problems.add(new Problem(code, place, TEXT.get(code, args)));
    }

    List<Problem> problems() {
        return problems;
    }

    VisitOutcome outcome() {
        return outcome;
    }

    Proof proof() {
        return new Proof(certificate, caseId);
    }
}
