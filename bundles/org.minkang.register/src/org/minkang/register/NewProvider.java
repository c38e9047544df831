package org.minkang.register;

/**
 * An institution as a list gives it.
 *
 * @param code     unique code; an institution with the same code is changed, not added
 * @param name     full name
 * @param areaCode where it stands; null when unknown
 */
public record NewProvider(String code, String name, Provider.Level level, Provider.Kind kind, String areaCode) {
}
