/** The workbook of a village: out, filled in without a network, and back, row by row. */
package org.minkang.enrollment.village;
