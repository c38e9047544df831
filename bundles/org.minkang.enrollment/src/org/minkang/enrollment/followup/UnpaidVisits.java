package org.minkang.enrollment.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minkang.access.Actor;
import org.minkang.base.Bilingual;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.enrollment.Campaigns;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.enrollment.EnrollmentRules;
import org.minkang.enrollment.Rights;
import org.minkang.enrollment.roll.Member;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.enrollment.roll.Members;
import org.minkang.house.HouseCheckKind;
import org.minkang.house.HouseOutcomes;
import org.minkang.house.HouseVisit;
import org.minkang.house.ListedPerson;
import org.minkang.sheets.SheetColumn;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Household checks of persons who have not paid: what a visit finds becomes the reason on the roll. */
public class UnpaidVisits implements HouseCheckKind {

    /** The id of the kind. */
    public static final String ID = "enrollment.unpaid";
    /** What was found when somebody has paid by now. */
    public static final String PAID = "paid";

    private static final Text TEXT = Text.of(EnrollmentModule.class);

    private final Campaigns campaigns;
    private final Members members;

    public UnpaidVisits(Campaigns campaigns, Members members) {
        this.campaigns = campaigns;
        this.members = members;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Bilingual name() {
        return TEXT.both("followup.kind");
    }

    @Override
    public String right() {
        return Rights.VISIT;
    }

    /** By the pack of the newest campaign. */
    @Override
    public HouseOutcomes outcomes(Session session, LocalDate today) {
        Row newest = session.rows("select max(plan_year) from enrollment_campaign").get(0);
        return Optional.ofNullable(newest.numberOrNull(1)).map(year -> campaigns.rules(session, campaigns.require(session, year.intValue())))
                .flatMap(EnrollmentRules::followUp)
                .orElseThrow(() -> Refused.of("enrollment.no-follow-up", TEXT.get("enrollment.no-follow-up")));
    }

    @Override
    public Optional<SheetColumn> about() {
        Bilingual heading = TEXT.both("followup.column");
        return Optional.of(SheetColumn.text("due", heading.zh(), heading.en(), "应缴金额").wide(10));
    }

    /** What was found is why the person is not enrolled, on the roll of the year of the check. */
    @Override
    public void recorded(Session session, Actor actor, ListedPerson row, HouseVisit visit) {
        List<Row> check = session.rows("select plan_year from enrollment_followup where check_id = ?", row.checkId());
        if (check.isEmpty() || row.personId().isEmpty() || visit.outcome().equals(PAID)) {
            return;
        }
        int year = (int) check.get(0).number(1);
        boolean reason = campaigns.rules(session, campaigns.require(session, year)).reason(visit.outcome()).isPresent();
        Optional<Member> member = members.find(session, year, row.personId().get()).filter(m -> m.state() != MemberState.ENROLLED);
        if (reason && member.isPresent()) {
            members.because(session, actor, member.get().id(), member.get().version(), visit.outcome(), visit.remark());
        }
    }
}
