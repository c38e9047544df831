package org.minkang.enrollment.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.base.IdNumber;
import org.minkang.base.Money;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.enrollment.Campaigns;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.enrollment.Rights;
import org.minkang.house.HouseCheck;
import org.minkang.house.HouseChecks;
import org.minkang.house.HouseLists;
import org.minkang.house.HouseVisits;
import org.minkang.house.ListRow;
import org.minkang.house.NewVisit;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Puts everybody who has not paid on a list of visits, and takes off who pays. */
public class FollowUps {

    private static final Text TEXT = Text.of(EnrollmentModule.class);

    private final Access access;
    private final Campaigns campaigns;
    private final HouseChecks checks;
    private final HouseLists lists;
    private final HouseVisits visits;
    private final Clock clock;

    public FollowUps(Access access, Campaigns campaigns, HouseChecks checks, HouseLists lists, HouseVisits visits, Clock clock) {
        this.access = access;
        this.campaigns = campaigns;
        this.checks = checks;
        this.lists = lists;
        this.visits = visits;
        this.clock = clock;
    }

    /**
     * Opens a check with everybody of a year who should be enrolled and is not.
     *
     * @param dueOn when each should have a reason or have paid
     * @throws Refused {@code enrollment.none-unpaid}, {@code enrollment.no-follow-up}
     */
    public HouseCheck open(Session s, Actor actor, int year, LocalDate dueOn) {
        access.require(s, actor, Rights.CAMPAIGN);
        if (campaigns.rules(s, campaigns.require(s, year)).followUp().isEmpty()) {
            throw Refused.of("enrollment.no-follow-up", TEXT.get("enrollment.no-follow-up"));
        }
        List<ListRow> rows = new ArrayList<>();
        s.rows(row -> {
            IdNumber number = IdNumber.parse(row.text(1)).orElse(null);
            if (number != null) {
                rows.add(new ListRow(row.text(2), number, "", "", "", "", Money.ofFen(row.number(3)).toString(), ""));
            }
        }, "select p.id_number, p.name, m.pays_fen - m.paid_fen from enrollment_member m"
                + " join mk_person p on p.id = m.person_id where m.plan_year = ? and m.state = 'OPEN' and p.id_number is not null order by m.id", year);
        if (rows.isEmpty()) {
            throw Refused.of("enrollment.none-unpaid", TEXT.get("enrollment.none-unpaid", year));
        }
        HouseCheck check = checks.open(s, actor, UnpaidVisits.ID, TEXT.get("followup.name", year, LocalDate.now(clock)), TEXT.get("followup.source", year),
                dueOn);
        s.execute("insert into enrollment_followup (check_id, plan_year) values (?, ?)", check.id(), year);
        lists.add(s, actor, check.id(), rows);
        return check;
    }

    /** Records for everybody on the list who has paid by now that they have; returns how many. */
    public int settlePaid(Session s, Actor actor, long checkId) {
        access.require(s, actor, Rights.VISIT);
        List<Row> paid = s.rows("select r.id, r.visits from mk_house_row r join enrollment_followup f on f.check_id = r.check_id"
                + " join enrollment_member m on m.person_id = r.person_id and m.plan_year = f.plan_year where r.check_id = ? and r.settled = 0"
                + " and m.state = 'ENROLLED' order by r.id", checkId);
        LocalDate today = LocalDate.now(clock);
        for (Row row : paid) {
            visits.record(s, actor, row.number(1), (int) row.number(2), NewVisit.of(today, TEXT.get("followup.system"), UnpaidVisits.PAID));
        }
        return paid.size();
    }
}
