package org.minkang.access;

import org.minkang.base.AreaCode;

/**
 * What is to stand in an account from now on.
 *
 * @param displayName  the person's name as others see it
 * @param area         the area the person is limited to, or null for all
 * @param organisation code of the hospital or office the person is limited to, or null for all
 */
public record AccountChange(String displayName, AreaCode area, String organisation) {}
