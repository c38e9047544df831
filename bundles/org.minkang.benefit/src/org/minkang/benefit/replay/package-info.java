/** What another policy pack would have come to for visits that happened: cost, and who would get more or less. */
package org.minkang.benefit.replay;
