/** Pieces with printed serials, such as certificates and receipts: each is accounted for from the day it came. */
package org.minkang.casework.stock;
