package org.minkang.casework.type;

import java.util.Optional;

/**
 * A step that is decided by independent opinions which do not see each other.
 *
 * @param needed              how many opinions are asked for at first
 * @param thirdOnDisagreement whether one more opinion is asked for on an item without a majority
 * @param further             the step that looks into the items which the opinions leave open; absent: every opinion is
 *                            a yes or a no
 * @param redacted            whether whoever judges must not know whose case it is: sees no name, and of the papers only
 *                            copies on which it is covered
 */
public record OpinionRule(int needed, boolean thirdOnDisagreement, Optional<String> further, boolean redacted) {
}
