package org.minkang.enrollment.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minkang.base.Text;
import org.minkang.enrollment.Campaign;
import org.minkang.enrollment.EnrollmentOffice;
import org.minkang.enrollment.Rights;
import org.minkang.enrollment.progress.VillageCount;
import org.minkang.store.Store;
import org.minkang.ui.Desk;
import org.minkang.ui.StartTile;

/** The campaign on the start page: the rate, who is open, and who came today. */
public final class EnrollmentTile implements StartTile {

    private static final Text TEXT = Text.of(EnrollmentTile.class);
    /** So many days are drawn beside today's number. */
    private static final int DAYS = 14;

    @Override
    public List<Start> starts() {
        return List.of(new Start(TEXT.get("tile.collect"), "receipt", EnrollmentPages.VILLAGE, "", Rights.COLLECT),
                new Start(TEXT.get("tile.receipts"), "receipt", EnrollmentPages.RECEIPTS, "", Rights.READ),
                new Start(TEXT.get("tile.baseline"), "people-search", EnrollmentPages.BASELINE, "", Rights.BASELINE),
                new Start(TEXT.get("tile.money"), "money", EnrollmentPages.MONEY, "", Rights.MONEY));
    }

    @Override
    public List<Figure> figures(Desk desk) {
        if (!desk.has(Rights.READ)) {
            return List.of();
        }
        EnrollmentOffice office = desk.get(EnrollmentOffice.class);
        return desk.get(Store.class).read(s -> {
            Optional<Campaign> campaign = office.campaigns().current(office.campaigns().all(s, desk.actor()));
            if (campaign.isEmpty()) {
                return List.of();
            }
            int year = campaign.get().year();
            VillageCount whole = office.progress().of(s, desk.actor(), year).whole();
            Map<LocalDate, Long> days = office.progress().byDay(s, desk.actor(), year);
            LocalDate today = desk.today();
            List<Long> last = today.minusDays(DAYS - 1L).datesUntil(today.plusDays(1)).map(day -> days.getOrDefault(day, 0L)).toList();
            String argument = String.valueOf(year);
            return List.of(
                    new Figure(TEXT.get("tile.rate", year), org.minkang.enrollment.ui.Figure.percent(whole.rate()), EnrollmentPages.CAMPAIGN, argument),
                    new Figure(TEXT.get("tile.open"), org.minkang.enrollment.ui.Figure.grouped(whole.open()), EnrollmentPages.CAMPAIGN, argument),
                    new Figure(TEXT.get("tile.today"), org.minkang.enrollment.ui.Figure.grouped(days.getOrDefault(today, 0L)), EnrollmentPages.CAMPAIGN,
                            argument, last));
        });
    }
}
