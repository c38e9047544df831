package org.minkang.ui.house;

import java.util.function.BiPredicate;
import java.util.function.Consumer;

import org.minkang.house.VisitRow;

/**
 * Something a kind of household check does with a chosen row: a button above the list.
 *
 * @param icon  see {@link org.minkang.ui.Icons}
 * @param when  whether it can be done with a row; the second value says whether the check is open
 * @param does  it
 */
public record HouseAction(String icon, String label, BiPredicate<VisitRow, Boolean> when, Consumer<VisitRow> does) {
}
