/** A county's benefit rules as data: what the section {@code benefit} of a policy pack says, read and checked. */
package org.minkang.benefit.rules;
