/** The journal: who did what, when, and what it was before, chained so that nothing can be changed unseen. */
package org.minkang.access.journal;
