package org.minkang.runtime.settle;

/**
 * What a person used before the first visit of the file.
 *
 * @param limit whether {@code key} is that of a limit; otherwise it is that of a layer
 * @param fen   used of the limit, or paid by the layer
 */
record OpeningRow(String person, int year, boolean limit, String key, long fen) {
}
