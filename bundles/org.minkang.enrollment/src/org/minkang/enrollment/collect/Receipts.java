package org.minkang.enrollment.collect;

import org.minkang.base.Text;
import org.minkang.casework.stock.SerialKind;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.enrollment.Rights;

/** The receipts of the county's finance office (专用票据): a stock that goes to townships and villages. */
public final class Receipts {

    /** As the stock knows them. */
    public static final SerialKind KIND = new SerialKind("enrollment.receipt", Rights.COLLECT, Rights.READ, Text.of(EnrollmentModule.class).both("receipts"),
            true, 500_000);

    /** What they are used for: a collection, by its id. */
    public static final String USE = "enrollment.collection";

    private Receipts() {
    }
}
