/** The sheet "why this amount": a settlement in sentences, each with its clause. */
package org.minkang.benefit.sheet;
