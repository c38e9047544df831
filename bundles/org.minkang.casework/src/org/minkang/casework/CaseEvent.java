package org.minkang.casework;

/**
 * Something that happened to a case, told to its workflow in the same transaction.
 *
 * @param kind     what
 * @param caseId   the case
 * @param number   its number
 * @param typeKey  its type
 * @param personId whom it is about
 * @param step     the step it is in after what happened
 * @param itemKey  the item, or empty
 */
public record CaseEvent(Kind kind, long caseId, String number, String typeKey, long personId, String step, String itemKey) {

    /** What can happen. */
    public enum Kind {
        OPENED, STEP_ENTERED, ITEM_GRANTED, ITEM_REFUSED, SUPPLEMENT_ASKED, RESUMED, RETURNED, OPINIONS_FINISHED,
        /** A decision was taken back; the workflow undoes what it did because of it, or refuses by throwing Refused. */
        DECISION_WITHDRAWN, CASE_CLOSED,
        /** A case that had ended runs again in a step, with the items that were refused. */
        REOPENED
    }
}
