/** The money of a year in double entry: where it is, and whose it is. */
package org.minkang.enrollment.money;
