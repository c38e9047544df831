/** Who should be insured in a year and who is, person by person. */
package org.minkang.enrollment.roll;
