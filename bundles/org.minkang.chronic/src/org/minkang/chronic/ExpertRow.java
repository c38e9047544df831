package org.minkang.chronic;

import java.util.List;

import org.minkang.base.Period;

/**
 * An expert in a list. How many places an expert holds now is not in it: whoever watched that number would learn who judges.
 *
 * @param account     the account's name for signing in
 * @param specialties keys
 * @param inUse       whether the expert can be drawn today: in the pool, the account in use and with its right
 */
public record ExpertRow(long id, int version, long accountId, String account, String name, String hospital,
        List<String> specialties, Period time, boolean active, boolean inUse, String note) {
}
