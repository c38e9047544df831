/** Going after those who have not paid: visits until each has a reason or has paid. */
package org.minkang.enrollment.followup;
