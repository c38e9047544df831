package org.minkang.casework;

/**
 * One thing a case decides on its own, e.g. one disease.
 *
 * @param key   unique within the case
 * @param label what users see
 */
public record NewItem(String key, String label) {
}
