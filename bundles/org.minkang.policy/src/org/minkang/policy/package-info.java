/** Policy packs: a county's rules as data, dated and versioned, with the clause beside each value. */
package org.minkang.policy;
