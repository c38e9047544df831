package org.minkang.policy;

import org.minkang.base.AreaCode;
import org.minkang.base.Bilingual;
import org.minkang.base.Period;

/** The {@code pack} part of a file: whose rules these are and when they apply. */
record PackHeader(String id, String version, Bilingual county, AreaCode area, Period valid) {
}
