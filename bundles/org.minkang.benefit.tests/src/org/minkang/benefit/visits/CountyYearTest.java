package org.minkang.benefit.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.Money;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.register.PersonRange;
import org.minkang.testing.Database;

@ParameterizedClass
@EnumSource
class CountyYearTest {

    @Parameter
    Database database;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(database);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private CountyYear.Done settle() {
        return office.county.settle(office.clerk, 2026, "年终重算", Progress.NONE);
    }

    private List<Long> persons(int count) {
        Random random = new Random(7);
        List<Long> persons = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long person = office.person();
            persons.add(person);
            for (int v = random.nextInt(3); v >= 0; v--) {
                office.enter(Office.stay(person, "P" + i + "-" + v, "2026-0" + (1 + random.nextInt(9)) + "-11", 500 + random.nextInt(90_000)));
            }
        }
        return persons;
    }

    private Map<Long, Map<String, Long>> totals(List<Long> persons) {
        Map<Long, Map<String, Long>> totals = new TreeMap<>();
        persons.forEach(p -> totals.put(p, office.store.read(s -> office.visits.totals(s, office.clerk, p, 2026))));
        return totals;
    }

    @Test
    void whatIsRightAlreadyIsWrittenNoSecondTime() {
        persons(12);
        CountyYear.Done done = settle();
        assertEquals(12, done.persons());
        assertTrue(done.visits() >= 12);
        assertEquals(0, done.settled());
        assertEquals(0L, office.store.read(s -> s.rows("SELECT COUNT(*) FROM mk_journal WHERE action = 'visits.settled'").get(0).number(1)));
    }

    @Test
    void whatWasNeverSettledComesToTheSameAsWhenItWasEnteredOneByOne() {
        List<Long> persons = persons(12);
        Map<Long, Map<String, Long>> before = totals(persons);
        long visits = office.store.read(s -> s.rows("SELECT COUNT(*) FROM mk_visit").get(0).number(1));
        office.store.write(s -> s.execute("DELETE FROM mk_settlement_line") + s.execute("DELETE FROM mk_settlement") + s.execute("DELETE FROM mk_year_total"));
        CountyYear.Done done = settle();
        assertEquals(visits, done.settled());
        assertEquals(before, totals(persons));
        persons.forEach(p -> assertEquals(List.of(), office.proof(p)));
        assertEquals(1L, office.store.read(s -> s.rows("SELECT COUNT(*) FROM mk_journal WHERE action = 'visits.settled'").get(0).number(1)));
    }

    @Test
    void aMarkGrantedForDaysGoneByIsCountedWithWhatItChanges() {
        long poor = office.person();
        office.enter(Office.stay(poor, "A1", "2026-04-01", 4_500));
        office.enter(Office.stay(office.person(), "B1", "2026-04-01", 4_500));
        office.mark(poor, "low-income", LocalDate.of(2026, 1, 1));
        CountyYear.Done done = settle();
        assertEquals(1, done.settled());
        assertEquals(1, done.changed());
        assertTrue(done.more().compareTo(Money.ZERO) > 0, done.toString());
        assertEquals(List.of(), office.proof(poor));
    }

    @Test
    void whatWentOutIsCorrectedAndNotChanged() {
        long poor = office.person();
        long visit = office.enter(Office.stay(poor, "A1", "2026-04-01", 4_500)).visitId();
        office.store.write(s -> {
            office.visits.paid(s, office.cashier, office.visits.settlements(s, office.clerk, visit).stream().map(RecordedSettlement::id).toList());
            return null;
        });
        office.mark(poor, "low-income", LocalDate.of(2026, 1, 1));
        Money more = settle().more();
        RecordedSettlement current = office.store.read(s -> office.visits.settlements(s, office.clerk, visit)).get(1);
        assertEquals(more.fen(), current.dueFen());
        assertEquals(RecordedSettlement.Cause.CIRCUMSTANCES, current.cause());
    }

    @Test
    void membersOfAHouseholdAreSettledTogether() {
        office.inForce(Office.shipped("shili-2026").replace("version: \"2026\"", "version: \"2026-h\"").replace("name: {zh: 门诊年限额, en: Outpatient limit of a year}, per: year",
                "name: {zh: 门诊年限额, en: Outpatient limit of a year}, per: year, each: household"));
        List<Long> family = office.household(3);
        for (int i = 0; i < 3; i++) {
            for (int day = 1; day < 9; day++) {
                office.enter(Office.seen(family.get(2 - i), "F" + i + "-" + day, "2026-0" + day + "-0" + (1 + i), 100));
            }
        }
        Map<Long, Map<String, Long>> before = totals(family);
        assertEquals(300_00L, before.values().stream().mapToLong(t -> t.getOrDefault("LAYER outpatient", 0L)).sum());
        office.store.write(s -> s.execute("DELETE FROM mk_settlement_line") + s.execute("DELETE FROM mk_settlement") + s.execute("DELETE FROM mk_year_total"));
        CountyYear.Done done = settle();
        assertEquals(24, done.settled());
        assertEquals(3, done.persons());
        assertEquals(before, totals(family));
        // also when a range holds only some of them
        office.store.write(s -> s.execute("DELETE FROM mk_settlement_line") + s.execute("DELETE FROM mk_settlement") + s.execute("DELETE FROM mk_year_total"));
        List<Long> sorted = family.stream().sorted().toList();
        office.store.write(s -> office.county.settle(s, office.clerk, PersonRange.of(sorted.get(1)), p -> true, 2026, RecordedSettlement.Cause.CIRCUMSTANCES));
        assertEquals(0L, office.store.read(s -> s.rows("SELECT COUNT(*) FROM mk_settlement").get(0).number(1)));
        office.store.write(s -> office.county.settle(s, office.clerk, PersonRange.of(sorted.get(0)), p -> true, 2026, RecordedSettlement.Cause.CIRCUMSTANCES));
        assertEquals(before, totals(family));
    }

    @Test
    void inWhateverPortionsItComesToTheSame() {
        office.inForce(Office.shipped("shili-2026").replace("version: \"2026\"", "version: \"2026-h\"").replace("name: {zh: 门诊年限额, en: Outpatient limit of a year}, per: year",
                "name: {zh: 门诊年限额, en: Outpatient limit of a year}, per: year, each: household"));
        List<Long> all = new ArrayList<>(persons(3));
        for (int i = 0; i < 2; i++) {
            List<Long> family = office.household(3);
            all.addAll(family);
            for (int v = 0; v < 12; v++) {
                office.enter(Office.seen(family.get(v % 3), "F" + i + "-" + v, "2026-0" + (1 + v % 9) + "-02", 100));
            }
        }
        Map<Long, Map<String, Long>> before = totals(all);
        long visits = office.store.read(s -> s.rows("SELECT COUNT(*) FROM mk_visit").get(0).number(1));
        for (int atOnce : List.of(1, 4)) {
            office.store.write(s -> s.execute("DELETE FROM mk_settlement_line") + s.execute("DELETE FROM mk_settlement") + s.execute("DELETE FROM mk_year_total"));
            CountyYear.Done done = new CountyYear(office.store, office.people.access(), office.people.journal(), office.persons, office.years,
                    office.store.clock(), atOnce).settle(office.clerk, 2026, "年终重算", Progress.NONE);
            assertEquals(visits, done.settled());
            assertEquals(visits, done.visits());
            assertEquals(before, totals(all));
        }
    }

    @Test
    void whoSeesOnlyATownshipCannotSettleTheCounty() {
        Actor township = office.people.inArea(new AreaCode("431099101"), "fund-clerk");
        assertEquals("visit.whole-county", assertThrows(Refused.class,
                () -> office.county.settle(township, 2026, "年终重算", Progress.NONE)).problems().get(0).code());
        assertThrows(Refused.class, () -> office.county.settle(office.cashier, 2026, "年终重算", Progress.NONE));
        assertEquals("visit.reason", assertThrows(Refused.class,
                () -> office.county.settle(office.clerk, 2026, " ", Progress.NONE)).problems().get(0).code());
    }
}
