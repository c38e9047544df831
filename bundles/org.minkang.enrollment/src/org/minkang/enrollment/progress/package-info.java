/** How far the campaign of a year has come: counted from the roll each time, never kept. */
package org.minkang.enrollment.progress;
