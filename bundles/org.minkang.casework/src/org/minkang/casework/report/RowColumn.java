package org.minkang.casework.report;

/**
 * A column of the rows behind figures.
 *
 * @param chars how many characters usually fill it, Chinese ones counted double
 */
public record RowColumn(String heading, int chars) {
}
