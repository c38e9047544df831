/** The baseline (澄清底数): lists of many sources compared with the roll of a year, and what they do not agree on. */
package org.minkang.enrollment.baseline;
