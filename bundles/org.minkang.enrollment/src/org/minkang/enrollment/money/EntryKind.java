package org.minkang.enrollment.money;

import org.minkang.base.Text;
import org.minkang.enrollment.EnrollmentModule;

/** What an entry of the books is about. */
public enum EntryKind {

    /** Money came in. */
    RECEIVED,
    /** Money that came in was taken back by whoever sent it. */
    TAKEN_BACK,
    /** Cash was brought to the bank. */
    DEPOSIT,
    /** Money went to the fund's account. */
    TO_FUND,
    /** A payer's help was credited to the persons it is for. */
    HELP,
    /** A payer paid the help. */
    HELP_PAID,
    /** Money that was unclear belongs to a person. */
    ASSIGNED,
    /** A premium is owed back: paid twice, paid for the dead, insured elsewhere. */
    RELEASED,
    /** Money went back to a person. */
    REFUND,
    /** Money came back: the account of a refund does not exist. */
    REFUND_FAILED,
    /** Another entry was wrong. */
    REVERSAL;

    /** Its name in the current language. */
    public String text() {
        return Text.of(EnrollmentModule.class).get("entry." + name());
    }
}
