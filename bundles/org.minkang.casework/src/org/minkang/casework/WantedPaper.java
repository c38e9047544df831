package org.minkang.casework;

/**
 * A paper that belongs to a case.
 *
 * @param key      what kind of paper, e.g. {@code discharge-note}
 * @param itemKey  the item it is needed for, or null for the whole case
 * @param label    what users see
 * @param required whether a pass needs it
 * @param received whether it is already there when the case is opened
 */
public record WantedPaper(String key, String itemKey, String label, boolean required, boolean received) {
}
