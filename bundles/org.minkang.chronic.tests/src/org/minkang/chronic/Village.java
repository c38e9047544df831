package org.minkang.chronic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.IdNumber;
import org.minkang.base.Period;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.chronic.visits.DoorIntake;
import org.minkang.chronic.visits.MissingCertificates;
import org.minkang.chronic.visits.TourLetters;
import org.minkang.chronic.visits.Tours;
import org.minkang.house.HouseCheck;
import org.minkang.house.HouseChecks;
import org.minkang.house.HouseCommand;
import org.minkang.house.HouseLetters;
import org.minkang.house.HouseLists;
import org.minkang.house.HouseSheets;
import org.minkang.house.HouseVisits;
import org.minkang.house.NewVisit;
import org.minkang.house.VisitFilter;
import org.minkang.house.VisitRow;
import org.minkang.register.Areas;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetImport;

/** The services of going to the people over a {@link County}, and what their tests do again and again. */
final class Village {

    private static final AtomicInteger NAMES = new AtomicInteger();

    final County county;
    final HouseChecks checks;
    final HouseVisits visits;
    final DoorIntake door;
    final Tours tours;
    final HouseSheets sheets;
    final HouseLetters papers;
    final TourLetters tourPapers;
    final Actor clerk;

    Village(County county) {
        this.county = county;
        Areas areas = new Areas(county.access, county.journal);
        MissingCertificates kind = new MissingCertificates(county.certification);
        checks = new HouseChecks(county.access, county.journal, areas, () -> List.of(kind), county.clock);
        visits = new HouseVisits(county.journal, county.persons, areas, checks, county.clock);
        door = new DoorIntake(visits, county.certification, county.clock);
        tours = new Tours(county.access, county.journal, county.persons, areas, county.certification, visits, county.clock);
        HouseLists lists = new HouseLists(county.journal, county.persons, areas, checks);
        sheets = new HouseSheets(county.store, county.access, county.journal, checks, lists, visits, county.clock);
        papers = new HouseLetters(county.journal, county.packs, checks, visits, county.clock);
        tourPapers = new TourLetters(county.journal, county.packs, areas, tours, county.clock);
        clerk = county.desk;
    }

    /** Somebody of 青山镇 only. */
    Actor townshipClerk() {
        return county.people.inArea(new AreaCode("431099101"), "township-clerk", "data-manager");
    }

    HouseCheck campaign() {
        String name = "清零" + NAMES.incrementAndGet();
        return county.store.write(s -> checks.open(s, clerk, MissingCertificates.ID, name, "走访反映 2026-03", County.TODAY.plusDays(30)));
    }

    /** Puts persons on a list: "number,name,township,village,group,door,disease,reportedBy". */
    ApplyReport list(Path folder, HouseCheck campaign, List<String> lines) {
        SheetImport<?, Actor> sheet = listSheet(folder, campaign, clerk, lines);
        SheetCheck check = sheet.check(Progress.NONE);
        if (check.bad() > 0) {
            throw new AssertionError(check.problems().toString());
        }
        return sheet.apply(Progress.NONE);
    }

    SheetImport<?, Actor> listSheet(Path folder, HouseCheck campaign, Actor actor, List<String> lines) {
        List<String> all = new ArrayList<>(List.of("身份证号,姓名,乡镇,村,村民小组,门牌号,反映病种,反映人"));
        all.addAll(lines);
        Path file = folder.resolve("list" + NAMES.incrementAndGet() + ".csv");
        try {
            Files.write(file, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SheetImport<>(sheets.list(MissingCertificates.ID).about(Long.toString(campaign.id())), actor, file);
    }

    /** A line for a new person of the register. */
    String known(String name, String village) {
        IdNumber number = County.number();
        county.person(number, name, village);
        return line(number, name);
    }

    static String line(IdNumber number, String name) {
        return number.text() + "," + name + ",,,,,高血压,村医";
    }

    List<VisitRow> rows(HouseCheck campaign) {
        return rows(clerk, VisitFilter.left(campaign.id()).state(VisitFilter.State.ALL).sort(VisitFilter.Sort.NUMBER, false));
    }

    List<VisitRow> rows(Actor actor, VisitFilter filter) {
        return county.store.read(s -> visits.page(s, actor, filter, 0, 1_000));
    }

    VisitRow row(HouseCheck campaign, int number) {
        return rows(campaign).get(number - 1);
    }

    NewVisit found(String outcome) {
        return NewVisit.of(county.clock.today(), "张医生", outcome);
    }

    void record(VisitRow row, NewVisit visit) {
        record(clerk, row, visit);
    }

    void record(Actor actor, VisitRow row, NewVisit visit) {
        county.store.write(s -> visits.record(s, actor, row.id(), row.visits(), visit));
    }

    HouseCommand.Uses commands() {
        return new HouseCommand.Uses(county.store, county.people.accounts(), checks, sheets, papers, county.letters);
    }

    /** Gives the person a certificate from before this program, good from 2025 to 2027. */
    void certify(long person) {
        county.store.run(s -> county.certificates.takeOver(s, county.desk,
                county.packs.on(s, County.TODAY).orElseThrow(), List.of(new EarlierCertificate(person, "HTN", "J" + person,
                        new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31)))), "test"));
    }

    static List<String> codes(Refused refused) {
        return refused.problems().stream().map(p -> p.code()).toList();
    }
}
