package org.minkang.casework;

/**
 * A case that was just opened.
 *
 * @param id     its id
 * @param number its number
 */
public record OpenedCase(long id, String number) {
}
