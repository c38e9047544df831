package org.minkang.chronic.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.minkang.access.BaseRights;
import org.minkang.base.Text;
import org.minkang.chronic.ApplicationProfile;
import org.minkang.chronic.ChronicReport;
import org.minkang.chronic.Rights;
import org.minkang.chronic.Statistics;
import org.minkang.chronic.visits.CampaignRow;
import org.minkang.chronic.visits.Campaigns;
import org.minkang.store.Store;
import org.minkang.ui.Desk;
import org.minkang.ui.Pages;
import org.minkang.ui.StartTile;

/** The module on the start page: what can be begun, and this year's numbers. */
public final class ChronicTile implements StartTile {

    private static final Text TEXT = Text.of(ChronicTile.class);

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
        ChronicReport report = desk.get(Store.class).read(s -> desk.get(Statistics.class).of(s, desk.actor(),
                today.withDayOfYear(1), today, null));
        ChronicReport month = desk.get(Store.class).read(s -> desk.get(Statistics.class).of(s, desk.actor(),
                today.withDayOfMonth(1), today, null));
        figures.add(figure("tile.month", month.applications().total()));
        figures.add(figure("tile.total", report.applications().total()));
        figures.add(figure("tile.progress", report.applications().inProgress()));
        figures.add(figure("tile.supplement", report.supplementAsked()));
        figures.add(figure("tile.certified", report.applications().certified() + report.applications().partly()));
        figures.add(figure("tile.refused", report.applications().refused()));
        return figures;
    }

    private static Figure figure(String key, long number) {
        return new Figure(TEXT.get(key), String.format("%,d", number), Pages.QUEUE, "GROUP");
    }
}
