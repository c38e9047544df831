package org.minkang.enrollment.ui;

/** The ids of the module's pages. */
public final class EnrollmentPages {

    /** The progress of a year; the argument is the year. */
    public static final String CAMPAIGN = "org.minkang.enrollment";
    /** The persons of a village; see {@link #village}. */
    public static final String VILLAGE = "org.minkang.enrollment.village";

    /** The lists of other offices, and what is to be settled. */
    public static final String BASELINE = "org.minkang.enrollment.baseline";
    /** The money of a year. */
    public static final String MONEY = "org.minkang.enrollment.money";

    /** The stock of receipts. */
    public static final String RECEIPTS = "org.minkang.enrollment.receipts";

    private EnrollmentPages() {
    }

    /** The argument that opens a village in a year. */
    public static String village(int year, String area) {
        return year + "/" + area;
    }
}
