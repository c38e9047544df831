/** Money comes in: from households with form and receipt, from bank and tax as files, from schools as lists. */
package org.minkang.enrollment.collect;
