package org.minkang.casework.type;

import java.util.Optional;

/**
 * How a case that ended with refusals is opened again: because the applicant objects to the decision (复核), or because the
 * bureau itself found a mistake.
 *
 * @param within       how long the applicant may object, from the day the case ended
 * @param step         the step it goes on in, with the refused items only
 * @param answerWithin how long the bureau has to decide them again
 * @param correction   the right that re-opening for a mistake needs; absent: only applicants can have a case opened again
 */
public record AppealRule(Deadline within, String step, Deadline answerWithin, Optional<String> correction) {
}
