package org.minkang.enrollment.baseline;

import java.time.LocalDate;
import org.minkang.base.IdNumber;

/**
 * A row of a list, as it was written.
 *
 * @param row     in the file
 * @param written the number as it stands there; may be empty or wrong
 * @param number  the number when it is one; otherwise null
 * @param birth   null when none is known
 * @param area    code of the village; empty when none is written
 * @param day     of what the list says: of death, since when insured elsewhere; null when none is written
 */
record ListRow(int row, String written, IdNumber number, String name, LocalDate birth, String area, LocalDate day, String detail) {
}
