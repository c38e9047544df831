package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.AccessEntities;
import org.minkang.base.Progress;
import org.minkang.casework.CaseworkEntities;
import org.minkang.chronic.visits.MissingCertificates;
import org.minkang.chronic.visits.TourEntry;
import org.minkang.house.HouseCheck;
import org.minkang.house.HouseEntities;
import org.minkang.house.HouseVisit;
import org.minkang.house.ListedPerson;
import org.minkang.house.NewVisit;
import org.minkang.policy.PolicyEntities;
import org.minkang.register.RegisterEntities;
import org.minkang.store.EntityContribution;
import org.minkang.store.Session;
import org.minkang.store.Store;
import org.minkang.store.StoreConfig;
import org.minkang.store.Stores;
import org.minkang.testing.Database;
import org.minkang.testing.TestClock;

/** The household checks of an office that ran the program when they were the module's own. */
@ParameterizedClass
@EnumSource
class HouseChecksMoveTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** The module as it was: its tables without the step that moves them. */
    public static final class Before implements EntityContribution {

        @Override
        public String id() {
            return "chronic";
        }

        @Override
        public List<String> after() {
            return List.of("register", "policy", "casework");
        }

        @Override
        public List<Class<?>> entities() {
            return List.of();
        }

        @Override
        public List<String> migrations() {
            return new ChronicEntities().migrations().stream().takeWhile(m -> !m.contains("008-house-checks")).toList();
        }
    }

    @Parameter
    Database database;
    @TempDir
    Path folder;

    private static Store open(StoreConfig config, EntityContribution... more) {
        List<EntityContribution> all = new ArrayList<>(List.of(new AccessEntities(), new RegisterEntities(),
                new PolicyEntities(), new CaseworkEntities()));
        all.addAll(List.of(more));
        return Stores.open(config, all, TestClock.usual(), Progress.NONE);
    }

    private static void fill(Session s) {
        s.execute("insert into chronic_campaign (id, row_version, name, source, due_on, opened_on, opened_by, closed_on, closed_by,"
                + " lock_no, rows_listed) values (101, 4, '慢病证清零', '走访反映', ?, ?, '王某', null, null, 7, 2)", DAY.plusDays(30), DAY);
        s.execute("insert into chronic_campaign (id, row_version, name, source, due_on, opened_on, opened_by, closed_on, closed_by,"
                + " lock_no, rows_listed) values (102, 1, '去年', '走访反映', ?, ?, '王某', ?, '张某', 1, 0)", DAY, DAY, DAY);
        s.execute("insert into chronic_visit_row (id, row_version, campaign_id, row_no, person_id, id_number, name, area_code,"
                + " place_text, group_text, door_text, household_id, walk_key, disease, reported_by, row_problem, visits, outcome,"
                + " settled, visited_on, next_on, remark, case_id) values (201, 3, 101, 1, 9001, '431099196005010027', '李某',"
                + " '431099101201', '青山镇 石桥村', '一组', '3号', 77, '000000001.000000003', '高血压', '村医', null, 2, 'on-the-spot', 1, ?,"
                + " null, '血压 172/104', 5001)", DAY);
        s.execute("insert into chronic_visit_row (id, row_version, campaign_id, row_no, person_id, id_number, name, area_code,"
                + " place_text, group_text, door_text, household_id, walk_key, disease, reported_by, row_problem, visits, outcome,"
                + " settled, visited_on, next_on, remark, case_id) values (202, 1, 101, 2, null, '431099196005010043', '钱某', null,"
                + " null, null, null, null, '-', null, null, 'UNKNOWN', 0, null, 0, null, null, null, null)");
        s.execute("insert into chronic_visit (id, row_id, visit_no, visited_on, visitor, outcome, outcome_name, settles, remark,"
                + " next_on, certificate_number, case_id, source, account_id, account_name, recorded_at) values (301, 201, 1, ?,"
                + " '张医生', 'has-card', '已有证', 1, null, null, 'M-2026-1', null, 'WORKBOOK', 5, '柜员', ?)", DAY.minusDays(1),
                LocalDateTime.of(2026, 3, 1, 9, 30));
        s.execute("insert into chronic_visit (id, row_id, visit_no, visited_on, visitor, outcome, outcome_name, settles, remark,"
                + " next_on, certificate_number, case_id, source, account_id, account_name, recorded_at) values (302, 201, 2, ?,"
                + " '张医生', 'on-the-spot', '现场办理', 1, '血压 172/104', null, null, 5001, 'INTAKE', 5, '柜员', ?)", DAY,
                LocalDateTime.of(2026, 3, 2, 9, 30));
        s.execute("insert into chronic_tour (id, row_version, held_on, area_code, place, team, provider, capacity, registered,"
                + " planned_by) values (401, 1, ?, '431099101', '卫生院', '刘医师', '县医院', 40, 1, '王某')", DAY);
        s.execute("insert into chronic_tour_entry (id, row_version, tour_id, place_no, person_id, visit_row_id, result, registered_by)"
                + " values (402, 1, 401, 1, 9001, 201, 'REGISTERED', '王某')");
        // a merge that holds, and may be undone one day
        s.execute("insert into mk_merge (id, kept_id, merged_id, merged_at, merged_by, reason) values (501, 9001, 9002, ?, '王某',"
                + " '同一人')", LocalDateTime.of(2026, 3, 2, 9, 30));
        s.execute("insert into mk_merge_part (merge_id, part_id) values (501, 'chronic')");
        for (String table : List.of("chronic_visit_row", "chronic_certificate")) {
            s.execute("insert into mk_merge_row (merge_id, row_no, part_id, row_kind, table_name, column_name, row_id, version_column,"
                    + " value_kind, before_value, after_value) values (501, ?, 'chronic', 'PERSON', ?, 'person_id', 201,"
                    + " 'row_version', 'NUMBER', '9002', '9001')", table.length(), table);
        }
    }

    @Test
    void theListsTheirRowsAndTheVisitsMoveAsTheyAre() {
        StoreConfig config = database == Database.DERBY ? StoreConfig.derby(folder) : database.fresh();
        try (Store before = open(config, new Before())) {
            before.run(HouseChecksMoveTest::fill);
        }
        try (Store after = open(config, new HouseEntities(), new ChronicEntities())) {
            after.run(HouseChecksMoveTest::look);
            assertThrows(RuntimeException.class, () -> after.read(s -> s.rows("select id from chronic_visit_row")));
        }
        // once more: nothing is left to do
        open(config, new HouseEntities(), new ChronicEntities()).close();
    }

    private static void look(Session s) {
        HouseCheck check = s.require(HouseCheck.class, 101L);
        assertEquals(MissingCertificates.ID, check.kind());
        assertEquals(List.of("慢病证清零", "走访反映", DAY.plusDays(30), DAY, 2), List.of(check.name(), check.source(), check.dueOn(),
                check.openedOn(), check.listed()));
        assertEquals(true, check.closedOn().isEmpty());
        assertEquals(DAY, s.require(HouseCheck.class, 102L).closedOn().orElseThrow());
        assertEquals(4, s.rows("select row_version from mk_house_check where id = 101").get(0).number(1));
        ListedPerson row = s.require(ListedPerson.class, 201L);
        assertEquals(List.of(101L, 1, 9001L, "李某", "431099101201", 2, "on-the-spot", true), List.of(row.checkId(), row.rowNo(),
                row.personId().orElseThrow(), row.name(), row.areaCode().orElseThrow(), row.visits(), row.outcome().orElseThrow(),
                row.settled()));
        assertEquals("高血压 村医 000000001.000000003 77 5001", s.rows("select about_text, reported_by, walk_key, household_id, case_id"
                + " from mk_house_row where id = 201").stream().map(r -> r.text(1) + " " + r.text(2) + " " + r.text(3) + " "
                        + r.number(4) + " " + r.number(5)).findFirst().orElseThrow());
        assertEquals(ListedPerson.Doubt.UNKNOWN, s.require(ListedPerson.class, 202L).doubt().orElseThrow());
        HouseVisit first = s.require(HouseVisit.class, 301L);
        assertEquals("M-2026-1", first.proof().orElseThrow());
        assertEquals(NewVisit.Source.WORKBOOK, first.source());
        HouseVisit second = s.require(HouseVisit.class, 302L);
        assertEquals(List.of(2, 5001L, "现场办理", "血压 172/104", NewVisit.Source.INTAKE), List.of(second.number(),
                second.caseId().orElseThrow(), second.outcomeName(), second.remark(), second.source()));
        assertEquals(201, s.rows("select r.id from chronic_tour_entry e join mk_house_row r on r.id = e.visit_row_id where e.id = ?",
                s.require(TourEntry.class, 402L).id()).get(0).number(1));
        assertEquals(List.of("chronic chronic_certificate", "house mk_house_row"), s.rows("select part_id, table_name from mk_merge_row"
                + " where merge_id = 501 order by part_id").stream().map(r -> r.text(1) + " " + r.text(2)).toList());
        assertEquals(2, s.rows("select part_id from mk_merge_part where merge_id = 501").size(), "both have given over their rows");
    }
}
