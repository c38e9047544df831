package org.minkang.chronic.visits;

import org.minkang.base.IdNumber;

/** A row of a list of reported persons, as it was read. Texts may be blank. */
public record ListRow(String name, IdNumber number, String township, String village, String group, String door,
        String disease, String reportedBy) {
}
