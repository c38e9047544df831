package org.minkang.ui.reports;

import java.util.function.Predicate;

import org.minkang.casework.report.Reports;
import org.minkang.ui.Desk;

/** Whether the person may see any report at all; otherwise there is no such place. */
public final class AnyReport implements Predicate<Desk> {

    @Override
    public boolean test(Desk desk) {
        return !desk.get(Reports.class).of(desk.actor()).isEmpty();
    }
}
