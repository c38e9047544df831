/** Benefit rules: the section {@code benefit} of a policy pack. */
package org.minkang.benefit;
