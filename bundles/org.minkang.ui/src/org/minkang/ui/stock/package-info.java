/** The page of a stock of printed serials: a module says of which. */
package org.minkang.ui.stock;
