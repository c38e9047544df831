package org.minkang.runtime.settle;

import java.time.LocalDate;
import org.minkang.base.IdNumber;
import org.minkang.benefit.rules.VisitKind;

/**
 * A visit as it stands in a row, before its words are looked up in the pack of its day.
 *
 * @param counted within the catalogue, all items together, in fen
 * @param detail  items with their cost, for instance {@code 中药 120; 床位费 300/5}
 */
record LoadRow(String invoice, IdNumber person, String name, VisitKind kind, String provider, String level, LocalDate from, LocalDate to,
        String disease, long counted, String detail, long own, String flags) {
}
