package org.minkang.chronic.ui.visits;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.minkang.base.Text;
import org.minkang.chronic.Rights;
import org.minkang.chronic.ui.IntakeModel;
import org.minkang.chronic.visits.MissingCertificates;
import org.minkang.house.VisitRow;
import org.minkang.ui.house.HouseAction;
import org.minkang.ui.house.HousePage;
import org.minkang.ui.house.HouseView;

/** 入户与巡诊: household checks with the intake at the door, and the days of touring diagnosis. */
public final class VisitsPage extends HousePage {

    private static final Text TEXT = Text.of(VisitsPage.class);
    private static final String INTAKE = "org.minkang.chronic.intake";

    private TourPanel tours;

    public VisitsPage() {
        super(MissingCertificates.ID);
    }

    @Override
    protected List<HouseView> views(Composite onStack) {
        tours = new TourPanel(onStack, host(), notice());
        return List.of(new HouseView(TEXT.get("visits.tours"), tours, tours::refresh, tours::print));
    }

    @Override
    protected List<HouseAction> actions() {
        return List.of(
                new HouseAction("add", TEXT.get("list.intake"), (row, open) -> open && known(row)
                        && host().desk().has(Rights.INTAKE), row -> host().open(INTAKE, IntakeModel.VISIT + row.id())),
                new HouseAction("calendar", TEXT.get("list.tour"), (row, open) -> known(row), this::toTour));
    }

    private static boolean known(VisitRow row) {
        return row.personId() != 0;
    }

    private void toTour(VisitRow row) {
        tours.registering(row.personId(), row.id(), row.name(), row.about());
        top(tours);
    }

    @Override
    protected void aim(String argument) {
        if (argument.startsWith(VisitsCard.PERSON)) {
            String[] parts = argument.substring(VisitsCard.PERSON.length()).split(":", 2);
            tours.registering(Long.parseLong(parts[0]), 0, parts.length > 1 ? parts[1] : "", "");
            top(tours);
        }
    }
}
