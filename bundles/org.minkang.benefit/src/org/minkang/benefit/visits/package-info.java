/** Visits as they are kept, their settlements, and the totals of the year. */
package org.minkang.benefit.visits;
