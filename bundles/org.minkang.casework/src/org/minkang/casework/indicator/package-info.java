/** Indicators (指标) of a county: shares, growth, samples with the thresholds its plans name. */
package org.minkang.casework.indicator;
