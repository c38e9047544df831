/** Enrollment (参保缴费): the yearly campaign of a county, from the population lists to the last reconciled receipt. */
package org.minkang.enrollment;
