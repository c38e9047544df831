package org.minkang.chronic.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.minkang.access.BaseRights;
import org.minkang.base.Text;
import org.minkang.casework.report.FigureTable;
import org.minkang.casework.report.ReportQuestion;
import org.minkang.casework.report.Reports;
import org.minkang.chronic.ApplicationProfile;
import org.minkang.chronic.ChronicReport;
import org.minkang.chronic.Rights;
import org.minkang.chronic.Statistics;
import org.minkang.chronic.visits.CampaignRow;
import org.minkang.chronic.visits.Campaigns;
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
            long left = desk.get(Store.class).read(s -> desk.get(Campaigns.class).list(s, desk.actor())).stream()
                    .filter(CampaignRow::open).mapToLong(CampaignRow::left).sum();
            figures.add(new Figure(TEXT.get("tile.visits"), String.format("%,d", left), ChronicPages.VISITS, ""));
        }
        if (!desk.has(Rights.STATISTICS)) {
            return figures;
        }
        LocalDate today = desk.today();
        month(desk, today.withDayOfMonth(1), today, figures);
        LocalDate newYear = today.withDayOfYear(1);
        ChronicReport year = desk.get(Store.class).read(
                s -> desk.get(Statistics.class).of(s, desk.actor(), newYear, today, null));
        ReportAim report = ReportAim.at(Statistics.APPRAISAL, newYear, today);
        figures.add(figure("tile.total", year.applications().total(), report.figure(Statistics.FLOW, 0, APPLICATIONS)));
        figures.add(new Figure(TEXT.get("tile.progress"), grouped(year.applications().inProgress()), Pages.QUEUE, "ALL"));
        figures.add(figure("tile.supplement", year.supplementAsked(), report));
        return figures;
    }

    /** This month day by day, and what became of what was taken in; every number opens what was counted. */
    private static void month(Desk desk, LocalDate first, LocalDate today, List<Figure> figures) {
        desk.get(Store.class).run(s -> {
            FigureTable flow = desk.get(Reports.class).make(s, desk.actor(), Statistics.APPRAISAL, ReportQuestion.of(first, today))
                    .sheet().tables().stream().filter(t -> t.id().equals(Statistics.FLOW)).findFirst().orElseThrow();
            List<Long> days = desk.get(Statistics.class).perDay(s, desk.actor(), first, today);
            ReportAim report = ReportAim.at(Statistics.APPRAISAL, first, today);
            Figure applied = figure("tile.month", value(flow, 0), report.figure(Statistics.FLOW, 0, APPLICATIONS));
            figures.add(new Figure(applied.label(), applied.value(), applied.pageId(), applied.argument(), days));
            int last = flow.lines().size() - 1;
            figures.add(figure("tile.certified", value(flow, last - 1), report.figure(Statistics.FLOW, -2, APPLICATIONS)));
            figures.add(figure("tile.refused", value(flow, last), report.figure(Statistics.FLOW, -1, APPLICATIONS)));
        });
    }

    private static long value(FigureTable flow, int line) {
        return flow.lines().get(line).figures().get(APPLICATIONS).value().longValue();
    }

    private static Figure figure(String key, long number, ReportAim opens) {
        return new Figure(TEXT.get(key), grouped(number), Pages.REPORTS, opens.argument());
    }

    private static String grouped(long number) {
        return String.format("%,d", number);
    }
}
