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
import org.minkang.chronic.visits.Campaign;
import org.minkang.chronic.visits.Campaigns;
import org.minkang.chronic.visits.NewVisit;
import org.minkang.chronic.visits.Tours;
import org.minkang.chronic.visits.VisitFilter;
import org.minkang.chronic.visits.VisitLetters;
import org.minkang.chronic.visits.VisitListProfile;
import org.minkang.chronic.visits.VisitReturnProfile;
import org.minkang.chronic.visits.VisitRow;
import org.minkang.chronic.visits.VisitSheets;
import org.minkang.chronic.visits.Visits;
import org.minkang.register.Areas;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetImport;

/** The services of going to the people over a {@link County}, and what their tests do again and again. */
final class Village {

    private static final AtomicInteger NAMES = new AtomicInteger();

    final County county;
    final Campaigns campaigns;
    final Visits visits;
    final Tours tours;
    final VisitSheets sheets;
    final VisitLetters papers;
    final VisitListProfile list;
    final VisitReturnProfile returned;
    final Actor clerk;

    Village(County county) {
        this.county = county;
        Areas areas = new Areas(county.access, county.journal);
        campaigns = new Campaigns(county.access, county.journal, areas, county.clock);
        visits = new Visits(county.access, county.journal, county.persons, areas, county.certification, county.clock);
        tours = new Tours(county.access, county.journal, county.persons, areas, county.certification, visits, county.clock);
        sheets = new VisitSheets(county.store, county.access, county.journal, visits, county.clock);
        papers = new VisitLetters(county.access, county.journal, county.packs, areas, campaigns, visits, tours, county.clock);
        list = new VisitListProfile(new VisitListProfile.Uses(county.store, county.access, county.journal, county.persons,
                areas, campaigns));
        returned = new VisitReturnProfile(
                new VisitReturnProfile.Uses(county.store, county.access, county.journal, campaigns, visits));
        clerk = county.desk;
    }

    /** Somebody of 青山镇 only. */
    Actor townshipClerk() {
        return county.people.inArea(new AreaCode("431099101"), "township-clerk", "data-manager");
    }

    Campaign campaign() {
        String name = "清零" + NAMES.incrementAndGet();
        return county.store.write(s -> campaigns.open(s, clerk, name, "走访反映 2026-03", County.TODAY.plusDays(30)));
    }

    /** Puts persons on a list: "number,name,township,village,group,door,disease,reportedBy". */
    ApplyReport list(Path folder, Campaign campaign, List<String> lines) {
        SheetImport<?, Actor> sheet = listSheet(folder, campaign, clerk, lines);
        SheetCheck check = sheet.check(Progress.NONE);
        if (check.bad() > 0) {
            throw new AssertionError(check.problems().toString());
        }
        return sheet.apply(Progress.NONE);
    }

    SheetImport<?, Actor> listSheet(Path folder, Campaign campaign, Actor actor, List<String> lines) {
        List<String> all = new ArrayList<>(List.of("身份证号,姓名,乡镇,村,村民小组,门牌号,反映病种,反映人"));
        all.addAll(lines);
        Path file = folder.resolve("list" + NAMES.incrementAndGet() + ".csv");
        try {
            Files.write(file, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SheetImport<>(list.about(Long.toString(campaign.id())), actor, file);
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

    List<VisitRow> rows(Campaign campaign) {
        return rows(clerk, VisitFilter.left(campaign.id()).state(VisitFilter.State.ALL).sort(VisitFilter.Sort.NUMBER, false));
    }

    List<VisitRow> rows(Actor actor, VisitFilter filter) {
        return county.store.read(s -> visits.page(s, actor, filter, 0, 1_000));
    }

    VisitRow row(Campaign campaign, int number) {
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
