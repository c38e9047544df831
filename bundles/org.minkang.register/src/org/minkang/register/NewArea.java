package org.minkang.register;

/**
 * An area as a list gives it.
 *
 * @param code 2, 4, 6, 9 or 12 digits, or padded with zeros to 12
 * @param name official name
 */
public record NewArea(String code, String name) {
}
