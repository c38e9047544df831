package org.minkang.chronic;

/**
 * What a renewal begins with, taken from the certificate it follows.
 *
 * @param disease  code of the disease
 * @param provider the institution of the first diagnosis, or the one where it is used; may be empty
 * @param doctor   may be empty
 */
public record RenewalDraft(long personId, String disease, String provider, String doctor) {
}
