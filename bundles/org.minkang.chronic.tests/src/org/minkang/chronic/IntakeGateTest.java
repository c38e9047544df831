package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.IdNumber;
import org.minkang.base.Period;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.casework.QueueFilter;
import org.minkang.casework.QueueRow;
import org.minkang.register.MarkKinds;
import org.minkang.register.Person;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.SheetImport;
import org.minkang.testing.Database;

/** The easy path, the seasons and the limits of diseases. */
@ParameterizedClass
@EnumSource
class IntakeGateTest {

    @Parameter
    Database database;
    @TempDir
    Path folder;

    private County month() {
        return County.of(database);
    }

    private County seasons() {
        return County.of(database, "touring-diagnosis.yaml");
    }

    private static long poor(County county, LocalDate from, LocalDate to) {
        long person = county.person();
        county.store.run(s -> county.persons.addMark(s, county.setUp, person, MarkKinds.REGISTERED_POVERTY,
                new Period(from, to), "扶贫名册"));
        return person;
    }

    private static LocalDate due(County county, long caseId) {
        return county.view(county.reviewer, caseId).dueOn();
    }

    private static Set<String> problems(County county, NewApplication application) {
        Set<String> codes = new TreeSet<>();
        county.store.read(s -> county.certification.check(s, List.of(application))).get(0).forEach(p -> codes.add(p.code()));
        return codes;
    }

    // ---- F002-5 L75: 做到慢病鉴定不出月 -------------------------------------------------------------------------------------

    @Test
    void theDecisionOfAPoorPersonIsDueInsideTheMonth() {
        County county = month();
        county.clock.set(LocalDate.of(2026, 3, 16));
        Accepted easy = county.accept(county.application(poor(county, LocalDate.of(2025, 1, 1), null), "HTN", "DM", "CHD", "COPD"));
        Accepted usual = county.accept("HTN");
        assertEquals(LocalDate.of(2026, 3, 31), due(county, easy.caseId()), "month's end comes before the twenty working days");
        assertEquals(LocalDate.of(2026, 4, 14), due(county, usual.caseId()), "with Qingming on 4-6 April");
        assertEquals("registered-poverty", county.stored(easy.caseId()).easyPath().orElseThrow());
        assertTrue(county.stored(usual.caseId()).easyPath().isEmpty());
    }

    @Test
    void theUsualClockCountsWhereItEndsEarlier() {
        County county = month();
        Accepted easy = county.accept(county.application(poor(county, LocalDate.of(2025, 1, 1), null), "HTN"));
        assertEquals(LocalDate.of(2026, 3, 30), due(county, easy.caseId()), "twenty working days from 2 March");
    }

    @Test
    void aMarkThatHasEndedOpensNothing() {
        County county = month();
        county.clock.set(LocalDate.of(2026, 3, 16));
        Accepted over = county.accept(county.application(poor(county, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 3, 15)), "HTN"));
        assertEquals(LocalDate.of(2026, 4, 14), due(county, over.caseId()));
        Accepted lastDay = county.accept(county.application(poor(county, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 3, 16)), "HTN"));
        assertEquals(LocalDate.of(2026, 3, 31), due(county, lastDay.caseId()));
    }

    @Test
    void theQueueHasItBeforeOthersOfTheSameDay() {
        County county = month();
        county.clock.set(LocalDate.of(2026, 3, 31));
        Accepted usual = county.accept("HTN");
        Accepted easy = county.accept(county.application(poor(county, LocalDate.of(2025, 1, 1), null), "HTN"));
        assertEquals(LocalDate.of(2026, 3, 31), due(county, easy.caseId()), "taken in on the last day, due on it");
        List<String> order = county.cases.queue(county.reviewer, QueueFilter.of(QueueFilter.Scope.GROUP), 0, 20_000).stream()
                .map(QueueRow::number).filter(n -> List.of(usual.caseNumber(), easy.caseNumber()).contains(n)).toList();
        assertEquals(List.of(easy.caseNumber(), usual.caseNumber()), order);
    }

    @Test
    void anImportGivesEachRowItsOwnDay() throws IOException {
        County county = month();
        county.clock.set(LocalDate.of(2026, 3, 16));
        List<String> lines = new ArrayList<>(List.of("姓名,身份证号,申报病种,诊断医疗机构,诊断日期,申报日期"));
        for (int i = 0; i < 6; i++) {
            long person = i % 2 == 0 ? poor(county, LocalDate.of(2025, 1, 1), null) : county.person();
            IdNumber number = county.store.read(s -> s.require(Person.class, person).number().orElseThrow());
            lines.add("李某某," + number.text() + ",高血压," + County.HOSPITAL + ",2026-03-01,2026-03-16");
        }
        Path file = Files.write(folder.resolve("poor.csv"), lines);
        SheetImport<ApplicationRow, Actor> sheet = new SheetImport<>(county.profile, county.clerk, file);
        assertEquals(6, sheet.check(Progress.NONE).good());
        ApplyReport report = sheet.apply(Progress.NONE);
        for (int i = 0; i < 6; i++) {
            assertEquals(i % 2 == 0 ? LocalDate.of(2026, 3, 31) : LocalDate.of(2026, 4, 14),
                    due(county, Long.parseLong(report.lines().get(i).id())), "row " + i);
        }
    }

    // ---- seasons: 1 March to 31 May, 15 November to 15 January -------------------------------------------------------------

    @Test
    void outOfSeasonIsRefusedWithTheNextSeason() {
        County county = seasons();
        assertEquals(Set.of(), problems(county, county.application(county.person(), "HTN")), "2 March");
        for (String[] day : new String[][] {{"2026-06-01", "2026-11-15"}, {"2026-11-14", "2026-11-15"}, {"2026-02-28", "2026-03-01"}}) {
            county.clock.set(LocalDate.parse(day[0]));
            NewApplication application = county.application(county.person(), "HTN");
            Refused refused = assertThrows(Refused.class, () -> county.accept(application));
            assertEquals(List.of("chronic.out-of-season"), Village.codes(refused), day[0]);
            assertEquals("appliedOn", refused.problems().get(0).place());
            assertTrue(refused.getMessage().contains(LocalDate.parse(day[1]).toString())
                    || refused.getMessage().contains(LocalDate.parse(day[1]).getDayOfMonth() + "日"), refused.getMessage());
            Reach reach = county.store.read(s -> county.certification.reach(s, application.personId(), LocalDate.parse(day[0])));
            assertEquals(LocalDate.parse(day[1]), reach.nextSeason());
        }
        for (String day : List.of("2026-05-31", "2026-11-15", "2026-12-31")) {
            county.clock.set(LocalDate.parse(day));
            assertEquals(Set.of(), problems(county, county.application(county.person(), "HTN")), day);
        }
    }

    @Test
    void whoComesTooLateForTheSeasonIsNotEnteredAsIfInTime() {
        County county = seasons();
        county.clock.set(LocalDate.of(2026, 6, 20));
        long person = county.person();
        LocalDate diagnosed = LocalDate.of(2026, 5, 1);
        assertEquals(Set.of("chronic.entered-late"), problems(county, NewApplication.atTheWindow(person, List.of("HTN"),
                County.HOSPITAL, diagnosed, county.allPapers(), LocalDate.of(2026, 5, 19)).coverConfirmed("名册")));
        assertEquals(Set.of(), problems(county, NewApplication.atTheWindow(person, List.of("HTN"),
                County.HOSPITAL, diagnosed, county.allPapers(), LocalDate.of(2026, 5, 20)).coverConfirmed("名册")), "31 days ago");
        County unlimited = month();
        unlimited.clock.set(LocalDate.of(2026, 6, 20));
        assertEquals(Set.of(), problems(unlimited, NewApplication.atTheWindow(unlimited.person(), List.of("HTN"),
                County.HOSPITAL, diagnosed, unlimited.allPapers(), LocalDate.of(2026, 5, 19)).coverConfirmed("名册")));
    }

    @Test
    void whoIsOnTheEasyPathComesOnAnyDayForAnyNumber() {
        County county = seasons();
        county.clock.set(LocalDate.of(2026, 7, 1));
        long poor = poor(county, LocalDate.of(2025, 1, 1), null);
        Accepted easy = county.accept(county.application(poor, "HTN", "DM", "CHD", "HF", "COPD", "AST"));
        assertEquals(6, county.stored(easy.caseId()).diseases().size());
        assertEquals(LocalDate.of(2026, 7, 29), due(county, easy.caseId()), "twenty working days end before the thirty days");
        Reach reach = county.store.read(s -> county.certification.reach(s, poor, LocalDate.of(2026, 7, 1)));
        assertEquals("registered-poverty", reach.easyMark());
        assertNull(reach.nextSeason());
    }

    @Test
    void thirtyDaysKnowNoHolidays() {
        County county = seasons();
        county.clock.set(LocalDate.of(2026, 9, 14));
        Accepted easy = county.accept(county.application(poor(county, LocalDate.of(2025, 1, 1), null), "HTN"));
        LocalDate clock = LocalDate.of(2026, 9, 14).plusDays(30);
        assertTrue(!due(county, easy.caseId()).isAfter(clock));
        assertEquals(LocalDate.of(2026, 10, 14), due(county, easy.caseId()), "National Day lengthens the usual clock only");
    }

    // ---- at most three in one application, four of a person ---------------------------------------------------------------

    @Test
    void theLimitsOfDiseasesCountWhatIsHeldAndPending() {
        County county = seasons();
        long person = county.person();
        assertEquals(Set.of("chronic.most-in-application"), problems(county, county.application(person, "HTN", "DM", "CHD", "HF")));
        county.accept(county.application(person, "HTN", "DM", "CHD"));
        assertEquals(Set.of(), problems(county, county.application(person, "HF")), "the fourth");
        assertEquals(Set.of("chronic.most-of-person"), problems(county, county.application(person, "HF", "COPD")));
        List<NewApplication> two = List.of(county.application(person, "HF"), county.application(person, "COPD"));
        List<List<String>> codes = county.store.read(s -> county.certification.check(s, two)).stream()
                .map(l -> l.stream().map(p -> p.code()).toList()).toList();
        assertEquals(List.of(List.of(), List.of("chronic.most-of-person")), codes, "two rows of one list together");
        assertEquals(Set.of(), problems(month(), month().application(month().person(), "HTN", "DM", "CHD", "HF", "COPD")),
                "a county without limits");
    }
}
