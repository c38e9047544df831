package org.minkang.ui.house;

import org.eclipse.swt.widgets.Composite;

/**
 * A view of a kind of household check beside board and list.
 *
 * @param label   of the button that shows it
 * @param panel   made on the page's stack
 * @param refresh reads it anew
 * @param print   prints it
 */
public record HouseView(String label, Composite panel, Runnable refresh, Runnable print) {
}
