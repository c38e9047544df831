/** Settling visits under benefit rules: a pure calculation from a person's year to payments and totals, to the fen. */
package org.minkang.benefit.settle;
