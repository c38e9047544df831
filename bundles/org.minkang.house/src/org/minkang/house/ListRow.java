package org.minkang.house;

import org.minkang.base.IdNumber;

/**
 * Somebody who is to be put on a list. Texts may be blank.
 *
 * @param township   with the village, where to go when the register does not say
 * @param about      see {@link HouseCheckKind#about}
 * @param reportedBy who named the person
 */
public record ListRow(String name, IdNumber number, String township, String village, String group, String door,
        String about, String reportedBy) {
}
