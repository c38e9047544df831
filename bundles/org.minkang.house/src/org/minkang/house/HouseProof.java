package org.minkang.house;

/**
 * What an outcome rests on.
 *
 * @param number of the document that was found, or what else is kept of {@link NewVisit#detail}; null for none
 * @param caseId the case that was opened at the door; null for none
 */
public record HouseProof(String number, Long caseId) {

    public static final HouseProof NONE = new HouseProof(null, null);
}
