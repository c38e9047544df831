package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.Refused;
import org.minkang.chronic.Application.Channel;
import org.minkang.chronic.visits.NewTour;
import org.minkang.chronic.visits.Tour;
import org.minkang.chronic.visits.TourEntry;
import org.minkang.chronic.visits.TourEntry.Result;
import org.minkang.chronic.visits.TourPerson;
import org.minkang.chronic.visits.TourRow;
import org.minkang.house.HouseCheck;
import org.minkang.house.VisitRow;
import org.minkang.testing.Database;

/** Days of touring diagnosis. */
@ParameterizedClass
@EnumSource
class ToursTest {

    private static final LocalDate DAY = County.TODAY.plusDays(7);
    private static int places;

    @Parameter
    Database database;
    @TempDir
    Path folder;
    private County county;
    private Village village;

    @BeforeEach
    void open() {
        county = County.of(database, "touring-diagnosis.yaml");
        village = new Village(county);
    }

    private static synchronized String place() {
        return "卫生院" + ++places;
    }

    private Tour tour(int capacity) {
        NewTour tour = new NewTour(DAY, "431099101", place(), "刘医师、陈医师", County.HOSPITAL, capacity);
        return county.store.write(s -> village.tours.plan(s, village.clerk, tour));
    }

    private TourEntry register(Tour tour, long person) {
        return county.store.write(s -> village.tours.register(s, village.clerk, tour.id(), person, 0, "高血压"));
    }

    private List<TourPerson> persons(Tour tour) {
        return county.store.read(s -> village.tours.persons(s, village.clerk, tour.id()));
    }

    private static List<String> codes(org.junit.jupiter.api.function.Executable attempt) {
        return Village.codes(assertThrows(Refused.class, attempt));
    }

    private NewApplication found(long person, String findings) {
        return new NewApplication(person, List.of("HTN"), County.HOSPITAL, "刘医师", DAY, "", Set.of(), DAY, "", findings, "",
                "参保名册", Channel.TOUR);
    }

    @Test
    void aDayFromThePlanToTheResults() {
        Tour tour = tour(0);
        assertEquals(40, tour.capacity(), "as the county's rules say");
        long first = county.person();
        long second = county.person();
        long third = county.person();
        List<TourEntry> entries = List.of(register(tour, first), register(tour, second), register(tour, third));
        assertEquals(List.of("chronic.tour-future"), codes(() -> county.store.run(s -> village.tours.record(s, village.clerk,
                entries.get(0).id(), Result.ABSENT, ""))));
        county.clock.set(DAY);
        assertEquals(List.of("chronic.tour-findings"), codes(() -> county.store.write(s -> village.tours.accept(s,
                village.clerk, entries.get(0).id(), found(first, " ")))));
        assertEquals(List.of("chronic.visit-other-person"), codes(() -> county.store.write(s -> village.tours.accept(s,
                village.clerk, entries.get(0).id(), found(second, "172/104 mmHg")))));
        Accepted accepted = county.store.write(s -> village.tours.accept(s, village.clerk, entries.get(0).id(),
                found(first, "非同日三次 172/104 mmHg")));
        assertEquals(List.of("chronic.tour-remark"), codes(() -> county.store.run(s -> village.tours.record(s, village.clerk,
                entries.get(1).id(), Result.NOT_RECOGNISED, ""))));
        county.store.run(s -> village.tours.record(s, village.clerk, entries.get(1).id(), Result.NOT_RECOGNISED, "血压 132/84"));
        county.store.run(s -> village.tours.record(s, village.clerk, entries.get(2).id(), Result.ABSENT, ""));
        assertEquals(List.of("chronic.tour-recorded"), codes(() -> county.store.run(s -> village.tours.record(s, village.clerk,
                entries.get(2).id(), Result.ABSENT, ""))));
        List<TourPerson> persons = persons(tour);
        assertEquals(List.of(Result.RECOGNISED, Result.NOT_RECOGNISED, Result.ABSENT), persons.stream().map(TourPerson::result).toList());
        assertEquals(accepted.caseId(), persons.get(0).caseId());
        Application stored = county.stored(accepted.caseId());
        assertEquals("非同日三次 172/104 mmHg", stored.findings());
        assertEquals(Channel.TOUR, stored.channel());
        assertEquals("diagnosis", county.view(county.clerk, accepted.caseId()).step(), "the step of this county's way");
        TourRow row = county.store.read(s -> village.tours.list(s, village.clerk, DAY)).stream()
                .filter(t -> t.id() == tour.id()).findFirst().orElseThrow();
        assertEquals(List.of(3, 0, 1, 1, 1), List.of(row.registered(), row.waiting(), row.recognised(), row.notRecognised(), row.absent()));
        assertEquals(List.of("chronic.tour-over"), codes(() -> {
            county.clock.set(DAY.plusDays(1));
            register(tour, county.person());
        }));
    }

    @Test
    void aRowOfAHouseholdCheckLeadsToADay() {
        HouseCheck campaign = village.campaign();
        village.list(folder, campaign, List.of(village.known("李某", County.VILLAGE), village.known("王某", County.VILLAGE)));
        VisitRow row = village.row(campaign, 1);
        Tour tour = tour(5);
        long stranger = county.person();
        assertEquals(List.of("chronic.visit-other-person"), codes(() -> county.store.write(s -> village.tours.register(s,
                village.clerk, tour.id(), stranger, row.id(), ""))));
        TourEntry entry = county.store.write(s -> village.tours.register(s, village.clerk, tour.id(), row.personId(), row.id(), row.about()));
        assertEquals(row.id(), entry.visitRowId().orElseThrow());
        village.record(row, village.found("to-tour").next(DAY));
        assertEquals(false, village.row(campaign, 1).settled(), "asked to come is not settled");
        assertEquals(1, county.store.read(s -> village.tours.ofPerson(s, village.clerk, row.personId())).size());
    }

    @Test
    void aFullDayTakesNobodyAndARegistrationTakenBackMakesRoom() {
        Tour tour = tour(1);
        long person = county.person();
        TourEntry entry = register(tour, person);
        assertEquals(List.of("chronic.tour-full"), codes(() -> register(tour, county.person())));
        assertEquals(List.of("chronic.tour-off-reason"), codes(() -> county.store.run(s ->
                village.tours.unregister(s, village.clerk, entry.id(), ""))));
        county.store.run(s -> village.tours.unregister(s, village.clerk, entry.id(), "改期"));
        register(tour, person);
        Tour wide = tour(3);
        register(wide, person);
        assertEquals(List.of("chronic.tour-registered"), codes(() -> register(wide, person)));
    }

    @Test
    void theLastPlaceIsGivenOnce() throws Exception {
        Tour tour = tour(1);
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService seats = Executors.newFixedThreadPool(2);
        List<Future<String>> said = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            long person = county.person();
            Callable<String> work = () -> {
                start.await();
                try {
                    register(tour, person);
                    return "registered";
                } catch (Refused e) {
                    return e.problems().get(0).code();
                }
            };
            said.add(seats.submit(work));
        }
        assertEquals(List.of("chronic.tour-full", "registered"),
                List.of(said.get(0).get(), said.get(1).get()).stream().sorted().toList());
        seats.shutdown();
        assertEquals(1, persons(tour).size());
    }

    @Test
    void everythingWrongWithAPlanIsToldAtOnce() {
        Refused refused = assertThrows(Refused.class, () -> county.store.write(s -> village.tours.plan(s, village.clerk,
                new NewTour(County.TODAY.minusDays(1), "431099", "", "", " ", 9_999))));
        assertEquals(List.of("heldOn", "area", "place", "team", "provider", "capacity"),
                refused.problems().stream().map(p -> p.place()).toList());
        Tour tour = tour(2);
        assertEquals(List.of("chronic.tour-twice"), codes(() -> county.store.write(s -> village.tours.plan(s, village.clerk,
                new NewTour(DAY, "431099101", tour.place(), "x", "x", 1)))));
    }

    @Test
    void aTownshipSeesItsOwnDaysAndNobodyActsWithoutTheRight() {
        Tour tour = tour(5);
        long person = county.person();
        TourEntry entry = register(tour, person);
        Actor other = county.people.inArea(new org.minkang.base.AreaCode("431099102"), "township-clerk");
        assertEquals(List.of(), county.store.read(s -> village.tours.list(s, other, DAY)));
        assertEquals(List.of("chronic.tour-unknown"), codes(() -> county.store.read(s -> village.tours.persons(s, other, tour.id()))));
        assertEquals(List.of("chronic.tour-unknown"), codes(() -> county.store.write(s ->
                village.tours.register(s, other, tour.id(), person, 0, ""))));
        assertEquals(List.of("area"), assertThrows(Refused.class, () -> county.store.write(s -> village.tours.plan(s, other,
                new NewTour(DAY, "431099101", place(), "x", "x", 1)))).problems().stream().map(p -> p.place()).toList());
        Actor none = county.reviewer;
        long stranger = county.person();
        county.clock.set(DAY);
        for (org.junit.jupiter.api.function.Executable attempt : List.<org.junit.jupiter.api.function.Executable>of(
                () -> county.store.write(s -> village.tours.plan(s, none, new NewTour(DAY, "431099101", place(), "x", "x", 1))),
                () -> county.store.read(s -> village.tours.list(s, none, DAY)),
                () -> county.store.read(s -> village.tours.persons(s, none, tour.id())),
                () -> county.store.read(s -> village.tours.ofPerson(s, none, person)),
                () -> county.store.write(s -> village.tours.register(s, none, tour.id(), stranger, 0, "")),
                () -> county.store.run(s -> village.tours.unregister(s, none, entry.id(), "x")),
                () -> county.store.run(s -> village.tours.record(s, none, entry.id(), Result.ABSENT, "")),
                () -> county.store.write(s -> village.tours.accept(s, none, entry.id(), found(person, "x"))),
                () -> county.store.write(s -> village.tourPapers.tourList(s, none, tour.id())))) {
            Refused refused = assertThrows(Refused.class, attempt);
            assertTrue(refused.has("access.denied"), refused.getMessage());
        }
        assertEquals(Result.REGISTERED, persons(tour).get(0).result());
    }
}
