package org.minkang.enrollment.money;

import org.minkang.base.Text;
import org.minkang.enrollment.EnrollmentModule;

/**
 * The books (账) of a year. What is there stands with a plus, what it was received for with a minus, so that every entry
 * and the whole adds up to 0.
 */
public enum Book {

    /** Cash in the hands of collectors, by village. */
    HAND,
    /** In the collecting account. */
    BANK,
    /** Handed over to the fund's account. */
    FUND,
    /** Help that a payer owes, by payer. */
    CLAIM,
    /** What persons paid of their premiums. */
    PREMIUM,
    /** What payers bear of the premiums of persons. */
    HELP,
    /** Owed back to a person: help that is refunded, too much, twice, for nothing. */
    OWED,
    /** Received, not known for whom. */
    UNCLEAR;

    /** Its name in the current language. */
    public String text() {
        return Text.of(EnrollmentModule.class).get("book." + name());
    }
}
