package org.minkang.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.enrollment.followup.FollowUps;
import org.minkang.enrollment.followup.UnpaidVisits;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.house.HouseCheck;
import org.minkang.house.HouseChecks;
import org.minkang.house.HouseLists;
import org.minkang.house.HouseVisits;
import org.minkang.house.NewVisit;
import org.minkang.house.VisitFilter;
import org.minkang.house.VisitRow;
import org.minkang.testing.Database;

@ParameterizedClass
@EnumSource
class FollowUpTest {

    @Parameter
    Database database;

    @Test
    void whoHasNotPaidIsVisitedUntilThereIsAReasonOrAPayment() {
        try (Bureau bureau = new Bureau(database)) {
            List<Long> home = bureau.household(Bureau.STONE, 3);
            bureau.opened();
            HouseChecks checks = new HouseChecks(bureau.access, bureau.journal, bureau.areas,
                    () -> List.of(new UnpaidVisits(bureau.campaigns, bureau.members)), bureau.clock);
            HouseLists lists = new HouseLists(bureau.journal, bureau.persons, bureau.areas, checks);
            HouseVisits visits = new HouseVisits(bureau.journal, bureau.persons, bureau.areas, checks, bureau.clock);
            FollowUps followUps = new FollowUps(bureau.access, bureau.campaigns, checks, lists, visits, bureau.clock);
            Actor desk = bureau.desk;
            HouseCheck check = bureau.store.write(s -> followUps.open(s, desk, Bureau.YEAR, LocalDate.of(2026, 12, 11)));
            List<VisitRow> rows = bureau.store.read(s -> visits.page(s, desk, VisitFilter.left(check.id()), 0, 10));
            assertEquals(3, rows.size());
            VisitRow first = rows.stream().filter(row -> row.personId() == home.get(0)).findFirst().orElseThrow();
            VisitRow second = rows.stream().filter(row -> row.personId() == home.get(1)).findFirst().orElseThrow();
            bureau.store.run(s -> visits.record(s, bureau.collector, first.id(), first.visits(),
                    NewVisit.of(Bureau.TODAY, "村会计", "elsewhere").remark("在邻县参保")));
            assertEquals(MemberState.EXEMPT, bureau.member(home.get(0)).state());
            assertEquals("elsewhere", bureau.member(home.get(0)).reason());
            bureau.store.run(s -> visits.record(s, bureau.collector, second.id(), second.visits(), NewVisit.of(Bureau.TODAY, "村会计", "refuses")));
            assertEquals(MemberState.OPEN, bureau.member(home.get(1)).state());
            assertEquals("refuses", bureau.member(home.get(1)).reason());
            bureau.take(bureau.collector, bureau.dues(home.subList(2, 3)), "0001");
            assertEquals(1, bureau.store.write(s -> followUps.settlePaid(s, bureau.collector, check.id())).intValue());
            assertEquals(0, bureau.store.read(s -> visits.count(s, desk, VisitFilter.left(check.id()))).longValue());
            assertTrue(assertThrows(Refused.class, () -> {
                bureau.take(bureau.collector, bureau.dues(home.subList(1, 2)), "0002");
                bureau.store.run(s -> followUps.open(s, desk, Bureau.YEAR, LocalDate.of(2026, 12, 11)));
            }).has("enrollment.none-unpaid"));
        }
    }
}
