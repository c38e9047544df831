package org.minkang.chronic;

/**
 * An application that was taken in.
 *
 * @param caseNumber the number the applicant is told
 */
public record Accepted(long applicationId, long caseId, String caseNumber) {
}
