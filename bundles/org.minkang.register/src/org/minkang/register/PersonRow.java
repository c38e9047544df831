package org.minkang.register;

import org.minkang.base.Sex;

/**
 * A person in a list, masked. It has the year of birth and not the day: day, area and the last
 * four characters together would be the whole number again.
 *
 * @param maskedId  {@code 431021********0027}, or what stands for "no number" in the current language
 * @param areaCode  null when unknown
 * @param areaName  township and village; empty when unknown
 * @param deceased  whether a date of death is recorded
 */
public record PersonRow(long id, String name, String maskedId, Sex sex, int birthYear, String areaCode,
        String areaName, String initials, boolean deceased) {
}
