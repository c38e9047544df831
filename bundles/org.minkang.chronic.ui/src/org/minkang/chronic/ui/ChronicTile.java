package org.minkang.chronic.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.minkang.access.BaseRights;
import org.minkang.base.Text;
import org.minkang.chronic.ApplicationProfile;
import org.minkang.chronic.Rights;
import org.minkang.chronic.Statistics;
import org.minkang.chronic.visits.MissingCertificates;
import org.minkang.house.HouseCheckRow;
import org.minkang.house.HouseChecks;
import org.minkang.store.Store;
import org.minkang.ui.Desk;
import org.minkang.ui.Pages;
import org.minkang.ui.ReportAim;
import org.minkang.ui.StartTile;

/** The module on the start page: what can be begun, and this year's numbers. */
public final class ChronicTile implements StartTile {

    private static final Text TEXT = Text.of(ChronicTile.class);

    /** The column of the flow that counts applications and not the diseases in them. */
    private static final int APPLICATIONS = 1;

    @Override
    public List<Start> starts() {
        return List.of(
                new Start(TEXT.get("tile.new"), "add", ChronicPages.INTAKE, "", Rights.INTAKE),
                new Start(TEXT.get("tile.import"), "import", Pages.IMPORT, ApplicationProfile.ID, BaseRights.IMPORT_RUN),
                new Start(TEXT.get("tile.opinions"), "experts", ChronicPages.EXPERT, "", Rights.OPINION),
                new Start(TEXT.get("tile.pool"), "experts", ChronicPages.POOL, "", Rights.EXPERTS),
                new Start(TEXT.get("tile.certificates"), "certificate", ChronicPages.CHRONIC, "", Rights.PRINT));
    }

    @Override
    public List<Figure> figures(Desk desk) {
        List<Figure> figures = new ArrayList<>();
        if (desk.has(Rights.VISIT)) {
            long left = desk.get(Store.class).read(s -> desk.get(HouseChecks.class).list(s, desk.actor(), MissingCertificates.ID)).stream()
                    .filter(HouseCheckRow::open).mapToLong(HouseCheckRow::left).sum();
            figures.add(new Figure(TEXT.get("tile.visits"), String.format("%,d", left), ChronicPages.VISITS, ""));
        }
        if (!desk.has(Rights.STATISTICS)) {
            return figures;
        }
        LocalDate today = desk.today();
        LocalDate newYear = today.withDayOfYear(1);
        LocalDate first = today.withDayOfMonth(1);
        desk.get(Store.class).read(s -> {
            Statistics statistics = desk.get(Statistics.class);
            month(statistics.totals(s, desk.actor(), first, today), statistics.perDay(s, desk.actor(), first, today),
                    ReportAim.at(Statistics.APPRAISAL, first, today), figures);
            year(statistics.totals(s, desk.actor(), newYear, today), ReportAim.at(Statistics.APPRAISAL, newYear, today), figures);
            return null;
        });
        return figures;
    }

    /** This month day by day, and what became of what was taken in; every number opens what was counted. */
    private static void month(Statistics.Totals totals, List<Long> days, ReportAim report, List<Figure> figures) {
        Figure applied = figure("tile.month", totals.applications(), report.figure(Statistics.FLOW, 0, APPLICATIONS));
        figures.add(new Figure(applied.label(), applied.value(), applied.pageId(), applied.argument(), days));
        figures.add(figure("tile.certified", totals.confirmed(), report.figure(Statistics.FLOW, -2, APPLICATIONS)));
        figures.add(figure("tile.refused", totals.refused(), report.figure(Statistics.FLOW, -1, APPLICATIONS)));
    }

    private static void year(Statistics.Totals totals, ReportAim report, List<Figure> figures) {
        figures.add(figure("tile.total", totals.applications(), report.figure(Statistics.FLOW, 0, APPLICATIONS)));
        figures.add(new Figure(TEXT.get("tile.progress"), grouped(totals.inProgress()), Pages.QUEUE, "ALL"));
        figures.add(figure("tile.supplement", totals.asked(), report));
    }

    private static Figure figure(String key, long number, ReportAim opens) {
        return new Figure(TEXT.get(key), grouped(number), Pages.REPORTS, opens.argument());
    }

    private static String grouped(long number) {
        return String.format("%,d", number);
    }
}
