/** Case types: versioned values read from the section {@code casework} of a policy pack. */
package org.minkang.casework.type;
