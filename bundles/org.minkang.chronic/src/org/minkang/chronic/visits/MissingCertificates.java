package org.minkang.chronic.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.minkang.base.Bilingual;
import org.minkang.base.Problem;
import org.minkang.base.Text;
import org.minkang.chronic.Certification;
import org.minkang.chronic.FieldRules.Needs;
import org.minkang.chronic.Rights;
import org.minkang.house.HouseCheck;
import org.minkang.house.HouseCheckKind;
import org.minkang.house.HouseOutcome;
import org.minkang.house.HouseOutcomes;
import org.minkang.house.HouseProof;
import org.minkang.house.ListedPerson;
import org.minkang.house.NewVisit;
import org.minkang.sheets.SheetColumn;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Household checks of persons who are said to be ill and to have no card. */
public class MissingCertificates implements HouseCheckKind {

    public static final String ID = "chronic.visit";

    private static final Text TEXT = Text.of(MissingCertificates.class);

    private final Certification certification;

    public MissingCertificates(Certification certification) {
        this.certification = certification;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Bilingual name() {
        return TEXT.both("visits.kind");
    }

    @Override
    public String right() {
        return Rights.VISIT;
    }

    @Override
    public HouseOutcomes outcomes(Session session, LocalDate today) {
        return certification.field(session, today).outcomes();
    }

    @Override
    public Optional<SheetColumn> about() {
        return Optional.of(SheetColumn.text("disease", "反映病种", "Reported disease", "病种", "疾病名称", "所患疾病", "慢性病病种").wide(20));
    }

    @Override
    public Optional<SheetColumn> reportedBy() {
        return Optional.of(SheetColumn.text("reportedBy", "反映人", "Reported by", "来源", "上报人", "上报单位", "帮扶责任人").wide(16));
    }

    /** The case of the application made on the spot; blank takes the person's newest since the check was opened. */
    @Override
    public Optional<SheetColumn> detail() {
        return Optional.of(SheetColumn.text("caseNumber", "案号", "Case").wide(12));
    }

    @Override
    public HouseProof prove(Session session, HouseCheck check, ListedPerson row, NewVisit visit, HouseOutcome outcome,
            List<Problem> problems) {
        boolean certificate = outcome.needs(Needs.CERTIFICATE);
        if (!certificate && !outcome.needs(Needs.APPLICATION)) {
            return HouseProof.NONE;
        }
        if (row.personId().isEmpty()) {
            problems.add(problem("outcome", "chronic.visit-nobody", outcome.name()));
            return HouseProof.NONE;
        }
        long person = row.personId().get();
        return certificate ? certificate(session, person, visit, outcome, problems)
                : application(session, person, visit, outcome, check.openedOn(), problems);
    }

    private static HouseProof certificate(Session session, long person, NewVisit visit, HouseOutcome outcome,
            List<Problem> problems) {
        LocalDate on = visit.on();
        List<Row> held = on == null ? List.of() : session.rows("select number from chronic_certificate where person_id = ?"
                + " and live_key is not null and valid_from <= ? and (valid_to is null or valid_to >= ?) order by number",
                person, on, on);
        if (held.isEmpty()) {
            problems.add(problem("outcome", "chronic.visit-no-certificate", outcome.name(), on));
            return HouseProof.NONE;
        }
        return new HouseProof(held.get(0).text(1), null);
    }

    private static HouseProof application(Session session, long person, NewVisit visit, HouseOutcome outcome,
            LocalDate openedOn, List<Problem> problems) {
        String number = visit.detail();
        List<Row> made = number.isEmpty()
                ? session.rows("select case_id from chronic_application where person_id = ? and applied_on >= ?"
                        + " order by applied_on desc, id desc", person, openedOn)
                : session.rows("select a.case_id from chronic_application a join mk_case c on c.id = a.case_id"
                        + " where a.person_id = ? and c.case_no = ?", person, number);
        if (!made.isEmpty()) {
            return new HouseProof(null, made.get(0).number(1));
        }
        problems.add(number.isEmpty() ? problem("detail", "chronic.visit-no-application", outcome.name(), openedOn)
                : problem("detail", "chronic.visit-other-case", number));
        return HouseProof.NONE;
    }

    private static Problem problem(String place, String code, Object... args) {
        return new Problem(code, place, TEXT.get(code, args));
    }

    @Override
    public String problemTitle(String code) {
        return TEXT.get("kind." + code);
    }
}
